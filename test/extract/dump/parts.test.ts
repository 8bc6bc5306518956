import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../../src/extract/dump/confidence.ts';
import { splitNames } from '../../../src/extract/dump/facts.ts';
import { guessLanguage, isRightToLeft } from '../../../src/extract/dump/language.ts';
import { splitCredit } from '../../../src/extract/dump/picture.ts';
import { findPublisher, registeredDomain } from '../../../src/extract/dump/publisher.ts';
import { readLines } from '../../../src/extract/dump/read-lines.ts';
import { shapeOf } from '../../../src/extract/dump/shape.ts';
import { similarity } from '../../../src/extract/dump/similarity.ts';

const isSection = (name: string) => ['Politics', 'Kultur', 'Politik', 'Ausland'].includes(name);

describe('splitNames', () => {
  it.each([
    ['PoliticsNorvik', ['Politics', 'Norvik']],
    ['Politics Norvik Harbour', ['Politics', 'Norvik Harbour']],
    ['HomePolitikAusland', ['Politik', 'Ausland']],
    ['McDonald', ['McDonald']],
    ['Hochwasserschutz', ['Hochwasserschutz']],
    ['Politics is a slow trade', ['Politics is a slow trade']],
  ])('%s', (text, names) => expect(splitNames(text, isSection)).toEqual(names));
});

describe('splitCredit', () => {
  it('parts a caption from the credit that was glued to it', () => {
    expect(splitCredit('A goat on a roofImage: Korpi/Jane Roe/TT')).toEqual({
      caption: 'A goat on a roof',
      credit: 'Korpi/Jane Roe/TT',
    });
    expect(splitCredit('Ziege auf dem Dach. (Foto: Jonas Reuter)')).toEqual({
      caption: 'Ziege auf dem Dach.',
      credit: 'Jonas Reuter',
    });
  });

  it('leaves sentences alone', () => {
    expect(splitCredit('The goat stood on the roof until noon.')).toBeNull();
    expect(
      splitCredit('Her last photo: it shows the goat. It was taken on Monday and nobody has seen the animal since.'),
    ).toBeNull();
  });
});

describe('findPublisher', () => {
  const name = (dump: string, ...addresses: string[]) =>
    findPublisher(readLines(dump).lines, addresses)?.publisher ?? null;

  it('finds the name that the page gives itself', () => {
    expect(name('Skip to more NWR sites\nMore stories from NWR')?.name).toBe('NWR');
    expect(name('The mill turns again\n© 2024 The Cedar Ledger. All rights reserved.')?.name).toBe('Cedar Ledger');
  });

  it('spells the address’s name as the page does', () => {
    expect(name('Talkurier\nDer Talkurier berichtet', 'https://www.talkurier.example/a')).toEqual({
      name: 'Talkurier',
      home: 'https://talkurier.example/',
      icon: null,
    });
    expect(name('Nothing here', 'https://p.nwr.example/q/1')?.name).toBe('NWR');
  });

  it('says nothing where nothing tells', () => {
    expect(name('The mill turns again', 'file:///tmp/page.txt')).toBeNull();
    expect(name('A goat © Jane Roe')).toBeNull();
  });

  it('takes the registered part of a host', () => {
    expect(registeredDomain('https://news.ledger.co.uk/a')).toBe('ledger.co.uk');
    expect(registeredDomain('http://127.0.0.1/a')).toBeNull();
    expect(registeredDomain('no address')).toBeNull();
  });
});

describe('guessLanguage', () => {
  it.each([
    ['The council met on Monday and it was said that the bridge would be closed for the winter.', 'en'],
    ['Der Rat hat am Montag getagt und die Brücke ist für den Winter nicht mehr zu benutzen.', 'de'],
    ['El consejo se reunió el lunes y la plaza de los pájaros no se abre hasta que lo diga el alcalde.', 'es'],
    ['وقال رئيس البلدية إن الجسر الذي أغلق في الشتاء سيعود إلى العمل بعد أن ينتهي الإصلاح من الجانبين.', 'ar'],
    ['橋は来年の春に開通すると町長が月曜日に話した。住民は喜んでいる。', 'ja'],
    ['다리는 내년 봄에 다시 열린다고 군수가 월요일에 말했다.', 'ko'],
    ['这座桥明年春天会重新开放，镇长在星期一对记者说，他们等了很长时间。', 'zh-Hans'],
  ])('%s', (text, language) => expect(guessLanguage(text)).toBe(language));

  it('does not guess from a handful of letters', () => expect(guessLanguage('Kraków 2024')).toBeNull());
  it('knows the direction without the language', () => {
    expect(isRightToLeft(null, 'שלום לכולם')).toBe(true);
    expect(isRightToLeft('de', 'Guten Tag')).toBe(false);
  });
});

describe('the measures of a line', () => {
  const shape = (text: string) => shapeOf(readLines(text).lines[0]!);

  it('tell a sentence from a heading in any script', () => {
    expect(shape('The council of the valley met on Monday evening to talk about the bridge.').isGood).toBe(true);
    expect(shape('What did the council say?').isGood).toBe(false);
    expect(
      shape(
        '磨坊的輪子在星期一早上又開始轉動了，村裡的人都跑到河邊來看這個已經停了十二年的老輪子，有些孩子從來沒有見過它轉動。',
      ).isGood,
    ).toBe(true);
  });

  it('see what was run together', () => expect(shape('Politics8 hours agoNorvik').glued).toBeGreaterThan(1));

  it('call no paragraph alike because it holds a short name', () => {
    expect(similarity(['mill'], ['the', 'mill', 'turns'])).toBe(0);
    expect(similarity(['a', 'goat', 'on', 'roofs'], ['the', 'goat', 'on', 'roofs', 'a'])).toBe(1);
  });
});

describe('confidenceOf', () => {
  it('rises with what is expected and stays within bounds', () => {
    const values = [0, 0.3, 0.7, 0.88, 0.95, 0.99, 1, 1.2].map(confidenceOf);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values[0]).toBeGreaterThanOrEqual(0);
    expect(values.at(-1)).toBeLessThan(1);
  });
});
