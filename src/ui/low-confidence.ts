/** Below this confidence popup and reader say that they are not sure of the story. */
export const LOW_CONFIDENCE = 0.5;
