import { describe, expect, it } from 'vitest';
import { ld, PROSE, readPage } from './page.ts';

describe('the title', () => {
  it('is the headline that the page shows, not the tab’s nor the social one', () => {
    const page = readPage(
      '<title>Budget vote ends in chaos | The Paper</title><meta property="og:title" content="You won’t believe how the budget vote ended"><meta property="og:site_name" content="The Paper">',
      `<div class="logo"><h1>The Paper</h1></div><article><h1>Budget vote ends in uproar and chaos</h1>${PROSE}</article>`,
    );
    expect(page.title).toBe('Budget vote ends in uproar and chaos');
  });

  it.each([
    ['Council fails | The Paper', 'Council fails'],
    ['The Paper - Council fails to agree', 'Council fails to agree'],
    ['Council fails – again – to agree - The Paper', 'Council fails – again – to agree'],
  ])('of the tab loses the site’s name: %s', (tab, title) => {
    expect(
      readPage(`<title>${tab}</title><meta property="og:site_name" content="The Paper">`, `<div>${PROSE}</div>`).title,
    ).toBe(title);
  });

  it('keeps a kicker apart, in the heading or above it', () => {
    const head = '<meta property="og:title" content="Council fails to agree">';
    const inside = readPage(
      head,
      `<h1><span class="kicker">City hall</span> <span>Council fails to agree</span></h1>${PROSE}`,
    );
    const above = readPage(
      head,
      `<div><div class="article-kicker">City hall</div><h1>Council fails to agree</h1></div>${PROSE}`,
    );
    for (const page of [inside, above])
      expect(page).toMatchObject({ title: 'Council fails to agree', kicker: 'City hall' });
  });

  it('is the heading over the story where the h1 is but the last step of a trail of links', () => {
    const page = readPage(
      `<meta property="og:title" content="Council budget: vote, uproar and what comes next">${ld({ '@type': 'NewsArticle', headline: 'Vote ends in uproar: what comes next for the budget' })}`,
      `<nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li><h1>Council budget: vote, uproar and what comes next</h1></li></ol></nav>
       <article><header><h2>Vote ends in uproar: what comes next for the budget</h2></header>${PROSE}</article>`,
    );
    expect(page.title).toBe('Vote ends in uproar: what comes next for the budget');
    expect(page.headline?.nodeName).toBe('H2');
  });

  it('stays the h1 in a trail where no heading below speaks of the same', () => {
    const page = readPage(
      '',
      `<nav><h1>Vote ends in uproar at the council</h1></nav><article>${PROSE}<h2>More pictures</h2></article>`,
    );
    expect(page.title).toBe('Vote ends in uproar at the council');
  });

  const agreed = (og: string, headline: string, type = 'NewsArticle') =>
    readPage(
      `<meta property="og:title" content="${og}">${ld({ '@type': type, headline })}`,
      `<article><p>Kenya</p><h1>Nairobi from below the hills</h1>${PROSE}</article>`,
    ).title;

  it('is what a paper gives for sharing and as structured data alike', () => {
    expect(agreed('Kenya: Nairobi from below the hills', 'Kenya: Nairobi from below the hills')).toBe(
      'Kenya: Nairobi from below the hills',
    );
  });

  it.each([
    [
      'where only one of the two differs',
      'Kenya: Nairobi from below the hills',
      'Nairobi from below the hills',
      'NewsArticle',
    ],
    ['where both are cut short', 'Nairobi as seen from …', 'Nairobi as seen from …', 'NewsArticle'],
    [
      'where both have a tail',
      'Nairobi from below the hills, 3 May',
      'Nairobi from below the hills, 3 May',
      'NewsArticle',
    ],
    [
      'on pages that are no news',
      'Kenya: Nairobi from below the hills',
      'Kenya: Nairobi from below the hills',
      'BlogPosting',
    ],
  ])('is the h1 %s', (_, og, headline, type) => {
    expect(agreed(og, headline, type)).toBe('Nairobi from below the hills');
  });

  it('has the kicker in it where the paper’s own headline does, in the paper’s spelling', () => {
    const page = readPage(
      '<meta property="og:title" content="City hall: Council fails to agree">',
      `<h1><span class="kicker">City hall</span><span>Council fails to agree</span></h1>${PROSE}`,
    );
    expect(page).toMatchObject({ title: 'City hall: Council fails to agree', kicker: null });
  });

  it('is an h1 of full length against a lesser heading that only resembles the page’s title', () => {
    const page = readPage(
      '<meta property="og:title" content="Garden trends for 2026">',
      `<h1>Ten ideas for your beds and borders</h1>${PROSE}<h2>Garden trends for 2025</h2>${PROSE}`,
    );
    expect(page.title).toBe('Ten ideas for your beds and borders');
  });

  it('is the first h1 where several resemble the page’s title', () => {
    const page = readPage(
      '<title>Where to walk in Springfield</title>',
      `<h1>The best paths and quiet corners of Springfield</h1>${PROSE}<h1>Here is where to row and walk in Springfield</h1>${PROSE}`,
    );
    expect(page.title).toBe('The best paths and quiet corners of Springfield');
  });

  it.each([
    ['Ten walks along the river | Tips | Guides', 'Ten walks along the river'],
    ['TEN WALKS ALONG THE RIVER', 'Ten walks along the river'],
    ['Paper talks – how the council voted', 'Paper talks – how the council voted'],
  ])('leaves what search engines were given: %s', (h1, title) => {
    const page = readPage(
      '<meta property="og:title" content="Ten walks along the river"><meta property="og:site_name" content="Paper">',
      `<h1>${h1}</h1>${PROSE}`,
    );
    expect(page.title).toBe(title);
  });

  it('is one word where mark-up dresses its first letter', () => {
    expect(readPage('', `<h1><span>C</span>ouncil fails to agree on anything</h1>${PROSE}`).title).toBe(
      'Council fails to agree on anything',
    );
  });
});

