import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInChromium } from '../corpora/chromium.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/html-broadcaster/source.html', import.meta.url));
const SIZES = [1, 4, 16, 64];
const MAX_GROWTH = 80;

/** The fixture with one part of it repeated, every word with a digit that the other copies do not have. */
function multiply(source: string, from: string, to: string, times: number): string {
  const start = source.indexOf(from);
  const end = source.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`the fixture has no ${from}`);
  const part = source.slice(start, end);
  const copies = Array.from({ length: times }, (_, i) => part.replace(/(?<=>[^<]*[a-z]{4})(?=[ .,<])/g, String(i)));
  return source.slice(0, start) + copies.join('') + source.slice(end);
}

/** How extraction grows with the story and with all that stands around it. */
export async function measureGrowth(): Promise<void> {
  // the body of the fixture is short: a real page's worth of each part is where the count begins
  const source = readFileSync(FIXTURE, 'utf8');
  const kinds = {
    'story length': (times: number) => multiply(source, '<p>Harbour minister', '<p>ml/tov', times * 2),
    'page chrome': (times: number) =>
      multiply(source, '<section class="region"><h3>Coast', '</section>\n      <a href="/">', times * 4),
  };
  console.log('\nGrowth of extract, pages multiplied from a fixture of our own');
  for (const [name, make] of Object.entries(kinds)) {
    const pages = SIZES.map(make);
    const warmUps = [...pages.slice(0, 2), ...pages.slice(0, 2)];
    const outputs = await runInChromium<{ html: string; url: string }, number>(
      fileURLToPath(new URL('growth-page.ts', import.meta.url)),
      warmUps.length + pages.length,
      (i) => ({ html: [...warmUps, ...pages][i]!, url: 'https://www.nwr.example/en/ferry-patrols/a-70114' }),
      { tabs: 1 },
    );
    const times = outputs.slice(warmUps.length).map((time) => (typeof time === 'number' ? time : Number.NaN));
    const cells = SIZES.map(
      (size, i) => `${size}x (${Math.round(pages[i]!.length / 1000)} KB) ${times[i]!.toFixed(1)} ms`,
    );
    const growth = times.at(-1)! / times[0]!;
    const verdict = growth <= MAX_GROWTH ? '' : `, over ${MAX_GROWTH}`;
    console.log(`  ${name.padEnd(13)} ${cells.join(', ')}: ${growth.toFixed(0)} times as long${verdict}`);
  }
}
