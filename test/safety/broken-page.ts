import fc from 'fast-check';

/** What pages ship that breaks readers of pages. */
export const SNIPPETS: readonly string[] = [
  '<form><input name="children"><input name="parentNode"><input name="attributes"><input name="tagName"></form>',
  '<form id="body"><img name="getAttribute"><input name="textContent"><input name="childNodes"><p>In a form.</p></form>',
  '<img name="body"><img name="title"><img name="head"><a id="documentElement"></a><img name="querySelectorAll">',
  '<svg><title>x</title><foreignObject><p>In a drawing.</p></foreignObject><style>a{</style></svg>',
  '<math><mi>x</mi><annotation-xml encoding="text/html"><p>In a formula.</p></annotation-xml></math>',
  '<template><article><h1>In a template</h1><p>Words that nobody sees.</p></article></template>',
  '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":{"name":[null,{"@id":"#a"}]}},"headline":7,"datePublished":"99999-13-45","@graph":[[],{}',
  '<script type="application/ld+json">{"@id":"#a","@type":"NewsArticle","author":{"@id":"#a"},"isPartOf":{"@id":"#a"}}</script>',
  '<meta property="og:image" content="javascript:alert(1)"><meta property="article:published_time" content="yesterday-ish">',
  '<meta property="og:title" content=""><meta name="author" content="<script>alert(1)</script>"><link rel="canonical" href="http://[">',
  '<table><tr><td><table><caption><p>x</caption><tr><th colspan="99999999">y',
  '<p>\u202eright to left\u202c \u0000\ufffd \ud800 e\u0301\u0301\u0301\u0301</p>',
  '<x-story><p>In an element of its own.</p></x-story><select><option><p>x</select><frameset><frame>',
  '<a href="http://[bad"><img src="//" srcset=", ,  1x 2w 3x,,"><time datetime="-1">later</time></a>',
  '<base href="about:blank"><base href="https://other.example/"><html lang="??" dir="up">',
  '</body></html><p>After the end.</p><!-- open <p>',
  '<iframe srcdoc="<p>x"></iframe><object data="x"><embed></object><plaintext>',
];

/** A change to a page's source at a place given by two shares of its length. */
interface Change {
  kind: 'cut' | 'double' | 'truncate' | 'untag' | 'insert';
  from: number;
  length: number;
  snippet: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('cut', 'double', 'truncate', 'untag', 'insert', 'insert'),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 0.1, noNaN: true }),
  snippet: fc.constantFrom(...SNIPPETS),
});

function apply(source: string, { kind, from, length, snippet }: Change): string {
  const start = Math.floor(from * source.length);
  const end = Math.min(source.length, start + Math.floor(length * source.length) + 1);
  if (kind === 'cut') return source.slice(0, start) + source.slice(end);
  if (kind === 'double') return source.slice(0, end) + source.slice(start);
  if (kind === 'truncate') return source.slice(0, Math.max(start, 1));
  if (kind === 'untag')
    return source.slice(0, start) + source.slice(start, end).replace(/<\/?\w+>?/g, '') + source.slice(end);
  const gap = source.indexOf('<', start);
  return gap < 0 ? source + snippet : source.slice(0, gap) + snippet + source.slice(gap);
}

/** A page out of `sources` with one to four such changes. */
export function brokenPage(sources: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...sources), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([source, changes]) => changes.reduce(apply, source));
}

/** Everything that a document shows of itself. */
export function serialize(document: Document): string {
  return [...document.childNodes]
    .map((node) => (node.nodeType === 1 ? (node as Element).outerHTML : `${node.nodeName} ${node.nodeValue}`))
    .join('\n');
}
