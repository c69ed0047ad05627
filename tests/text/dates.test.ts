import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, slashesIn, weekdayOfDate } from '../../src/text/dates.ts';
import { cleanText, tokenize } from '../../src/text/tokens.ts';

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const weekdays = {
  id: 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

function read(text: string) {
  const clean = cleanText(text);
  const tokens = tokenize(clean);
  return findDates(
    tokens.map(({ word }) => word),
    slashesIn(clean, tokens),
  );
}

/** What was read, as `[weekday, day, month, year]`. */
const said = (text: string) => read(text).map(({ weekday, day, month, year }) => [weekday, day, month, year]);

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => {
    const [year = 0, month = 0, day = 0] = date.toISOString().slice(0, 10).split('-').map(Number);
    return { year, month, day, weekday: date.getUTCDay() || 7 };
  });

describe('dates', () => {
  test('every day is read back from every way to write it', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day, weekday }) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const [id, en] = [months.id[month - 1], months.en[month - 1]];
        const [hari, weekdayName] = [weekdays.id[weekday - 1], weekdays.en[weekday - 1]];
        const nth = `${day}${['th', 'st', 'nd', 'rd'][day % 10 < 4 && (day < 10 || day > 20) ? day % 10 : 0]}`;
        for (const text of [
          `${year}-${two(month)}-${two(day)}`,
          `${day}/${month}/${year}`,
          `${two(day)} / ${two(month)} / ${year}`,
          `${day}-${month}-${year}`,
          `${two(day)}.${two(month)}.${year}`,
          `${day} ${id} ${year}`,
          `tanggal ${day} ${id} ${year}`,
          `${day} ${en} ${year}`,
          `${en} ${day}, ${year}`,
          `${nth} of ${en}, ${year}`,
          `${day} ${en?.slice(0, 3)}. ${year}`,
        ])
          expect(said(text), text).toEqual([[null, day, month, year]]);
        for (const text of [
          `${hari} (${day}/${month})`,
          `${hari}, ${day} ${id}`,
          `${weekdayName} (${day}/${month})`,
          `${weekdayName}, ${en} ${day}`,
          `${weekdayName} the ${nth} of ${en}`,
        ])
          expect(said(text), text).toEqual([[weekday, day, month, null]]);
        expect(said(`${id} ${year}`)).toEqual([[null, null, month, year]]);
        expect(said(`${hari} lalu`)).toEqual([[weekday, null, null, null]]);
        expect(said(`${weekdayName}'s vote`)).toEqual([[weekday, null, null, null]]);
        expect(weekdayOfDate(`${year}-${two(month)}-${two(day)}`)).toBe(weekday);
      }),
    );
  });

  test.each([
    ['Rabu (12/3) dini hari', [[3, 12, 3, null]]],
    ['17/12/17', [[null, 17, 12, 2017]]],
    ['tgl 17', [[null, 17, null, null]]],
    ['tanggal 17-12', [[null, 17, 12, null]]],
    ['sejak Januari', [[null, null, 1, null]]],
    ['pada Agustus 2021', [[null, null, 8, 2021]]],
    ["Jum'at", [[5, null, null, null]]],
    ['29 Februari', [[null, 29, 2, null]]],
  ])('%s', (text, dates) => expect(said(text)).toEqual(dates));

  test.each([
    '3-5 Maret 2025',
    '3 dan 5 Maret 2025',
    '3 hingga 5 Maret 2025',
    'March 3-5, 2025',
    'March 3 to 5, 2025',
    '3–5 March 2025',
  ])('both ends of %s', (text) => {
    expect(said(text)).toEqual([
      [null, 3, 3, 2025],
      [null, 5, 3, 2025],
    ]);
  });

  test('both ends of a span with slashes', () => {
    expect(said('Senin-Rabu (3-5/3)')).toEqual([
      [null, 3, 3, null],
      [null, 5, 3, null],
    ]);
  });

  test.each([
    'menang 3-1',
    '12. 3 orang',
    '32/12',
    '12/13',
    '0/5',
    'they may come',
    'mar the view',
    'nomor 17',
    'pukul 02.40',
    '1.200 orang',
  ])('%s is no date', (text) => expect(said(text)).toEqual([]));

  test.each(['in May', 'pada Mei', 'sejak Mei', 'akhir Mei', 'bulan Mei'])('%s is a month', (text) => {
    expect(said(text)).toEqual([[null, null, 5, null]]);
  });

  test.each(['may I', 'kata Mei'])('%s is none', (text) => expect(said(text)).toEqual([]));

  test('the words that a date takes are told', () => {
    expect(read('pada Minggu (17/12) ia')).toMatchObject([{ from: 1, length: 3 }]);
  });

  test('a day that does not exist has no weekday', () => {
    expect([weekdayOfDate('2017-13-41'), weekdayOfDate('2017-12')]).toEqual([null, null]);
  });
});
