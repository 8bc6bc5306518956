import type { Article, Detection, ExtractionResult, Removed } from '../../article.ts';
import type { ExtractOptions } from '../index.ts';
import type { Trees } from '../trees.ts';
import { countWords, readingMinutes } from '../word-count.ts';
import { buildContent, lineElement } from './build.ts';
import { cleanLines } from './clean.ts';
import { confidenceOf } from './confidence.ts';
import { type Decided, keptLines, storySpan } from './decision.ts';
import { detectStory } from './detect-story.ts';
import { readFacts } from './facts.ts';
import { findHeadline } from './headline.ts';
import { guessLanguage, isRightToLeft } from './language.ts';
import { findLead } from './lead.ts';
import { viewPage } from './page-view.ts';
import { findPublisher } from './publisher.ts';
import { type DumpPage, readLines } from './read-lines.ts';
import { relatedStories } from './related.ts';
import { rescueLines } from './rescue.ts';
import { selectLines } from './select.ts';

/** Log-odds of a headline where no line can be one. */
const NO_HEADLINE = -9;

/** Other ensembles than those that ship: what the benchmark scores its folds with. */
export interface DumpModels {
  headline?: Trees;
  lines?: Trees;
  story?: Trees;
}

/** The lines of a dump with what becomes of each. */
export interface DecidedDump extends Decided {
  headlineLogOdds: number;
  /** The word F1 that the scorer expects of its choice. */
  expected: number;
  lead: number | null;
}

/** Every stage up to the verdict on each line; null where there are no lines. */
export function decideDump(page: DumpPage, models: DumpModels = {}): DecidedDump | null {
  if (!page.lines.length) return null;
  const view = viewPage(page.lines);
  const found = findHeadline(view, models.headline);
  const headline = found?.index ?? -1;
  const { probability, keep, expected } = selectLines(view, headline, models.lines);
  const decided: Decided = {
    view,
    headline,
    probability,
    decisions: keep.map((kept) => ({ keep: kept, rule: kept ? '' : 'lines/score', reason: 'boilerplate' })),
  };
  cleanLines(decided);
  rescueLines(decided);
  const lead = findLead(decided);
  if (lead !== null) decided.decisions[lead] = { keep: true, rule: '', reason: 'boilerplate' };
  return { ...decided, headlineLogOdds: found?.logOdds ?? NO_HEADLINE, expected, lead };
}

/** Finds the story of a plain-text rendering of a page. Never throws for anything that a text can hold. */
export function extractDump(text: string, options: ExtractOptions, models: DumpModels = {}): ExtractionResult {
  const page = readLines(text);
  const decided = decideDump(page, models);
  if (!decided) return nothing('empty');
  const { view, expected, lead } = decided;
  const kept = keptLines(decided);
  const body = kept.map((i) => view.lines[i]!.text).join('\n');
  const detection = detectStory(decided, decided.headlineLogOdds, expected, models.story);
  if (!body) return { kind: 'not-article', detection: { ...detection, isArticle: false }, article: null };
  const language = guessLanguage(body);
  const facts = readFacts(decided, language, page.savedDay, options);
  for (const i of facts.used.keys())
    if (decided.decisions[i]!.keep && i !== lead)
      decided.decisions[i] = { keep: false, rule: 'lines/fact', reason: 'byline' };
  const { content, places } = buildContent(decided, new Set(lead === null ? [] : [lead]));
  const publisher = findPublisher(page.lines, [options.url, facts.permalink ?? '']);
  const leadText = lead === null ? null : view.lines[lead]!.text;
  const shown = keptLines(decided).map((i) => view.lines[i]!.text);
  const wordCount = countWords(shown.join('\n'), language);
  const { used: _, evidence, title, ...rest } = facts;
  const article: Article = {
    kind: 'dump',
    url: options.url,
    ...rest,
    title: title ?? '',
    lead: leadText,
    publisher: publisher?.publisher ?? null,
    language,
    direction: isRightToLeft(language, body) ? 'rtl' : 'ltr',
    content,
    wordCount,
    readingMinutes: readingMinutes(wordCount),
    isFree: null,
    related: relatedStories(decided),
    removed: removedLines(decided, places),
    confidence: detection.isArticle ? confidenceOf(expected) : Math.min(0.3, confidenceOf(expected)),
    evidence: {
      ...evidence,
      kind: 'plain text',
      ...(publisher && { publisher: publisher.evidence }),
      ...(lead !== null && { lead: `line ${view.lines[lead]!.number} of the dump` }),
      ...(language && { language: 'the words of the text' }),
    },
  };
  return detection.isArticle ? { kind: 'article', detection, article } : { kind: 'not-article', detection, article };
}

function nothing(reason: Detection['reason']): ExtractionResult {
  return { kind: 'not-article', detection: { isArticle: false, probability: 0, reason }, article: null };
}

/** Lines between the headline and the end of the story that are left out, and those that a rule took out. */
function removedLines(decided: Decided, places: readonly number[]): Removed[] {
  const { from, to } = storySpan(decided);
  const removed: Removed[] = [];
  decided.decisions.forEach((decision, i) => {
    const isInside = i > from && i < to;
    if (decision.keep || i === decided.headline || (!isInside && decision.rule === 'lines/score')) return;
    const line = decided.view.lines[i]!;
    const rule = decided.view.phrases[i];
    removed.push({
      id: `line-${line.number}`,
      step: 'lines',
      rule: decision.rule === 'lines/score' && rule ? rule.id : decision.rule,
      reason: decision.rule === 'lines/score' && rule ? rule.reason : decision.reason,
      text: line.text,
      where: places[i] ?? 0,
      content: [lineElement(line, false)],
    });
  });
  return removed;
}
