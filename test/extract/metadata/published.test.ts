import { describe, expect, it } from 'vitest';
import { ld, PROSE, readPage } from './page.ts';

const story = (facts: object) => ld({ '@type': 'NewsArticle', headline: 'Council fails to agree', ...facts });
const day = (page: { published: { iso: string } | null }) => page.published?.iso.slice(0, 10);

describe('the day of publication', () => {
  const shownAlone = (line: string, facts: object) =>
    readPage(
      story(facts),
      `<h1>Council fails to agree</h1><div class="flex"><p>${line}</p></div><p>Anna Alt</p>${PROSE}`,
    );

  it('is the older one that stands alone under the headline: the page was moved to a new system since', () => {
    expect(day(shownAlone('January 31, 2023', { datePublished: '2024-04-05' }))).toBe('2023-01-31');
    expect(day(shownAlone('7 min read · Dec 30, 2013', { datePublished: '2024-04-05' }))).toBe('2013-12-30');
  });

  it('is structured data’s where the line under the headline shows the draft’s or the last change’s day', () => {
    const page = shownAlone('7 December 2023', { datePublished: '2023-12-25', dateModified: '2023-12-07T09:10:00Z' });
    expect(day(page)).toBe('2023-12-25');
  });

  it('is not another story’s, whose box stands under the headline', () => {
    const page = readPage(
      story({ datePublished: '2024-04-05' }),
      `<h1>Council fails to agree</h1><article class="teaser"><span class="teaser__label">Read too</span>
       <div class="teaser__content"><span>05/04/2023</span><h2><a href="/other">Council agreed at last</a></h2></div></article>${PROSE}`,
    );
    expect(day(page)).toBe('2024-04-05');
  });

  it('is the one for sharing that readers see, a few days after structured data’s, which is the draft’s', () => {
    const page = (social: string) =>
      readPage(
        `<meta property="article:published_time" content="${social}T14:25:00+00:00">${story({ datePublished: '2023-11-03T10:25:56+00:00' })}`,
        `<h1>Council fails to agree</h1><p class="entry-date">${social}</p>${PROSE}`,
      );
    expect(day(page('2023-11-06'))).toBe('2023-11-06');
    expect(day(page('2024-02-06'))).toBe('2023-11-03');
  });

  it('is read beside the story where it says “Published”, and not from links to other stories there', () => {
    const page = readPage(
      '',
      `<main><h1>Council fails to agree</h1>${PROSE.repeat(3)}</main><div class="layout-sidebar">
       <a href="/other"><h3>Publish date</h3> <time datetime="2019-01-17">17 January 2019</time></a>
       <div><h4>Published</h4> <time datetime="2018-11-15">15 November 2018</time></div></div>`,
    );
    expect(day(page)).toBe('2018-11-15');
  });

  it('is read right above the headline though its element is called a teaser', () => {
    const page = readPage(
      '',
      `<div class="teaser_text_meta"><a href="/autor/alt">Anna Alt</a> / 07.11.2023 / 09:30</div><h2>Council fails to agree</h2>${PROSE}
       <div class="teaser_text_meta"><a href="/autor/roe">Jan Roe</a> / 05.11.2023 / 10:00</div>`,
    );
    expect(page.published?.iso).toBe('2023-11-07T09:30');
  });

  it.each([
    ['https://paper.example/news/article/A2024042914320005196', '2024-04-29'],
    ['https://paper.example/view/AKR20240429143200061?section=politics', '2024-04-29'],
    ['https://paper.example/view?id=20240429143200061', '2024-04-29'],
    ['https://paper.example/news/20249929143200061', undefined],
    ['https://paper.example/news/1202404291432', undefined],
  ])('is what the story’s number begins with where nothing else tells: %s', (url, expected) => {
    expect(day(readPage('', `<h1>Council fails to agree</h1>${PROSE}`, { url }))).toBe(expected);
  });
});
