import { describe, expect, it } from 'vitest';
import { cleanSelection, removeCaptions } from '../../src/extract/clean.ts';
import type { Metadata } from '../../src/extract/metadata/index.ts';
import { keptTexts, makePage, prose, verdictOn } from './make-page.ts';

function verdict(body: string, beginning: string, facts: Partial<Metadata> = {}): string {
  const page = makePage(body, facts);
  cleanSelection(page);
  return verdictOn(page, beginning);
}

function kept(body: string): string[] {
  const page = makePage(body);
  cleanSelection(page);
  return keptTexts(page);
}

describe('captions', () => {
  const captionOf = (body: string, beginning: string): string => {
    const page = makePage(body);
    removeCaptions(page);
    return verdictOn(page, beginning);
  };

  it('of a figure with a picture belong to the picture', () => {
    expect(captionOf('<figure><img src="/a.jpg"><figcaption>The crew</figcaption></figure>', 'The crew')).toBe(
      'figcaption',
    );
  });

  it.each(['img', 'picture', 'video', 'amp-img', 'iframe', 'noscript', 'svg'])(
    'stand by a picture made of %s',
    (tag) => {
      const body = `<figure><div><${tag}></${tag}></div><figcaption><p>The crew</p></figcaption></figure>`;
      expect(captionOf(body, 'The crew')).toBe('figcaption');
    },
  );

  it('of a figure without a picture are text', () => {
    expect(captionOf('<figure><pre>a = 1</pre><figcaption>The code</figcaption></figure>', 'The code')).toBe('kept');
  });

  it('are what stands in the caption, not all that stands in the figure', () => {
    expect(captionOf('<figure><img><p>A paragraph</p><figcaption>The crew</figcaption></figure>', 'A par')).toBe(
      'kept',
    );
  });

  it('belong to the nearest figure', () => {
    const inner = '<figure><figcaption>The code</figcaption></figure>';
    expect(captionOf(`<figure><img><figcaption>${inner}</figcaption></figure>`, 'The code')).toBe('kept');
  });

  it.each([
    [120, 'figcaption'],
    [121, 'kept'],
  ])('of %i words are %s', (words, wanted) => {
    const body = `<figure><img><figcaption>${prose(words)}</figcaption></figure>`;
    expect(captionOf(body, 'ferrya')).toBe(wanted);
  });

  const credited = (p: number, text = 'The crew at dawn. Photo: Ida Rahn'): string =>
    `<p>${prose(20)}</p><div><img src="/a.jpg"></div><p data-p="${p}">${text}</p>`;

  it('without a mark of their own are told by the credit, where a picture stands before them', () => {
    expect(captionOf(credited(0.6), 'The crew')).toBe('credited-caption');
    expect(captionOf(credited(0.6, 'The crew at dawn.'), 'The crew')).toBe('kept');
    expect(captionOf('<p>Before</p><p data-p="0.6">The crew. Photo: Ida Rahn</p>', 'The crew')).toBe('kept');
  });

  it.each([
    [0.92, 'credited-caption'],
    [0.94, 'kept'],
  ])('that only a credit tells are %s-sure paragraphs or not: %s', (p, wanted) => {
    expect(captionOf(credited(p), 'The crew')).toBe(wanted);
  });
});

describe('a paragraph that comes again', () => {
  const eight = 'One two three four five six seven eight.';

  it('is shown once, where it stands first', () => {
    expect(kept(`<p>${eight}</p><p>Between.</p><div>${eight}</div><p>After.</p>`)).toEqual([
      eight,
      'Between.',
      'After.',
    ]);
  });

  it('is the same whatever its case and marks are', () => {
    expect(kept(`<p>${eight}</p><p>“${eight.toUpperCase()}”</p>`)).toEqual([eight]);
  });

  it('may come again where it has fewer than eight words', () => {
    const seven = 'One two three four five six seven.';
    expect(kept(`<p>${seven}</p><p>${seven}</p>`)).toEqual([seven, seven]);
  });

  it('is shown where it is not hidden', () => {
    expect(kept(`<div hidden><p>${eight}</p></div><p>Between.</p><p>${eight}</p>`)).toEqual(['Between.', eight]);
  });

  it('is shown where it stands first, if both are hidden', () => {
    expect(kept(`<div hidden><p>${eight}</p></div><p>Between.</p><p hidden>${eight}</p>`)).toEqual([eight, 'Between.']);
  });

  it('is gone three times out of three but once', () => {
    expect(kept(`<p hidden>${eight}</p><p>${eight}</p><p>${eight}</p>`)).toEqual([eight]);
  });
});

