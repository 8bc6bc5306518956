import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** A folder as a zip archive. */
export function packFolder(folder: string): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    entries[relative(folder, path).split(sep).join('/')] = readFileSync(path);
  }
  return zipSync(entries);
}
