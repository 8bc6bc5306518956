import { message } from '../../platform/i18n.ts';
import { changeNotes, type Note, type NoteColour, notesAddress } from '../../platform/notes.ts';
import { describePassage } from '../notes/find-passage.ts';
import { storyText } from '../notes/story-text.ts';
import { useReader } from './context.ts';
import { selectedRange, textOffset } from './text-range.ts';

interface NoteActions {
  /** Marks what is selected, or another range; null where no words of the story are in it. */
  markSelection: (colour: NoteColour, range?: Range | null) => Note | null;
  changeNote: (id: string, change: Partial<Pick<Note, 'text' | 'colour'>>) => void;
  removeNote: (id: string) => void;
}

/** Unique among the notes on a story. Pages without HTTPS have no `crypto.randomUUID`. */
function createId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
}

function blockOf(node: Node): HTMLElement | null {
  const element = node.nodeType === 1 ? (node as HTMLElement) : node.parentElement;
  return element?.closest<HTMLElement>('[data-block]') ?? null;
}

/** Making, changing and deleting notes; each change is kept at once. */
export function useNotes(): NoteActions {
  const { state, dispatch, blocks, root, findStory, say } = useReader();
  const { article } = state;
  function keep(change: (notes: readonly Note[]) => readonly Note[]): void {
    dispatch({ type: 'notes', notes: change(state.notes) });
    void changeNotes(notesAddress(article), article.title, change).catch(() => say(message('reader_not_kept')));
  }
  return {
    markSelection(colour, range = selectedRange(root)) {
      const story = findStory();
      if (!range || !story) return null;
      const text = storyText(article, blocks);
      /** A place in the document as a place in the story's text; outside of its blocks, the nearest edge. */
      function place(container: Node, offset: number, isEnd: boolean): number | null {
        const block = blockOf(container);
        const found = text.blocks.find((candidate) => candidate.key === block?.dataset.block);
        if (block && found) return found.start + textOffset(block, container, offset);
        const touched = [...story!.querySelectorAll<HTMLElement>('[data-block]')].filter((candidate) =>
          range!.intersectsNode(candidate),
        );
        const edge = isEnd ? touched.at(-1) : touched[0];
        const edgeBlock = text.blocks.find((candidate) => candidate.key === edge?.dataset.block);
        return edgeBlock ? (isEnd ? edgeBlock.end : edgeBlock.start) : null;
      }
      const start = place(range.startContainer, range.startOffset, false);
      const end = place(range.endContainer, range.endOffset, true);
      if (start === null || end === null) return null;
      const raw = text.text.slice(start, end);
      const exact = raw.trim();
      if (!exact) return null;
      const from = start + raw.indexOf(exact);
      const note: Note = {
        id: createId(),
        selector: describePassage(text.text, { start: from, end: from + exact.length }),
        position: from - text.origin,
        colour,
        text: '',
        createdAt: new Date().toISOString(),
      };
      keep((notes) => [...notes, note]);
      root.ownerDocument.getSelection()?.removeAllRanges();
      return note;
    },
    changeNote(id, change) {
      keep((notes) => notes.map((note) => (note.id === id ? { ...note, ...change } : note)));
    },
    removeNote(id) {
      keep((notes) => notes.filter((note) => note.id !== id));
    },
  };
}
