import { type Block, blockText } from '../state/blocks.ts';

/** A block's place in the story's text. */
export interface TextBlock {
  key: string;
  start: number;
  end: number;
}

/** The story as one string, blocks parted by a line break, and where each block lies in it. */
export interface StoryText {
  text: string;
  blocks: readonly TextBlock[];
}

export function storyText(blocks: readonly Block[]): StoryText {
  let text = '';
  const places: TextBlock[] = [];
  for (const block of blocks) {
    const start = text.length;
    text += blockText(block.node);
    places.push({ key: block.key, start, end: text.length });
    text += '\n';
  }
  return { text, blocks: places };
}
