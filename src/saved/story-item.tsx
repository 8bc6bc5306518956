import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { message, messageLanguage, pluralMessage } from '../platform/i18n.ts';
import type { ListedStory } from '../platform/saved/stories.ts';
import { formatDateStamp } from '../reader/view/dates.ts';
import { Icon } from '../ui/icons.tsx';
import { formatDay, formatNumber } from './format.ts';
import { storyAddress } from './use-opened-story.ts';

interface StoryItemProps {
  story: ListedStory;
  onDelete: () => void;
  onAddPictures: () => void;
}

/** One story of the list: what it is, and what can be done with it. */
export function StoryItem({ story, onDelete, onAddPictures }: StoryItemProps): JSX.Element {
  const id = useId();
  if (story.kind === 'damaged') {
    return (
      <li class="story" data-key={story.key}>
        <div class="story-words">
          <h2 tabIndex={-1}>
            <bdi dir="ltr">{story.key}</bdi>
          </h2>
          <p class="facts">{message('saved_damaged')}</p>
        </div>
        <DeleteButton name={story.key} onDelete={onDelete} />
      </li>
    );
  }
  const { key, title, publisher, published, savedAt, language, direction, minutes, pictures } = story.entry;
  const date = published && formatDateStamp(published, messageLanguage());
  const name = title || key;
  return (
    <li class="story" data-key={key}>
      <div class="story-words">
        <p class="facts">
          <bdi class="publisher">{publisher}</bdi>
          {date && published ? <time dateTime={published.iso}>{date.text}</time> : null}
        </p>
        <h2>
          <a href={storyAddress(key)}>
            <bdi id={`${id}-title`} lang={language ?? undefined} dir={direction}>
              {name}
            </bdi>
          </a>
        </h2>
        <p class="facts">
          <span>{pluralMessage('reader_minutes', Math.max(1, Math.round(minutes)))}</span>
          <span>{message('saved_on', formatDay(savedAt))}</span>
          {pictures.kept > 0 ? (
            <span>{message('saved_pictures', formatNumber(pictures.kept), formatNumber(pictures.shown))}</span>
          ) : null}
          {pictures.kept < pictures.shown ? (
            <button
              type="button"
              class="plain"
              id={`${id}-pictures`}
              aria-labelledby={`${id}-pictures ${id}-title`}
              onClick={onAddPictures}
            >
              {message('saved_add_pictures')}
            </button>
          ) : null}
        </p>
      </div>
      <DeleteButton name={name} onDelete={onDelete} />
    </li>
  );
}

function DeleteButton({ name, onDelete }: { name: string; onDelete: () => void }): JSX.Element {
  const label = message('saved_delete', name);
  return (
    <button type="button" class="delete" aria-label={label} title={label} onClick={onDelete}>
      <Icon name="remove" />
    </button>
  );
}
