/** Hands a file to the browser's downloads: no permission is needed for that. */
export function saveFile(document: Document, content: BlobPart, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // the browser reads the blob after this turn
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
