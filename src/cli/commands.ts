import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import type { ExtractionResult } from '../article.ts';
import { runBatch } from './batch.ts';
import type { Command } from './command-line.ts';
import { describeError } from './describe-error.ts';
import { explainFile, extractFile } from './extract-file.ts';
import { describeDetection, describeNextPages, printStory } from './print-story.ts';
import { toRecord } from './record.ts';
import { WorkerPool } from './worker-pool.ts';

const PAGE_TIMEOUT_MS = 60_000;

/** Runs `--batch`: one line of JSON for each line of the list. Gives the exit code. */
export async function runBatchCommand(listPath: string): Promise<number> {
  const trouble = listTrouble(listPath);
  if (trouble) {
    process.stderr.write(`${listPath}: ${trouble}\n`);
    return 2;
  }
  const workers = availableParallelism();
  const pool = new WorkerPool({ workers, timeoutMs: PAGE_TIMEOUT_MS });
  const input = listPath === '-' ? process.stdin : createReadStream(listPath);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const record of runBatch(lines, listPath, pool, workers)) await print(`${JSON.stringify(record)}\n`);
    return 0;
  } finally {
    pool.close();
  }
}

function listTrouble(path: string): string | null {
  if (path === '-') return null;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 'there is no such list';
  return stats.isDirectory() ? 'this is a folder, not a list' : null;
}

/** Prints the stories of the given files, in their order. Gives the exit code. */
export async function runFilesCommand(command: Command & { kind: 'files' }): Promise<number> {
  let exitCode = 0;
  for (const [index, path] of command.paths.entries()) {
    const start = performance.now();
    try {
      const { url, savedAt } = command;
      const job = { path, ...(url ? { url } : {}), savedAt };
      const { result, explanation } = command.explain
        ? explainFile(job)
        : { result: extractFile(job), explanation: null };
      if (result.kind === 'not-article')
        process.stderr.write(
          `${path}: ${describeDetection(result.detection)}${result.article ? '; this is the best that can be read' : ''}\n`,
        );
      const { nextPages } = result.article ?? {};
      if (nextPages) process.stderr.write(`${path}: ${describeNextPages(nextPages)}\n`);
      if (!result.article) exitCode = 1;
      if (index && command.format === 'text') await print(`\n${'─'.repeat(72)}\n\n`);
      await print(explanation ?? render(path, result, command, performance.now() - start));
    } catch (error) {
      exitCode = 1;
      process.stderr.write(`${path}: ${describeError(error)}\n`);
      if (command.format === 'json') await print(`${JSON.stringify({ id: path, error: describeError(error) })}\n`);
    }
  }
  return exitCode;
}

function render(path: string, result: ExtractionResult, command: Command & { kind: 'files' }, ms: number): string {
  if (command.format === 'json') return `${JSON.stringify(toRecord(path, result, ms))}\n`;
  if (!result.article) return '';
  return printStory(result.article, command.format);
}

async function print(text: string): Promise<void> {
  if (text && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
