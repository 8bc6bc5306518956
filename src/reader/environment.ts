import type { Article, ExtractionResult } from '../article.ts';
import type { ExportPicture } from '../export/picture.ts';
import type { ReaderPreferences } from '../platform/reader-preferences.ts';
import type { ReadingPlace } from '../platform/saved/database.ts';
import type { ReadLater } from '../platform/saved/read-later.ts';

/** A part of the page that a person picked as the story. */
export interface PickedRegion {
  /** Finds it again on the site's pages; null where nothing lasting tells it. */
  selector: string | null;
}

/** What became of the wish for a story's further pages. */
export interface PagesOutcome {
  /** The story with all that could be added; it names the pages that are still missing. */
  article: Article;
  added: number;
  /** Why not all are there; null where they are. */
  problem: 'cancelled' | 'offline' | 'refused' | 'no-story' | 'too-many' | null;
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
  /** Saving the story to read later; where it is missing, nothing offers that. */
  readLater?: ReadLater;
  /** Fetches the story's further pages and joins them to it; `onPage` hears how many are there. */
  addPages?(article: Article, signal: AbortSignal, onPage: (added: number) => void): Promise<PagesOutcome>;
  /** The bytes of pictures, where they are at hand; where it is missing they are fetched. */
  loadPictures?(sources: readonly string[]): Promise<ExportPicture[]>;
  /** Set where the story comes from the list of saved ones: there is no page behind the reader. */
  isSaved?: boolean;
  /** Where the story was left the last time; where it is missing, it begins at the beginning. */
  place?: ReadingPlace | null;
  /** Hears where the story is being read, whenever scrolling has rested, and at last when it is left. */
  onPlace?(place: ReadingPlace): void;
}

/** The open reader. */
export interface ReaderHandle {
  readonly isOpen: boolean;
  /** Leaves the reader; nothing happens where it is closed. */
  close(): void;
  /** Shows another story, after the page changed its address without loading. */
  update(result: ExtractionResult, region?: PickedRegion | null): void;
}