describe('with no structured data at all', () => {
  it.each([
    [
      'en',
      '<p class="byline">By <a href="/people/jane-doe">Jane Doe</a></p><p>Published May 3, 2024 at 10:15 a.m.</p>',
      'Jane Doe',
      '2024-05-03T10:15',
    ],
    [
      'de',
      '<div>Von <span>Jana Döring</span></div><div>03.05.2024, 10:15 Uhr</div>',
      'Jana Döring',
      '2024-05-03T10:15',
    ],
    ['fr', '<p>Par Jeanne Dupont</p><p>Publié le 3 mai 2024 à 10h15</p>', 'Jeanne Dupont', '2024-05-03T10:15'],
    ['es', '<div class="autor">Juana Díaz</div><div>3 de mayo de 2024, 10:15</div>', 'Juana Díaz', '2024-05-03T10:15'],
    [
      'ru',
      '<div class="author">Анна Смирнова</div><time datetime="2024-05-03T10:15:00+03:00">3 мая, 10:15</time>',
      'Анна Смирнова',
      '2024-05-03T10:15:00+03:00',
    ],
    ['ar', '<div class="author">بقلم سامي حداد</div><div class="date">٣ مايو ٢٠٢٤</div>', 'سامي حداد', '2024-05-03'],
    [
      'ja',
      '<div class="author">執筆：山田太郎</div><div class="date">2024年5月3日 10時15分</div>',
      '山田太郎',
      '2024-05-03T10:15',
    ],
    [
      'ko',
      '<div class="reporter">홍길동 기자</div><div class="date">2024.05.03 10:15</div>',
      '홍길동',
      '2024-05-03T10:15',
    ],
  ])('byline and date near the headline are read (%s)', (language, meta, name, iso) => {
    const page = readPage('', `<article><h1>A headline for this story here</h1>${meta}${PROSE}</article>`, {
      html: `<html lang="${language}">`,
    });
    expect(page.authors.map((author) => author.name)).toEqual([name]);
    expect(page.published?.iso).toBe(iso);
  });

  it('tells the first publication from the last change', () => {
    const page = readPage(
      '',
      `<h1>Council fails to agree on anything</h1><div class="date">Published 3 May 2024, 08:08 GMT<br>Updated 4 May 2024, 09:00 GMT</div>${PROSE}`,
    );
    expect(page.published?.iso).toBe('2024-05-03T08:08Z');
    expect(page.modified?.iso).toBe('2024-05-04T09:00Z');
  });

  it('resolves relative dates against the time of saving, with their true precision', () => {
    const page = readPage(
      '',
      `<h1>Council fails to agree on anything</h1><span class="date">2 hours ago</span>${PROSE}`,
    );
    expect(page.published).toMatchObject({ iso: '2024-05-10T10:00Z', precision: 'hour' });
  });

  it('takes no date from a teaser, a comment or the line of rights', () => {
    const page = readPage(
      '',
      `<article><h1>Council fails to agree on anything</h1>${PROSE}</article>
       <div class="related"><a href="/x">Another</a><span class="date">1 May 2024</span></div>
       <div class="comments"><div class="comment">Ann, 2 May 2024</div></div><footer>© 2024 The Paper, 3 May 2024</footer>`,
    );
    expect(page.published).toBeNull();
  });

  it('falls back to the address, and says so', () => {
    const page = readPage('', `<h1>Council fails to agree on anything</h1>${PROSE}`, {
      url: 'https://paper.example/2024/05/03/council',
    });
    expect(page.published).toEqual({ iso: '2024-05-03', precision: 'day', evidence: 'date in the address' });
  });

  it('reads the dateline and the marks under the story', () => {
    const page = readPage(
      '',
      `<article><h1>Council fails to agree on anything</h1><p>BERLIN (dpa) – ${PROSE.slice(3)}${PROSE}<p>fb/sms (AFP, Reuters)</p></article>`,
    );
    expect(page.agencies).toEqual(['dpa', 'AFP', 'Reuters']);
    expect(page.authors).toEqual([
      { name: 'fb', initials: true },
      { name: 'sms', initials: true },
    ]);
  });
});