describe('an appeal', () => {
  it.each([
    ['Sign up for our newsletter', 'en/newsletter'],
    ['Share this article', 'en/share'],
    ['€ 12.50', 'mul/price'],
  ])('"%s" is taken out by its phrase', (text, rule) => {
    expect(verdict(`<p>${prose(20)}</p><p>${text}</p>`, text)).toBe(rule);
  });

  it('of a kind that costs more than it buys stays', () => {
    expect(verdict(`<p>Read more: the harbour at night</p><p>${prose(20)}</p>`, 'Read more')).toBe('kept');
  });

  it.each([
    [0.96, 'en/newsletter'],
    [0.98, 'kept'],
  ])('that the scorer takes for story at %d is %s', (p, wanted) => {
    expect(verdict(`<p data-p="${p}">Sign up for our newsletter</p><p>${prose(20)}</p>`, 'Sign up')).toBe(wanted);
  });
});

describe('a line that is one link', () => {
  const href = '/2026/03/03/harbour-pilots-on-strike';
  const line = (text: string, tag = 'p', to = href): string =>
    `<p>${prose(20)}</p><${tag}><a href="${to}">${text}</a></${tag}><p>${prose(20, 'crew')}</p>`;

  it('to another story of the site is a teaser', () => {
    expect(verdict(line('Harbour pilots on strike'), 'Harbour')).toBe('link-line');
  });

  it.each([
    ['leads away', line('Harbour pilots on strike', 'p', `https://other.example${href}`)],
    ['leads to no story', line('Harbour pilots on strike', 'p', '/harbour')],
    ['is an entry of a list', `<ul>${line('Harbour pilots on strike', 'li')}</ul>`],
    [
      'is a row of a table',
      `<p>${prose(20)}</p><table><tr><td><a href="${href}">Harbour pilots</a></td><td><a href="/a">on strike</a></td></tr></table>`,
    ],
    ['is a whole sentence', line('Harbour pilots on strike.')],
    ['has words beside the link', line('Harbour pilots on strike').replace('<p><a', '<p>See the story of <a')],
  ])('is kept where it %s', (_, body) => {
    expect(verdict(body, body.includes('See the') ? 'See the' : 'Harbour')).toBe('kept');
  });

  it('in brackets is a teaser with a full stop too', () => {
    expect(verdict(line('(Harbour pilots on strike.)'), '(Harbour')).toBe('link-line');
  });

  it.each([
    [3, 'kept'],
    [4, 'link-line'],
    [25, 'link-line'],
    [26, 'kept'],
  ])('of %i words is %s', (words, wanted) => {
    expect(verdict(line(prose(words, 'pilot').slice(0, -1)), 'pilota')).toBe(wanted);
  });

  it('may be a tenth unlinked', () => {
    const mostly = (linked: number): string =>
      verdict(
        `<p>${prose(20)}</p><p><a href="${href}">Harbour ${'a'.repeat(linked - 8)}</a> b ${'c'.repeat(98 - 2 - linked)} d</p>`,
        'Harbour',
      );
    expect([mostly(89), mostly(91)]).toEqual(['kept', 'link-line']);
  });
});

describe('a note on the author', () => {
  const authors = [{ name: 'Jane Roe' }];
  const story = `<p>${prose(20)}</p><p>${prose(20, 'crew')}</p>`;

  it.each([
    ['in italics', '<p><em>Jane Roe covers the harbour</em></p>'],
    ['with a link', '<p>Jane Roe covers the harbour for <a href="/paper">the paper</a></p>'],
    ['with an address', '<p>Jane Roe, jane@paper.example, covers it</p>'],
  ])('%s is no story', (_, note) => {
    expect(verdict(story + note, 'Jane Roe', { authors })).toBe('author-note');
  });

  it.each([
    ['is made like the story', '<p>Jane Roe covers the harbour</p>'],
    ['has a word in italics', '<p>Jane Roe covers <em>the harbour</em> by day and by night</p>'],
  ])('is kept where it %s', (_, note) => {
    expect(verdict(story + note, 'Jane Roe', { authors })).toBe('kept');
  });

  it('is told by a name of two words at least: others begin sentences', () => {
    expect(verdict(`${story}<p><em>Jane went home</em></p>`, 'Jane', { authors: [{ name: 'Jane' }] })).toBe('kept');
  });

  it.each([
    [2, 'author-note'],
    [3, 'kept'],
  ])('may stand before %i more blocks: %s', (after, wanted) => {
    const rest = Array.from({ length: after }, (_, i) => `<p>${prose(15, `rest${i}`)}</p>`).join('');
    expect(verdict(`${story}<p><em>Jane Roe covers the harbour</em></p>${rest}`, 'Jane Roe', { authors })).toBe(wanted);
  });

  it.each([
    [60, 'author-note'],
    [61, 'kept'],
  ])('of %i words is %s', (words, wanted) => {
    expect(verdict(`${story}<p><em>Jane Roe ${prose(words - 2)}</em></p>`, 'Jane Roe', { authors })).toBe(wanted);
  });
});

