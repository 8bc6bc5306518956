/** How a story is saved. */
export interface SavedState {
  /** ISO 8601. */
  savedAt: string;
  /** How many pictures the story shows, and how many of them are kept with it. */
  pictures: { shown: number; kept: number };
}

/** Why a story was not saved: it is no story as we know them, the disk is full, the list is a newer version's. */
export type SaveRefusal = 'damaged' | 'full' | 'newer' | 'failed';

export type SaveOutcome = { kind: 'saved'; state: SavedState } | { kind: 'refused'; reason: SaveRefusal };

/** What became of a picture; `denied`: the browser lets the extension read it only with access to its server. */
export type PictureOutcome = 'kept' | 'failed' | 'denied' | 'too_large' | 'full' | 'newer';

/** A picture's bytes as a message carries them. */
export interface PictureBytes {
  mediaType: string;
  base64: string;
}
