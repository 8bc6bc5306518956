import { UnreadableFile } from './read-file.ts';

/** What went wrong with a page, in a line for a person: a file's trouble as it is, any other as an error of ours. */
export function describeError(error: unknown): string {
  if (error instanceof UnreadableFile) return error.message;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `extraction failed (${text.replace(/\s+/g, ' ').slice(0, 300)})`;
}
