import { describe, expect, it } from 'vitest';
import { groupsOfName } from '../../../src/extract/features/word-groups.ts';
import { LEXICON } from '../../../src/rules/lexicon.ts';

function namesOf(name: string): string[] {
  return groupsOfName(name).map((group) => LEXICON[group]!.id);
}

describe('the word groups of a name', () => {
  it.each([
    ['article-body', ['storyBody', 'story']],
    ['relatedPost', ['story', 'related']],
    ['ad', ['advert']],
    ['top-ad', ['advert']],
    ['radio', []],
    ['x', []],
    ['', []],
  ])('of "%s" are %j', (name, groups) => {
    expect(namesOf(name)).toEqual(groups);
  });

  it('are those whose expressions hit, for every word that the expressions are made of', () => {
    const words = LEXICON.flatMap((group) => group.pattern.source.split(/[|()]|\\b|\?:/)).map((word) =>
      word.replace(/\W/g, ''),
    );
    for (const word of words) {
      for (const name of [word, `c-${word}`, `${word}__wide`, `my${word}`, `a_${word}-2`]) {
        const text = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
        expect(namesOf(name), name).toEqual(LEXICON.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id));
      }
    }
  });
});
