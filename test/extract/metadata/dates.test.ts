import { describe, expect, it } from 'vitest';
import { findDates, parseDate } from '../../../src/extract/metadata/dates.ts';

const savedAt = new Date('2024-05-10T12:00:00Z');
const read = (text: string, language: string | null = null, at: Date | null = savedAt) =>
  parseDate(text, { savedAt: at, language })?.iso ?? null;

describe('parseDate', () => {
  it.each([
    ['2024-05-03T10:15:00.000+0200', '2024-05-03T10:15:00+02:00'],
    ['20240503T101500Z', '2024-05-03T10:15:00Z'],
    ['Fri, 03 May 2024 10:15:00 GMT', '2024-05-03T10:15Z'],
    ['Published: May 3, 2024 at 4:07 p.m.', '2024-05-03T16:07'],
    ['3rd May 2024, 08:08 BST', '2024-05-03T08:08+01:00'],
    ['Freitag, 3. Mai 2024, 16.45 Uhr', '2024-05-03T16:45'],
    ['Publié le 1er mai 2024 à 15h01', '2024-05-01T15:01'],
    ['3 de mayo de 2024 | 01:10', '2024-05-03T01:10'],
    ['3 de maio de 2024, 05:34 h', '2024-05-03T05:34'],
    ['3 maja 2024, 11:49', '2024-05-03T11:49'],
    ['3 мая 2024, 05:46', '2024-05-03T05:46'],
    ['3. toukokuuta 2024 klo 10.30', '2024-05-03T10:30'],
    ['2024. május 3., 14:00', '2024-05-03T14:00'],
    ['2024 m. gegužės 3 d. 10:15', '2024-05-03T10:15'],
    ['3 Μαΐου 2024', '2024-05-03'],
    ['3 Mayıs 2024', '2024-05-03'],
    ['Jumat, 3 Mei 2024 10:00 WIB', '2024-05-03T10:00+07:00'],
    ['ngày 3 tháng 5, 2024', '2024-05-03'],
    ['2024年5月3日 11時05分', '2024-05-03T11:05'],
    ['令和6年5月3日', '2024-05-03'],
    ['2024년 5월 3일 오후 3:15', '2024-05-03T15:15'],
    ['٣ مايو ٢٠٢٤', '2024-05-03'],
    ['5 تشرين الثاني 2023', '2023-11-05'],
    ['۱۴ اردیبهشت ۱۴۰۳ - ۱۸:۵۹', '2024-05-03T18:59'],
    ['3 พฤษภาคม 2567', '2024-05-03'],
    ['३ मई २०२४', '2024-05-03'],
    ['3 במאי 2024', '2024-05-03'],
    ['03.05.24, 09:15', '2024-05-03T09:15'],
    ['2024/5/3 14:00', '2024-05-03T14:00'],
  ])('reads %s', (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it('puts day and month in the order of the language', () => {
    expect(read('5/3/2024', 'en-US')).toBe('2024-05-03');
    expect(read('5/3/2024', 'en-GB')).toBe('2024-03-05');
    expect(read('5.3.2024', 'en-US')).toBe('2024-03-05');
    expect(read('12/31/2023', 'fr')).toBe('2023-12-31');
  });

  it('takes the other order where one would lie after the page was saved', () => {
    expect(read('11/04/2024', 'en-US')).toBe('2024-04-11');
  });

  it.each([
    ['2 hours ago', '2024-05-10T10:00Z', 'hour'],
    ['an hour ago', '2024-05-10T11:00Z', 'hour'],
    ['vor 2 Stunden', '2024-05-10T10:00Z', 'hour'],
    ['vor einer Stunde', '2024-05-10T11:00Z', 'hour'],
    ['il y a 2 heures', '2024-05-10T10:00Z', 'hour'],
    ['hace 3 horas', '2024-05-10T09:00Z', 'hour'],
    ['3 часа назад', '2024-05-10T09:00Z', 'hour'],
    ['5 分鐘前', '2024-05-10T11:55Z', 'minute'],
    ['3시간 전', '2024-05-10T09:00Z', 'hour'],
    ['منذ 3 ساعات', '2024-05-10T09:00Z', 'hour'],
    ['vor 23 Minuten', '2024-05-10T11:37Z', 'minute'],
    ['2 days ago', '2024-05-08', 'day'],
    ['gestern, 14:30 Uhr', '2024-05-09T14:30', 'minute'],
    ['Dnes 9:44', '2024-05-10T09:44', 'minute'],
  ])('counts %s from the time of saving, as exactly as it says', (text, iso, precision) => {
    expect(parseDate(text, { savedAt, language: null })).toEqual({ iso, precision });
  });

  it('reads no relative date where nobody knows when the page was saved', () => {
    expect(read('2 hours ago', 'en', null)).toBeNull();
    expect(read('3 May', 'en', null)).toBeNull();
  });

  it('gives the last such day where the year is left out', () => {
    expect(read('12 de mayo', 'es')).toBe('2023-05-12');
    expect(read('9 de mayo', 'es')).toBe('2024-05-09');
  });

  it.each([
    '3 weeks ago',
    '5 min read',
    'Monday',
    '12:30',
    'Rates rose 3.5 to 4.2 in 2020',
    '31.02.2024',
    '03.05.99999',
    '10 marketing tips',
    '',
  ])('finds no day in "%s"', (text) => {
    expect(read(text)).toBeNull();
  });

  it('tells several dates of a line apart though the space between is missing', () => {
    const found = findDates('19.2.2024 16:20päivitetty 20.2.2024 09:00', { savedAt, language: 'fi' });
    expect(found.map((date) => date.iso)).toEqual(['2024-02-19T16:20', '2024-02-20T09:00']);
  });
});
