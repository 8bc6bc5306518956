import { browser } from './browser.ts';
import { onItemsChanged } from './storage.ts';
import { makeTurns } from './turns.ts';

export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** W3C Web Annotation Data Model, 4.2.4: a passage by its words and what stands around them. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** A marked passage. */
export interface Note {
  id: string;
  selector: TextQuoteSelector;
  /** Where the passage began when it was marked, in characters of the story: decides between equal passages. */
  position: number;
  colour: NoteColour;
  /** What the person wrote, or "". */
  text: string;
  /** ISO 8601. */
  createdAt: string;
}

interface StoredNotes {
  title: string;
  notes: Note[];
}

/** Notes stay on this machine: a synchronised store holds 8 KB an item. */
function storageKey(address: string): string {
  return `notes:${address}`;
}

function isNote(value: unknown): value is Note {
  const note = value as Partial<Note> | null;
  return (
    typeof note?.id === 'string' &&
    typeof note.selector?.exact === 'string' &&
    typeof note.selector.prefix === 'string' &&
    typeof note.selector.suffix === 'string' &&
    typeof note.position === 'number' &&
    typeof note.text === 'string' &&
    typeof note.createdAt === 'string' &&
    NOTE_COLOURS.includes(note.colour as NoteColour)
  );
}

/**
 * The address under which a story's notes are kept: its permalink, else the page's address, without a fragment.
 */
export function notesAddress(article: { permalink: string | null; url: string }): string {
  return (article.permalink ?? article.url).replace(/#.*$/, '');
}

/** The notes on a story in the order of their making; damaged ones are left out. Never fails. */
export async function loadNotes(address: string): Promise<Note[]> {
  const key = storageKey(address);
  const stored = await browser.storage.local.get(key).then(
    (items) => items[key],
    () => null,
  );
  const { notes } = (stored ?? {}) as Partial<StoredNotes>;
  return Array.isArray(notes) ? notes.filter(isNote) : [];
}

const turns = makeTurns();

/**
 * Changes the notes on a story as they are stored now: another tab may have added some. The title is kept for a list of
 * all; none left means that the story is forgotten.
 */
export async function changeNotes(
  address: string,
  title: string,
  change: (notes: readonly Note[]) => readonly Note[],
): Promise<void> {
  await turns.run(async () => {
    const key = storageKey(address);
    const notes = change(await loadNotes(address));
    if (notes.length === 0) await browser.storage.local.remove(key);
    else await browser.storage.local.set({ [key]: { title, notes: [...notes] } satisfies StoredNotes });
  });
}

/**
 * Calls back with the notes on a story whenever they were changed in another tab. Returns the function that ends it.
 */
export function onNotesChanged(address: string, callback: (notes: Note[]) => void): () => void {
  return onItemsChanged((keys) => {
    if (!keys.includes(storageKey(address))) return;
    // what is being written here is newer, and tells of itself when it is done
    void loadNotes(address).then((notes) => turns.isIdle() && callback(notes));
  });
}
