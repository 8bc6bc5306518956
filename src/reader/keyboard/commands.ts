/** Everything that a key can do. */
export type CommandId =
  | 'leave'
  | 'help'
  | 'appearance'
  | 'contents'
  | 'removed'
  | 'notes'
  | 'save'
  | 'copy'
  | 'later'
  | 'larger'
  | 'smaller'
  | 'default-size'
  | 'theme'
  | 'line-focus'
  | 'word-starts'
  | 'listen'
  | 'sentence-before'
  | 'sentence-after'
  | 'slower'
  | 'faster'
  | 'mark'
  | 'remove'
  | 'undo'
  | 'next-block'
  | 'previous-block'
  | 'picture'
  | 'pick'
  | 'top';

export type CommandGroup = 'page' | 'look' | 'listen' | 'story';

export interface Command {
  id: CommandId;
  group: CommandGroup;
  /** `KeyboardEvent.key` values, without Ctrl, Alt or Meta: those combinations are the browser's. */
  keys: readonly string[];
}

/** The table that the keyboard and the help sheet both read. The string of a command is `reader_do_ID`. */
export const COMMANDS: readonly Command[] = [
  { id: 'leave', group: 'page', keys: ['Escape'] },
  { id: 'help', group: 'page', keys: ['?'] },
  { id: 'contents', group: 'page', keys: ['c'] },
  { id: 'next-block', group: 'page', keys: ['j'] },
  { id: 'previous-block', group: 'page', keys: ['k'] },
  { id: 'top', group: 'page', keys: ['g'] },
  { id: 'picture', group: 'page', keys: ['i'] },
  { id: 'appearance', group: 'look', keys: ['a'] },
  { id: 'larger', group: 'look', keys: ['+', '='] },
  { id: 'smaller', group: 'look', keys: ['-'] },
  { id: 'default-size', group: 'look', keys: ['0'] },
  { id: 'theme', group: 'look', keys: ['t'] },
  { id: 'line-focus', group: 'look', keys: ['f'] },
  { id: 'word-starts', group: 'look', keys: ['b'] },
  { id: 'listen', group: 'listen', keys: ['l'] },
  { id: 'sentence-before', group: 'listen', keys: [','] },
  { id: 'sentence-after', group: 'listen', keys: ['.'] },
  { id: 'slower', group: 'listen', keys: ['<'] },
  { id: 'faster', group: 'listen', keys: ['>'] },
  { id: 'mark', group: 'story', keys: ['h'] },
  { id: 'notes', group: 'story', keys: ['n'] },
  { id: 'removed', group: 'story', keys: ['r'] },
  { id: 'remove', group: 'story', keys: ['x'] },
  { id: 'pick', group: 'story', keys: ['p'] },
  { id: 'undo', group: 'story', keys: ['z'] },
  { id: 'save', group: 'story', keys: ['s'] },
  { id: 'copy', group: 'story', keys: ['y'] },
  { id: 'later', group: 'story', keys: ['d'] },
];

const COMMAND_BY_KEY = new Map(COMMANDS.flatMap((command) => command.keys.map((key) => [key, command.id] as const)));

/** What of a keyboard event matters here. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
}

/** Where the focus is: in a text field letters are text, in a list or slider they choose. */
export type FocusKind = 'text' | 'choice' | 'other';

/** What kind of control an element is to the keyboard. */
export function focusKind(focused: Element | null): FocusKind {
  if (!focused) return 'other';
  if (focused.localName === 'textarea') return 'text';
  if (focused.localName === 'select') return 'choice';
  if (focused.localName !== 'input') return 'other';
  const type = focused.getAttribute('type') ?? 'text';
  return ['checkbox', 'radio', 'range'].includes(type) ? 'other' : 'text';
}

/**
 * The command of a key press, or null. A keyboard of another script gives its own letters: then the place of the key
 * counts.
 *
 * @param allowLetters false where the person has switched single keys off: Escape is left.
 */
export function findCommand(press: KeyPress, focus: FocusKind, allowLetters: boolean): CommandId | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
  if (press.key === 'Escape') return 'leave';
  if (focus !== 'other' || !allowLetters) return null;
  const byKey = COMMAND_BY_KEY.get(press.key.length === 1 ? press.key.toLowerCase() : press.key);
  if (byKey) return byKey;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  const isForeign = press.key.length === 1 && press.key > '\u007f';
  return isForeign && letter ? (COMMAND_BY_KEY.get(letter.toLowerCase()) ?? null) : null;
}
