import { describe, expect, it } from 'vitest';
import { collapse, measureText, type TextStats } from '../../src/extract/text-stats.ts';

describe('collapsing white space', () => {
  it.each([
    ['one two', 'one two'],
    ['  one \n\t two  ', 'one two'],
    ['one\u00a0two', 'one two'],
    ['one\u3000two', 'one two'],
    ['one\u200btwo\u2060\ufeff', 'onetwo'],
    ['\u200b one', 'one'],
    ['one \u200b two', 'one two'],
    [' \u200b ', ''],
    ['', ''],
    ['one\u200dtwo', 'one\u200dtwo'],
  ])('makes of %j: %j', (text, wanted) => {
    expect(collapse(text)).toBe(wanted);
  });

  it('knows every blank that \\s knows', () => {
    for (let code = 0; code < 0x10000; code++) {
      const char = String.fromCharCode(code);
      const wanted = `a${char}b`.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
      if (collapse(`a${char}b`) !== wanted) expect.fail(`U+${code.toString(16)}`);
    }
  });
});

describe('the measures of a text', () => {
  it.each<[keyof TextStats, string, number]>([
    ['chars', 'Öl und Äpfel', 12],
    ['words', 'One two\nthree', 3],
    ['words', 'One, two: (three) 4', 4],
    ['words', '…  ! |', 0],
    ['words', 'Паром вернулся в порт', 4],
    ['words', 'عادت العبارة', 2],
    ['words', '船は今日も出ない港の', 10 / 1.7],
    ['words', 'เรือกลับมา', 10 / 1.7],
    ['words', 'JR西日本', 1 + 3 / 1.7],
    ['letters', 'Öl 12 ab!', 4],
    ['letters', 'žába', 4],
    ['letters', 'порт', 4],
    ['digits', 'In 2026, 14 boats', 6],
    ['capitals', 'The FERRY', 6 - 1 + 1],
    ['capitals', 'Über Öl', 2],
    ['capitals', 'Паром ΑΒ', 3],
    ['capitalWords', 'The iPhone of Über Öl', 3],
    ['capitalWords', 'Паром Москва и Αθήνα', 3],
    ['capitalWords', 'паРОМ', 0],
    ['unspaced', 'ឃ က 豈 ア', 4],
    ['sentenceEnds', 'One. Two! Three? Four… Five。Six！Seven？Eight؟ नौ।', 9],
    ['commas', 'one, two、three， four، five', 4],
    ['shortWords', 'the crew of a boat ran', 4],
    ['unspaced', '港 harbour 船 ปี', 4],
    ['separators', 'Home | News · Sport • Live > More › Next »', 6],
  ])('%s of %j is %d', (name, text, wanted) => {
    expect(measureText(text)[name]).toBeCloseTo(wanted as number, 9);
  });

  it.each<[keyof TextStats, string[], string[]]>([
    [
      'endsSentence',
      [
        'It left.',
        'It left!',
        'It left…',
        'It left?”',
        '“It left.” ',
        'It left.)',
        '出航した。',
        '出航した。」',
        'रुकी।',
        '١٢؟',
        'Նավը մեկնեց։',
        'သင်္ဘောထွက်သည်။',
        'កប៉ាល់ចេញហើយ។',
        'መርከቡ ሄደ።',
      ],
      ['It left', 'It left,', '', '.....[1] a'],
    ],
    ['endsColon', ['They said:', 'He said: “', '彼は：'], ['12:30', 'They said']],
    ['endsQuestion', ['When?', '“When?”', 'いつ？', 'متى؟'], ['When.', 'When? Now.']],
    ['startsQuote', ['“When', '"When', '«Quand', '„Wann', '「いつ', "'When", '‘When'], ['When', '(When']],
    ['startsLower', ['and then', 'école', 'и'], ['And then', '3 boats', '港', 'عادت', '']],
    ['startsDigit', ['3 boats', '2026'], ['Three', '', '٣']],
    ['startsDash', ['- One', '– One', '— One', '• One', '* One', '▪ One'], ['One – two', '']],
  ])('%s is told', (name, hits, misses) => {
    expect([hits.filter((text) => !measureText(text)[name]), misses.filter((text) => measureText(text)[name])]).toEqual(
      [[], []],
    );
  });

  it('look past five closing marks at the end, no more', () => {
    expect([measureText('Left.)))))').endsSentence, measureText('Left.))))').endsSentence]).toEqual([false, true]);
  });
});
