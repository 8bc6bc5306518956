import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Article } from '../article.ts';
import { articleToText } from '../export/text.ts';
import { message } from '../platform/i18n.ts';
import { changeReader } from '../platform/injection.ts';

interface ActionsProps {
  article: Article;
  tabId: number;
  isReaderOpen: boolean;
}

/** Reader on and off, copying, exporting. */
export function Actions({ article, tabId, isReaderOpen }: ActionsProps): JSX.Element {
  const [isOpen, setOpen] = useState(isReaderOpen);
  const [said, say] = useState('');

  async function toggleReader(): Promise<void> {
    const state = await changeReader(tabId, { wish: isOpen ? 'close' : 'open', cause: 'person', selection: false });
    setOpen(state?.isOpen ?? false);
    // the page is what one wants to see now
    if (state?.isOpen) window.close();
  }

  async function copyText(): Promise<void> {
    await navigator.clipboard.writeText(articleToText(article));
    say(message('popup_copied'));
  }

  return (
    <div class="actions">
      <button type="button" class="primary" id="reader" aria-pressed={isOpen} onClick={() => void toggleReader()}>
        {message(isOpen ? 'popup_reader_off' : 'popup_reader_on')}
      </button>
      <button type="button" id="copy" onClick={() => void copyText().catch(() => say(message('popup_copy_failed')))}>
        {message('popup_copy')}
      </button>
      <span class="said" role="status">
        {said}
      </span>
    </div>
  );
}
