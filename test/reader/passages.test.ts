import { describe, expect, it } from 'vitest';
import { describePassage, findPassage } from '../../src/reader/notes/find-passage.ts';
import { notesToMarkdown } from '../../src/reader/notes/notes-to-markdown.ts';
import { storyText } from '../../src/reader/notes/story-text.ts';
import { assembleBlocks } from '../../src/reader/state/blocks.ts';
import { story } from './story.ts';

const TEXT =
  'The boat sails at five. The mayor was asleep.\nThe boat sails at nine. The clerk was asleep, too.\nNobody counts the passengers in winter.';

function describeWords(words: string, from = 0) {
  const start = TEXT.indexOf(words, from);
  return { start, selector: describePassage(TEXT, { start, end: start + words.length }) };
}

describe('a marked passage', () => {
  it('is found where it was', () => {
    const { start, selector } = describeWords('mayor was asleep');
    expect(findPassage(TEXT, selector, start)).toEqual({ start, end: start + 16 });
  });

  it('is told from the same words elsewhere by what stands around them', () => {
    const second = describeWords('The boat sails', 10);
    expect(findPassage(TEXT, second.selector, 0)!.start).toBe(second.start);
    const moved = `A correction was added.\n${TEXT}`;
    expect(findPassage(moved, second.selector, second.start)!.start).toBe(second.start + 24);
  });

  it('is told by its old place where the surroundings say nothing', () => {
    const selector = { type: 'TextQuoteSelector', exact: 'asleep', prefix: '', suffix: '' } as const;
    const second = TEXT.lastIndexOf('asleep');
    expect(findPassage(TEXT, selector, second - 3)!.start).toBe(second);
  });

  it('is found again after small edits, and given up after large ones', () => {
    const { start, selector } = describeWords('Nobody counts the passengers in winter.');
    const edited = TEXT.replace('counts the passengers', 'counted passengers');
    const found = findPassage(edited, selector, start)!;
    expect(edited.slice(found.start, found.end)).toContain('counted passengers');
    expect(findPassage(TEXT.slice(0, start), selector, start)).toBeNull();
    expect(findPassage(TEXT, { ...selector, exact: '' }, 0)).toBeNull();
  });

  it('lies in the text of the story, whose blocks are parted by line breaks', () => {
    const { text, blocks, origin } = storyText(story(), assembleBlocks(story(), new Set(), new Set()));
    expect(text.slice(origin).split('\n')[2]).toBe('The boat sails every forty minutes.');
    const subhead = blocks.find(({ key }) => key === 's1')!;
    expect(text.slice(subhead.start, subhead.end)).toBe('What was decided');
  });

  it('lies in the headline, the lead and the caption over the story too, before the running text', () => {
    const image = { src: 'https://news.example/a.jpg', alt: '', caption: 'The boat.', credit: 'Ana' };
    const article = { ...story(), lead: 'It stays.', image };
    const { text, blocks, origin } = storyText(article, []);
    expect(text).toBe('The last ferry stays\nIt stays.\nThe boat.Ana\n');
    expect(blocks.map(({ key }) => key)).toEqual(['title', 'lead', 'picture']);
    expect(origin).toBe(text.length);
  });
});

describe('exported notes', () => {
  it('quote each passage, with what was written under it', () => {
    const markdown = notesToMarkdown(
      story(),
      [
        {
          id: '1',
          selector: { type: 'TextQuoteSelector', exact: 'two\nlines', prefix: '', suffix: '' },
          position: 0,
          colour: 'blue',
          text: ' Why? ',
          createdAt: '2026-11-24T12:00:00Z',
        },
      ],
      'en',
    );
    expect(markdown).toContain('# The last ferry stays\n\n<https://news.example/p-1>');
    expect(markdown).toContain('> two\n> lines\n\nWhy?\n\n_Nov 24, 2026_');
  });
});
