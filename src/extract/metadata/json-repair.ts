/** JSON as sites ship it: past this a script is data of an application, not a description of the page. */
const MAX_CHARS = 800_000;

/**
 * Parses JSON as pages really carry it: wrapped in comments or CDATA, escaped as HTML, with raw line breaks in strings, trailing
 * commas, comments, unescaped quotes, several objects in a row.
 *
 * @returns undefined where nothing can be made of it.
 */
export function parseLooseJson(source: string): unknown {
  if (source.length > MAX_CHARS) return undefined;
  const text = source
    .replace(/^[\s\ufeff]*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)[\s;]*$/, '')
    .trim();
  if (!/[{[]/.test(text)) return undefined;
  const plain = text.replace(/;+$/, '');
  const escaped = !plain.includes('"') && plain.includes('&quot;');
  for (const attempt of [
    () => plain,
    () => repair(escaped ? plain.replace(/&quot;|&#34;/g, '"').replace(/&amp;/g, '&') : plain),
  ]) {
    try {
      return JSON.parse(attempt()) as unknown;
    } catch {
      // the next attempt repairs more
    }
  }
  return undefined;
}

/** One pass over the characters: what stands in strings is escaped, what stands between them is put in order. */
function repair(text: string): string {
  const out: string[] = [];
  let inString = false;
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (inString) {
      if (char === '\\') {
        const next = text[at + 1] ?? '';
        if (next === 'u' && !/^[\da-f]{4}/i.test(text.slice(at + 2, at + 6))) out.push('\\\\');
        else if (/["\\/bfnrtu]/.test(next)) {
          out.push(char, next);
          at++;
        }
      } else if (char === '"') {
        // a quote that nothing JSON-like follows belongs to the text
        if (/^\s*(?:[,:}\]]|$)/.test(text.slice(at + 1, at + 40))) {
          inString = false;
          out.push(char);
        } else out.push('\\"');
      } else out.push(char < ' ' ? ' ' : char);
      continue;
    }
    if (char === '"') inString = true;
    else if (char === '/' && text[at + 1] === '/') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
      continue;
    } else if (char === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 1;
      continue;
    } else if (char === ',' && /^\s*[}\],]/.test(text.slice(at + 1, at + 80))) continue;
    else if (char === '{' || char === '[') {
      // objects in a row become a list
      if (!open.length && out.includes('}')) out.push(',');
      open.push(char === '{' ? '}' : ']');
    } else if (char === '}' || char === ']') {
      // what was left open is closed
      while (open.length && open.at(-1) !== char) out.push(open.pop()!);
      if (!open.length) continue;
      open.pop();
    } else if (!open.length && !/\s/.test(char)) continue;
    out.push(char < ' ' ? ' ' : char);
  }
  if (inString) out.push('"');
  while (open.length) out.push(open.pop()!);
  const joined = out.join('').replace(/,\s*$/, '');
  const rows = /^\s*\{[\s\S]*\}\s*,\s*\{/.test(joined);
  try {
    JSON.parse(joined);
    return joined;
  } catch {
    return rows ? `[${joined}]` : joined;
  }
}
