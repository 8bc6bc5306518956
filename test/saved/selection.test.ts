import { expect, it } from 'vitest';
import { NOTHING_SELECTED, type Selection, selectOne, selectRange } from '../../src/saved/selection.ts';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];
const keys = (selection: Selection) => [...selection.keys].sort().join('');

it('one more is selected, and one less', () => {
  const two = selectOne(selectOne(NOTHING_SELECTED, 'b', true), 'd', true);
  expect(keys(two)).toBe('bd');
  expect(keys(selectOne(two, 'b', false))).toBe('d');
  expect(keys(NOTHING_SELECTED)).toBe('');
});

it('a range reaches from the last that was selected, up or down, and leaves what else is selected', () => {
  const start = selectOne(selectOne(NOTHING_SELECTED, 'a', true), 'c', true);
  expect(keys(selectRange(start, SHOWN, 'c', 'e'))).toBe('acde');
  expect(keys(selectRange(start, SHOWN, 'c', 'b'))).toBe('abc');
});

it('a range grows, shrinks and turns round as keys move its end', () => {
  let selection = selectRange(NOTHING_SELECTED, SHOWN, 'c', 'd');
  expect(keys(selection)).toBe('cd');
  selection = selectRange(selection, SHOWN, 'd', 'e');
  selection = selectRange(selection, SHOWN, 'e', 'd');
  expect(keys(selection)).toBe('cd');
  selection = selectRange(selectRange(selection, SHOWN, 'd', 'c'), SHOWN, 'c', 'b');
  expect(keys(selection)).toBe('bc');
});

it('a range begins anew where the last that was selected is no longer shown', () => {
  const gone = selectOne(NOTHING_SELECTED, 'x', true);
  expect(keys(selectRange(gone, SHOWN, 'b', 'c'))).toBe('bcx');
});
