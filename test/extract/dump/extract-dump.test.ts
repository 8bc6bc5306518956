import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Element } from '../../../src/article.ts';
import { articleToText } from '../../../src/export/text.ts';
import { extractDump } from '../../../src/extract/dump/index.ts';

const options = { url: 'file:///page.txt', savedAt: null };
const broadcaster = readFileSync(new URL('../../fixtures/dump-broadcaster/source.txt', import.meta.url), 'utf8');

function story(text: string, savedAt: string | null = null): Article {
  const result = extractDump(text, { ...options, savedAt: savedAt === null ? null : new Date(savedAt) });
  expect(result.kind).toBe('article');
  return result.article!;
}

describe('extractDump on a broadcaster’s page', () => {
  it('counts relative dates from when the page was saved, with the precision that they have', () => {
    expect(story(broadcaster, '2024-12-31T18:00:00Z').published).toMatchObject({
      iso: '2024-12-31T15:00Z',
      precision: 'hour',
    });
  });

  it('takes the dump’s own day where nobody says when it was saved', () => {
    expect(story(broadcaster).published).toMatchObject({ iso: '2024-12-31', precision: 'day' });
  });

  it('keeps both subheads as such and takes the headline between paragraphs for a link', () => {
    const article = story(broadcaster);
    const heads = article.content.children.filter(
      (child): child is Element => child.type === 'element' && child.tagName === 'h2',
    );
    expect(heads.map((head) => head.children[0])).toMatchObject([
      { value: 'What did Lindqvist say?' },
      { value: 'What did Okafor say?' },
    ]);
    expect(article.removed.find((each) => each.text.startsWith('Okafor, Lindqvist meet'))).toMatchObject({
      step: 'lines',
      reason: 'teaser',
    });
    expect(article.related.map((link) => link.title)).toContain(
      'Okafor, Lindqvist meet on lighthouse tender after storms',
    );
  });

  it('marks editors’ initials and tells where each fact stands', () => {
    const article = story(broadcaster);
    expect(article.authors).toEqual([
      { name: 'ml', initials: true },
      { name: 'tov', initials: true },
    ]);
    expect(article.evidence).toMatchObject({
      title: 'line 13 of the dump',
      lead: 'line 17 of the dump',
      permalink: 'line 19 of the dump',
    });
  });

  it('gives every removed line a place among the blocks', () => {
    const article = story(broadcaster);
    expect(article.removed.length).toBeGreaterThan(2);
    for (const { where, content, id } of article.removed) {
      expect(where).toBeLessThanOrEqual(article.content.children.length);
      expect(content).toHaveLength(1);
      expect(id).toMatch(/^line-\d+$/);
    }
  });
});

describe('extractDump on plain text', () => {
  const paragraphs = [
    'The ferry that has crossed the strait for ninety years will make its last trip on Sunday, the harbour office said on Tuesday evening.',
    'Its engine, built before the war, can no longer be mended. The yard that made the parts has closed, and the last man who knew the drawings has died.',
    'Passengers will have to take the bus around the bay, which takes two hours, until a new boat arrives from the mainland in the spring of next year.',
    'For many on the island the ferry was more than a boat. Weddings were held on its deck, and the school band played there every summer.',
  ];

  it('reads an article that is a headline and paragraphs', () => {
    const article = story(`Last trip for the old ferry\n\n${paragraphs.join('\n\n')}\n`);
    expect(article.title).toBe('Last trip for the old ferry');
    expect(articleToText(article)).toBe(paragraphs.join('\n'));
  });

  it('says of a list of links that it is no article', () => {
    const menu = Array.from({ length: 60 }, (_, i) => `  * Section ${i}`).join('\n');
    expect(extractDump(menu, options)).toMatchObject({ kind: 'not-article' });
  });
});

describe('extractDump on bad input', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', ' \n\n\t\n'],
    ['one word', 'Hello'],
    ['binary', String.fromCharCode(...Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))],
    ['zeros', '\u0000'.repeat(100_000)],
    ['lone surrogates', '\ud800\udfff\ud800 '.repeat(2000)],
    ['one endless word', 'x'.repeat(1_000_000)],
    ['brackets without end', '['.repeat(50_000)],
    ['markers without text', '* \n'.repeat(50_000)],
  ])('%s gives "no article" with a reason', (_, text) => {
    const result = extractDump(text, options);
    expect(result.kind).toBe('not-article');
    expect(result.detection.reason).not.toBe('article');
  });

  it('takes five million characters of any form', () => {
    const sentence = 'The council of the valley met on Monday evening, and the talk was of the bridge. ';
    for (const text of [
      sentence.repeat(60_000),
      `${sentence}\n`.repeat(60_000),
      'a\n'.repeat(2_500_000),
      '[1]a '.repeat(1_000_000),
      `> ${'word '.repeat(15)}\n`.repeat(60_000),
    ]) {
      expect(() => extractDump(text, options)).not.toThrow();
    }
  }, 60_000);

  it('never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '* ',
        '# ',
        '[1]',
        '](',
        '2 hours ago',
        'By ',
        '© 2024 ',
        'https://',
        '> ',
        '1. ',
        broadcaster.slice(400, 900),
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        extractDump(pieces.join(''), { url: 'not an address', savedAt: new Date('2024-12-31T18:00:00Z') });
      }),
      { numRuns: 150 },
    );
  });
});
