import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInChromium } from '../corpora/chromium.ts';
import { type CorpusName, type Gold, loadScorer, readGold, readPage } from '../corpora/corpora.ts';
import type { MetadataInput, MetadataOutput } from './metadata-page.ts';

/**
 * A gold answer that the page itself shows to be wrong: `value` is the right one, null where there is none. With `definition` the
 * answer is not wrong, but what the project calls an author, people alone, is another thing: those count in a column of their own.
 */
interface Correction {
  definition?: true;
  corpus: CorpusName;
  id: string;
  field: 'title' | 'authors' | 'published';
  value: string | string[] | null;
  reason: string;
}

type Field = Correction['field'];
const FIELDS: Field[] = ['title', 'authors', 'published'];
const ENTRY = fileURLToPath(new URL('metadata-page.ts', import.meta.url));
const CORRECTIONS = new URL('gold-corrections.json', import.meta.url);

/** One part of a corpus in the table. */
interface Part {
  name: string;
  corpus: CorpusName;
  takes: (gold: Gold) => boolean;
}

const PARTS: Part[] = [
  { name: 'news, Fundus', corpus: 'news', takes: (gold) => gold.source === 'fundus' },
  { name: 'news, WCXB', corpus: 'news', takes: (gold) => gold.source === 'wcxb' },
  { name: 'dates', corpus: 'dates', takes: () => true },
  { name: 'read', corpus: 'read', takes: () => true },
];

export interface MetadataRow {
  part: string;
  pages: number;
  /** Mean score of each field, by the gold as it is and with its corrections; null where the gold has none. */
  scores: Record<Field, { raw: number | null; corrected: number | null }>;
  /** Authors once more, where the gold names people. */
  people: number | null;
  medianMs: number;
  slowestMs: number;
}

export interface MetadataBench {
  rows: MetadataRow[];
  misses: string[];
}

function correct(gold: Gold, corrections: Correction[]): Gold {
  const fixed: Gold = { ...gold };
  for (const correction of corrections) {
    if (correction.id !== gold.id) continue;
    if (correction.value === null) delete fixed[correction.field];
    else Object.assign(fixed, { [correction.field]: correction.value });
  }
  return fixed;
}

const mean = (values: number[]) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : null);

/**
 * Reads title, authors and dates of the corpora's pages in Chromium and scores them against the gold.
 *
 * @param strip reads the pages without their scripts.
 * @param only names of parts; all where empty.
 */
export async function benchMetadata({ strip = false, only = [] as string[] } = {}): Promise<MetadataBench> {
  const { scorePage } = await loadScorer();
  const corrections = JSON.parse(readFileSync(CORRECTIONS, 'utf8')) as Correction[];
  const rows: MetadataRow[] = [];
  const misses: string[] = [];
  for (const part of PARTS.filter((each) => !only.length || only.some((name) => each.name.includes(name)))) {
    const pages = readGold(part.corpus).filter(part.takes);
    const outputs = await runInChromium<MetadataInput, MetadataOutput>(ENTRY, pages.length, (index) => {
      const gold = pages[index]!;
      return { html: readPage(part.corpus, gold.id), url: gold.url, savedAt: gold.crawled ?? null, strip };
    });
    const raw: Record<Field, number[]> = { title: [], authors: [], published: [] };
    const corrected: Record<Field, number[]> = { title: [], authors: [], published: [] };
    const people: number[] = [];
    const times: number[] = [];
    for (const [index, gold] of pages.entries()) {
      const output = outputs[index]!;
      const failed = 'error' in output;
      if (!failed) times.push(output.ms);
      const given = failed
        ? {}
        : {
            title: output.title,
            authors: output.authors.map((author) => author.name),
            published: output.published?.iso,
          };
      const own = corrections.filter((each) => each.corpus === part.corpus);
      const errors = own.filter((each) => !each.definition);
      const scores = [scorePage(gold, given), scorePage(correct(gold, errors), given)];
      const byPeople = scorePage(correct(gold, own), given).authors;
      if (typeof byPeople === 'number') people.push(byPeople);
      for (const field of FIELDS) {
        const [before, after] = scores.map((each) => each[field]);
        if (typeof before === 'number') raw[field].push(before);
        if (typeof after === 'number') corrected[field].push(after);
        if (typeof after === 'number' && after < 1) {
          const seen = failed
            ? output.error
            : JSON.stringify(field === 'title' ? output.title : field === 'authors' ? given.authors : output.published);
          const extra = failed
            ? ''
            : ` by ${output.evidence[field] ?? '–'}${field === 'authors' ? ` agencies ${output.agencies.join()}` : ''}`;
          misses.push(
            `${part.name} ${field} ${gold.id} ${gold.url.slice(0, 90)}\n    gold ${JSON.stringify(gold[field])}\n    ours ${seen}${extra}`,
          );
        }
      }
    }
    times.sort((a, b) => a - b);
    const scores = {} as MetadataRow['scores'];
    for (const field of FIELDS) scores[field] = { raw: mean(raw[field]), corrected: mean(corrected[field]) };
    rows.push({
      part: part.name,
      pages: pages.length,
      scores,
      people: mean(people),
      medianMs: times[times.length >> 1] ?? 0,
      slowestMs: times.at(-1) ?? 0,
    });
  }
  return { rows, misses };
}

/** The rows as a table: each score by the gold as it is, and in brackets with its corrections. */
export function formatMetadata(rows: MetadataRow[]): string {
  const cell = ({ raw, corrected }: { raw: number | null; corrected: number | null }) =>
    raw === null ? '–' : `${raw.toFixed(3)} (${corrected?.toFixed(3)})`;
  return [
    'part'.padEnd(16) +
      ['pages', ...FIELDS, 'people', 'ms median', 'ms slowest'].map((name) => name.padStart(16)).join(''),
    ...rows.map(
      (row) =>
        row.part.padEnd(16) +
        [
          String(row.pages),
          ...FIELDS.map((field) => cell(row.scores[field])),
          row.people === null ? '–' : row.people.toFixed(3),
          row.medianMs.toFixed(1),
          row.slowestMs.toFixed(1),
        ]
          .map((text) => text.padStart(16))
          .join(''),
    ),
  ].join('\n');
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const flags = process.argv.slice(2);
  const bench = await benchMetadata({
    strip: flags.includes('--strip'),
    only: flags.filter((flag) => !flag.startsWith('--')),
  });
  if (!flags.includes('--quiet')) console.log(`${bench.misses.join('\n')}\n`);
  console.log(formatMetadata(bench.rows));
}
