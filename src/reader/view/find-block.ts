/** The element of a block of the story by its key, or null. */
export function findBlock(story: Element | null, key: string): HTMLElement | null {
  return findWith(story, '[data-block]', (element) => element.dataset.block === key);
}

/** The first mark of a note, or null. */
export function findMark(story: Element | null, noteId: string): HTMLElement | null {
  return findWith(story, 'mark[data-note]', (element) => element.dataset.note === noteId);
}

function findWith(
  story: Element | null,
  selector: string,
  test: (element: HTMLElement) => boolean,
): HTMLElement | null {
  return [...(story?.querySelectorAll<HTMLElement>(selector) ?? [])].find(test) ?? null;
}
