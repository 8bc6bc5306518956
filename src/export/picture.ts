/** A picture's bytes, fetched by whoever may: `src` is the address as the article has it. */
export interface ExportPicture {
  src: string;
  bytes: Uint8Array;
  /** `image/jpeg`, with or without parameters. */
  mediaType: string;
}

/** File endings of the kinds of picture that every browser and every EPUB reader shows. */
const ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** The file ending of a picture of this kind, or null where it is none that can be kept. SVG may hold scripts: not kept. */
export function pictureEnding(mediaType: string): string | null {
  return ENDINGS[bareType(mediaType)] ?? null;
}

/** A media type without its parameters, in lower case. */
export function bareType(mediaType: string): string {
  return (mediaType.split(';')[0] as string).trim().toLowerCase();
}

/** `data:` addresses by the pictures' own; pictures that cannot be kept are not among them. */
export function pictureDataUrls(pictures: readonly ExportPicture[]): Map<string, string> {
  const urls = new Map<string, string>();
  for (const { src, bytes, mediaType } of pictures)
    if (pictureEnding(mediaType)) urls.set(src, `data:${bareType(mediaType)};base64,${toBase64(bytes)}`);
  return urls;
}

/** Bytes that `String.fromCharCode` takes at once without running out of stack. */
const CHUNK_BYTES = 8192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK_BYTES)
    binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK_BYTES));
  return btoa(binary);
}
