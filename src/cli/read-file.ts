import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeText } from './decode-text.ts';

/** A file that cannot be read as a page; `message` is a sentence part for a person: "the file is empty". */
export class UnreadableFile extends Error {}

export interface PageFile {
  kind: 'html' | 'text';
  content: string;
}

/** Bytes that are read of a file at most, packed or unpacked: far above any real page, below what breaks the memory. */
const MAX_BYTES = 64_000_000;

/**
 * Reads a saved page or a text dump, gzipped or not. The ending tells which it is (`.txt` is a dump, `.html` and `.htm`
 * are pages, each also with `.gz`); any other file is a page where it begins like one.
 *
 * @throws {UnreadableFile} where there is no such file, a folder, nothing in it, or no text.
 */
export function readPageFile(path: string): PageFile {
  const bytes = readBytes(path);
  if (!bytes.length) throw new UnreadableFile('the file is empty');
  const content = decodeText(bytes);
  if (content === null) throw new UnreadableFile('this is a binary file, neither HTML nor text');
  if (!content.trim()) throw new UnreadableFile('there is nothing but white space in the file');
  return { kind: kindOf(path, content), content };
}

function readBytes(path: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UnreadableFile('there is no such file');
  if (stats.isDirectory()) throw new UnreadableFile('this is a folder, not a file');
  if (!stats.isFile()) throw new UnreadableFile('this is not a regular file');
  if (stats.size > MAX_BYTES) throw new UnreadableFile(`the file is larger than ${MAX_BYTES / 1e6} MB`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UnreadableFile(`the file cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableFile(
      tooLarge ? `unpacked it is larger than ${MAX_BYTES / 1e6} MB` : 'its gzip packing is broken',
    );
  }
}

function kindOf(path: string, content: string): PageFile['kind'] {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.txt')) return 'text';
  if (/\.x?html?$/.test(name)) return 'html';
  return /<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h1)[\s>]/i.test(content.slice(0, 4096))
    ? 'html'
    : 'text';
}
