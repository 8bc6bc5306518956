import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtractionResult } from '../../src/article.ts';
import type { Command } from '../../src/cli/command-line.ts';
import { runFilesCommand } from '../../src/cli/commands.ts';
import { extract, extractText } from '../../src/extract/index.ts';
import { h, makeArticle } from '../export/make-article.ts';

vi.mock('../../src/extract/index.ts', () => ({ extract: vi.fn(), extractText: vi.fn() }));

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-commands-'));
const page = join(folder, 'page.html');
writeFileSync(page, '<link rel="canonical" href="https://paper.example/a"><p>x');
const dump = join(folder, 'page.txt');
writeFileSync(dump, 'A dump');

const article = makeArticle([h('p', 'First.'), h('h2', 'Why now?'), h('p', 'Second.')], {
  removed: [
    {
      id: 'r1',
      step: 'clean',
      rule: 'en/read-more',
      reason: 'teaser',
      text: 'Read more: boats',
      where: 1,
      content: [],
    },
  ],
  evidence: { title: 'h1' },
});
const found: ExtractionResult = {
  kind: 'article',
  detection: { isArticle: true, probability: 0.99, reason: 'article' },
  article,
};
const nothing: ExtractionResult = {
  kind: 'not-article',
  detection: { isArticle: false, probability: 0.1, reason: 'front_page' },
  article: null,
};

let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
  vi.mocked(extract).mockReturnValue(found);
  vi.mocked(extractText).mockReturnValue(found);
});
afterEach(() => vi.restoreAllMocks());

function run(paths: string[], more: Partial<Command & { kind: 'files' }> = {}): Promise<number> {
  return runFilesCommand({ kind: 'files', paths, format: 'text', savedAt: null, explain: false, ...more });
}

describe('printing the story of files', () => {
  it('lays a story out for a person', async () => {
    expect(await run([page])).toBe(0);
    // Releases of ICU differ in what stands between day and time.
    expect(out.replace('2024 at 08', '2024, 08')).toBe(
      [
        'Local politics · Lighthouses · Referendum',
        'Harbour town votes on its lighthouse',
        'Maria Lund, fb, AFP · The Example · 2 May 2024, 08:30 · ↻ 3 May 2024',
        'https://www.example.com/politics/harbour-vote-4711',
        '',
        'After ten years of argument the council has put the question to the people.',
        '',
        'First.',
        '',
        'Why now?',
        '',
        'Second.',
        '',
      ].join('\n'),
    );
  });

  it('gives the page’s own address to the engine where none is given, and no time of saving', async () => {
    await run([page]);
    expect(vi.mocked(extract).mock.lastCall?.[1]).toMatchObject({ url: 'https://paper.example/a', savedAt: null });
    await run([page], { url: 'https://paper.example/b', savedAt: new Date(0) });
    expect(vi.mocked(extract).mock.lastCall?.[1]).toMatchObject({
      url: 'https://paper.example/b',
      savedAt: new Date(0),
    });
    await run([dump]);
    expect(vi.mocked(extractText).mock.lastCall).toEqual(['A dump', { url: `file://${dump}`, savedAt: null }]);
  });

  it('prints every field of the record as JSON, one line a file', async () => {
    expect(await run([page, dump], { format: 'json' })).toBe(0);
    const [record, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(record).toEqual({
      id: page,
      isArticle: true,
      confidence: 0.97,
      kind: 'article',
      title: 'Harbour town votes on its lighthouse',
      lead: 'After ten years of argument the council has put the question to the people.',
      authors: ['Maria Lund', 'fb'],
      agencies: ['AFP'],
      section: 'Politics',
      topics: ['Lighthouses', 'Referendum'],
      publisher: 'The Example',
      published: '2024-05-02T08:30:00+02:00',
      modified: '2024-05-03',
      language: 'en-GB',
      permalink: 'https://www.example.com/politics/harbour-vote-4711',
      image: article.image,
      isFree: true,
      wordCount: 120,
      readingMinutes: 1,
      text: 'After ten years of argument the council has put the question to the people.\nFirst.\nWhy now?\nSecond.',
      ms: expect.any(Number),
    });
    expect(second.id).toBe(dump);
  });

  it('says of other pages what they are, and fails where nothing can be read', async () => {
    vi.mocked(extract).mockReturnValue(nothing);
    expect(await run([page])).toBe(1);
    expect(err).toBe(`${page}: not an article: a front page\n`);
    expect(out).toBe('');
    expect(await run([page], { format: 'json' })).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ isArticle: false, confidence: 0, title: null, text: '', authors: [] });
  });

  it('prints the best that can be read of a page that is no article', async () => {
    vi.mocked(extract).mockReturnValue({ ...nothing, article } as ExtractionResult);
    expect(await run([page])).toBe(0);
    expect(err).toContain('not an article: a front page');
    expect(out).toContain('Second.');
  });

  it('goes on after a file that fails, and ends with 1', async () => {
    expect(await run([join(folder, 'none.html'), page])).toBe(1);
    expect(err).toContain('none.html: there is no such file');
    expect(out).toContain('Second.');
  });

  it('explains what was found where, and what was left out', async () => {
    await run([dump], { explain: true });
    expect(out).toContain('an article (probability 0.99)');
    expect(out).toMatch(/title +Harbour town votes on its lighthouse {3}← h1/);
    const blocks = out.slice(out.indexOf('Blocks')).trimEnd().split('\n');
    expect(blocks).toEqual([
      'Blocks',
      '+ <p>          First.',
      '- teaser       Read more: boats   ← clean: en/read-more',
      '+ <h2>         Why now?',
      '+ <p>          Second.',
    ]);
  });

  it('says beside the story that it goes on, and where', async () => {
    const nextPages = { urls: ['https://paper.example/a?page=2'], count: 2 };
    vi.mocked(extract).mockReturnValue({ ...found, article: { ...article, nextPages } });
    await runFilesCommand({ kind: 'files', paths: [page], format: 'text', savedAt: null, explain: false } as Command & {
      kind: 'files';
    });
    expect(err).toContain('the story goes on over 2 more pages: https://paper.example/a?page=2');
    expect(out).not.toContain('page=2');
  });
});
