import type { JSX } from 'preact';
import { message, messageLanguage } from '../../platform/i18n.ts';
import { NOTE_COLOURS, type Note } from '../../platform/notes.ts';
import { Button } from '../../ui/controls.tsx';
import { notesToMarkdown } from '../notes/notes-to-markdown.ts';
import { copyText } from '../take/copy.ts';
import { useReader } from './context.ts';
import { findMark } from './find-block.ts';
import { goTo } from './go-to.ts';
import { Panel } from './panel.tsx';
import { useNotes } from './use-notes.ts';

function NoteItem({ note }: { note: Note }): JSX.Element {
  const { state, dispatch, findStory } = useReader();
  const { changeNote, removeNote } = useNotes();
  function show(): void {
    const mark = findMark(findStory(), note.id);
    if (!mark) return;
    if (window.innerWidth < 700) dispatch({ type: 'panel', panel: null });
    goTo(mark, 'center');
  }
  return (
    <li class="note" data-colour={note.colour}>
      <blockquote lang={state.article.language ?? undefined} dir={state.article.direction}>
        <button type="button" onClick={show}>
          {note.selector.exact}
        </button>
      </blockquote>
      <textarea
        rows={2}
        aria-label={message('reader_note')}
        placeholder={message('reader_note')}
        value={note.text}
        onInput={(event) => changeNote(note.id, { text: event.currentTarget.value })}
      />
      <div class="note-actions">
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that belong together, no form */}
        <div class="note-colours" role="group" aria-label={message('reader_colour')}>
          {NOTE_COLOURS.map((colour) => (
            <button
              key={colour}
              type="button"
              class={`mark-button mark-${colour}`}
              aria-label={message(`reader_colour_${colour}`)}
              title={message(`reader_colour_${colour}`)}
              aria-pressed={colour === note.colour}
              onClick={() => changeNote(note.id, { colour })}
            />
          ))}
        </div>
        <Button look="plain" onClick={() => removeNote(note.id)}>
          {message('reader_note_delete')}
        </Button>
      </div>
    </li>
  );
}

/** All that the person marked in this story. */
export function NotesPanel(): JSX.Element {
  const { state, say } = useReader();
  const { notes, article } = state;
  const ordered = [...notes].sort((a, b) => a.position - b.position);
  return (
    <Panel title={message('reader_panel_notes')} shape="drawer" isStill={notes.length === 0}>
      {notes.length === 0 ? (
        <p class="panel-note">{message('reader_notes_empty')}</p>
      ) : (
        <>
          <ul class="notes">
            {ordered.map((note) => (
              <NoteItem key={note.id} note={note} />
            ))}
          </ul>
          <Button
            icon="copy"
            onClick={() =>
              void copyText(notesToMarkdown(article, ordered, messageLanguage())).then((isCopied) =>
                say(message(isCopied ? 'reader_copied' : 'reader_copy_failed')),
              )
            }
          >
            {message('reader_notes_copy')}
          </Button>
        </>
      )}
    </Panel>
  );
}
