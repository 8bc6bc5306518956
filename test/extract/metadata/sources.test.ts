import { describe, expect, it } from 'vitest';
import { ld, PROSE, readPage } from './page.ts';

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Council fails to pass its budget',
  datePublished: '2024-05-03T10:15:00+02:00',
  dateModified: '2024-05-04T08:00:00+02:00',
  author: [
    { '@type': 'Person', name: 'Jane Doe', url: '/people/jane-doe' },
    { '@type': 'Organization', name: 'Reuters' },
  ],
  publisher: { '@type': 'Organization', name: 'The Paper', url: 'https://paper.example/' },
  articleSection: 'Politics',
  keywords: ['Budget', 'Council'],
  image: [
    { '@type': 'ImageObject', url: 'https://paper.example/logo.png' },
    {
      '@type': 'ImageObject',
      url: 'https://paper.example/hall-1200.jpg',
      width: 1200,
      caption: 'The hall.',
      creditText: 'J. Roe',
    },
  ],
  isAccessibleForFree: 'False',
  articleBody: 'The council spent the whole evening on it.',
};
const BODY = `<article><h1>Council fails to pass its budget</h1>${PROSE}</article>`;

describe('JSON-LD', () => {
  it('gives every field and where it was found', () => {
    const page = readPage(ld(ARTICLE), BODY);
    expect(page).toMatchObject({
      title: 'Council fails to pass its budget',
      authors: [{ name: 'Jane Doe', url: 'https://paper.example/people/jane-doe' }],
      agencies: ['Reuters'],
      published: {
        iso: '2024-05-03T10:15:00+02:00',
        precision: 'minute',
        evidence: 'JSON-LD NewsArticle.datePublished',
      },
      modified: { iso: '2024-05-04T08:00:00+02:00' },
      section: 'Politics',
      topics: ['Budget', 'Council'],
      publisher: { name: 'The Paper', home: 'https://paper.example/' },
      image: { src: 'https://paper.example/hall-1200.jpg', caption: 'The hall.', credit: 'J. Roe' },
      isFree: false,
      kind: 'article',
      articleBody: 'The council spent the whole evening on it.',
    });
    expect(page.headline?.localName).toBe('h1');
    expect(page.evidence).toMatchObject({
      title: 'h1',
      authors: 'JSON-LD NewsArticle.author',
      isFree: 'JSON-LD NewsArticle.isAccessibleForFree',
    });
  });

  it('gives a recipe’s ingredients and steps, a line each', () => {
    const recipe = {
      '@graph': [
        ARTICLE,
        {
          '@type': ['Recipe', 'Thing'],
          recipeIngredient: ['2 eggs', '  A pinch\nof salt ', 7],
          recipeInstructions: [
            'Whisk.\nWait.',
            { '@type': 'HowToSection', itemListElement: [{ text: 'Fry <b>slowly</b>' }, { name: 'Serve.' }] },
            ['Wash up.'],
          ],
        },
      ],
    };
    expect(readPage(ld(recipe), BODY).recipe).toEqual([
      '2 eggs',
      'A pinch of salt',
      'Whisk.',
      'Wait.',
      'Fry slowly',
      'Serve.',
      'Wash up.',
    ]);
    expect(readPage(ld(ARTICLE), BODY).recipe).toEqual([]);
    const endless = { '@type': 'Recipe', recipeIngredient: 5, recipeInstructions: { itemListElement: 'Whisk.' } };
    expect(readPage(ld(endless), BODY).recipe).toEqual(['Whisk.']);
  });

  it('follows references in a graph and passes over other nodes', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'The Paper' },
        { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
        { '@type': 'Article', headline: ARTICLE.headline, author: { '@id': '#jane' }, datePublished: '2024-05-03' },
      ],
    };
    expect(readPage(ld(graph), BODY)).toMatchObject({
      authors: [{ name: 'Jane Doe' }],
      published: { iso: '2024-05-03', precision: 'day' },
    });
  });

  it('takes the story of this page, not one of its list', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', headline: 'Another', datePublished: '2020-01-01' }],
    };
    const other = { ...ARTICLE, headline: 'Quite another story told elsewhere', datePublished: '2021-01-01' };
    expect(readPage(ld(list) + ld([other, ARTICLE]), BODY).published?.iso).toBe('2024-05-03T10:15:00+02:00');
  });

  const json = JSON.stringify({
    '@type': 'NewsArticle',
    headline: ARTICLE.headline,
    datePublished: '2024-05-03',
    author: 'Jane Doe',
  });
  it.each([
    ['a trailing comma', json.replace('}', ',}')],
    ['raw line breaks in strings', json.replace('budget"', 'bud\nget"')],
    ['comments', `// generated\n/* by hand */ ${json}`],
    ['an HTML comment', `<!-- ${json} -->`],
    ['CDATA', `//<![CDATA[\n${json}\n//]]>`],
    ['entities for quotes', json.replaceAll('"', '&quot;')],
    ['a quote inside a string', json.replace('fails to', 'fails "again" to')],
    ['a brace too few', json.slice(0, -1)],
    ['two objects in a row', `{"@type":"WebSite","name":"The Paper"} ${json}`],
    ['a semicolon at its end', `${json};`],
  ])('survives %s', (_, broken) => {
    expect(readPage(ld(broken), BODY)).toMatchObject({
      authors: [{ name: 'Jane Doe' }],
      published: { iso: '2024-05-03' },
    });
  });
});

