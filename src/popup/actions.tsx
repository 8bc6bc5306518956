import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Article } from '../article.ts';
import type { CopyFormat, FileFormat } from '../export/formats.ts';
import { message } from '../platform/i18n.ts';
import { changeReader } from '../platform/injection.ts';
import { Later } from './later.tsx';
import { COPY_FORMATS, copyFor, FILE_FORMATS, saveFileOf } from './take-along.ts';

interface ActionsProps {
  article: Article;
  tabId: number;
  isReaderOpen: boolean;
}

/** Reader on and off, copying, saving. */
export function Actions({ article, tabId, isReaderOpen }: ActionsProps): JSX.Element {
  const [isOpen, setOpen] = useState(isReaderOpen);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [said, say] = useState('');

  async function toggleReader(): Promise<void> {
    const state = await changeReader(tabId, { wish: isOpen ? 'close' : 'open', cause: 'person', selection: false });
    setOpen(state?.isOpen ?? false);
    // the page is what one wants to see now
    if (state?.isOpen) window.close();
  }

  async function copy(format: CopyFormat): Promise<void> {
    try {
      await navigator.clipboard.writeText(await copyFor(article, format, new Date()));
      say(message('reader_copied'));
    } catch {
      say(message('reader_copy_failed'));
    }
  }

  async function save(format: FileFormat): Promise<void> {
    try {
      await saveFileOf(document, article, format, new Date());
      say(message('reader_saved'));
    } catch (error) {
      console.error(error);
      say(message('reader_not_kept'));
    }
  }

  function choose(run: () => void): void {
    setMenuOpen(false);
    document.getElementById('more')?.focus();
    run();
  }

  return (
    <div class="actions">
      <button type="button" class="primary" id="reader" aria-pressed={isOpen} onClick={() => void toggleReader()}>
        {message(isOpen ? 'popup_reader_off' : 'popup_reader_on')}
      </button>
      <Later article={article} say={say} />
      <button type="button" id="copy" onClick={() => void copy('text')}>
        {message('popup_copy')}
      </button>
      <button
        type="button"
        id="more"
        aria-expanded={isMenuOpen}
        aria-controls="take-along"
        onClick={() => setMenuOpen(!isMenuOpen)}
      >
        {message('popup_export')}
      </button>
      <span class="said" role="status">
        {said}
      </span>
      <fieldset id="take-along" class="take-along" hidden={!isMenuOpen} aria-label={message('popup_export')}>
        {FILE_FORMATS.map((format) => (
          <button key={format} type="button" id={`save-${format}`} onClick={() => choose(() => void save(format))}>
            {message(`popup_save_${format}`)}
          </button>
        ))}
        {COPY_FORMATS.filter((format) => format !== 'text').map((format) => (
          <button key={format} type="button" id={`copy-${format}`} onClick={() => choose(() => void copy(format))}>
            {message(`popup_copy_${format}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
