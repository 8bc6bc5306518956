/** The style of a saved page: one column, the reader's own light or dark, nothing that must be loaded. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 38rem; padding: 2rem 1.25rem 4rem; font: 1.125rem/1.6 Charter, 'Bitstream Charter', Georgia, serif; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: .25em 0 .5em; }
h2, h3, h4 { line-height: 1.3; margin: 1.8em 0 .5em; }
.kicker, .byline, figcaption, footer { font-family: system-ui, sans-serif; font-size: .85rem; opacity: .8; }
.lead { font-weight: 600; }
.byline { margin-bottom: 2rem; }
figure { margin: 2rem 0; }
img { display: block; max-width: 100%; height: auto; }
blockquote { margin: 1.5em 0; padding-inline-start: 1em; border-inline-start: 3px solid; }
blockquote p { margin: .5em 0; }
table { display: block; overflow-x: auto; border-collapse: collapse; font-size: .95rem; }
th, td { padding: .35em .75em; border-bottom: 1px solid; text-align: start; vertical-align: top; }
pre { overflow-x: auto; font-size: .9rem; }
body > footer { margin-top: 3rem; border-top: 1px solid; }
@media print { body { max-width: none; padding: 0; } a { color: inherit; } figure, blockquote, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } }
`;

/** SHA-256 of the style as a Content-Security-Policy takes it; a test holds it to the text above. */
export const PAGE_STYLE_HASH = 'sha256-3JCVC6kjx3Jk9Cs9HtOab/bQVFXvTu2F45/MCrP9Gg8=';
