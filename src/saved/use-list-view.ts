import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_VIEW, type ListView, loadListView, saveListView } from '../platform/saved/list-view.ts';

/** How the list is looked at, as it was left the last time; null until that is known. */
export function useListView(): [view: ListView | null, change: (change: Partial<ListView>) => void] {
  const [view, setView] = useState<ListView | null>(null);
  useEffect(() => void loadListView().then(setView), []);
  function change(wish: Partial<ListView>): void {
    const changed = { ...(view ?? DEFAULT_VIEW), ...wish };
    setView(changed);
    // a view that cannot be remembered is one for now
    void saveListView(changed).catch(() => undefined);
  }
  return [view, change];
}
