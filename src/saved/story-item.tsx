import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { formatLanguage, message, pluralMessage } from '../platform/i18n.ts';
import type { ListedStory, ReadableStory } from '../platform/saved/stories.ts';
import { formatDateStamp, formatDay } from '../ui/dates.ts';
import { Icon } from '../ui/icons.tsx';
import { isRead, keyOf, nameOf } from './arrange.ts';
import { formatNumber } from './format.ts';
import { storyAddress } from './use-opened-story.ts';
import type { SelectionControls } from './use-selection.ts';

interface StoryItemProps {
  story: ListedStory;
  selection: SelectionControls;
  onDelete: () => void;
  onMarkRead: (isRead: boolean) => void;
  onAddPictures: () => void;
}

/** One story of the list: what it is, and what can be done with it. */
export function StoryItem({ story, selection, onDelete, onMarkRead, onAddPictures }: StoryItemProps): JSX.Element {
  const id = useId();
  const titleId = `${id}-title`;
  const isOld = isRead(story);
  const label = message(isOld ? 'saved_mark_unread' : 'saved_mark_read');
  const classes = ['story', isOld ? 'old' : '', selection.isChosen(keyOf(story)) ? 'chosen' : ''];
  return (
    <li class={classes.filter(Boolean).join(' ')} data-key={keyOf(story)}>
      <div class="gutter">
        {story.kind === 'story' && !isOld ? <span class="dot" /> : null}
        <Pick story={story} selection={selection} labelledBy={titleId} />
      </div>
      {story.kind === 'story' ? (
        <StoryWords story={story} titleId={titleId} onAddPictures={onAddPictures} />
      ) : (
        <div class="story-words">
          <h2 tabIndex={-1} id={titleId}>
            <bdi dir="ltr">{story.key}</bdi>
          </h2>
          <p class="facts">{message('saved_damaged')}</p>
        </div>
      )}
      <div class="tasks">
        {story.kind === 'story' ? (
          <button
            type="button"
            class="task mark"
            id={`${id}-mark`}
            aria-label={label}
            aria-labelledby={`${id}-mark ${titleId}`}
            title={label}
            onClick={() => onMarkRead(!isOld)}
          >
            <Icon name={isOld ? 'unread' : 'read'} />
          </button>
        ) : null}
        <button
          type="button"
          class="task delete"
          aria-label={message('saved_delete', nameOf(story))}
          aria-keyshortcuts="Delete"
          title={message('reader_note_delete')}
          onClick={onDelete}
        >
          <Icon name="remove" />
        </button>
      </div>
    </li>
  );
}

interface PickProps extends Pick<StoryItemProps, 'story' | 'selection'> {
  labelledBy: string;
}

/** The box that selects a story; with Shift, all from the one that was selected last. */
function Pick({ story, selection, labelledBy }: PickProps): JSX.Element {
  const key = keyOf(story);
  return (
    <input
      type="checkbox"
      class="pick"
      aria-keyshortcuts="X"
      aria-labelledby={labelledBy}
      checked={selection.isChosen(key)}
      onMouseDown={(event) => {
        // else the words between this click and the last are marked
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        event.currentTarget.focus();
        if (event.shiftKey) selection.chooseTo(key);
        else selection.choose(key, event.currentTarget.checked);
      }}
    />
  );
}

interface StoryWordsProps {
  story: ReadableStory;
  titleId: string;
  onAddPictures: () => void;
}

/** Publisher and date, the title that opens it, and how much there is to read. */
function StoryWords({ story, titleId, onAddPictures }: StoryWordsProps): JSX.Element {
  const id = useId();
  const { key, publisher, published, savedAt, language, direction, pictures } = story.entry;
  const date = published && formatDateStamp(published, formatLanguage());
  return (
    <div class="story-words">
      <p class="facts">
        <bdi class="publisher">{publisher}</bdi>
        {date && published ? <time dateTime={published.iso}>{date}</time> : null}
      </p>
      <h2>
        <a href={storyAddress(key)}>
          <bdi id={titleId} lang={language ?? undefined} dir={direction}>
            {nameOf(story)}
          </bdi>
        </a>
      </h2>
      <p class="facts">
        <span class="length">{lengthInWords(story)}</span>
        <span>{message('saved_on', formatDay(savedAt, formatLanguage()))}</span>
        {pictures.kept > 0 ? (
          <span>{message('saved_pictures', formatNumber(pictures.kept), formatNumber(pictures.shown))}</span>
        ) : null}
        {pictures.kept < pictures.shown ? (
          <button
            type="button"
            class="plain add-pictures"
            id={`${id}-pictures`}
            aria-labelledby={`${id}-pictures ${titleId}`}
            onClick={onAddPictures}
          >
            {message('saved_add_pictures')}
          </button>
        ) : null}
      </p>
    </div>
  );
}

/** What is left to read, as far as it is known. */
function lengthInWords(story: ReadableStory): string {
  if (isRead(story)) return message('saved_read');
  const { minutes } = story.entry;
  const share = story.progress?.place?.share ?? 0;
  if (share > 0) return pluralMessage('reader_minutes_left', Math.max(1, Math.ceil(minutes * (1 - share))));
  return pluralMessage('reader_minutes', Math.max(1, Math.round(minutes)));
}
