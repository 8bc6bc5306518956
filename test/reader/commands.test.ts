// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { COMMANDS, findCommand, focusKind, type KeyPress } from '../../src/reader/keyboard/commands.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, altKey: false, metaKey: false, isComposing: false, ...more };
}

describe('the keyboard', () => {
  it('gives each key one command', () => {
    const keys = COMMANDS.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(COMMANDS.flatMap((command) => command.keys.map((key) => [key, command.id] as const)))(
    '%s is %s',
    (key, id) => {
      expect(findCommand(press(key), 'other', true)).toBe(id);
    },
  );

  it('leaves keys with Ctrl, Alt or Meta, and half-composed ones, to the browser', () => {
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])
      expect(findCommand(press('s', more), 'other', true)).toBeNull();
  });

  it('leaves the keys that scroll and move the focus', () => {
    for (const key of [' ', 'Tab', 'Enter', 'PageDown', 'ArrowDown', 'Home', 'End', '/', "'", 'F7'])
      expect(findCommand(press(key), 'other', true)).toBeNull();
  });

  it('types letters in a text field and chooses in a list; Escape leaves both', () => {
    expect(findCommand(press('s'), 'text', true)).toBeNull();
    expect(findCommand(press('s'), 'choice', true)).toBeNull();
    expect(findCommand(press('Escape'), 'text', true)).toBe('leave');
  });

  it('knows only Escape where single keys are switched off', () => {
    expect(findCommand(press('s'), 'other', false)).toBeNull();
    expect(findCommand(press('Escape'), 'other', false)).toBe('leave');
  });

  it('goes by the place of the key on keyboards of other scripts, and by the letter on Latin ones', () => {
    expect(findCommand(press('с', { code: 'KeyC' }), 'other', true)).toBe('contents');
    expect(findCommand(press('q', { code: 'KeyA' }), 'other', true)).toBeNull();
    expect(findCommand(press('S', { code: 'KeyS' }), 'other', true)).toBe('save');
  });

  it('tells text fields from sliders and switches', () => {
    const make = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    expect(focusKind(make('<textarea></textarea>'))).toBe('text');
    expect(focusKind(make('<input>'))).toBe('text');
    expect(focusKind(make('<input type="range">'))).toBe('other');
    expect(focusKind(make('<select></select>'))).toBe('choice');
    expect(focusKind(make('<button>x</button>'))).toBe('other');
    expect(focusKind(null)).toBe('other');
  });
});
