import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language.ts';
import { findNumbers, parseDigits } from '../../src/text/numbers.ts';
import { wordsOf } from '../../src/text/tokens.ts';

const small: Readonly<Record<Language, readonly string[]>> = {
  id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' '),
  en: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen`.split(/\s+/),
};
const englishTens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** How a whole number below 10¹⁵ is said: the model that the reader is held against. */
function inIndonesian(value: number): string {
  const word = small.id[value];
  if (word !== undefined) return word;
  if (value < 20) return `${inIndonesian(value - 10)} belas`;
  if (value < 100) return join(`${inIndonesian(Math.floor(value / 10))} puluh`, value % 10, inIndonesian);
  if (value < 200) return join('seratus', value - 100, inIndonesian);
  if (value < 1000) return join(`${inIndonesian(Math.floor(value / 100))} ratus`, value % 100, inIndonesian);
  if (value < 2000) return join('seribu', value - 1000, inIndonesian);
  return large(value, ['ribu', 'juta', 'miliar', 'triliun'], inIndonesian);
}

function inEnglish(value: number): string {
  const word = small.en[value];
  if (word !== undefined) return word;
  if (value < 100) {
    const ten = englishTens[Math.floor(value / 10) - 2] ?? '';
    return value % 10 === 0 ? ten : `${ten}-${inEnglish(value % 10)}`;
  }
  if (value < 1000) return join(`${inEnglish(Math.floor(value / 100))} hundred`, value % 100, inEnglish);
  return large(value, ['thousand', 'million', 'billion', 'trillion'], inEnglish);
}

function join(head: string, rest: number, say: (value: number) => string): string {
  return rest === 0 ? head : `${head} ${say(rest)}`;
}

function large(value: number, names: readonly string[], say: (value: number) => string): string {
  const power = Math.min(names.length, Math.floor(Math.log10(value) / 3));
  const scale = 1000 ** power;
  return join(`${say(Math.floor(value / scale))} ${names[power - 1]}`, value % scale, say);
}

const read = (text: string, language: Language = 'id') =>
  findNumbers(wordsOf(text), language).map(({ value }) => value);
const anyNumber = fc.oneof(
  fc.nat({ max: 1200 }),
  fc.nat({ max: 1e6 }),
  fc.maxSafeNat().map((n) => n % 1e15),
);

describe('numbers in words', () => {
  test('every number is read back from its Indonesian words', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(read(inIndonesian(value))).toEqual([value]);
      }),
    );
  });

  test('every number is read back from its English words', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(read(inEnglish(value), 'en')).toEqual([value]);
      }),
    );
  });

  test('every number below 2,000 is, in both languages', () => {
    for (let value = 0; value < 2000; value += 1) {
      expect(read(inIndonesian(value)), inIndonesian(value)).toEqual([value]);
      expect(read(inEnglish(value), 'en'), inEnglish(value)).toEqual([value]);
    }
  });

  test('two numbers with a word between them stay two', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (left, right) => {
        expect(read(`${inIndonesian(left)} orang dan ${inIndonesian(right)} rumah`)).toEqual([left, right]);
        expect(read(`${inEnglish(left)} people or ${inEnglish(right)} homes`, 'en')).toEqual([left, right]);
      }),
    );
  });

  test.each([
    ['tujuh orang', [7]],
    ['dua puluh satu ribu', [21_000]],
    ['sejuta dua ratus ribu', [1_200_000]],
    ['seribu seratus', [1100]],
    ['2 juta 300 ribu', [2_300_000]],
    ['2 juta 300 orang', [2_000_000, 300]],
    ['dua ribu tiga juta', [2000, 3_000_000]],
    ['dua koma lima persen', [2.5]],
    ['Rp 1,2 triliun', [1.2e12]],
    ['Rp1,2 triliun', [1.2e12]],
    ['Rp75 juta', [75e6]],
    ['75jt', [75e6]],
    ['antara 10 dan 15 orang', [10, 15]],
    ['satu dua tiga', [1, 2, 3]],
    ['tak ada angka di sini', []],
    ['kerajaan, kesatuan, kelimpahan', []],
  ])('%s', (text, values) => expect(read(text)).toEqual(values));

  test.each([
    ['one hundred and five', [105]],
    ['two thousand and five', [2005]],
    ['between one hundred and five hundred', [100, 500]],
    ['between two thousand and five thousand', [2000, 5000]],
    ['a hundred people', [100]],
    ['a million', [1e6]],
    ['a man', []],
    ['nineteen hundred', [1900]],
    ['twenty five', [25]],
    ['twenty and five', [20, 5]],
    ['$3.4 billion', [3.4e9]],
    ['US$3.4bn', [3.4e9]],
    ['two point five million', [2.5e6]],
    ['point five', [5]],
    ['1,200 jobs', [1200]],
  ])('%s', (text, values) => expect(read(text, 'en')).toEqual(values));
});

describe('ordinals', () => {
  test.each([
    ['pertama', 1],
    ['kedua', 2],
    ['ketujuhnya', 7],
    ['kesebelas', 11],
    ['kedua belas', 12],
    ['kedua puluh lima', 25],
    ['keseratus', 100],
    ['ke-25', 25],
    ['second', 2],
    ['twelfth', 12],
    ['thirtieth', 30],
    ['twenty-first', 21],
    ['twenty first', 21],
    ['33rd', 33],
  ])('%s is place %i, and nothing else is said', (text, value) => {
    const words = wordsOf(text);
    expect(findNumbers(words, 'id')).toEqual([{ value, from: 0, length: words.length, ordinal: true }]);
  });

  test('street vendors, "pedagang kaki lima", are no number', () => {
    expect(findNumbers(wordsOf('lima pedagang kaki lima'), 'id')).toEqual([
      { value: 5, from: 0, length: 1, ordinal: false },
    ]);
  });

  test('a number without an order is none', () => {
    expect(findNumbers(wordsOf('tujuh'), 'id')).toMatchObject([{ value: 7, ordinal: false }]);
  });
});

describe('digits with separators', () => {
  test.each([
    ['7', 7],
    ['007', 7],
    ['1.200', 1200],
    ['1,200', 1200],
    ['12.345.678', 12_345_678],
    ['1,2', 1.2],
    ['1.2', 1.2],
    ['38,50', 38.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1.200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['1234,5', 1234.5],
    ['1.2.3', null],
    ['1,2.3', null],
    ['12a', null],
    ['', null],
  ])('%s → %s', (word, value) => expect(parseDigits(word)).toBe(value));

  test('any whole number is read back with its thousands marked in either way', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(parseDigits(value.toLocaleString('id'))).toBe(value);
        expect(parseDigits(value.toLocaleString('en'))).toBe(value);
      }),
    );
  });
});
