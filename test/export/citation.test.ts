import { describe, expect, it } from 'vitest';
import { cite } from '../../src/export/citation.ts';
import { splitName } from '../../src/export/person-name.ts';
import { makeArticle } from './make-article.ts';

const accessedAt = new Date('2024-05-04T10:00:00Z');
const unknown = {
  authors: [],
  agencies: [],
  publisher: null,
  published: null,
  permalink: null,
  url: 'file:///tmp/a.html',
  language: null,
  section: null,
  lead: null,
};

describe('a citation to paste', () => {
  it('names people, paper, day and address', () => {
    expect(cite(makeArticle([]), 'plain', accessedAt)).toBe(
      'Lund, Maria: Harbour town votes on its lighthouse. The Example, 2 May 2024. https://www.example.com/politics/harbour-vote-4711',
    );
  });

  it('names the agency where only initials or nobody signed', () => {
    const article = makeArticle([], { authors: [{ name: 'fb', initials: true }], agencies: ['AFP', 'Reuters'] });
    expect(cite(article, 'plain', accessedAt)).toMatch(/^AFP; Reuters: Harbour/);
  });

  it('is the title alone where nothing else is known, and does not end a question twice', () => {
    expect(cite(makeArticle([], { ...unknown, title: 'Why now?' }), 'plain', accessedAt)).toBe('Why now?');
  });

  it('writes the day in the article’s language', () => {
    expect(cite(makeArticle([], { language: 'de' }), 'plain', accessedAt)).toContain('The Example, 2. Mai 2024.');
  });
});

describe('BibTeX', () => {
  it('has an entry with all that is known', () => {
    expect(cite(makeArticle([]), 'bibtex', accessedAt)).toBe(
      [
        '@article{lund2024harbour,',
        '  author = {Lund, Maria},',
        '  title = {{Harbour town votes on its lighthouse}},',
        '  journal = {The Example},',
        '  year = {2024},',
        '  month = {5},',
        '  day = {2},',
        '  url = {https://www.example.com/politics/harbour-vote-4711},',
        '  urldate = {2024-05-04},',
        '  language = {en-GB}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('cannot be broken out of', () => {
    const title = '100 % & more} @book{x_y, #1 \\input{/etc/passwd} $a^b~c';
    const entry = cite(makeArticle([], { ...unknown, title }), 'bibtex', accessedAt);
    expect(entry).toContain(
      '{{100 \\% \\& more\\} @book\\{x\\_y, \\#1 \\textbackslash{}input\\{/etc/passwd\\} \\$a\\textasciicircum{}b\\textasciitilde{}c}}',
    );
  });

  it('has a key of letters for any script', () => {
    expect(cite(makeArticle([], { ...unknown, title: '港町の灯台' }), 'bibtex', accessedAt)).toMatch(
      /^@article\{article,/,
    );
    expect(cite(makeArticle([], { ...unknown, title: 'Żółć über alles' }), 'bibtex', accessedAt)).toMatch(
      /^@article\{zoc,/,
    );
  });
});

describe('CSL-JSON', () => {
  it('has one item with family and given names apart', () => {
    expect(JSON.parse(cite(makeArticle([]), 'csl-json', accessedAt))).toEqual([
      {
        id: 'lund2024harbour',
        type: 'article-newspaper',
        title: 'Harbour town votes on its lighthouse',
        author: [{ family: 'Lund', given: 'Maria' }],
        'container-title': 'The Example',
        section: 'Politics',
        issued: { 'date-parts': [[2024, 5, 2]] },
        accessed: { 'date-parts': [[2024, 5, 4]] },
        URL: 'https://www.example.com/politics/harbour-vote-4711',
        language: 'en-GB',
        abstract: 'After ten years of argument the council has put the question to the people.',
      },
    ]);
  });

  it.each([
    ['Ursula von der Leyen', { family: 'von der Leyen', given: 'Ursula' }],
    ['José Ortega', { family: 'Ortega', given: 'José' }],
    ['Van Morrison', { family: 'Morrison', given: 'Van' }],
    ['Madonna', { literal: 'Madonna' }],
    ['山田 太郎', { literal: '山田 太郎' }],
  ])('takes %s apart', (name, parts) => {
    expect(splitName(name)).toEqual(parts);
  });
});
