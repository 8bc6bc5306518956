/**
 * How a page is changed before it is learned from: `bare` has no scripts, `mute` no structured data and no `og:type`
 * either, `front` and `section` are what is left of a story's page when the story is taken out; in `cards` its paragraphs
 * have become a list of teasers, as on a section's page.
 */
export type PageVariant = 'whole' | 'bare' | 'mute' | 'front' | 'section' | 'cards';

const META =
  'meta[property="og:type"],meta[property^="article:"],meta[name="author"],meta[itemprop],meta[name*="date" i]';

/** Changes the document as the variant says and returns the address that it has then. */
export function varyPage(document: Document, url: string, variant: PageVariant, storyLines: string[]): string {
  if (variant === 'whole') return url;
  for (const script of document.querySelectorAll('script')) script.remove();
  if (variant === 'bare') return url;
  for (const meta of document.querySelectorAll(META)) meta.remove();
  if (variant === 'mute') {
    for (const item of document.querySelectorAll('[itemtype]')) item.removeAttribute('itemtype');
    return url;
  }
  const blocks = findStory(document, storyLines);
  if (variant === 'cards') dealCards(document, blocks, url.length);
  for (const block of blocks) block.remove();
  dropHead(document);
  const parsed = new URL(url);
  if (variant === 'front') return `${parsed.origin}/`;
  const first = parsed.pathname.split('/').find((part) => /^[a-z]{4,}$/i.test(part));
  return `${parsed.origin}/${first ?? 'news'}/`;
}

function findStory(document: Document, storyLines: string[]): Element[] {
  const starts = new Set(
    storyLines.filter((line) => line.length > 40).map((line) => line.replace(/\s+/g, '').slice(0, 30)),
  );
  return [...document.querySelectorAll('p,h2,h3,li,blockquote,div')].filter(
    (block) =>
      starts.has((block.textContent ?? '').replace(/\s+/g, '').slice(0, 30)) &&
      (block.localName !== 'div' || block.querySelectorAll('p,div').length === 0),
  );
}

/** Puts a teaser before each block: a linked headline, and in two of three ways of building them the block's beginning. */
function dealCards(document: Document, blocks: Element[], choice: number): void {
  for (const block of blocks) {
    const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
    const card = document.createElement(['article', 'li', 'div'][choice % 3]!);
    const heading = document.createElement(['h2', 'h3'][choice % 2]!);
    const link = document.createElement('a');
    link.setAttribute('href', `/story-${text.length}-${text.slice(0, 20).replace(/\P{L}+/gu, '-')}`);
    const isOutside = choice % 5 < 2;
    (isOutside ? heading : link).textContent = text.slice(Math.min(20, text.length >> 2), 80);
    if (isOutside) link.append(heading);
    else heading.append(link);
    card.append(isOutside ? link : heading);
    if (choice % 7 > 1) {
      const teaser = document.createElement('p');
      teaser.textContent = `${text.slice(0, 100 + (choice % 4) * 40)}${choice % 11 < 6 ? '' : ' …'}`;
      card.append(teaser);
    }
    if (choice % 13 < 5) card.append(document.createElement('time'));
    block.before(card);
  }
}

function dropHead(document: Document): void {
  document.querySelectorAll('h1').forEach((heading, index) => {
    // half of them keep a short one, as a section's name is
    const name = (heading.textContent ?? '').trim().split(/\s+/)[0] ?? '';
    if (index || name.length % 2) heading.remove();
    else heading.textContent = name.slice(0, 12);
  });
  for (const time of document.querySelectorAll('article time')) time.remove();
  document.body?.removeAttribute('class');
  document.querySelector('link[rel="canonical"]')?.remove();
  document.querySelector('link[rel="amphtml"]')?.remove();
}
