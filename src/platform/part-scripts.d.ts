/** Scripts that the build makes; what they give is left in the scope that our scripts share. */
declare module '/shared/*';
