/** A style sheet as text, for `adoptedStyleSheets`; build.mjs minifies it. */
declare module '*.shadow.css' {
  const text: string;
  export default text;
}
