import { describe, expect, it } from 'vitest';
import type { Article, Detection } from '../../src/article.ts';
import { withVerdict } from '../../src/extract/verdict.ts';

const article = (wordCount: number, confidence: number): Article => ({ wordCount, confidence }) as Article;
const told = (probability: number, reason: Detection['reason']): Detection => ({
  isArticle: probability >= 0.5,
  probability,
  reason,
});

describe('whether what was found is a story', () => {
  it.each([
    ['the check says so', article(200, 0.5), told(0.9, 'article'), false, 'article'],
    ['the check says no', article(200, 0.99), told(0.2, 'list'), false, 'list'],
    ['a long story is sure and the check in doubt', article(120, 0.85), told(0.3, 'unsure'), false, 'article'],
    ['it is not sure', article(120, 0.84), told(0.3, 'unsure'), false, 'unsure'],
    ['it is not long', article(119, 0.85), told(0.3, 'unsure'), false, 'unsure'],
    ['the doubt is large', article(120, 0.85), told(0.29, 'unsure'), false, 'unsure'],
    ['the page tells it though it shows little', article(60, 0), told(0.2, 'too_short'), true, 'article'],
    ['the page tells it and the check is in doubt', article(60, 0), told(0.2, 'unsure'), true, 'article'],
    ['the page tells a summary', article(59, 0), told(0.2, 'too_short'), true, 'too_short'],
    ['the page tells it and is a list', article(200, 0), told(0.2, 'list'), true, 'list'],
    ['hardly a word was found', article(24, 0.9), told(0.9, 'article'), false, 'too_short'],
    ['no word was found', article(0, 0), told(0.9, 'article'), false, 'empty'],
  ] as const)('%s', (_, found, detection, isTold, wanted) => {
    const result = withVerdict(found, detection, isTold);
    expect([result.kind === 'article', result.detection.reason]).toEqual([wanted === 'article', wanted]);
    expect(result.detection.isArticle).toBe(result.kind === 'article');
  });
});
