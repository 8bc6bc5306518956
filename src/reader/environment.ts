import type { ExtractionResult } from '../article.ts';
import type { ReaderPreferences } from '../platform/reader-preferences.ts';

/** What the reader needs from the script that opens it. */
export interface ReaderEnvironment {
  /** Loaded before the reader opens, so that the first frame already has the right colours. */
  preferences: ReaderPreferences;
  /** The page is as it was before; called once, however the reader was left. */
  onClosed(): void;
  /** Opens an address with the reader on; where it is missing, links open as plain pages. */
  openInReader?(url: string): void;
}

/** The open reader. */
export interface ReaderHandle {
  readonly isOpen: boolean;
  /** Leaves the reader; nothing happens where it is closed. */
  close(): void;
  /** Shows another story, after the page changed its address without loading. */
  update(result: ExtractionResult): void;
}