describe('where sources disagree', () => {
  it('a sure byline near the headline overrules the one who posted', () => {
    const page = readPage(
      ld({
        '@type': 'NewsArticle',
        headline: 'Council fails to agree on anything',
        author: { '@type': 'Person', name: 'Web Poster' },
      }),
      `<h1>Council fails to agree on anything</h1><p class="byline">By <a rel="author" href="/people/jane">Jane Doe</a></p>${PROSE}`,
    );
    expect(page.authors.map((author) => author.name)).toEqual(['Jane Doe']);
  });

  it('neither the paper nor its staff is an author', () => {
    const head = `<meta property="og:site_name" content="The Evening Herald">${ld({ '@type': 'NewsArticle', headline: 'Council fails to agree', author: ['The Evening Herald', 'Staff'] })}`;
    expect(readPage(head, `<h1>Council fails to agree</h1>${PROSE}`).authors).toEqual([]);
  });

  it.each([
    'Example Bank GmbH, Frankfurt a. M.',
    'You Tube',
    'Das Magazin',
    'Bundesministerium Forschung',
    'Im Wortlaut',
  ])('"%s" is nobody', (author) => {
    expect(readPage(`<meta name="author" content="${author}">`, `<h1>Council fails</h1>${PROSE}`).authors).toEqual([]);
  });

  const names = (body: string, head = '') =>
    readPage(head, `<article><h1>A headline for this story here</h1>${body}</article>`).authors.map(({ name }) => name);

  it.each([
    ['in one line', '<p class="author">Fact-checked by <a href="/author/john-roe">John Roe</a></p>'],
    ['in two', '<div><div>Reviewed by</div><div class="author"><a href="/author/john-roe">John Roe</a></div></div>'],
  ])('who checked a story did not write it, %s', (_, checked) => {
    expect(names(`<p class="author">By <a href="/author/jane-doe">Jane Doe</a></p>${checked}${PROSE}`)).toEqual([
      'Jane Doe',
    ]);
  });

  it('a label under the story speaks for the name in the next line', () => {
    expect(names(`${PROSE.repeat(4)}<div><h3>Article by</h3><div>Jane Doe</div></div>`)).toEqual(['Jane Doe']);
  });

  it('a sentence on who published something names no author', () => {
    expect(
      names(`${PROSE.repeat(4)}<p>Published by Hooded Horse and released in May, the game sold well.</p>`),
    ).toEqual([]);
  });

  it('the one whose name a blog bears is its author where the page says so outright', () => {
    const site = '<meta property="og:site_name" content="Jane Doe"><meta name="author" content="Jane Doe">';
    expect(names(PROSE, site)).toEqual(['Jane Doe']);
    expect(names(PROSE, site.replaceAll('Jane Doe', 'Daily Herald'))).toEqual([]);
  });

  it('“More news” in German is no agency', () => {
    const page = readPage('', `<h1>A headline for this story here</h1><div class="author">Mehr News</div>${PROSE}`);
    expect(page.agencies).toEqual([]);
  });

  it('a name that was registered in small letters is written as names are', () => {
    const head = '<meta name="author" content="jane doe">';
    expect(readPage(head, `<h1>Council fails</h1>${PROSE}`).authors).toEqual([{ name: 'Jane Doe' }]);
  });

  it('names of styles and of frameworks do not make a byline another story’s', () => {
    const byline = '<div class="pointer-events-none"><a href="/authors/jane-doe">Jane Doe</a></div>';
    expect(readPage('', `<div id="__next"><h1>Council fails</h1>${byline}${PROSE}</div>`).authors).toEqual([
      { name: 'Jane Doe', url: 'https://paper.example/authors/jane-doe' },
    ]);
  });

  it('a link around blocks leads to the page of the one it names', () => {
    const byline = '<a href="/authors/jane-doe"><figure></figure><span>Jane Doe</span></a><div>Budget</div>';
    expect(readPage('', `<h1>Council fails</h1>${byline}${PROSE}`).authors).toEqual([
      { name: 'Jane Doe', url: 'https://paper.example/authors/jane-doe' },
    ]);
  });

  it('a blog may bear its writer’s name', () => {
    const head = '<meta property="og:site_name" content="Jane Doe"><meta name="author" content="Jane Doe">';
    expect(
      readPage(head, `<h1>Notes on a budget vote</h1>${PROSE}`, { url: 'https://janedoe.example/notes' }).authors,
    ).toEqual([{ name: 'Jane Doe' }]);
  });
});

