import { describe, expect, it } from 'vitest';
import { isHeading, isObviousLink, linkDensity } from '../../../src/extract/features/text.ts';
import { featureOf, makePage, prose } from '../make-page.ts';

function feature(name: string, body: string): number {
  const page = makePage(body);
  return featureOf(page, name, page.blocks[0]!.text.slice(0, 20));
}

const p = (text: string): string => `<p>${text}</p>`;

describe('what a block’s own text tells', () => {
  it.each<[string, string, number]>([
    ['chars', p('The ferry left.'), 15],
    ['words', p('The ferry left.'), 3],
    ['linkDensity', p('Half <a href="/a">link</a>'), 4 / 9],
    ['linkDensity', p('<a href="/a">All of it</a>'), 1],
    ['links', p('<a href="/a">One</a> and <a href="/b">two</a>'), 2],
    ['bold', p('Half <b>bold</b>'), 4 / 9],
    ['bold', p('Half <strong>bold</strong>'), 4 / 9],
    ['italic', p('Half <em>it</em>'), 2 / 7],
    ['images', p('<img> and <img>'), 2],
    ['hasTime', p('At <time>seven</time>'), 1],
    ['hasTime', p('At seven'), 0],
    ['sentenceEnds', p('One. Two.'), 2],
    ['endsSentence', p('One.'), 1],
    ['endsColon', p('One:'), 1],
    ['endsQuestion', p('One?'), 1],
    ['startsQuote', p('“One'), 1],
    ['startsLower', p('one'), 1],
    ['startsDigit', p('1 of'), 1],
    ['startsDash', p('– one'), 1],
    ['commaRate', p('One, two, three four'), 2 / 4],
    ['digitShare', p('In 2026'), 4 / 7],
    ['capitalWordShare', p('The Ferry left late'), 2 / 4],
    ['capitalShare', p('The FERRY'), 6 / 8],
    ['shortWordShare', p('the boat is big'), 3 / 4],
    ['wordLength', p('four word'), 4],
    ['separators', p('a | b | c'), 2],
    ['hasAt', p('jane@paper.example'), 1],
    ['hasAddress', p('see https://paper.example'), 1],
    ['hasAddress', p('see www.paper.example'), 1],
    ['hasAddress', p('see paper.example'), 0],
    ['hasCopyright', p('© 2026'), 1],
    ['hasCopyright', p('Copyright'), 1],
    ['hasClock', p('at 7:30 sharp'), 1],
    ['hasClock', p('at 7.30 sharp'), 1],
    ['hasClock', p('at 7:3'), 0],
    ['hasClock', p('at 1234:567'), 0],
    ['hasYear', p('in 1998 it'), 1],
    ['hasYear', p('in 2098 it'), 1],
    ['hasYear', p('in 1798 it'), 0],
    ['hasYear', p('in 20265 it'), 0],
    ['inInline', p('one <b>two</b> three'), 3],
    ['headingLevel', '<h3>One</h3>', 3],
    ['headingLevel', p('One'), 0],
    ['siblings', '<div><p>One</p><p>two</p><p>three</p></div>', 3],
  ])('%s of %j is %d', (name, body, wanted) => {
    expect(feature(name, body)).toBeCloseTo(wanted, 6);
  });

  it.each([
    ['hasAt', '@'],
    ['hasYear', '2026'],
  ])('looks for %s in the first 400 characters', (name, mark) => {
    const at = (start: number): number => feature(name, p(`${'a '.repeat(200).slice(0, start)}${mark} end`));
    expect([at(400 - mark.length), at(400)]).toEqual([1, 0]);
  });

  it.each([
    ['p', p('One')],
    ['heading', '<h2>One</h2>'],
    ['li', '<ul><li>One</li></ul>'],
    ['div', '<div>One</div>'],
    ['blockquote', '<blockquote>One</blockquote>'],
    ['tr', '<table><tr><td>One</td><td>two</td></tr></table>'],
    ['td', '<table><tr><td>One</td></tr></table>'],
    ['figcaption', '<figure><figcaption>One</figcaption></figure>'],
    ['pre', '<pre>One</pre>'],
  ])('knows %s by its tag alone', (tag, body) => {
    const names = ['p', 'heading', 'li', 'div', 'blockquote', 'tr', 'td', 'figcaption', 'pre'];
    expect(names.filter((name) => feature(`tag:${name}`, body))).toEqual([tag]);
  });
});

describe('kinds of blocks', () => {
  const first = (body: string) => makePage(body).blocks[0]!;

  it('are headings from h1 to h6', () => {
    const tags = ['h1', 'h6', 'p', 'header', 'li'].filter((tag) => isHeading(first(`<${tag}>One</${tag}>`)));
    expect(tags).toEqual(['h1', 'h6']);
  });

  it('are never more than wholly linked', () => {
    expect(linkDensity(first('<p><a href="/a"><a href="/a">Two</a></a></p>'))).toBeLessThanOrEqual(1);
  });

  it.each([
    [8, true],
    [9, false],
  ])('are obvious links where they are links of %i words: %s', (words, wanted) => {
    expect(isObviousLink(first(p(`<a href="/a">${prose(words)}</a>`)))).toBe(wanted);
  });

  it('are no obvious links where a tenth is none', () => {
    const linked = (chars: number): boolean =>
      isObviousLink(first(p(`<a href="/a">${'a'.repeat(chars)}</a> ${'b'.repeat(99 - chars)}`)));
    expect([linked(90), linked(91)]).toEqual([false, true]);
  });
});
