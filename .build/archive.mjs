import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** Every file under a folder, by its path, in one order everywhere. */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Files as a zip archive that is the same from the same bytes, wherever and whenever it is made.
 *
 * @param files paths.
 * @param folder to which the names in the archive are relative.
 */
export function archive(files, folder) {
  const entries = {};
  for (const file of files) {
    // a fixed time in local reading, so that neither clock nor time zone shows in the bytes
    const mtime = new Date(1980, 0, 1);
    const name = relative(folder, file).split(sep).join('/');
    entries[name] = [readFileSync(file), { level: 9, mtime, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(entries);
}
