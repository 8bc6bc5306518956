import { describe, expect, it } from 'vitest';
import { parseFlight } from '../../../src/extract/state/flight.ts';

describe("React's server stream", () => {
  it('has its rows read as JSON, each on its line', () => {
    expect(parseFlight('1:"$Sfragment"\n2:{"title":"Tide"}\n')).toEqual(['$Sfragment', { title: 'Tide' }]);
  });

  it('has texts of so many bytes, with whatever line ends they hold', () => {
    expect(parseFlight('7:T9,one\ntwo\n\n8:[1]\n')).toEqual(['one\ntwo\n\n', [1]]);
  });

  it.each([
    ['two bytes', 'é', 2],
    ['three bytes', '海', 3],
    ['four bytes', '🛟', 4],
  ])('counts a character of %s as such', (_, char, bytes) => {
    expect(parseFlight(`a:T${(bytes + 1).toString(16)},${char}xb:"next"\n`)).toEqual([`${char}x`, 'next']);
  });

  it('leaves out modules, hints and what is no row', () => {
    expect(parseFlight('3:I[4412,[],"Outlet"]\n:HL["/a.css","style"]\nnonsense\n4:{"broken":\n5:"kept"\n')).toEqual([
      [4412, [], 'Outlet'],
      ['/a.css', 'style'],
      'kept',
    ]);
  });

  it('ends where the stream ends, however long a text is said to be', () => {
    expect(parseFlight('7:Tffff,short')).toEqual(['short']);
  });
});
