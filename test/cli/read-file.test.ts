import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPageFile, UnreadableFile } from '../../src/cli/read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-files-'));

function write(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Text in an encoding of one byte a character. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('what kind of file it is', () => {
  it.each([
    ['a.txt', '<html><p>Even where it looks like a page', 'text'],
    ['a.html', 'No mark-up at all', 'html'],
    ['a.HTM', 'x', 'html'],
    ['saved', '<!DOCTYPE html><title>x</title>', 'html'],
    ['saved2', 'A dump\n\nof a page', 'text'],
  ])('%s with %j', (name, content, kind) => {
    expect(readPageFile(write(name, content))).toEqual({ kind, content });
  });

  it('is told by the ending before .gz', () => {
    const packed = gzipSync('Grüße');
    expect(readPageFile(write('a.txt.gz', packed))).toEqual({ kind: 'text', content: 'Grüße' });
    expect(readPageFile(write('a.html.gz', packed))).toEqual({ kind: 'html', content: 'Grüße' });
  });
});

describe('the encoding', () => {
  it('is UTF-8 where the bytes are, whatever the page declares', () => {
    expect(readPageFile(write('u.html', '<meta charset=iso-8859-1><p>Grüße')).content).toContain('Grüße');
  });

  it.each([
    ['meta charset', bytesOf('<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2'), 'Привет'],
    [
      'http-equiv',
      bytesOf('<META http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>\xb1\xea'),
      'ąę',
    ],
    ['an unknown name', bytesOf('<meta charset="martian"><p>caf\xe9'), 'café'],
    ['nothing', bytesOf('<p>caf\xe9 \x93quoted\x94'), 'café “quoted”'],
    ['Shift_JIS', bytesOf('<meta charset="Shift_JIS"><p>\x93\xfa\x96{'), '日本'],
    ['a mark for UTF-16', new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0, 0xe9, 0]), '<p>é'],
  ])('comes from %s', (_, bytes, expected) => {
    expect(readPageFile(write('e.html', bytes)).content).toContain(expected);
  });

  it('stays UTF-8 where a few bytes are broken and nothing is declared', () => {
    const text = new TextEncoder().encode('é'.repeat(100));
    expect(readPageFile(write('b.txt', new Uint8Array([...text, 0xc3]))).content).toBe(`${'é'.repeat(100)}\ufffd`);
  });
});

describe('a file that is no page', () => {
  it.each([
    ['is empty', () => write('empty.html', ''), /empty/],
    ['is blank', () => write('blank.html', ' \n\t'), /white space/],
    ['is not there', () => join(folder, 'none.html'), /no such file/],
    ['is a folder', () => folder, /folder/],
    [
      'is binary',
      () =>
        write(
          'b.html',
          new Uint8Array(1000).map((_, i) => i % 256),
        ),
      /binary/,
    ],
    ['is broken gzip', () => write('g.html.gz', new Uint8Array([0x1f, 0x8b, 1, 2, 3])), /gzip/],
    ['unpacks to more than memory holds', () => write('bomb.html.gz', gzipSync(new Uint8Array(70_000_000))), /larger/],
  ])('%s', (_, path, message) => {
    expect(() => readPageFile(path())).toThrow(UnreadableFile);
    expect(() => readPageFile(path())).toThrow(message);
  });
});
