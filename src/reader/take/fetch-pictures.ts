import type { ExportPicture } from '../../export/picture.ts';
import { fromBase64, toBase64 } from '../../platform/base64.ts';
import { askBackground } from '../../platform/messages.ts';
import { ownBytes } from '../../platform/own-bytes.ts';
import type { PictureBytes } from '../../platform/saved/outcomes.ts';

/** A book with more would be refused by many devices. */
const MAX_TOTAL_BYTES = 40 * 1024 * 1024;
const TIMEOUT_MS = 15_000;

/** What a message carries without trouble. */
const MAX_MESSAGE_BYTES = 12 * 1024 * 1024;

/** As the page itself may: pictures of its own server, and of others that allow it (CORS). */
async function fetchAsPage(src: string): Promise<ExportPicture | null> {
  try {
    const response = await fetch(src, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const mediaType = response.headers.get('content-type') ?? '';
    if (!response.ok || !mediaType.startsWith('image/')) return null;
    return { src, bytes: ownBytes(await response.arrayBuffer()), mediaType };
  } catch {
    return null;
  }
}

/** As the extension may: pictures of servers to which the person has given access. */
async function fetchAsExtension(src: string): Promise<ExportPicture | null> {
  const answer = await askBackground('picture.fetch', { url: src }).catch(() => null);
  if (!answer) return null;
  return { src, bytes: fromBase64(answer.base64), mediaType: answer.mediaType };
}

/** A picture that the page itself may read, as a message carries it; null where it may not. */
export async function fetchPictureBytes(src: string): Promise<PictureBytes | null> {
  const picture = await fetchAsPage(src);
  if (!picture || picture.bytes.length > MAX_MESSAGE_BYTES) return null;
  return { mediaType: picture.mediaType, base64: toBase64(picture.bytes) };
}

async function fetchPicture(src: string): Promise<ExportPicture | null> {
  // Where neither may, the story goes without this picture.
  return (await fetchAsPage(src)) ?? (await fetchAsExtension(src));
}

/** The bytes of pictures by their addresses, as many as can be had. */
export async function fetchPictures(sources: readonly string[]): Promise<ExportPicture[]> {
  const fetched = await Promise.all(sources.map(fetchPicture));
  const kept: ExportPicture[] = [];
  let total = 0;
  for (const picture of fetched) {
    if (!picture || total + picture.bytes.length > MAX_TOTAL_BYTES) continue;
    total += picture.bytes.length;
    kept.push(picture);
  }
  return kept;
}
