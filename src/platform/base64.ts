/** Bytes that `String.fromCharCode` takes at once without running out of stack. */
const CHUNK_BYTES = 8192;

/** Bytes as text that a message carries. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  return btoa(binary);
}

/** The bytes again; throws where the text is none of `toBase64`'s. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
