/**
 * Whether a person has caused an event: a page can make events too, and must not press the reader's keys to copy, save
 * or store something.
 */
export function isByPerson(event: Event): boolean {
  return event.isTrusted;
}
