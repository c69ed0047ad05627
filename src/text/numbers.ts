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

/** A number that begins at some word. */
interface Part {
  readonly value: number;
  readonly length: number;
}

type Numerals = Readonly<Record<string, number>>;

const ones: Numerals = {
  ...{ nol: 0, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9 },
  ...{ zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
};
const teens: Numerals = {
  ...{ sepuluh: 10, sebelas: 11, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15 },
  ...{ sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 },
};
const tens: Numerals = {
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};
const scales: Numerals = {
  ...{ ribu: 1e3, rb: 1e3, juta: 1e6, jt: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12 },
  ...{ thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 },
};
/** Scales that say their own one. */
const wholeScales: Numerals = { seribu: 1e3, sejuta: 1e6, semiliar: 1e9, semilyar: 1e9, setriliun: 1e12 };

const ordinals: Numerals = {
  ...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9 },
  ...{ tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16 },
  ...{ seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40 },
  ...{ fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100 },
};

/**
 * The number that digits with separators stand for, or null. Of two kinds of separators the last is the decimal one; one
 * kind before groups of exactly three digits is the thousands' (`1.200`, `1,200`), else the decimal one (`1,2`, `1.2`, `0.125`).
 */
export function parseDigits(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(word) || /^[1-9]\d{0,2}(?:,\d{3})+$/.test(word)) {
    return Number(word.replace(/[.,]/g, ''));
  }
  const decimal =
    /^(\d+|\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(word) ?? /^(\d+|\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(word);
  return decimal ? Number(`${decimal[1]?.replace(/[.,]/g, '')}.${decimal[2]}`) : null;
}

const moneyLetters: Readonly<Record<string, string>> = {
  m: 'million',
  b: 'billion',
  t: 'trillion',
  tn: 'trillion',
};

/** The words of a text, where the letter behind a sum of money is said in full: "£310m" is 310 million, "12m" stays metres. */
export function withMoneyScales(
  text: string,
  tokens: readonly { readonly word: string; readonly start: number; readonly end: number }[],
): string[] {
  return tokens.map(({ word, start }, at) => {
    const number = tokens[at - 1];
    const scale = Object.hasOwn(moneyLetters, word) ? moneyLetters[word] : undefined;
    const isSum =
      scale !== undefined &&
      number?.end === start &&
      /^\d/.test(number.word) &&
      /[$€£¥]\s?$/.test(text.slice(Math.max(0, number.start - 2), number.start));
    return isSum ? scale : word;
  });
}

/** Every number in a run of lower-case words, in digits or in words of either language, longest reading first. */
export function findNumbers(words: readonly string[], language: Language): SpokenNumber[] {
  const found: SpokenNumber[] = [];
  for (let at = 0; at < words.length; ) {
    // "pedagang kaki lima" sell in the street, and nobody counts them.
    if (!mayBegin(words[at] ?? '') || (words[at] === 'lima' && words[at - 1] === 'kaki')) {
      at += 1;
      continue;
    }
    const ordinal = ordinalAt(words, at);
    const number = ordinal ?? cardinalAt(words, at, language);
    if (number) {
      found.push({ value: number.value, from: at, length: number.length, ordinal: ordinal !== null });
    }
    at += number?.length ?? 1;
  }
  return found;
}

const beginnings = new Set([
  ...[ones, teens, tens, wholeScales, ordinals].flatMap((numerals) => Object.keys(numerals)),
  ...['seratus', 'pertama', 'a'],
]);

/** Rules out most words at once. */
function mayBegin(word: string): boolean {
  return beginnings.has(word) || word.startsWith('ke') || /[\d-]/.test(word);
}

function ordinalAt(words: readonly string[], at: number): Part | null {
  const word = words[at] ?? '';
  const digits = /^(?:ke-?(\d+)(?:-?nya)?|(\d+)(?:st|nd|rd|th))$/.exec(word);
  if (digits) return { value: Number(digits[1] ?? digits[2]), length: 1 };
  if (word === 'pertama') return { value: 1, length: 1 };
  const english = ordinals[word] ?? tensAndOnes(word, ordinals);
  if (english !== null && english !== undefined) return { value: english, length: 1 };
  const ten = tens[word];
  const last = ordinals[words[at + 1] ?? ''];
  if (ten !== undefined && last !== undefined && last < 10) return { value: ten + last, length: 2 };
  const stem = /^ke([a-z]+?)(?:nya)?$/.exec(word)?.[1];
  // "kesatu" is said, but "kesatuan" and its kin are not; no other numeral is the beginning of a common word.
  if (stem === undefined || stem === 'satu') return null;
  return indonesianAt([stem, ...words.slice(at + 1, at + 6)], 0);
}

function cardinalAt(words: readonly string[], start: number, language: Language): Part | null {
  let total = 0;
  let at = start;
  let above = Number.POSITIVE_INFINITY; // "dua ribu tiga juta" are two numbers: scales only fall
  for (;;) {
    const whole = wholeScales[words[at] ?? ''];
    const group: Part | null =
      whole === undefined ? groupAt(words, at, language, at > start) : { value: 1, length: 0 };
    if (group === null) break;
    const scale = whole ?? scales[words[at + group.length] ?? ''];
    if (scale === undefined) {
      // "2 juta 300" are two numbers, "dua juta tiga ratus" is one.
      if (at > start && /^\d/.test(words[at] ?? '')) break;
      total += group.value;
      at += group.length;
      break;
    }
    if (scale >= above) break;
    total += group.value * scale;
    at += group.length + 1;
    above = scale;
  }
  return at === start ? null : { value: round(total), length: at - start };
}

/** A number below a thousand, or one in digits. `goes on`: a higher scale stands before it, so "and" may. */
function groupAt(words: readonly string[], at: number, language: Language, goesOn: boolean): Part | null {
  const digits = parseDigits(words[at] ?? '');
  if (digits !== null) return { value: digits, length: 1 };
  const skip = goesOn && words[at] === 'and' ? 1 : 0;
  if (skip > 0) {
    const rest = belowHundredAt(words, at + 1);
    // "between two thousand and five hundred": there the second number is its own.
    const next = words[at + 1 + (rest?.length ?? 0)] ?? '';
    return rest === null || isHundred(next) || next in scales ? null : { ...rest, length: rest.length + 1 };
  }
  const indonesian = indonesianAt(words, at);
  const english = englishAt(words, at, language);
  const group = (english?.length ?? 0) > (indonesian?.length ?? 0) ? english : indonesian;
  return group === null ? null : withDecimals(words, at, group);
}

function indonesianAt(words: readonly string[], at: number): Part | null {
  const first = ones[words[at] ?? ''];
  const hundreds: Part | null =
    words[at] === 'seratus'
      ? { value: 100, length: 1 }
      : first !== undefined && words[at + 1] === 'ratus'
        ? { value: first * 100, length: 2 }
        : null;
  const rest = belowHundredAt(words, at + (hundreds?.length ?? 0));
  if (hundreds === null) return rest;
  return rest === null || isHundred(words[at + hundreds.length + rest.length])
    ? hundreds
    : { value: hundreds.value + rest.value, length: hundreds.length + rest.length };
}

function englishAt(words: readonly string[], at: number, language: Language): Part | null {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  // "a hundred", "a million"
  if (word === 'a' && language === 'en' && next in scales) return { value: 1, length: 1 };
  const small = word === 'a' && language === 'en' ? 1 : (ones[word] ?? teens[word]);
  if (small === undefined || next !== 'hundred') return null;
  const joined = words[at + 2] === 'and' ? 3 : 2;
  const rest = belowHundredAt(words, at + joined);
  return rest === null || isHundred(words[at + joined + rest.length])
    ? { value: small * 100, length: 2 }
    : { value: small * 100 + rest.value, length: joined + rest.length };
}

function belowHundredAt(words: readonly string[], at: number): Part | null {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  const one = ones[word];
  if (one !== undefined && next === 'belas') return { value: one + 10, length: 2 };
  if (one !== undefined && next === 'puluh') {
    const last = ones[words[at + 2] ?? ''];
    return last ? { value: one * 10 + last, length: 3 } : { value: one * 10, length: 2 };
  }
  const ten = tens[word];
  const last = ones[next];
  if (ten !== undefined && last) return { value: ten + last, length: 2 };
  const value = ten ?? teens[word] ?? one ?? tensAndOnes(word, ones);
  return value === null ? null : { value, length: 1 };
}

/** "dua koma lima", "two point five". */
function withDecimals(words: readonly string[], at: number, part: Part): Part {
  let length = part.length + 1;
  if (!/^(?:koma|point)$/.test(words[at + part.length] ?? '')) return part;
  let decimals = '';
  for (
    let digit = ones[words[at + length] ?? ''];
    digit !== undefined;
    digit = ones[words[at + length] ?? '']
  ) {
    decimals += digit;
    length += 1;
  }
  return decimals === '' ? part : { value: Number(`${part.value}.${decimals}`), length };
}

function isHundred(word: string | undefined): boolean {
  return word === 'ratus' || word === 'hundred';
}

/** `twenty-five` → 25; with ordinals as the second part `twenty-fifth` → 25. */
function tensAndOnes(word: string, second: Numerals): number | null {
  const [ten, one, more] = word.split('-');
  const first = tens[ten ?? ''];
  const last = second[one ?? ''];
  return more === undefined && first !== undefined && last !== undefined && last > 0 && last < 10
    ? first + last
    : null;
}

/** 1.2 × 10¹² must be 1,200,000,000,000 and not a hair beside it. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}
