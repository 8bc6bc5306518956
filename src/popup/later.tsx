import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../article.ts';
import { message } from '../platform/i18n.ts';
import type { SavedState } from '../platform/saved/outcomes.ts';
import { readLater } from '../platform/saved/read-later.ts';
import { Icon } from '../ui/icons.tsx';
import { picturesInWords } from '../ui/pictures-in-words.ts';

interface LaterProps {
  article: Article;
  say: (text: string) => void;
}

/** Saves the story to read later, or takes it back; once it is saved, its pictures are offered. */
export function Later({ article, say }: LaterProps): JSX.Element {
  const [saved, setSaved] = useState<SavedState | null>(null);
  const [isJustSaved, setJustSaved] = useState(false);
  useEffect(() => {
    const look = () => void readLater.find(article).then(setSaved, () => undefined);
    look();
    return readLater.onChanged(look);
  }, [article]);

  async function toggle(): Promise<void> {
    setJustSaved(false);
    if (saved) {
      await readLater.drop(article);
      setSaved(null);
      say(message('reader_later_dropped'));
      return;
    }
    const outcome = await readLater.save(article);
    if (outcome.kind === 'refused') {
      say(message(`saved_refused_${outcome.reason}`));
      return;
    }
    setSaved(outcome.state);
    setJustSaved(true);
    say(message('reader_later_saved'));
  }

  async function addPictures(): Promise<void> {
    document.getElementById('later')?.focus();
    setJustSaved(false);
    say(message('reader_later_fetching'));
    say(picturesInWords(await readLater.keepPictures(article)));
  }

  function tried(task: () => Promise<void>): () => void {
    return () => void task().catch(() => say(message('saved_refused_failed')));
  }
  const canAddPictures = isJustSaved && saved !== null && saved.pictures.kept < saved.pictures.shown;
  return (
    <>
      <button
        type="button"
        id="later"
        class="icon-button"
        aria-pressed={saved !== null}
        aria-label={message('reader_do_later')}
        title={message('reader_do_later')}
        onClick={tried(toggle)}
      >
        <Icon name={saved ? 'saved' : 'later'} />
      </button>
      {canAddPictures ? (
        <button type="button" id="later-pictures" onClick={tried(addPictures)}>
          {message('reader_later_with_pictures')}
        </button>
      ) : null}
    </>
  );
}

/** The way to all saved stories. */
export function SavedLink(): JSX.Element {
  return (
    <p class="saved-link">
      <a
        id="saved-list"
        href="../saved/index.html"
        target="_blank"
        onClick={(event) => {
          event.preventDefault();
          void readLater.openList().then(() => window.close());
        }}
        rel="noopener"
      >
        {message('saved_title')}
      </a>
    </p>
  );
}
