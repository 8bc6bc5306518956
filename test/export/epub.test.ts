import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Article, ElementContent } from '../../src/article.ts';
import { articlesToEpub, articleToEpub, type BookStory } from '../../src/export/epub.ts';
import { h, makeArticle } from './make-article.ts';

const savedAt = new Date('2024-05-04T10:00:00.5Z');

/** The smallest GIF. */
const bytes = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (c) => c.charCodeAt(0));

/** What a strict validator has against a book of this article. */
async function complaints(article: Article, pictures: Parameters<typeof articleToEpub>[1] = []): Promise<string[]> {
  const result = await EpubCheck.validate(articleToEpub(article, pictures, savedAt));
  return result.messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .map((message) => `${message.id} ${message.message} (${message.location?.path})`);
}

function filesOf(article: Article, pictures: Parameters<typeof articleToEpub>[1] = []): Record<string, string> {
  const files = unzipSync(articleToEpub(article, pictures, savedAt));
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
}

const image = { src: 'https://img.example.com/lighthouse.jpg', alt: 'A lighthouse' };
const story: ElementContent[] = [
  h('p', 'First & foremost ', h('a', { href: 'https://x.example/?a=1&b=2' }, 'a link'), h('sup', '1'), '.'),
  h('h2', 'Why ', h('em', 'now'), '?'),
  h(
    'figure',
    h('img', image),
    h('figcaption', h('span', { className: ['caption'] }, 'At dawn'), h('cite', 'Ana Ruiz')),
  ),
  h('ul', h('li', 'One', h('ul', h('li', 'Inner'))), h('li', h('p', 'Two'))),
  h('blockquote', h('p', 'Said.'), h('footer', '— Ida')),
  h('table', h('thead', h('tr', h('th', 'A'))), h('tbody', h('tr', h('td', { colSpan: 2 }, '1')))),
  h('pre', h('code', 'a < b')),
  h('hr'),
  h('h2', 'And then'),
  h('p', h('time', { dateTime: '2024-05-02T08:30:00Z' }, 'then'), h('br'), 'end'),
];