describe('a line of the authors’ names', () => {
  const authors = [{ name: 'ليلى منصور' }, { name: 'كريم حداد' }];
  const story = Array.from({ length: 8 }, (_, i) => `<p>${prose(20, `s${i}`)}</p>`);
  const at = (place: number, line: string): string => [...story.slice(0, place), line, ...story.slice(place)].join('');
  const line = '<p>بقلم ليلى منصور وكريم حداد</p>';

  it.each([
    [0, 'byline'],
    [2, 'byline'],
    [3, 'kept'],
    [5, 'kept'],
    [6, 'byline'],
    [8, 'byline'],
  ])('is their byline in any language, after %i of eight paragraphs: %s', (place, wanted) => {
    expect(verdict(at(place, line), 'بقلم', { authors })).toBe(wanted);
  });

  it.each([
    ['says more', '<p>بقلم ليلى منصور التي عادت من الميناء</p>'],
    ['is a sentence', '<p>بقلم ليلى منصور.</p>'],
    ['gives somebody the word', '<p>بقلم ليلى منصور:</p>'],
    ['is a heading', '<h3>بقلم ليلى منصور</h3>'],
  ])('is story where it %s', (_, other) => {
    expect(verdict(at(1, other), 'بقلم', { authors })).toBe('kept');
  });

  it('is told by names of two words at least', () => {
    expect(verdict(at(1, '<p>Jane went</p>'), 'Jane', { authors: [{ name: 'Jane' }] })).toBe('kept');
  });
});

describe('a heading', () => {
  it('that nothing follows at the end is taken out, and so is the one before it', () => {
    expect(kept(`<p>${prose(9)}</p><h2>Files</h2><h3>More</h3><p data-p="0.1">Archive</p>`)).toEqual([prose(9)]);
  });

  it('over text stays', () => {
    expect(kept(`<h2>The crew</h2><p>${prose(9)}</p>`)).toEqual(['The crew', prose(9)]);
  });

  it.each([
    [0.89, 'bare-heading'],
    [0.91, 'kept'],
  ])('at the end is believed the scorer from .9 on: %d %s', (p, wanted) => {
    expect(verdict(`<p>${prose(9)}</p><h2 data-p="${p}">Files</h2>`, 'Files')).toBe(wanted);
  });

  it('that the scorer is sure of shields the headings before it', () => {
    expect(verdict(`<p>${prose(9)}</p><h2>Files</h2><h2 data-p="0.95">Archive</h2>`, 'Files')).toBe('kept');
  });

  it.each(['newsletter', 'share', 'comments'])('over a box for %s goes with it', (reason) => {
    const body = `<p>${prose(9)}</p><h3>More of it</h3><div data-reason="${reason}">Box</div><p>${prose(9, 'crew')}</p>`;
    expect(verdict(body, 'More of it')).toBe('heads-box');
  });

  it('over any other thing that was taken out heads the text after it', () => {
    const body = `<h3>The crew</h3><div data-reason="teaser">Box</div><p>${prose(9)}</p>`;
    expect(verdict(body, 'The crew')).toBe('kept');
  });

  it.each([
    [0.89, 'heads-box'],
    [0.91, 'kept'],
  ])('over a box is believed the scorer from .9 on: %d %s', (p, wanted) => {
    const body = `<h3 data-p="${p}">The crew</h3><div data-reason="share">Box</div><p>${prose(9)}</p>`;
    expect(verdict(body, 'The crew')).toBe(wanted);
  });
});
