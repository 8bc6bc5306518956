import type { ExtractionResult } from '../article.ts';
import type { ReaderPreferences } from '../platform/reader-preferences.ts';

/** A part of the page that a person picked as the story. */
export interface PickedRegion {
  /** Finds it again on the site's pages; null where nothing lasting tells it. */
  selector: string | null;
}

/** What the reader needs from the script that opens it. */
export interface ReaderEnvironment {
  /** Loaded before the reader opens, so that the first frame already has the right colours. */
  preferences: ReaderPreferences;
  /** The page is as it was before; called once, however the reader was left. */
  onClosed(): void;
  /** Opens an address with the reader on; where it is missing, links open as plain pages. */
  openInReader?(url: string): void;
  /** Leaves the reader and lets a part of the page be picked; where it is missing, nothing offers that. */
  pickByHand?(): void;
  /** Shows what the engine takes for the story, instead of the part that was picked. */
  readWhole?(): void;
}

/** The open reader. */
export interface ReaderHandle {
  readonly isOpen: boolean;
  /** Leaves the reader; nothing happens where it is closed. */
  close(): void;
  /** Shows another story, after the page changed its address without loading. */
  update(result: ExtractionResult, region?: PickedRegion | null): void;
}
