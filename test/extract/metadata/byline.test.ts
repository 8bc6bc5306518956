import { describe, expect, it } from 'vitest';
import { findAgencies, findAgency } from '../../../src/extract/metadata/agencies.ts';
import { parseByline } from '../../../src/extract/metadata/byline.ts';

function read(text: string): string[] | null {
  const byline = parseByline(text);
  return byline && [...byline.authors.map((author) => author.name), ...byline.agencies.map((name) => `[${name}]`)];
}

describe('parseByline', () => {
  it.each([
    ['By Jane Doe and John Roe, Reuters', ['Jane Doe', 'John Roe', '[Reuters]']],
    ['Von Anna Alt und Berta Blau', ['Anna Alt', 'Berta Blau']],
    ['Par Marie Merle et Paul Petit, AFP', ['Marie Merle', 'Paul Petit', '[AFP]']],
    ['Por Ana Ruiz y José Miguel Soto', ['Ana Ruiz', 'José Miguel Soto']],
    ['di Carla Neri e Ugo Rossi', ['Carla Neri', 'Ugo Rossi']],
    ['Door Jan de Vries en Piet van den Berg', ['Jan de Vries', 'Piet van den Berg']],
    ['Автор: Иван Петров и Анна Смирнова', ['Иван Петров', 'Анна Смирнова']],
    ['بقلم سامي حداد و ليلى نجار', ['سامي حداد', 'ليلى نجار']],
    ['文/王小明、李大同', ['王小明', '李大同']],
    ['記者李大同', ['李大同']],
    ['ByAlex Doe', ['Alex Doe']],
    ['By Md Samir Hossain', ['Md Samir Hossain']],
    ['Jane Doe, Master Horticulturalist & Garden Educator', ['Jane Doe']],
    ['This post was written by Jane Doe, Head of Marketing', ['Jane Doe']],
    ['Dec. 19, 2025 · Jane Doe on behalf of the Example Board', ['Jane Doe']],
    ['سلمى الحداد\nالفرنسية\n17 يناير 2024', ['سلمى الحداد', '[AFP]']],
    ['2023-11-06 08:12:35\n来源：新华社', ['[Xinhua]']],
    ['Jane Doe\nSource: The Evening Herald', ['Jane Doe']],
    ['Jane Doe\nMay 3,\n2024', ['Jane Doe']],
    ['Oleh: Budi Santoso', ['Budi Santoso']],
  ])('reads the names of "%s"', (text, names) => {
    expect(read(text)).toEqual(names);
  });

  it.each([
    ['By Jane Doe on Wed, May 8, 2024 at 1:02 pm', ['Jane Doe']],
    ['19.03.2024 11:45 | von Inga Blau', ['Inga Blau']],
    ['Julia Stein / Mai 25 2024', ['Julia Stein']],
    ['By Jane Doe | jdoe@paper.example', ['Jane Doe']],
    ['By Jane Doe @janedoe', ['Jane Doe']],
    ['Jane Doe, Senior Political Correspondent', ['Jane Doe']],
    ['Jane Doe in Frankfurt, Germany', ['Jane Doe']],
    ['von Anna Alt, Redaktion', ['Anna Alt']],
    ['MORITZ PABST UND EVA KLEIN', ['Moritz Pabst', 'Eva Klein']],
    ['By Jane Doe, edited by John Roe', ['Jane Doe']],
  ])('leaves all but the names out of "%s"', (text, names) => {
    expect(read(text)).toEqual(names);
  });

  it('keeps marks of editors apart from people', () => {
    expect(parseByline('fb/sms (AFP, Reuters)')).toEqual({
      authors: [
        { name: 'fb', initials: true },
        { name: 'sms', initials: true },
      ],
      agencies: ['AFP', 'Reuters'],
    });
    expect(parseByline('Von: det/dpa')).toEqual({ authors: [{ name: 'det', initials: true }], agencies: ['dpa'] });
  });

  it.each([
    'By Staff',
    'Redaktion',
    'Politics',
    'Putin met Xi, and they spoke about it.',
    'War in Ukraine',
    'By then it was late.',
    '',
    'x'.repeat(5000),
  ])('names nobody for "%.40s"', (text) => {
    expect(parseByline(text)).toBeNull();
  });
});

describe('findAgency', () => {
  it.each([
    ['Agence France-Presse', 'AFP'],
    ['The Associated Press', 'AP'],
    ['agencia EFE', 'EFE'],
    ['新华社', 'Xinhua'],
    ['ТАСС', 'TASS'],
    ['رويترز', 'Reuters'],
    ['共同通信', 'Kyodo'],
  ])('knows %s', (text, name) => {
    expect(findAgency(text)).toBe(name);
  });

  it('takes no word for an agency because it is spelt like one', () => {
    for (const word of ['map', 'tap', 'Mehr', 'beta', 'Pa', 'sana'])
      expect([word, findAgency(word)]).toEqual([word, null]);
  });

  it('finds several in one mark', () => {
    expect(findAgencies('dpa/AP mit epd')).toEqual(['dpa', 'AP', 'epd']);
    expect(findAgencies('Con información de AFP, EFE y Reuters')).toContain('Reuters');
  });
});
