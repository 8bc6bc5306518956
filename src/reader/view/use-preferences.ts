import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  onReaderPreferencesChanged,
  type ReaderPreferences,
  saveReaderPreferences,
} from '../../platform/reader-preferences.ts';

/** A slider sends many values: only the one it rests on is kept. */
const SAVE_AFTER_MS = 400;

/** The person's preferences: a change shows at once, is kept a moment later, and follows from other tabs. */
export function usePreferences(
  initial: ReaderPreferences,
): [ReaderPreferences, (change: Partial<ReaderPreferences>) => void] {
  const [preferences, setPreferences] = useState(initial);
  /** What was changed here and is not yet kept. */
  const pending = useRef<Partial<ReaderPreferences>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const change = pending.current;
    pending.current = {};
    void saveReaderPreferences(change).catch(() => undefined);
  }, []);

  const prefer = useCallback(
    (change: Partial<ReaderPreferences>) => {
      pending.current = { ...pending.current, ...change };
      setPreferences((latest) => ({ ...latest, ...change }));
      clearTimeout(timer.current);
      timer.current = setTimeout(save, SAVE_AFTER_MS);
    },
    [save],
  );

  useEffect(() => {
    // what the person is just changing here counts for more
    const stop = onReaderPreferencesChanged((changed) => setPreferences({ ...changed, ...pending.current }));
    return () => {
      stop();
      save();
    };
  }, [save]);

  return [preferences, prefer];
}
