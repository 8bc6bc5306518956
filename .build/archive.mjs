import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';
import { deflate } from './deflate.mjs';

/** Every file under a folder, by its path, in one order everywhere. */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

// the format: PKWARE's APPNOTE.TXT, 4.3
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UNIX = 3;
const NAMES_ARE_UTF8 = 1 << 11;
const STORED = 0;
const DEFLATED = 8;

/** The first of January 1980, so that neither clock nor time zone shows in the bytes: (year - 1980, month, day), 0:00. */
const DATE = (0 << 9) | (1 << 5) | 1;
const PLAIN_FILE = (0o100644 << 16) >>> 0;

/** Numbers one after the other, each with its size in bytes. */
function pack(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

/** What both headers of a file say of it. */
function describe({ name, bytes, packed }) {
  const isPacked = packed !== bytes;
  return pack(
    [VERSION, 2],
    [NAMES_ARE_UTF8, 2],
    [isPacked ? DEFLATED : STORED, 2],
    [0, 2],
    [DATE, 2],
    [crc32(bytes), 4],
    [packed.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  );
}

/**
 * Files as a zip archive that is the same from the same bytes, wherever and whenever it is made.
 *
 * @param files paths.
 * @param folder to which the names in the archive are relative.
 */
export async function archive(files, folder) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(relative(folder, file).split(sep).join('/'));
    const bytes = readFileSync(file);
    const deflated = await deflate(bytes);
    const packed = deflated.length < bytes.length ? deflated : bytes;
    const description = describe({ name, bytes, packed });
    parts.push(pack([LOCAL_HEADER, 4]), description, name, packed);
    directory.push(
      pack([CENTRAL_HEADER, 4], [VERSION | (UNIX << 8), 2]),
      description,
      pack([0, 2], [0, 2], [0, 2], [PLAIN_FILE, 4], [offset, 4]),
      name,
    );
    offset += 4 + description.length + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = [
    [END, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [entries.length, 4],
    [offset, 4],
    [0, 2],
  ];
  return Buffer.concat([...parts, entries, pack(...end)]);
}
