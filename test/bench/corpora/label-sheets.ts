/**
 * Labelling by reading: `npx tsx test/bench/corpora/label-sheets.ts write DIR PAGES` writes one sheet a page (its blocks,
 * numbered and shortened) for a person to read; `… take FILE…` folds their answers into `labels-by-reading.json`,
 * which `npm run train` learns from. PAGES has a line `corpus<tab>id` for each page; an answer is a line
 * `corpus/id: 3 5-20 22` with the numbers of the story's blocks, or `corpus/id: skip`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { PageRows } from '../story/page-rows.ts';
import { readRows } from '../story/read-rows.ts';
import { type CorpusName, type Gold, readGold } from './corpora.ts';
import { LABELS_BY_READING, nameBlocks, readLabelsByReading } from './labels-by-reading.ts';

const SHOWN_HEAD = 110;
const SHOWN_TAIL = 50;

/** The pages with these keys, by key and in the keys' order; those that are not there or cannot be read are left out. */
async function readPages(keys: readonly string[]): Promise<Map<string, { gold: Gold; page: PageRows }>> {
  const wanted = new Set(keys);
  const found = new Map<string, { gold: Gold; page: PageRows }>();
  for (const corpus of new Set(keys.map((key) => key.split('/')[0] as CorpusName))) {
    const golds = readGold(corpus).filter((gold) => wanted.has(`${corpus}/${gold.id}`));
    (await readRows(corpus, golds)).forEach((page, i) => {
      if (!('error' in page)) found.set(`${corpus}/${golds[i]!.id}`, { gold: golds[i]!, page });
    });
  }
  return new Map(keys.flatMap((key) => (found.has(key) ? [[key, found.get(key)!]] : [])));
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= SHOWN_HEAD + SHOWN_TAIL + 10) return line;
  return `${line.slice(0, SHOWN_HEAD)} […${line.length}] ${line.slice(-SHOWN_TAIL)}`;
}

function sheet(key: string, gold: Gold, page: PageRows): string {
  const scored = new Set(page.scored);
  const lines = [`# ${key}`, `address: ${gold.url}`];
  let links = 0;
  page.texts.forEach((text, block) => {
    if (!scored.has(block)) {
      links++;
      return;
    }
    if (links) lines.push(`   · ${links} link${links > 1 ? 's' : ''}`);
    links = 0;
    lines.push(`${block} ${page.tags[block]}: ${shorten(text)}`);
  });
  return `${lines.join('\n')}\n`;
}

async function write(directory: string, list: string): Promise<void> {
  const keys = readFileSync(list, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replace('\t', '/'));
  mkdirSync(directory, { recursive: true });
  let number = 0;
  for (const [key, { gold, page }] of await readPages(keys))
    writeFileSync(`${directory}/${String(++number).padStart(3, '0')}.txt`, sheet(key, gold, page));
  console.log(`${number} sheets in ${directory}`);
}

/** "3 5-20" as numbers; throws on anything else. */
function parseNumbers(text: string): number[] {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((part) => {
      const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
      if (!from) throw new Error(`not a range: ${part}`);
      return Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => Number(from) + i);
    });
}

async function take(files: readonly string[]): Promise<void> {
  const answers = new Map<string, number[]>();
  for (const file of files)
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [, key, numbers] = /^(\w[\w-]*\/.+): ([\d\s,-]+)$/.exec(line.trim()) ?? [];
      if (key) answers.set(key, parseNumbers(numbers!));
    }
  const labels = readLabelsByReading();
  for (const [key, { page }] of await readPages([...answers.keys()])) {
    const scored = new Set(page.scored);
    const names = nameBlocks(page.texts);
    const story = answers.get(key)!.filter((block) => scored.has(block));
    labels.set(
      key,
      story.map((block) => names[block]!),
    );
  }
  const lines = [...labels]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, names]) => `  ${JSON.stringify(key)}: ${JSON.stringify(names.join(' '))}`);
  writeFileSync(LABELS_BY_READING, `{\n${lines.join(',\n')}\n}\n`);
  console.log(`${answers.size} pages taken, ${labels.size} in all`);
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'write' && rest.length === 2) await write(rest[0]!, rest[1]!);
else if (command === 'take' && rest.length) await take(rest);
else {
  console.error('usage: label-sheets.ts write DIR PAGES | take FILE…');
  process.exitCode = 2;
}
