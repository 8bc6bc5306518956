import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bylineStart, otherRoleAt, takeSources } from '../../../src/extract/metadata/byline-words.ts';
import { openDom } from '../../../src/extract/metadata/dom.ts';
import { hasCapital, hasCase, isLetterAt, LETTERS, lowerOf } from '../../../src/extract/metadata/letters.ts';
import { namedElements } from '../../../src/extract/metadata/named-elements.ts';
import { isName } from '../../../src/extract/metadata/names.ts';
import { wordList } from '../../../src/extract/metadata/word-list.ts';

describe('letters', () => {
  const letters = new RegExp(`[${LETTERS}]`);

  it('are those of the scripts that news are written in', () => {
    const written = 'aZßéčńøŁіЖαέאعپकগதไ한字かカაհ';
    expect([...written].filter((letter) => !letters.test(letter))).toEqual([]);
    expect([...written].filter((_, at) => !isLetterAt(written, at))).toEqual([]);
  });

  it('are no signs, spaces and digits', () => {
    const others = ' \n\u00a0-–—.,;:!?¿¡«»“”„‘’…·•|/()[]{}0123456789€©®™×÷،؛؟।、。，：（）・\u200c\u200f';
    expect([...others].filter((sign) => letters.test(sign))).toEqual([]);
  });

  it('keep their places when they become small', () => {
    expect(lowerOf('İZMİR Ä')).toBe('izmir ä');
  });

  it('are capitals in scripts that have them', () => {
    expect(['Ärger', 'Жук', 'ärger', '한', 'ა', '3'].map(hasCapital)).toEqual([true, true, false, false, false, false]);
    expect(['ärger', 'жук', '한글', 'ქართული', '3:2'].map(hasCase)).toEqual([true, true, false, false, false]);
  });
});

describe('a list of words', () => {
  const words = wordList('editor|redakt*|news service|글');

  it('finds whole words, and beginnings where it says so', () => {
    const texts = [
      'the editor',
      'editorial',
      'subeditor',
      'die redaktion',
      'the news service said',
      '글 홍길동',
      'új-editor',
    ];
    expect(texts.map((text) => words.has(text))).toEqual([true, false, false, true, true, true, true]);
  });

  it('tells where the first stands, from a place on', () => {
    expect([words.find('an editor, an editor'), words.find('an editor, an editor', 4)]).toEqual([
      { index: 3, end: 9 },
      { index: 14, end: 20 },
    ]);
  });
});

describe('what announces a name', () => {
  it.each([
    ['By Jane Doe', 3],
    ['Text und Fotos von Jane Doe', 19],
    ['Autor: Von Jane Doe', 11],
    ['Words and pictures by Jane Doe', 22],
    ['This article was originally written by Jane Doe', 39],
    ['ByJane Doe', 2],
    ['Reporter: Jane Doe', 10],
    ['Автор: Анна Ким', 7],
    ['文／李大同', 2],
    ['Byron wrote poems', 0],
    ['Reporter Jane Doe', 0],
    ['Words that count', 0],
  ])('is measured in %s', (text, end) => {
    expect(bylineStart(text)).toBe(end);
  });

  it('ends where others did something else', () => {
    const texts = [
      'Jane Doe, edited by John Roe',
      'Medically reviewed by John Roe',
      'Jane Doe | Foto: dpa',
      'Jane Doe',
    ];
    expect(texts.map(otherRoleAt)).toEqual([8, 0, 8, -1]);
  });

  it('is no source: that is told apart', () => {
    expect(takeSources('Jane Doe | Quelle: dpa | 3 min')).toEqual({ rest: 'Jane Doe |  | | 3 min', sources: ['dpa '] });
    expect(takeSources('Resource: dpa').sources).toEqual([]);
  });
});

describe('a name', () => {
  it('may begin as another word does', () => {
    const names = ['Mina Kim', 'Carl Bildt', 'Anne Fellows', 'Lea Readman', 'გიორგი ბერიძე'];
    expect(names.filter((name) => !isName(name))).toEqual([]);
  });

  it('is no label, section, job or paper', () => {
    const others = [
      'Min Read',
      'Bildung Heute',
      'Foto Archiv',
      'Senior Fellow',
      'Daten',
      'Reading Time',
      'Neue Tageszeitung',
    ];
    expect(others.filter((text) => isName(text))).toEqual([]);
  });
});

describe('elements by their names', () => {
  const found = (html: string) => {
    const named = namedElements(openDom(new JSDOM(html).window.document)!);
    const ids = (elements: Element[]) => elements.map((element) => element.getAttribute('data-is')).join(' ');
    return Object.fromEntries(Object.entries(named).map(([list, elements]) => [list, ids(elements)]));
  };

  it('are sorted by class, id, relation, role and item in the page’s order', () => {
    expect(
      found(`<nav aria-label="Breadcrumb" data-is=a></nav><ol class="path" data-is=b></ol><ul class="footpath" data-is=c></ul>
        <h2 data-is=d></h2><p class="subtitle" data-is=e></p><b role=heading data-is=f></b><i itemprop="headline" data-is=g></i>
        <a href="/autor/jane" data-is=h></a><span rel="author" data-is=i></span><p class="Byline" data-is=j></p>
        <time data-is=k></time><p id="date-line" data-is=l></p><p class="postDate" data-is=m></p>`),
    ).toEqual({ trails: 'a b', headings: 'd e f g', authors: 'h i j', dates: 'k l m' });
  });

  it('are sorted though a form’s fields answer for it', () => {
    expect(found('<form class="date" data-is=a><input name="getAttribute"><input name="nodeName"></form>').dates).toBe(
      'a',
    );
  });

  it('are capped', () => {
    const named = namedElements(openDom(new JSDOM('<time></time>'.repeat(500)).window.document)!);
    expect(named.dates).toHaveLength(60);
  });
});
