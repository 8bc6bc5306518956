import { toBase64 } from '../platform/base64.ts';
import type { Messages } from '../platform/messages.ts';

/** A message carries no more, and no news picture needs it. */
const MAX_BYTES = 12 * 1024 * 1024;
const TIMEOUT_MS = 15_000;

/** A picture that the extension may read; null where it may not, where it is none, or where it does not come. */
export async function fetchPictureBlob(url: string): Promise<Blob | null> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const mediaType = response.headers.get('content-type') ?? '';
    if (!response.ok || !mediaType.startsWith('image/')) return null;
    const bytes = await response.arrayBuffer();
    return bytes.byteLength <= MAX_BYTES ? new Blob([bytes], { type: mediaType }) : null;
  } catch {
    return null;
  }
}

/**
 * A picture for an export, for which the person has given access to its server. Null where they have not, where it
 * is no picture, or where it does not come.
 */
export async function fetchPicture(url: string): Promise<Messages['picture.fetch']['response']> {
  const blob = await fetchPictureBlob(url);
  return blob && { mediaType: blob.type, base64: toBase64(new Uint8Array(await blob.arrayBuffer())) };
}
