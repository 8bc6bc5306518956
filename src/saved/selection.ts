/** What is selected in the list. */
export interface Selection {
  keys: ReadonlySet<string>;
  /** The story from which a range reaches; null where none was selected yet. */
  anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { keys: new Set(), anchor: null };

/** Selects one more story, or one less; ranges begin there. */
export function selectOne({ keys }: Selection, key: string, isOn: boolean): Selection {
  const changed = new Set(keys);
  if (isOn) changed.add(key);
  else changed.delete(key);
  return { keys: changed, anchor: key };
}

/**
 * Lets the range that reaches from its first story to `from` reach to `to` instead, as lists of files do with Shift.
 *
 * @param shown keys of the list from top to bottom.
 */
export function selectRange(
  { keys, anchor }: Selection,
  shown: readonly string[],
  from: string,
  to: string,
): Selection {
  const start = anchor !== null && shown.includes(anchor) ? anchor : from;
  const changed = new Set(keys);
  for (const key of between(shown, start, from)) changed.delete(key);
  for (const key of between(shown, start, to)) changed.add(key);
  return { keys: changed, anchor: start };
}

/** Keys from one to another, both included, whichever of them comes first. */
function between(shown: readonly string[], one: string, other: string): readonly string[] {
  const [first, last] = [shown.indexOf(one), shown.indexOf(other)].sort((a, b) => a - b) as [number, number];
  return first < 0 ? [] : shown.slice(first, last + 1);
}