describe('a book of an article', () => {
  it('is valid by EPUBCheck’s rules', async () => {
    expect(await complaints(makeArticle(story), [{ src: image.src, bytes, mediaType: 'image/jpeg' }])).toEqual([]);
    expect(await complaints(makeArticle(story))).toEqual([]);
  });

  it('is valid with footnotes, whose links lead there', async () => {
    const reference = h('p', 'Text', h('sup', { id: 'note-1' }, h('a', { href: '#note-2' }, '1')));
    const note = h('ol', h('li', { id: 'note-2' }, 'Note ', h('a', { href: '#note-1' }, '↩')));
    const head = h('h2', { id: 'note-3' }, 'Notes');
    const jump = h('p', h('a', { href: '#note-3' }, 'All notes'), h('a', { href: '#note-7' }, 'none'));
    const article = makeArticle([reference, jump, head, note]);
    expect(await complaints(article)).toEqual([]);
    expect(Object.values(filesOf(article)).join('')).toMatch(
      /href="#note-2".*href="#note-3".*id="note-3".*id="note-2"/s,
    );
  });

  it('is valid of an article of which nothing is known', async () => {
    const bare = makeArticle([h('p', 'Text.')], {
      title: ' ',
      url: 'about:blank',
      permalink: null,
      kicker: null,
      lead: null,
      section: null,
      topics: [],
      authors: [],
      agencies: [],
      publisher: null,
      published: null,
      modified: null,
      language: null,
      image: null,
    });
    expect(await complaints(bare)).toEqual([]);
    expect(await complaints({ ...bare, content: { type: 'root', children: [] } })).toEqual([]);
  });

  it('is valid of a story that breaks the rules of HTML', async () => {
    const link = { href: 'https://x.example/' };
    const broken: ElementContent[] = [
      { type: 'text', value: 'Loose text' },
      h('p', 'A', h('ul', h('li', 'list in it')), h('p', 'paragraph in it')),
      h('li', 'No list'),
      h('ul', h('p', 'no item'), { type: 'text', value: 'loose' }, h('li')),
      h('ol', { start: 'x' }),
      h('a', link, 'outer ', h('a', link, 'inner'), h('div', 'block')),
      h('a', { href: '#note' }, 'note'),
      h('a', { href: 'javascript:alert(1)', onclick: 'x' }, 'script'),
      h(
        'table',
        h('tr'),
        h('td', 'no row'),
        h('tbody', h('tr', h('td', { rowSpan: -1, align: 'left' }, h('p', 'cell')))),
      ),
      h('table'),
      h('figure', h('figcaption', 'No ', h('p', 'picture'))),
      h('h1', 'Second headline', h('p', 'x')),
      h('h6', 'Low'),
      h('time', { dateTime: 'yesterday' }, 'yesterday'),
      h('p', { id: 'twice' }, 'x'),
      h('p', { id: 'twice', style: 'color: red', lang: '?' }, 'y\u0000\u0008\ud800'),
      h('x-widget', h('em', 'unknown')),
      h('img', { src: 'data:image/png;base64,AA', alt: 'inline' }),
    ];
    const article = makeArticle(broken, {
      language: 'not a language',
      direction: 'rtl',
      title: 'A <b>\u0001 & "c"',
      published: { iso: '2024-05-02T08:30', precision: 'minute', evidence: 'x' },
      url: 'https://x.example/a b?c=<d>&e',
      permalink: 'javascript:alert(1)',
    });
    expect(await complaints(article)).toEqual([]);
  });

  it('keeps only pictures that readers know by their bytes, and only those that are shown', async () => {
    const article = makeArticle(story, { image: null });
    const pictures = [
      { src: 'https://x.example/unused.gif', bytes, mediaType: 'image/gif' },
      { src: image.src, bytes: new TextEncoder().encode('<svg/>'), mediaType: 'image/png' },
    ];
    const files = filesOf(article, pictures);
    expect(Object.keys(files).filter((name) => name.includes('pictures'))).toEqual([]);
    expect(files['book/story.xhtml']).toContain(`<a href="${image.src}">A lighthouse</a>`);
  });

  it('stands first and unpacked with its type, as readers know it by', () => {
    const book = articleToEpub(makeArticle(story), [], savedAt);
    expect(strFromU8(book.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same bytes for the same article', () => {
    const pictures = [{ src: image.src, bytes, mediaType: 'image/jpeg' }];
    expect(articleToEpub(makeArticle(story), pictures, savedAt)).toEqual(
      articleToEpub(makeArticle(story), pictures, savedAt),
    );
  });

  it('says whose it is, from when, in which language, and leads to its subheads', () => {
    const files = filesOf(makeArticle(story), [{ src: image.src, bytes, mediaType: 'image/jpeg' }]);
    const opf = files['book/package.opf'];
    expect(opf).toContain('<dc:creator>Maria Lund</dc:creator>');
    expect(opf).toContain('<dc:date>2024-05-02T08:30:00+02:00</dc:date>');
    expect(opf).toContain('<dc:language>en-GB</dc:language>');
    expect(opf).toContain('2024-05-04T10:00:00Z');
    expect(opf).toMatch(/pictures\/1\.gif" media-type="image\/gif" properties="cover-image"/);
    expect(files['book/nav.xhtml']).toContain('<a href="story.xhtml#part-1">Why now?</a>');
    expect(files['book/story.xhtml']).toContain('<h2 id="part-2">And then</h2>');
    expect(files['book/story.xhtml']).toContain('lang="en-GB" xml:lang="en-GB"');
  });
});

describe('a book of several articles', () => {
  const picture = { src: image.src, bytes, mediaType: 'image/jpeg' };
  const stories: BookStory[] = [
    { article: makeArticle(story, { title: 'The first' }), pictures: [picture] },
    {
      article: makeArticle([h('p', 'نص.'), h('h2', 'عنوان')], {
        title: 'الثاني',
        language: 'ar',
        direction: 'rtl',
        authors: [],
        image: null,
      }),
      pictures: [],
    },
    { article: makeArticle(story, { title: 'The first', url: 'https://x.example/again' }), pictures: [picture] },
  ];
  const frame = { title: 'Saved stories & more', language: 'en', direction: 'ltr' } as const;
  const book = () => articlesToEpub(stories, frame, savedAt);

  it('is valid by EPUBCheck’s rules, also of one article and of a broken one', async () => {
    const broken = makeArticle([h('li', 'x'), h('p', { id: 'twice' }, 'x'), h('p', { id: 'twice' }, h('p', 'y'))], {
      language: '?',
      title: '',
      image: null,
    });
    for (const some of [stories, stories.slice(1, 2), [...stories, { article: broken, pictures: [] }]]) {
      const result = await EpubCheck.validate(articlesToEpub(some, frame, savedAt));
      const found = result.messages.filter(({ severity }) => /fatal|error|warning/.test(severity));
      expect(found.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
    }
  });

  it('opens with its contents, which lead to every chapter and its subheads', () => {
    const files = Object.fromEntries(Object.entries(unzipSync(book())).map(([name, file]) => [name, strFromU8(file)]));
    const nav = files['book/nav.xhtml'];
    expect(nav).toContain('<h1>Saved stories &#x26; more</h1>');
    expect(nav).toContain('<a href="story-1.xhtml#part-1">Why now?</a>');
    expect(nav).toContain('<li lang="ar" dir="rtl"><a href="story-2.xhtml">الثاني</a>');
    expect(files['book/package.opf']).toMatch(/<spine[^>]*><itemref idref="nav" \/><itemref idref="story-1" \/>/);
    expect(files['book/package.opf']).toContain('<dc:language>ar</dc:language>');
    expect(files['book/story-2.xhtml']).toContain('dir="rtl"');
  });

  it('keeps the pictures of each chapter apart', () => {
    const names = Object.keys(unzipSync(book())).filter((name) => name.includes('pictures'));
    expect(names).toEqual(['book/pictures/1-1.gif', 'book/pictures/3-1.gif']);
  });
});
