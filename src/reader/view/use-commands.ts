import { message } from '../../platform/i18n.ts';
import type { NoteColour } from '../../platform/notes.ts';
import { DEFAULT_PREFERENCES, LINE_FOCUS, NUMBER_LIMITS, THEMES } from '../../platform/reader-preferences.ts';
import type { CommandId } from '../keyboard/commands.ts';
import type { Panel } from '../state/state.ts';
import { takeAlong } from '../take/take-along.ts';
import type { ReaderContext } from './context.ts';
import { goTo } from './go-to.ts';
import { panelButtonId } from './panel-button.ts';

type Context = Omit<ReaderContext, 'run'> & {
  markSelection: (colour: NoteColour, range?: Range) => unknown;
  /** Closes an open footnote; false where none is. */
  closeFootnote: () => boolean;
};

function following<T>(values: readonly T[], value: T): T {
  return values[(values.indexOf(value) + 1) % values.length]!;
}

function limit(key: 'fontSizePx' | 'speechRate', value: number): number {
  const { min, max } = NUMBER_LIMITS[key];
  return Math.round(Math.max(min, Math.min(max, value)) * 100) / 100;
}

/** Closes what lies on top; the reader itself when nothing does. */
function leave(context: Context): void {
  const { state, dispatch, root, close } = context;
  if (state.picture !== null) dispatch({ type: 'picture', picture: null });
  else if (context.closeFootnote()) return;
  else if (state.panel) {
    const button = root.getElementById(panelButtonId(state.panel));
    dispatch({ type: 'panel', panel: null });
    button?.focus({ preventScroll: true });
  } else if (state.isRemoving) dispatch({ type: 'removing', on: false });
  else if (state.isListening) dispatch({ type: 'listening', on: false });
  else close();
}

function step(context: Context, by: 1 | -1): void {
  const story = context.findStory();
  const scroller = context.findScroller();
  if (!story || !scroller) return;
  const blocks = [...story.querySelectorAll<HTMLElement>('[data-block]')];
  const focused = blocks.indexOf(context.root.activeElement?.closest('[data-block]') as HTMLElement);
  const firstInView = blocks.findIndex((block) => block.getBoundingClientRect().bottom > scroller.clientHeight * 0.15);
  const next = focused >= 0 ? focused + by : firstInView + (by > 0 ? 0 : -1);
  const block = blocks[Math.max(0, Math.min(blocks.length - 1, next))];
  if (block) goTo(block, 'start');
}

function enlargeNearest(context: Context): void {
  const middle = window.innerHeight / 2;
  const buttons = [...(context.findStory()?.querySelectorAll<HTMLElement>('.enlarge') ?? [])];
  const distances = buttons.map((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - middle);
  });
  buttons[distances.indexOf(Math.min(...distances))]?.click();
}

function toggleListening({ state, dispatch, speaker, findStory, findScroller }: Context): void {
  if (state.isListening) {
    speaker.toggle();
    return;
  }
  dispatch({ type: 'listening', on: true });
  const scroller = findScroller();
  const blocks = [...(findStory()?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
  const ahead = blocks.filter((block) => block.getBoundingClientRect().top >= 0);
  const isOnTheWay = scroller !== null && scroller.scrollTop > 100;
  if (!isOnTheWay || !speaker.playFromBlock(...ahead.map((block) => block.dataset.block ?? ''))) speaker.play(0);
}

/** Marks the block that keys have come to; shows its note where it has one. False where they have come to none. */
function markBlock({ root, dispatch, markSelection }: Context): boolean {
  const block = root.activeElement?.closest('[data-block]');
  if (!block) return false;
  if (block.querySelector('mark[data-note]')) {
    dispatch({ type: 'panel', panel: 'notes' });
    return true;
  }
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block);
  return Boolean(markSelection('yellow', range));
}

/** What each command does. */
export function createRun(context: Context): (command: CommandId) => void {
  const { state, dispatch, preferences, prefer, speaker, say } = context;
  function toggle(panel: Panel): () => void {
    return () => dispatch({ type: 'panel', panel: state.panel === panel ? null : panel });
  }
  function resize(by: number): void {
    prefer({ fontSizePx: limit('fontSizePx', preferences.fontSizePx + by) });
  }
  function respeed(by: number): void {
    prefer({ speechRate: limit('speechRate', preferences.speechRate + by) });
  }
  const commands: Record<CommandId, () => void> = {
    leave: () => leave(context),
    help: toggle('help'),
    appearance: toggle('appearance'),
    contents: toggle('contents'),
    removed: toggle('removed'),
    notes: toggle('notes'),
    save: toggle('save'),
    later: () => context.later?.toggle(),
    copy: () => void takeAlong({ kind: 'copy', format: 'text' }, context).then((text) => text && say(text)),
    larger: () => resize(NUMBER_LIMITS.fontSizePx.step),
    smaller: () => resize(-NUMBER_LIMITS.fontSizePx.step),
    'default-size': () => prefer({ fontSizePx: DEFAULT_PREFERENCES.fontSizePx }),
    theme: () => {
      const theme = following(THEMES, preferences.theme);
      prefer({ theme });
      say(message(`reader_theme_${theme}`));
    },
    'line-focus': () => {
      const lineFocus = following(LINE_FOCUS, preferences.lineFocus);
      prefer({ lineFocus });
      dispatch({ type: 'panel', panel: null });
      say(`${message('reader_line_focus')}: ${message(`reader_line_focus_${lineFocus}`)}`);
    },
    'word-starts': () => prefer({ wordStarts: !preferences.wordStarts }),
    listen: () => toggleListening(context),
    'sentence-before': () => state.isListening && speaker.move(-1),
    'sentence-after': () => state.isListening && speaker.move(1),
    slower: () => respeed(-0.25),
    faster: () => respeed(0.25),
    mark: () => {
      if (!context.markSelection('yellow') && !markBlock(context)) say(message('reader_select_first'));
    },
    remove: () => {
      dispatch({ type: 'removing', on: !state.isRemoving });
      if (!state.isRemoving) say(message('reader_removing'));
    },
    undo: () => {
      dispatch({ type: 'undo' });
      say(message(state.steps.length > 0 ? 'reader_undone' : 'reader_nothing_to_undo'));
    },
    'next-block': () => step(context, 1),
    'previous-block': () => step(context, -1),
    picture: () => enlargeNearest(context),
    pick: () => context.pickByHand?.(),
    top: () => {
      const title = context.findStory()?.querySelector('h1');
      if (title) goTo(title, 'center');
    },
  };
  return (command) => commands[command]();
}
