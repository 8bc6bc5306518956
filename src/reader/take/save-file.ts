/** Long enough for a browser that asks where to save. */
const REVOKE_AFTER_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile(content: string | Uint8Array, mediaType: string, name: string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const type = typeof content === 'string' ? `${mediaType};charset=utf-8` : mediaType;
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Never part of the document: the page has no part in it.
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
