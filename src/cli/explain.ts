import type { Article, ExtractionResult, Removed } from '../article.ts';
import { contentLines } from '../export/text.ts';
import { describeDetection } from './print-story.ts';
import { shorten } from './shorten.ts';

/**
 * How the engine came to its result, for a person: what the page was taken for, where each field was found, and
 * either the engine's own `trace` of the page or, without one, the story's parts in order: `+` for what is shown, `-`
 * for what was left out, with step, rule and reason.
 */
export function explain(result: ExtractionResult, trace: string[] | null = null): string {
  const { detection, article } = result;
  const lines = [`${describeDetection(detection)} (probability ${detection.probability.toFixed(2)})`];
  if (article) {
    lines.push(`confidence ${article.confidence.toFixed(2)}, ${article.wordCount} words`, '', 'Fields');
    lines.push(...explainFields(article));
  }
  if (trace) lines.push('', ...trace);
  else if (article) lines.push('', 'Blocks', ...explainBlocks(article));
  return `${lines.join('\n')}\n`;
}

function explainFields(article: Article): string[] {
  const values: [string, unknown][] = [
    ['title', article.title],
    ['kicker', article.kicker],
    ['lead', article.lead],
    ['section', article.section],
    ['topics', article.topics.join(', ')],
    ['authors', article.authors.map((author) => author.name + (author.initials ? ' (initials)' : '')).join(', ')],
    ['agencies', article.agencies.join(', ')],
    ['publisher', article.publisher?.name],
    ['published', article.published && `${article.published.iso} (to the ${article.published.precision})`],
    ['modified', article.modified && `${article.modified.iso} (to the ${article.modified.precision})`],
    ['permalink', article.permalink],
    ['language', article.language],
    ['image', article.image?.src],
    ['isFree', article.isFree],
    ['kind', article.kind],
  ];
  const evidence = article.evidence as Record<string, string | undefined>;
  return values.map(([name, value]) => {
    const shown = value === null || value === undefined || value === '' ? '–' : shorten(String(value));
    const from = evidence[name] ?? dateEvidence(article, name);
    return `  ${name.padEnd(10)} ${shown}${from ? `   ← ${from}` : ''}`;
  });
}

function dateEvidence(article: Article, name: string): string | undefined {
  if (name === 'published' || name === 'modified') return article[name]?.evidence;
  return undefined;
}

function explainBlocks(article: Article): string[] {
  const lines: string[] = [];
  const removed = [...article.removed].sort((a, b) => a.where - b.where);
  let next = 0;
  article.content.children.forEach((node, index) => {
    for (; next < removed.length && (removed[next] as Removed).where <= index; next++)
      lines.push(explainRemoved(removed[next] as Removed));
    const name = node.type === 'element' ? node.tagName : node.type;
    const text = contentLines({ type: 'root', children: [node] }).join(' / ');
    lines.push(`+ ${`<${name}>`.padEnd(12)} ${shorten(text)}`);
  });
  for (; next < removed.length; next++) lines.push(explainRemoved(removed[next] as Removed));
  return lines;
}

function explainRemoved({ step, rule, reason, text }: Removed): string {
  return `- ${reason.padEnd(12)} ${shorten(text)}   ← ${step}: ${rule}`;
}
