import { describe, expect, it } from 'vitest';
import { leadText } from '../../src/extract/decision.ts';
import { findLead } from '../../src/extract/lead.ts';
import type { Metadata } from '../../src/extract/metadata/index.ts';
import { makePage, prose } from './make-page.ts';

function leadOf(body: string, facts: Partial<Metadata> = {}): string | null {
  const page = makePage(body, facts);
  findLead(page);
  return leadText(page);
}

const headline = '<h1>Ferry returns to harbour</h1>';
const body = ['one', 'two', 'three', 'four'].map((seed) => `<p>${prose(30, seed)}</p>`).join('');
const story = `<div class="text">${body}</div>`;
const text = 'The crew waited all night and said very little.';
const page = (lead: string, after = story): string => `${headline}${lead}${after}`;

describe('a standfirst', () => {
  it('is a block that is named so', () => {
    expect(leadOf(page(`<div class="standfirst" data-p="0.3">${text}</div>`))).toBe(text);
    expect(leadOf(page(`<div class="other" data-p="0.3">${text}</div>`))).toBeNull();
  });

  it('is a block whose parent is named so, and none farther inside', () => {
    const inside = (inner: string) => leadOf(page(`<div class="standfirst" data-p="0.3"><div>${inner}</div></div>`));
    expect([inside(text), inside(`<div>${text}</div>`)]).toEqual([text, null]);
  });

  it('is a line that is called a subtitle, though no sentence', () => {
    const line = 'Crew and captain safe after a long night';
    const block = (name: string) => `<p class="${name}" data-p="0.9">${line}</p>`;
    expect([leadOf(page(block('post-sub-title'))), leadOf(page(block('post-author')))]).toEqual([line, null]);
  });

  it('is all paragraphs of its make, where the body is of another', () => {
    const lines = ['The ferry is back in the harbour.', 'All passengers are well, says the captain.'];
    const several = lines.map((line) => `<p class="preamble" data-p="0.9">${line}</p>`).join('');
    expect(leadOf(page(several))).toBe(lines.join('\n'));
    const asBody = lines.map((line) => `<p data-p="0.9">${line}</p>`).join('');
    expect(leadOf(page('', `<div class="text">${asBody}${body}</div>`))).toBeNull();
  });

  it('is a list of points, where the page says them of itself', () => {
    const points = ['The ferry is back in the harbour.', 'All passengers are well, says the captain.'];
    const list = `<ul class="other">${points.map((point) => `<li data-p="0.9">${point}</li>`).join('')}</ul>`;
    const leads = [leadOf(page(list), { descriptions: [points.join(' ')] }), leadOf(page(list))];
    expect(leads).toEqual([points.join('\n'), null]);
  });

  it('is what the page says of itself, where the body does not look like it', () => {
    expect(leadOf(page(`<div data-p="0.3">${text}</div>`), { descriptions: [text] })).toBe(text);
  });

  it('is the first paragraph where the page says that of itself', () => {
    const first = prose(30, 'one');
    expect([leadOf(page(''), { descriptions: [first] }), leadOf(page(''))]).toEqual([first, null]);
  });

  it('is no later paragraph, though the page says that of itself', () => {
    expect(leadOf(page(''), { descriptions: [prose(30, 'two')] })).toBeNull();
  });

  it('is an opening that is made otherwise than the text', () => {
    expect(leadOf(page(`<div>${text}</div>`))).toBe(text);
    expect(leadOf(page(`<div>${text}</div>`, `<div>${text} Once.</div>${story}`))).toBeNull();
  });

  it('is a sentence right under the headline that is made otherwise than the text', () => {
    const long = `${text} Nobody knew why.`;
    const block = (words: string) => `<div class="other" data-p="0.3">${words}</div>`;
    const between = '<p data-p="0">By Jane Doe</p>';
    expect([leadOf(page(block(long))), leadOf(page(between + block(long))), leadOf(page(block(text)))]).toEqual([
      long,
      null,
      null,
    ]);
  });

  it('is a paragraph in bold, where no other is', () => {
    const bold = `<p><b>${text} So it was.</b></p>`;
    expect(leadOf(page('', `<div>${bold}${body}</div>`))).toBe(`${text} So it was.`);
    expect(leadOf(page('', `<div>${bold}${body}<p><b>Another one in bold.</b></p></div>`))).toBeNull();
  });

  it('is no bold line of eight words', () => {
    const opening = (words: number): string => `<div><p><b>${prose(words)}</b></p>${body}</div>`;
    expect([leadOf(page('', opening(8))), leadOf(page('', opening(9)))]).toEqual([null, prose(9)]);
  });

  it('is the block that most speaks for, not the first', () => {
    expect(leadOf(page(`<div>${text} Once.</div><p class="standfirst">${text}</p>`))).toBe(text);
  });

  it('is taken in where the scorer had left it out', () => {
    const made = makePage(page(`<div class="standfirst" data-p="0.2">${text}</div>`));
    findLead(made);
    expect(made.decisions[1]).toMatchObject({ keep: true, rule: 'lead' });
  });

  it.each([
    [0.07, null],
    [0.09, text],
  ])('that was left out for a reason needs some trust, here %d: %s', (p, wanted) => {
    expect(leadOf(page(`<div class="standfirst" data-p="${p}" data-reason="teaser">${text}</div>`))).toBe(wanted);
  });

  it('that was left out for no reason needs none', () => {
    expect(leadOf(page(`<div class="standfirst" data-p="0.01">${text}</div>`))).toBe(text);
  });

  it.each([
    ['a caption', `<figure class="standfirst"><figcaption>${text}</figcaption></figure>`],
    ['in an element named for captions', `<div class="standfirst"><p class="caption">${text}</p></div>`],
    ['an entry of a list', `<ul class="standfirst"><li>${text}</li></ul>`],
    ['half made of links', '<div class="standfirst"><a href="/a">The crew waited all night</a> and said little.</div>'],
  ])('is nothing that is %s', (_, lead) => {
    expect(leadOf(page(lead))).toBeNull();
  });

  it.each([
    [7, 9, true],
    [8, 10, false],
    [7, 10, true],
  ])('may share fewer than four fifths of its words with the headline, here %i of %i: %s', (shared, words, wanted) => {
    const title = prose(8, 'title').slice(0, -1);
    const lead = `${title.split(' ').slice(0, shared).join(' ')} ${prose(words - shared, 'other')}`;
    expect(leadOf(`<h1>${title}</h1><div class="standfirst">${lead}</div>${story}`) !== null).toBe(wanted);
  });

  it.each([
    [5, false],
    [6, true],
    [130, true],
    [131, false],
  ])('has 6 to 130 words, here %i: %s', (words, wanted) => {
    expect(leadOf(page(`<div class="standfirst">${prose(words)}</div>`)) !== null).toBe(wanted);
  });

  it('shares three words of four with the summary, and the summary with it', () => {
    const shares = (own: number, others: number): boolean => {
      const lead = `${prose(own).slice(0, -1)} ${prose(others, 'other')}`;
      const body = `<p data-p="0">By Jane Doe</p><div data-p="0.3">${lead}</div>`;
      return leadOf(page(body), { descriptions: [prose(10)] }) !== null;
    };
    expect([shares(9, 3), shares(9, 4), shares(8, 1), shares(7, 1)]).toEqual([true, false, true, false]);
  });

  it('stands under the headline, not over it', () => {
    expect(leadOf(`<div class="standfirst">${text}</div>${headline}${story}`)).toBeNull();
  });

  it('stands at the beginning of the text where there is no headline', () => {
    expect(leadOf(`<div class="standfirst">${text}</div>${story}`)).toBe(text);
    expect(leadOf(`${story}<div class="standfirst">${text}</div>`)).toBeNull();
  });

  it('is found before the first kept block where there is no headline', () => {
    const left = `<div class="standfirst" data-p="0.3">${text}</div>`;
    expect([leadOf(left + story), leadOf(`<p>${prose(5)}</p>${left}${story}`)]).toEqual([text, null]);
  });

  it('is never the headline, whatever that is named', () => {
    const made = makePage(`<h1 class="lead">${text}</h1>${story}`, { title: 'Another title' });
    Object.assign(made.decisions[0]!, { keep: false, rule: 'headline' });
    made.features.anchors.headline = -1;
    findLead(made);
    expect(made.lead).toBe(-1);
  });

  it('is no text alone on its page', () => {
    expect([
      leadOf(page(`<div>${text}</div>`, '<p>One</p>')),
      leadOf(page(`<div>${text}</div>`, '<p>One</p><p>Two</p>')),
    ]).toEqual([null, text]);
  });

  it('may be a heading of more than ten words', () => {
    const isLead = (words: number): boolean => leadOf(page(`<h2>${prose(words).slice(0, -1)}</h2>`)) !== null;
    expect([isLead(10), isLead(11)]).toEqual([false, true]);
  });

  it('is not one of four blocks alike, of which those that are left out do not count', () => {
    const alike = (p: string): string =>
      `<div>${[1, 2, 3].map((i) => `<h3 ${p}>${prose(9, `x${i}`)}</h3>`).join('')}</div>`;
    const lead = `<div><h3 data-p="0.3">${text}</h3></div>`;
    const facts = { descriptions: [text] };
    expect([
      leadOf(page(lead, alike('') + story), facts),
      leadOf(page(lead, alike('data-p="0.1"') + story), facts),
    ]).toEqual([null, text]);
  });

  it('is none of a page without text', () => {
    expect(leadOf(`${headline}<div class="standfirst" data-p="0.2">${text}</div>`)).toBeNull();
  });

  it.each([
    [13, true],
    [14, false],
  ])('stands within fourteen blocks of the headline, here after %i others: %s', (others, wanted) => {
    const lines = Array.from({ length: others }, (_, i) => `<p>Tool ${'abcdefghijklmnop'[i]}</p>`).join('');
    const lead = `<nav data-p="0.1">${lines}</nav><div class="standfirst">${text}</div>`;
    expect(leadOf(page(lead)) !== null).toBe(wanted);
  });

  it.each([
    [2, true],
    [3, false],
  ])('stands within three blocks of the text’s first, here after %i: %s', (before, wanted) => {
    const lines = Array.from({ length: before }, (_, i) => `<section>Line ${i}</section>`).join('');
    expect(leadOf(page(`${lines}<div class="standfirst">${text}</div>`)) !== null).toBe(wanted);
  });
});
