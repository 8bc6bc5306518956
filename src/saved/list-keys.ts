import type { SelectionControls } from './use-selection.ts';

interface ListKeys {
  selection: SelectionControls;
  onDelete: (keys: readonly string[]) => void;
  onUndo: () => void;
}

/** What the focus goes to in a story of the list: the way into it. */
const WAY_IN = 'h2 a, h2[tabindex]';

/**
 * Keys in the list: up and down to the story before and after, with Shift selecting, X selects, Ctrl+A selects all that
 * are shown, Delete deletes what is selected or else the story, Ctrl+Z brings it back, Escape ends selecting.
 */
export function pressListKey(event: KeyboardEvent, { selection, onDelete, onUndo }: ListKeys): void {
  const target = event.target as HTMLElement;
  const story = target.closest<HTMLElement>('.story');
  const key = story?.dataset.key;
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) return;
  if (event.key === 'Escape' && selection.isSelecting) selection.end();
  else if (isCommand && event.key.toLowerCase() === 'a') selection.chooseAll(true);
  else if (isCommand && event.key.toLowerCase() === 'z') onUndo();
  else if (isCommand || !story || key === undefined) return;
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = event.key === 'ArrowDown' ? story.nextElementSibling : story.previousElementSibling;
    if (!(next instanceof HTMLElement) || next.dataset.key === undefined) return;
    if (event.shiftKey) selection.chooseTo(next.dataset.key, key);
    next.querySelector<HTMLElement>(target.matches('.pick') ? '.pick' : WAY_IN)?.focus();
  } else if (event.key.toLowerCase() === 'x') selection.choose(key, !selection.isChosen(key));
  else if (event.key === 'Delete') onDelete(selection.chosen.length > 0 ? selection.chosen : [key]);
  else return;
  event.preventDefault();
}

/** Moves the focus to where it goes when stories leave the list: the next one that stays, or what stands over all. */
export function focusAfter(keys: readonly string[]): void {
  const items = [...document.querySelectorAll<HTMLElement>('.story')];
  const isStaying = (item: HTMLElement) => !keys.includes(item.dataset.key ?? '');
  const first = items.findIndex((item) => !isStaying(item));
  const next = items.slice(first).find(isStaying) ?? items.slice(0, first).findLast(isStaying);
  (next?.querySelector<HTMLElement>(WAY_IN) ?? document.querySelector<HTMLElement>('h1'))?.focus();
}
