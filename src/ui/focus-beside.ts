/**
 * Gives the focus to the button of the row after or before the one that is about to go, so that whoever works with keys
 * stays where they are.
 *
 * @param button the last one of its row, a list item.
 * @param fallback what gets the focus where no other row is left.
 */
export function focusBeside(button: HTMLElement, fallback: HTMLElement | null): void {
  const row = button.closest('li');
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  (other?.querySelector<HTMLElement>('button:last-child') ?? fallback)?.focus();
}
