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
  const latest = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    void saveReaderPreferences(latest.current).catch(() => undefined);
  }, []);

  const prefer = useCallback(
    (change: Partial<ReaderPreferences>) => {
      latest.current = { ...latest.current, ...change };
      setPreferences(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(save, SAVE_AFTER_MS);
    },
    [save],
  );

  useEffect(() => {
    const stop = onReaderPreferencesChanged((changed) => {
      // What the person is just changing here counts for more.
      if (timer.current !== undefined) return;
      latest.current = changed;
      setPreferences(changed);
    });
    return () => {
      stop();
      save();
    };
  }, [save]);

  return [preferences, prefer];
}
