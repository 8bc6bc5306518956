import type { Article } from '../../article.ts';
import { articleToHtml } from '../../export/html.ts';
import { articleToMarkdown } from '../../export/markdown.ts';
import { articleToText } from '../../export/text.ts';
import { message } from '../../platform/i18n.ts';
import type { Block } from '../state/blocks.ts';
import { copyText } from './copy.ts';

export type CopyFormat = 'text' | 'markdown' | 'html';

export interface Wish {
  kind: 'copy';
  format: CopyFormat;
}

interface Shown {
  state: { article: Article };
  blocks: readonly Block[];
}

/** The story as it is shown: with what was put back, without what was hidden. */
export function shownArticle(article: Article, blocks: readonly Block[]): Article {
  return { ...article, content: { type: 'root', children: blocks.map((block) => block.node) } };
}

/** Copies the story. Comes back with what to tell the person. */
export async function takeAlong(wish: Wish, { state, blocks }: Shown): Promise<string> {
  const article = shownArticle(state.article, blocks);
  const isCopied = await copyAs(wish.format, article);
  return message(isCopied ? 'reader_copied' : 'reader_copy_failed');
}

function copyAs(format: CopyFormat, article: Article): Promise<boolean> {
  if (format === 'html') return copyText(articleToText(article), articleToHtml(article));
  return copyText(format === 'markdown' ? articleToMarkdown(article) : articleToText(article));
}
