import type { Article } from '../../article.ts';
import { type Block, blockText } from '../state/blocks.ts';
import { mainPicture } from '../state/pictures.ts';

/** A block's place in the story's text. */
export interface TextBlock {
  key: string;
  start: number;
  end: number;
}

/** All that can be marked as one string, blocks parted by a line break, and where each block lies in it. */
export interface StoryText {
  text: string;
  blocks: readonly TextBlock[];
  /** Where the running text begins: places of notes count from here, so that those in the head are negative. */
  origin: number;
}

/** Headline, lead and the caption over the story, then its blocks. */
export function storyText(article: Article, blocks: readonly Block[]): StoryText {
  let text = '';
  const places: TextBlock[] = [];
  function add(key: string, words: string): void {
    places.push({ key, start: text.length, end: text.length + words.length });
    text += `${words}\n`;
  }
  const picture = mainPicture(article, blocks);
  add('title', article.title);
  if (article.lead) add('lead', article.lead);
  if (picture) add('picture', picture.caption + picture.credit);
  const origin = text.length;
  for (const block of blocks) add(block.key, blockText(block.node));
  return { text, blocks: places, origin };
}
