/** Bytes in which a page's own declaration is looked for: saved pages carry it far later than the standard's 1024. */
const DECLARATION_BYTES = 65_536;

/** Bytes that are checked for what only binary files hold. */
const BINARY_CHECK_BYTES = 8192;

/** Control characters per checked byte, above which a file is no text in any encoding. */
const MAX_CONTROL_SHARE = 0.02;

/** Broken sequences per character outside ASCII, up to which an undeclared text still counts as UTF-8. */
const MAX_BROKEN_SHARE = 0.05;

/** What windows-1252 has at 0x80 to 0x9f; the empty places are control characters in it too. */
const WINDOWS_1252_UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Text of a page's bytes: a byte order mark decides, else UTF-8 where the bytes are valid UTF-8, else what the page
 * declares (`meta charset`, `http-equiv`, an XML declaration), else UTF-8 with a few broken bytes, else windows-1252.
 * Null for a binary file.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (isBinary(bytes)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const declared = declaredDecoder(bytes);
    if (declared) return decodeWith(declared, bytes);
  }
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const outsideAscii = lenient.match(/[^\0-\x7f]/g) ?? [];
  const broken = outsideAscii.filter((character) => character === '\ufffd').length;
  return broken <= outsideAscii.length * MAX_BROKEN_SHARE
    ? lenient
    : decodeWith(new TextDecoder('windows-1252'), bytes);
}

/** Node 20 reads windows-1252 as ISO 8859-1: its typographic quotes and dashes come out as control characters. */
function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252_UPPER[control.charCodeAt(0) - 0x80] as string);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function declaredDecoder(bytes: Uint8Array): TextDecoder | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const label =
    /<meta\s[^>]{0,1000}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ??
    /^<\?xml\s[^>]{0,1000}?encoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1];
  if (!label) return null;
  try {
    const decoder = new TextDecoder(label);
    // A declaration that could be read byte by byte cannot have been UTF-16: the HTML standard takes UTF-8 then.
    return decoder.encoding.startsWith('utf-16') ? new TextDecoder('utf-8') : decoder;
  } catch {
    return null;
  }
}

function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, BINARY_CHECK_BYTES);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number;
    // Tab, line feed, form feed, carriage return and escape (ISO-2022-JP) belong to text.
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls > Math.max(length * MAX_CONTROL_SHARE, 1);
}
