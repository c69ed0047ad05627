import type { Language } from '../language.ts';

/** A number said in a run of words. */
export interface SpokenNumber {
  readonly value: number;
  /** Index of its first word and how many words it takes. */
  readonly from: number;
  readonly length: number;
  /** `kedua`, `second`, `ke-3`, `3rd`: a place in an order (in Indonesian also a group taken whole: `ketujuh orang`). */
  readonly ordinal: boolean;
}

const units: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  id: {
    ...{ nol: 0, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9 },
    ...{ sepuluh: 10, sebelas: 11, seratus: 100, seribu: 1000, sejuta: 1_000_000, semiliar: 1e9 },
  },
  en: {
    ...{ zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
    ...{ eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17 },
    ...{ eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70 },
    ...{ eighty: 80, ninety: 90 },
  },
};

// What multiplies the words before it: small scales inside a group of three digits, large ones close a group.
const smallScales: Readonly<Record<string, number>> = { puluh: 10, ratus: 100, hundred: 100 };
const largeScales: Readonly<Record<string, number>> = {
  ...{ ribu: 1e3, rb: 1e3, juta: 1e6, jt: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12 },
  ...{ thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 },
};

const englishOrdinals: Readonly<Record<string, number>> = {
  ...{
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
  },
  ...{ eleventh: 11, twelfth: 12, twentieth: 20 },
};

/**
 * The number that digits with separators stand for, or null. With one kind of separator before exactly three digits it is
 * the thousands' one, whatever the language (`1.200`, `1,200`); else the language decides (`1,2` is id, `1.2` is en).
 */
export function parseDigits(word: string, language: Language): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (!/^\d+(?:[.,]\d+)+$/.test(word)) return null;
  const decimal = language === 'id' ? ',' : '.';
  const thousands = language === 'id' ? '.' : ',';
  const grouped = (separator: string) => new RegExp(`^\\d{1,3}(?:\\${separator}\\d{3})+$`);
  if (grouped('.').test(word) || grouped(',').test(word)) return Number(word.replace(/[.,]/g, ''));
  const plain = word.replaceAll(thousands, '').replace(decimal, '.');
  const value = Number(plain);
  if (Number.isFinite(value)) return value;
  const swapped = Number(word.replaceAll(decimal, '').replace(thousands, '.'));
  return Number.isFinite(swapped) ? swapped : null;
}

/** Every number in a run of lower-case words, in digits or in words of either language, longest reading first. */
export function findNumbers(words: readonly string[], language: Language): SpokenNumber[] {
  const found: SpokenNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const number = ordinalAt(words, at) ?? cardinalAt(words, at, language);
    if (number) found.push(number);
    at += number?.length ?? 1;
  }
  return found;
}

function ordinalAt(words: readonly string[], at: number): SpokenNumber | null {
  const word = words[at] ?? '';
  const digits = /^(?:ke-?(\d+)|(\d+)(?:st|nd|rd|th))$/.exec(word);
  if (digits) return { value: Number(digits[1] ?? digits[2]), from: at, length: 1, ordinal: true };
  if (word === 'pertama') return { value: 1, from: at, length: 1, ordinal: true };
  const english = englishOrdinals[word];
  if (english !== undefined) return { value: english, from: at, length: 1, ordinal: true };
  const stem = /^ke([a-z]+?)(?:nya)?$/.exec(word)?.[1];
  const value = stem === undefined ? undefined : units.id[stem];
  if (value === undefined || stem === 'satu') return null;
  const tail = tailScale(words, at + 1);
  return { value: value * tail.factor + tail.rest, from: at, length: 1 + tail.length, ordinal: true };
}

/** "puluh lima" after a unit: how it multiplies and what it adds. */
function tailScale(words: readonly string[], at: number): { factor: number; rest: number; length: number } {
  const word = words[at] ?? '';
  if (word === 'belas') return { factor: 1, rest: 10, length: 1 };
  const factor = smallScales[word];
  if (factor === undefined) return { factor: 1, rest: 0, length: 0 };
  const rest = units.id[words[at + 1] ?? ''];
  return rest !== undefined && rest < 10 ? { factor, rest, length: 2 } : { factor, rest: 0, length: 1 };
}

function cardinalAt(words: readonly string[], start: number, language: Language): SpokenNumber | null {
  let total = 0; // closed groups: "dua juta" …
  let group = 0; // the open group below a thousand
  let last: number | null = null; // the last plain unit, which "puluh" and "belas" change
  let at = start;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = units.id[word] ?? units.en[word] ?? hyphenated(word) ?? parseDigits(word, language);
    if (value !== null && value !== undefined) {
      // "2 3" and "dua tiga" are two numbers; "seratus dua puluh" and "twenty five" are one.
      const continues =
        at > start &&
        (last === null || (last >= 20 && last % 10 === 0 && value < 10) || (last >= 100 && value < 100)) &&
        !/^\d/.test(word);
      if (at > start && !continues) break;
      group += value;
      last = value;
    } else if (word === 'belas' && last !== null && last < 10) {
      group += 10;
      last = null;
    } else if (smallScales[word] !== undefined && last !== null) {
      group += last * ((smallScales[word] ?? 1) - 1);
      last = last * (smallScales[word] ?? 1);
    } else if (largeScales[word] !== undefined && at > start && group > 0) {
      total += group * (largeScales[word] ?? 1);
      group = 0;
      last = null;
    } else if (word === 'and' && at > start && last !== null && last >= 100 && isUnit(words[at + 1])) {
      // "one hundred and five"
    } else break;
  }
  if (at === start) return null;
  return { value: round(total + group), from: start, length: at - start, ordinal: false };
}

function isUnit(word: string | undefined): boolean {
  return word !== undefined && (units.en[word] !== undefined || hyphenated(word) !== null);
}

/** `twenty-five` → 25. */
function hyphenated(word: string): number | null {
  const [tens, ones, more] = word.split('-');
  const first = units.en[tens ?? ''];
  const second = units.en[ones ?? ''];
  if (more !== undefined || first === undefined || second === undefined) return null;
  return first >= 20 && second < 10 ? first + second : null;
}

/** 1.2 × 10¹² must be 1,200,000,000,000 and not a hair beside it. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
