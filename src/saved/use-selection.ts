import { useEffect, useRef, useState } from 'preact/hooks';
import { NOTHING_SELECTED, selectOne, selectRange } from './selection.ts';

/** What is selected, and the ways to change it. */
export interface SelectionControls {
  /** Boxes and the bar for what is selected are shown. */
  isSelecting: boolean;
  /** Keys of what is selected and shown, from top to bottom: nothing happens to a story that is not seen. */
  chosen: readonly string[];
  isChosen: (key: string) => boolean;
  begin: () => void;
  choose: (key: string, isOn: boolean) => void;
  /** The range from the story that was chosen last to `key`; `from` is where it reaches until now. */
  chooseTo: (key: string, from?: string) => void;
  chooseAll: (isOn: boolean) => void;
  end: () => void;
}

/** @param shown keys of the list from top to bottom. */
export function useSelection(shown: readonly string[]): SelectionControls {
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [hasBegun, setBegun] = useState(false);
  const chosen = shown.filter((key) => selection.keys.has(key));
  const isSelecting = hasBegun || chosen.length > 0;

  // the button that was pressed is gone with its bar: the focus goes on in the other bar
  const wasSelecting = useRef(isSelecting);
  useEffect(() => {
    if (wasSelecting.current === isSelecting) return;
    wasSelecting.current = isSelecting;
    if (!document.activeElement || document.activeElement === document.body)
      document.getElementById(isSelecting ? 'select-all' : 'select')?.focus();
  }, [isSelecting]);

  return {
    isSelecting,
    chosen,
    isChosen: (key) => selection.keys.has(key),
    begin: () => setBegun(true),
    choose: (key, isOn) => setSelection((old) => selectOne(old, key, isOn)),
    chooseTo: (key, from) => setSelection((old) => selectRange(old, shown, from ?? old.anchor ?? key, key)),
    chooseAll(isOn) {
      setSelection({ keys: new Set(isOn ? shown : []), anchor: null });
      setBegun(true);
    },
    end() {
      setSelection(NOTHING_SELECTED);
      setBegun(false);
    },
  };
}
