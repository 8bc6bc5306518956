/** The name of a row, its kind in capitals, and a text row's length in bytes. */
const ROW = /([\da-f]{0,8}):([A-Z]{0,3})(?:(?<=:T)([\da-f]{1,8}),)?/y;

/**
 * The values of React's server stream ("flight"), as Next.js pages carry it in their scripts: rows of `id:json`, and
 * of `id:Tlength,text` where the length is in hexadecimal and counts bytes. Rows that cannot be read are left out.
 *
 * @param stream the chunks of the page's scripts, joined.
 */
export function parseFlight(stream: string): unknown[] {
  const values: unknown[] = [];
  for (let at = 0; at < stream.length; ) {
    ROW.lastIndex = at;
    const row = ROW.exec(stream);
    if (row?.[3]) {
      const start = at + row[0].length;
      at = endOfBytes(stream, start, Number.parseInt(row[3], 16));
      values.push(stream.slice(start, at));
      continue;
    }
    const newline = stream.indexOf('\n', at);
    const end = newline < 0 ? stream.length : newline;
    if (row) {
      try {
        values.push(JSON.parse(stream.slice(at + row[0].length, end)) as unknown);
      } catch {
        // a hint or a module: nothing of the page's text
      }
    }
    at = end + 1;
  }
  return values;
}

/** Where so many bytes of UTF-8 end. */
function endOfBytes(text: string, start: number, bytes: number): number {
  let at = start;
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    // each half of a pair stands for two of its four bytes
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return at;
}
