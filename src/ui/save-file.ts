/** Long enough for a browser that asks where to save. */
const REVOKE_AFTER_MS = 60_000;

/**
 * Hands a file to the browser's downloads: no permission is needed for that. The link is never part of the document,
 * which may be a page's.
 */
export function saveFile(document: Document, content: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
