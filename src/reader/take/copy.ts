/**
 * Puts text on the clipboard, with markup beside it where that is given.
 *
 * @returns whether it worked; pages without HTTPS have no clipboard, there the old command does it.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html !== undefined && typeof ClipboardItem === 'function') {
      const types = {
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      };
      await navigator.clipboard.write([new ClipboardItem(types)]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    return true;
  } catch {
    return copyByCommand(text, html);
  }
}

function copyByCommand(text: string, html: string | undefined): boolean {
  function onCopy(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  window.addEventListener('copy', onCopy, true);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', onCopy, true);
  }
}