describe('meta elements', () => {
  it.each([
    [
      'OpenGraph',
      '<meta property="article:published_time" content="2024-05-03T10:15:00Z"><meta property="article:author" content="Jane Doe">',
    ],
    [
      'parsely',
      '<meta name="parsely-pub-date" content="2024-05-03T10:15:00Z"><meta name="parsely-author" content="Jane Doe">',
    ],
    [
      'sailthru',
      '<meta name="sailthru.date" content="2024-05-03T10:15:00Z"><meta name="sailthru.author" content="Jane Doe">',
    ],
    [
      'Dublin Core',
      '<meta name="DC.date.issued" content="2024-05-03T10:15:00Z"><meta name="DC.creator" content="Doe, Jane">',
    ],
    [
      'cXense',
      '<meta name="cXenseParse:recs:publishtime" content="2024-05-03T10:15:00Z"><meta name="cXenseParse:author" content="Jane Doe">',
    ],
    [
      'Twitter labels',
      '<meta name="date" content="2024-05-03T10:15:00Z"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">',
    ],
    [
      'names of their own',
      '<meta name="w-published-date" content="2024-05-03T10:15:00Z"><meta name="author" content="By Jane Doe">',
    ],
  ])('of %s give date and author', (_, head) => {
    expect(readPage(head, BODY)).toMatchObject({
      authors: [{ name: 'Jane Doe' }],
      published: { iso: '2024-05-03T10:15:00Z' },
    });
  });

  it('give language, permalink, section, topics, icon and summary', () => {
    const page = readPage(
      `<link rel="canonical" href="/s/1"><link rel="icon" href="/favicon.ico"><meta property="og:site_name" content="The Paper">
       <meta property="article:section" content="Politics"><meta property="article:tag" content="Budget"><meta property="og:description" content="No end of it.">`,
      BODY,
      { html: '<html lang="en_gb">' },
    );
    expect(page).toMatchObject({
      permalink: 'https://paper.example/s/1',
      language: 'en-GB',
      section: 'Politics',
      topics: ['Budget'],
      descriptions: ['No end of it.'],
      publisher: { name: 'The Paper', icon: 'https://paper.example/favicon.ico' },
    });
  });
});

describe('microdata and RDFa', () => {
  it.each(['itemprop', 'property'])('read from %s of the story', (name) => {
    const type =
      name === 'itemprop'
        ? 'itemscope itemtype="https://schema.org/NewsArticle"'
        : 'vocab="https://schema.org/" typeof="NewsArticle"';
    const page = readPage(
      '',
      `<div ${type}><h1 ${name}="headline">Council fails to pass its budget</h1>${PROSE}${PROSE}${PROSE}
       <span ${name}="author"><b ${name}="name">Jane Doe</b></span><span ${name}="datePublished" content="2024-05-03T10:15:00Z">last week</span></div>`,
    );
    expect(page).toMatchObject({ authors: [{ name: 'Jane Doe' }], published: { iso: '2024-05-03T10:15:00Z' } });
  });

  it('is not read from comments', () => {
    const page = readPage(
      '',
      `${BODY}<div class="comments"><div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Troll Teufel</b><time itemprop="datePublished" datetime="2024-05-09">9 May</time></div></div>`,
    );
    expect(page.authors).toEqual([]);
    expect(page.published).toBeNull();
  });
});
