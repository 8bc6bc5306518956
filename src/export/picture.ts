/** A picture's bytes, fetched by whoever may: `src` is the address as the article has it. */
export interface ExportPicture {
  src: string;
  bytes: Uint8Array;
  /** What the server said; the bytes themselves decide, for servers are often wrong. */
  mediaType: string;
}

/** Kinds of picture that every browser and every EPUB 3 reader shows. SVG is none of them: it may hold scripts. */
export interface PictureKind {
  mediaType: string;
  ending: string;
}

/** What kind of picture the bytes are; null for none that can be kept. */
export function pictureKind({ bytes }: ExportPicture): PictureKind | null {
  if (startsWith(bytes, '\xff\xd8\xff')) return { mediaType: 'image/jpeg', ending: 'jpg' };
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return { mediaType: 'image/png', ending: 'png' };
  if (startsWith(bytes, 'GIF8')) return { mediaType: 'image/gif', ending: 'gif' };
  if (startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP'))
    return { mediaType: 'image/webp', ending: 'webp' };
  return null;
}

/** `data:` addresses by the pictures' own; pictures that cannot be kept are not among them. */
export function pictureDataUrls(pictures: readonly ExportPicture[]): Map<string, string> {
  const urls = new Map<string, string>();
  for (const picture of pictures) {
    const kind = pictureKind(picture);
    if (kind) urls.set(picture.src, `data:${kind.mediaType};base64,${toBase64(picture.bytes)}`);
  }
  return urls;
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((character, i) => bytes[i] === character.charCodeAt(0));
}

/** Bytes that `String.fromCharCode` takes at once without running out of stack. */
const CHUNK_BYTES = 8192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK_BYTES)
    binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK_BYTES));
  return btoa(binary);
}
