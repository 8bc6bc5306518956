import type { JSX } from 'preact';
import { message } from '../platform/i18n.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { formatNumber } from './format.ts';
import type { SelectionControls } from './use-selection.ts';

interface ListBarProps {
  selection: SelectionControls;
  /** How many stories are listed. */
  shown: number;
  /** What the line says while nothing is selected: how many there are, how many were found. */
  count: string;
  /** Some stories are left out by the search or a filter. */
  isPart: boolean;
  /** Something can be bound into a book: of the selected, or of the shown where none is selected. */
  canBind: boolean;
  /** All that are selected are read. */
  isAllRead: boolean;
  onBind: () => void;
  onMarkRead: (isRead: boolean) => void;
  onDelete: () => void;
}

/** The line over the list: how many stories there are; while some are selected, what can be done with them. */
export function ListBar(props: ListBarProps): JSX.Element {
  const { selection, shown, count, isPart, canBind, isAllRead, onBind, onMarkRead, onDelete } = props;
  const { chosen, isSelecting } = selection;
  const isNone = chosen.length === 0;
  if (!isSelecting)
    return (
      <div class="bar">
        <p class="quiet" role="status">
          {count}
        </p>
        <button type="button" class="plain" id="select" onClick={selection.begin}>
          {message('saved_select')}
        </button>
        <button type="button" class="plain" id="book" disabled={!canBind} onClick={onBind}>
          {message(isPart ? 'saved_book_found' : 'saved_book')}
        </button>
      </div>
    );
  return (
    <div class="bar selecting">
      <label class="select-all">
        <input
          type="checkbox"
          id="select-all"
          checked={!isNone && chosen.length === shown}
          ref={(box) => {
            if (box) box.indeterminate = !isNone && chosen.length < shown;
          }}
          onChange={(event) => selection.chooseAll(event.currentTarget.checked)}
        />
        <span>{message('saved_select_all')}</span>
      </label>
      <p class="quiet" role="status">
        {message('saved_selected', formatNumber(chosen.length))}
      </p>
      <div class="acts">
        <Act
          id="mark-read"
          icon={isAllRead ? 'unread' : 'read'}
          label={message(isAllRead ? 'saved_mark_unread' : 'saved_mark_read')}
          disabled={isNone}
          onClick={() => onMarkRead(!isAllRead)}
        />
        <Act id="book" icon="save" label={message('saved_book_selected')} disabled={!canBind} onClick={onBind} />
        <Act id="delete" icon="remove" label={message('reader_note_delete')} disabled={isNone} onClick={onDelete} />
        <button type="button" class="plain" id="select-done" onClick={selection.end}>
          {message('saved_select_done')}
        </button>
      </div>
    </div>
  );
}

interface ActProps {
  id: string;
  icon: IconName;
  label: string;
  disabled: boolean;
  onClick: () => void;
}

/** Something that can be done with the selected: a drawing and a word, on narrow screens the drawing alone. */
function Act({ id, icon, label, disabled, onClick }: ActProps): JSX.Element {
  return (
    <button type="button" id={id} class="act" title={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