describe('section and paper as the page shows them', () => {
  const menu =
    '<a href="/">The Evening Herald</a><nav><a href="/news/">News</a><a href="/politics/">Politics</a><a href="/sport/">Sport</a></nav>';
  const headline = '<h1>Council fails to agree on anything</h1>';

  it.each([
    ['a trail of links', '<div class="breadcrumb"><a href="/">Home</a> › <a href="/sport/">Sport</a> › Council</div>'],
    ['a trail without a name', '<div class="path"><a href="/">Start</a> / <a href="/sport/">Sport</a></div>'],
    ['a label that the menu has too', '<span class="rubrik"><a href="/sport/">Sport</a></span>'],
  ])('is told by %s', (_, shown) => {
    expect(readPage('', `${menu}${shown}${headline}${PROSE}`, { url: 'https://paper.example/a' }).section).toBe(
      'Sport',
    );
  });

  it('is the item of the menu that the address names', () => {
    expect(readPage('', `${menu}${headline}${PROSE}`)).toMatchObject({
      section: 'Politics',
      evidence: { section: 'navigation, by the address of the page' },
    });
  });

  it('is not told by a link to another story', () => {
    for (const link of [
      '<a href="/sport/cup-final">Cup final</a>',
      '<a href="/sport/">Back to sport</a>',
      '<a href="/sport/">13. Februar 2017</a>',
      '<a href="/sport/">Deutsch</a>',
      '<a href="/sport/">Paper</a>',
    ]) {
      const page = readPage('', `${menu}<p class="rubrik">${link}</p>${headline}${PROSE}`, {
        url: 'https://paper.example/a',
      });
      expect(page.section).toBeNull();
    }
  });

  it('the paper is named by the tab’s title where its links home say the same', () => {
    const tab = '<title>Council fails to agree on anything - The Evening Herald</title>';
    expect(readPage(tab, `${menu}${headline}${PROSE}`).publisher?.name).toBe('The Evening Herald');
    expect(readPage(tab, `${headline}${PROSE}`).publisher?.name).toBe('paper.example');
  });

  it('a bold subhead between the last paragraphs is nobody’s name', () => {
    const subhead = `<div>${PROSE}<p><b>Jane Doe</b></p>${PROSE}</div>`;
    expect(readPage('', `${headline}${subhead}`).authors).toEqual([]);
    expect(readPage('', `${headline}<div>${PROSE}<p><b>Jane Doe</b></p></div>`).authors).toEqual([
      { name: 'Jane Doe' },
    ]);
  });
});

describe('kind, access, language', () => {
  it.each([
    ['live-blog', ld({ '@type': 'LiveBlogPosting', headline: 'The vote as it happens' }), 'https://paper.example/a'],
    ['opinion', '<meta property="article:section" content="Opinion">', 'https://paper.example/a'],
    ['opinion', '', 'https://paper.example/meinung/a'],
    ['video', '<meta property="og:type" content="video.other">', 'https://paper.example/a'],
    ['gallery', ld({ '@type': 'ImageGallery', headline: 'The vote in pictures' }), 'https://paper.example/a'],
  ])('%s is told', (kind, head, url) => {
    expect(readPage(head, `<h1>The vote as it happens</h1>${PROSE}`, { url }).kind).toBe(kind);
  });

  it('a paywall’s tier says that the rest is not free', () => {
    expect(
      readPage('<meta property="article:content_tier" content="locked">', `<h1>The vote</h1>${PROSE}`).isFree,
    ).toBe(false);
    expect(readPage('', `<h1>The vote</h1>${PROSE}`).isFree).toBeNull();
  });

  it('a script that the declared language is not written in overrules it', () => {
    const page = readPage('', `<h1>مجلس المدينة يفشل في إقرار الميزانية</h1>${PROSE}`, { html: '<html lang="en">' });
    expect(page).toMatchObject({ language: 'ar', direction: 'rtl' });
  });

  it('no language is given where nothing tells it', () => {
    expect(readPage('', `<h1>Council fails</h1>${PROSE}`, { html: '<html>' }).language).toBeNull();
  });
});
