import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReaderPreferences } from '../../platform/reader-preferences.ts';
import type { ReaderEnvironment } from '../environment.ts';
import type { CommandId } from '../keyboard/commands.ts';
import type { Speaker, SpeakerState } from '../speech/speaker.ts';
import type { Block } from '../state/blocks.ts';
import type { Action, ReaderState } from '../state/state.ts';
import type { Later } from './use-later.ts';

/** What every part of the reader shares. */
export interface ReaderContext {
  state: ReaderState;
  dispatch: (action: Action) => void;
  blocks: readonly Block[];
  preferences: ReaderPreferences;
  prefer: (change: Partial<ReaderPreferences>) => void;
  run: (command: CommandId) => void;
  /** A word on what has just happened, shown for a moment and read out. */
  say: (text: string, ...offers: Offer[]) => void;
  speaker: Speaker;
  speech: SpeakerState;
  /** The reader's own root, and the part of it that scrolls. */
  root: ShadowRoot;
  findScroller: () => HTMLElement | null;
  findStory: () => HTMLElement | null;
  openInReader: ((url: string) => void) | undefined;
  pickByHand: (() => void) | undefined;
  readWhole: (() => void) | undefined;
  environment: ReaderEnvironment;
  /** Saving the story to read later; null where that is not offered. */
  later: Later | null;
  /** Hears keys before the commands do, while something like an enlarged picture is open; true where it used one. */
  keySink: { current: ((key: string) => boolean) | null };
  close: () => void;
}

/** A step offered beside a word on what has happened. */
export interface Offer {
  label: string;
  run: () => void;
}

export const ReaderContextValue = createContext<ReaderContext | null>(null);

export function useReader(): ReaderContext {
  const context = useContext(ReaderContextValue);
  if (!context) throw new Error('Outside of the reader');
  return context;
}
