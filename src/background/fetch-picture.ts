import type { Messages } from '../platform/messages.ts';

/** A message carries no more, and no news picture needs it. */
const MAX_BYTES = 12 * 1024 * 1024;
const TIMEOUT_MS = 15_000;

/** Bytes that `String.fromCharCode` takes at once without running out of stack. */
const CHUNK_BYTES = 8192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  return btoa(binary);
}

/**
 * A picture of a saved story, for which the person has given access to its server. Null where they have not, where it
 * is no picture, or where it does not come.
 */
export async function fetchPicture(url: string): Promise<Messages['picture.fetch']['response']> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const mediaType = response.headers.get('content-type') ?? '';
    if (!response.ok || !mediaType.startsWith('image/')) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length <= MAX_BYTES ? { mediaType, base64: toBase64(bytes) } : null;
  } catch {
    return null;
  }
}
