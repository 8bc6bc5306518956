import type { Article, Detection, DetectionReason, FollowingPages } from '../article.ts';
import { bylineText } from '../export/byline.ts';
import { articleToHtml } from '../export/html.ts';
import { articleToMarkdown } from '../export/markdown.ts';
import { articleToText } from '../export/text.ts';
import type { Format } from './command-line.ts';

const REASONS: Record<DetectionReason, string> = {
  article: 'an article',
  front_page: 'a front page',
  list: 'a list of stories',
  search: 'search results',
  shop: 'a shop',
  forum: 'a forum',
  documentation: 'documentation',
  video: 'a video page',
  login: 'a page to log in',
  too_short: 'too short for an article',
  empty: 'a page without text',
  unsure: 'hard to tell from other pages',
};

/** "an article", or "not an article: a front page". */
export function describeDetection(detection: Detection): string {
  return detection.isArticle ? 'an article' : `not an article: ${REASONS[detection.reason]}`;
}

/** That the story goes on, where, and on how many pages as far as the page says. */
export function describeNextPages({ urls, count }: FollowingPages): string {
  const pages = count === null ? 'further pages' : count === 1 ? '1 more page' : `${count} more pages`;
  return `the story goes on over ${pages}: ${urls.join(' ')}`;
}

/** An article in one of the formats for people, ending in a line feed. */
export function printStory(article: Article, format: Exclude<Format, 'json'>): string {
  if (format === 'markdown') return articleToMarkdown(article);
  if (format === 'html') return articleToHtml(article);
  return layOut(article);
}

function layOut(article: Article): string {
  const story = articleToText(article).split('\n').filter(Boolean);
  const head = [
    [article.kicker ?? article.section, ...article.topics].filter(Boolean).join(' · '),
    article.title,
    bylineText(article),
    article.permalink ?? '',
  ].filter(Boolean);
  return `${[head.join('\n'), ...story].join('\n\n')}\n`;
}
