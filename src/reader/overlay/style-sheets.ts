/** Hides the page on paper; the overlay itself is exempt. Nothing else of ours touches the page's styles. */
const PAGE_ON_PAPER = `@media print {
  html > :not([data-broadsheet-paper]) { display: none !important; }
  html { overflow: visible !important; block-size: auto !important; background: #fff !important; }
}
@page { margin: 2cm 2.2cm; }`;

function createSheet(view: Window, css: string): CSSStyleSheet | null {
  // jsdom adopts no sheets; unit tests need no looks.
  if (!('adoptedStyleSheets' in view.document)) return null;
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Gives the root its styles, the person's own last. Returns the function that sets those anew. */
export function adoptStyles(view: Window, root: ShadowRoot, styles: readonly string[]): (customCss: string) => void {
  const sheets = styles.map((css) => createSheet(view, css)).filter((sheet) => sheet !== null);
  const custom = createSheet(view, '');
  if (custom) root.adoptedStyleSheets = [...sheets, custom];
  return (customCss) => custom?.replaceSync(customCss);
}

/** Hides the page on paper. Returns the function that takes the sheet away. */
export function adoptPaperStyle(document: Document, view: Window): () => void {
  const sheet = createSheet(view, PAGE_ON_PAPER);
  if (!sheet) return () => undefined;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((other) => other !== sheet);
  };
}
