import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));

/** Prints the bytes of every script that ships; `npm run build` must have run. */
export function printSizes(): void {
  console.log('\nScripts as they ship');
  const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  for (const path of scripts.sort()) {
    const bytes = readFileSync(join(DIST, path));
    const kilobytes = (count: number): string => `${(count / 1024).toFixed(1).padStart(6)} KB`;
    console.log(`  ${path.padEnd(20)} ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} packed`);
  }
}
