import { withDocument } from '../../../src/cli/parse-page.ts';
import { extract } from '../../../src/extract/index.ts';

const MAX_SECONDS = 2;
const COUNT = 20_000;
const STORY = '<p>A sentence of a story, of which there are more below.</p>'.repeat(12);

/** Pages that are built to hurt; `test/extract/hostile.test.ts` holds the engine to giving a result for them. */
const PAGES: Record<string, string> = {
  '5 million characters': `<h1>Long</h1>${`<p>${'Words that go on and on. '.repeat(200)}</p>`.repeat(1000)}`,
  '100,000 nested elements': `<h1>Deep</h1>${'<div>'.repeat(100_000)}<p>Text at the bottom.</p>`,
  '20,000 siblings': `<h1>Wide</h1><div>${'<span>a</span>'.repeat(COUNT)}</div>`,
  '20,000 paragraphs': `<h1>Long</h1><div>${'<p>A sentence, of a story that goes on.</p>'.repeat(COUNT)}</div>`,
  '20,000 links': `<h1>Links</h1>${STORY}<ul>${'<li><a href="/a-b-c-d/12345">A title</a></li>'.repeat(COUNT)}</ul>`,
  '20,000 pictures': `<h1>Pictures</h1>${STORY}${'<img src="/a.jpg">'.repeat(COUNT)}`,
};

/** Seconds of the processor, parsing apart, in jsdom, which is the slowest document that the engine reads. */
export function measureHostile(): void {
  const options = { url: 'https://www.example.com/2024/05/02/a-story', savedAt: null };
  console.log('\nPages that are built to hurt, in jsdom');
  withDocument(STORY, options.url, (document) => extract(document, options));
  for (const [name, html] of Object.entries(PAGES)) {
    const seconds = withDocument(html, options.url, (document) => {
      const start = process.cpuUsage();
      extract(document, options);
      return process.cpuUsage(start).user / 1e6;
    });
    console.log(`  ${name.padEnd(24)} ${seconds.toFixed(1)} s${seconds > MAX_SECONDS ? `, over ${MAX_SECONDS}` : ''}`);
  }
}
