import type { Sentence } from './sentences.ts';

export interface SpeakerState {
  status: 'off' | 'playing' | 'paused';
  /** The sentence being read, or the next one. */
  index: number;
  /** True where the browser refused to speak: it has no voice. */
  hasFailed: boolean;
}

export interface SpeakerOptions {
  /** Null where the browser can't speak. */
  synthesis: SpeechSynthesis | null;
  createUtterance: (text: string) => SpeechSynthesisUtterance;
  sentences: () => readonly Sentence[];
  language: () => string | null;
  rate: () => number;
  voice: () => SpeechSynthesisVoice | null;
  onChange: (state: SpeakerState) => void;
  /** Called where the browser tells which word it speaks: a place in the block's text. */
  onWord?: (key: string, start: number, end: number) => void;
}

export interface Speaker {
  /** Reads from a sentence on; without one, from where it stopped. */
  play(index?: number): void;
  /** Reads from the first sentence that stands in one of these blocks; false where none of them has words. */
  playFromBlock(...keys: string[]): boolean;
  pause(): void;
  toggle(): void;
  /** Goes on by so many sentences, negative ones back. */
  move(by: number): void;
  /** Begins the sentence anew with a changed speed or voice. */
  refresh(): void;
  stop(): void;
}

export const SILENT: SpeakerState = { status: 'off', index: 0, hasFailed: false };

/**
 * Reads sentence by sentence, each as an utterance of its own: browsers cut long ones off, and resuming a paused
 * utterance fails in several, so a pause stops and remembers the sentence.
 */
export function createSpeaker(options: SpeakerOptions): Speaker {
  const { synthesis } = options;
  let state = SILENT;
  /** Kept so that the browser does not drop the utterance, and its events, while it is spoken. */
  let current: SpeechSynthesisUtterance | null = null;

  function change(next: Partial<SpeakerState>): void {
    state = { ...state, ...next };
    options.onChange(state);
  }

  function silence(): void {
    current = null;
    synthesis?.cancel();
  }

  function speak(): void {
    const sentence = options.sentences()[state.index];
    if (!sentence) {
      change({ status: 'off', index: 0 });
      return;
    }
    if (!synthesis) {
      change({ status: 'paused', hasFailed: true });
      return;
    }
    const utterance = options.createUtterance(sentence.text);
    const voice = options.voice();
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? options.language() ?? '';
    utterance.rate = options.rate();
    utterance.onend = () => {
      if (current !== utterance) return;
      change({ index: state.index + 1 });
      speak();
    };
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (current !== utterance || name !== 'word') return;
      const length = charLength || (/^[\p{L}\p{M}\p{N}'’-]+/u.exec(sentence.text.slice(charIndex))?.[0].length ?? 0);
      // where numbers of footnotes are left out, places no longer agree
      const agrees = sentence.end - sentence.start === sentence.text.length;
      const start = sentence.start + charIndex;
      if (agrees && length > 0) options.onWord?.(sentence.key, start, start + length);
    };
    utterance.onerror = (event) => {
      if (current !== utterance || event.error === 'interrupted' || event.error === 'canceled') return;
      current = null;
      change({ status: 'paused', hasFailed: true });
    };
    current = utterance;
    synthesis.speak(utterance);
  }

  function play(index = state.index): void {
    silence();
    change({ status: 'playing', index, hasFailed: false });
    speak();
  }

  function pause(): void {
    silence();
    if (state.status === 'playing') change({ status: 'paused' });
  }

  return {
    play,
    pause,
    playFromBlock(...keys) {
      const wanted = new Set(keys);
      const index = options.sentences().findIndex((sentence) => wanted.has(sentence.key));
      if (index < 0) return false;
      play(index);
      return true;
    },
    toggle() {
      if (state.status === 'playing') pause();
      else play();
    },
    move(by) {
      const last = options.sentences().length - 1;
      const index = Math.max(0, Math.min(last, state.index + by));
      if (state.status === 'playing') play(index);
      else change({ status: 'paused', index });
    },
    refresh() {
      if (state.status === 'playing') play();
    },
    stop() {
      silence();
      if (state.status !== 'off') change({ status: 'off' });
    },
  };
}
