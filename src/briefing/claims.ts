import type { Language } from '../language.ts';
import { findDates, monthOf, type SpokenDate, slashesIn, weekdayOf } from '../text/dates.ts';
import { findNumbers, withMoneyScales } from '../text/numbers.ts';
import { cleanText, opensAfter, type Token, tokenize } from '../text/tokens.ts';

/** A number that a text says, and its words there. */
export interface SaidNumber {
  readonly value: number;
  readonly said: string;
  /** "kedua", "keduanya": in Indonesian also said of any two that were named, as "both". */
  readonly both: boolean;
}

/** What a text says that can be right or wrong by itself. */
export interface Claims {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Every word and the parts of hyphenated ones, without possessives. */
  readonly words: ReadonlySet<string>;
  readonly numbers: readonly SaidNumber[];
  readonly dates: readonly (SpokenDate & { readonly said: string })[];
  /** Times of day, in minutes after midnight or noon: "02.40" and "2:40 p.m." are both 160. */
  readonly times: readonly { readonly minutes: number; readonly said: string }[];
  /** Words with a capital that are no part of a date, and whether a sentence opens with them. */
  readonly names: readonly { readonly word: string; readonly said: string; readonly opens: boolean }[];
}

// Words that say a number without naming it.
const implied: Readonly<Record<string, number>> = {
  ...{
    both: 2,
    pair: 2,
    couple: 2,
    twice: 2,
    double: 2,
    twin: 2,
    twins: 2,
    sepasang: 2,
    berdua: 2,
    ganda: 2,
  },
  ...{ dozen: 12, lusin: 12, selusin: 12, bertiga: 3, berempat: 4, triple: 3, half: 0.5, setengah: 0.5 },
  ...{ separuh: 0.5, separuhnya: 0.5, paruh: 0.5, quarter: 0.25 },
};
const fractions: Readonly<Record<string, number>> = {
  ...{
    sepertiga: 1 / 3,
    seperempat: 1 / 4,
    seperlima: 1 / 5,
    seperenam: 1 / 6,
    sepertujuh: 1 / 7,
    seperdelapan: 1 / 8,
  },
  ...{ sepersembilan: 1 / 9, sepersepuluh: 1 / 10 },
};
// Written with a capital without naming anybody.
const noNames = new Set(['rp', 'usd', 'idr', 'wib', 'wita', 'wit', 'i', 'mr', 'mrs', 'ms', 'dr']);
const timePattern =
  /(?<before>\b(?:pukul|jam|at)\s+)?(?<![\d.,:])(?<hour>[01]?\d|2[0-4])(?:(?<mark>[.:]|(?<=\d\d))(?<minute>[0-5]\d))?(?![.,:]?\d)(?<after>\s*(?:(?:WIB|WITA|WIT|GMT|UTC)\b|a\.m\.?|p\.m\.?|am\b|pm\b))?/gi;

/** The numbers and dates of a text: what {@link readClaims} says of them, and nothing else. */
export function readNumbersAndDates(
  source: string,
  language: Language,
): Pick<Claims, 'text' | 'tokens' | 'times' | 'dates' | 'numbers'> & { readonly inDate: ReadonlySet<Token> } {
  const text = cleanText(source);
  const times = timesIn(text);
  const tokens = tokenize(text).filter(
    ({ start, end }) => !times.some((time) => start < time.end && end > time.start),
  );
  // Where it is written small, "minggu" is a week, "march" a walk and "may" a verb.
  const datable = tokens.map(({ word, surface }) =>
    /^\p{Ll}/u.test(surface) && (monthOf(word) !== null || weekdayOf(word) !== null) ? '' : word,
  );
  const found = findDates(datable, slashesIn(text, tokens));
  const dates = [...found, ...bareMays(text, tokens, found)].map((date) => ({
    ...date,
    said: saidBy(text, tokens.slice(date.from, date.from + date.length)),
  }));
  const inDate = new Set(dates.flatMap(({ from, length }) => tokens.slice(from, from + length)));
  const counting = tokens.filter((token) => !inDate.has(token));
  return { text, tokens, times, dates, inDate, numbers: numbersIn(text, counting, language) };
}

/** Reads a text of a briefing (or a sentence of its article) once. */
export function readClaims(source: string, language: Language): Claims {
  const { inDate, ...read } = readNumbersAndDates(source, language);
  const { text, tokens } = read;
  return {
    ...read,
    words: new Set(tokens.flatMap(({ word }) => [word, ...word.split('-')].map(bare))),
    names: tokens.flatMap((token, at) => (inDate.has(token) ? [] : namesIn(token, tokens[at - 1], text))),
  };
}

/** "in May", "Inflasi Mei": a month where it has a capital inside a sentence and no day, year or name beside it. */
function bareMays(text: string, tokens: readonly Token[], found: readonly SpokenDate[]): SpokenDate[] {
  return tokens.flatMap(({ word, surface, start }, from) => {
    const before = tokens[from - 1];
    if ((word !== 'may' && word !== 'mei') || !/^M\p{Ll}/u.test(surface) || before === undefined) return [];
    const opens = opensAfter(text.slice(before.end, start));
    const isNamed = [before, tokens[from + 1]].some(
      (each) => each !== undefined && /^\p{Lu}/u.test(each.surface),
    );
    if (opens || isNamed || found.some((date) => from >= date.from && from < date.from + date.length))
      return [];
    return [{ day: null, month: 5, year: null, weekday: null, from, length: 1 }];
  });
}

/** A word without its possessive: `russia's` → `russia`. */
export function bare(word: string): string {
  return word.replace(/'s?$/, '');
}

function timesIn(text: string) {
  return [...text.matchAll(timePattern)].flatMap((match) => {
    const { before, hour = '', mark, minute = '0', after } = match.groups ?? {};
    // "2.40" is a number unless something says that it is a time; "2:40" and "02.40" can be nothing else.
    // "0914 GMT" is one too, by what stands behind it.
    const alone = mark === undefined || mark === '' || (mark === '.' && !hour.startsWith('0'));
    if (alone && after === undefined && !/^(?:pukul|jam)/i.test(before ?? '')) return [];
    const start = match.index + (before?.length ?? 0);
    const minutes = (Number(hour) * 60 + Number(minute)) % 720;
    return [{ minutes, said: match[0].trim(), start, end: match.index + match[0].length }];
  });
}

function numbersIn(text: string, tokens: readonly Token[], language: Language): SaidNumber[] {
  // "45-year-old" and "10-15" hold numbers; "twenty-five" and "ke-3" are some.
  const scaled = withMoneyScales(text, tokens);
  const pieces = tokens.flatMap((token, at) => {
    // A number ends with its sentence: "7,6 miliar. Empat".
    const between = text.slice(tokens[at - 1]?.end ?? token.start, token.start);
    const stop = /[.!?]\S?\s/.test(between) ? [{ token, word: '.' }] : [];
    const whole = !token.word.includes('-') || findNumbers([token.word], language).length > 0;
    const words = whole ? [scaled[at] ?? token.word] : token.word.split('-');
    return [...stop, ...words.map((word) => ({ token, word: word.replace(/^(\d+)'?s$/, '$1') }))];
  });
  // "Rp 2,4 miliar, dua unit mobil" are two numbers.
  const apart = pieces.flatMap(({ token }, at) => {
    const last = pieces[at - 1]?.token;
    return last !== undefined && /[,;:()]/.test(text.slice(last.end, token.start)) ? [at] : [];
  });
  const spoken = [0, ...apart]
    .flatMap((start, index) =>
      findNumbers(
        pieces.slice(start, apart[index]).map(({ word }) => word),
        language,
      ).map((number) => ({ ...number, from: number.from + start })),
    )
    .map(({ value, from, length, ordinal }) => {
      const said = saidBy(
        text,
        pieces.slice(from, from + length).map(({ token }) => token),
      );
      // "a third of it", "one fifth": a part, not a place in an order.
      const before = pieces[from - 1]?.word ?? '';
      const isPart =
        ordinal && (before === 'one' || (before === 'a' && pieces[from + length]?.word === 'of'));
      return { value: isPart ? 1 / value : value, said, both: /^kedua(?:nya)?$/i.test(said) };
    });
  const silent = pieces.flatMap(({ word, token }) => {
    const value = implied[word] ?? fractions[word.replace(/nya$/, '')];
    return value === undefined ? [] : [{ value, said: token.surface, both: value === 2 }];
  });
  return [...spoken, ...silent];
}

function namesIn(token: Token, before: Token | undefined, text: string): Claims['names'] {
  if (monthOf(token.word) !== null || weekdayOf(token.word) !== null || noNames.has(token.word)) return [];
  const opens = before === undefined || opensAfter(text.slice(before.end, token.start));
  // "AS-Rusia", "anti-CIA": each part with a capital is a name of its own.
  return token.surface.split('-').flatMap((said, index) => {
    const word = token.word.split('-')[index] ?? '';
    return /^\p{Lu}/u.test(said) ? [{ word, said, opens: opens && index === 0 }] : [];
  });
}

function saidBy(text: string, tokens: readonly Token[]): string {
  const said = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  return said.includes('(') && !said.includes(')') ? `${said})` : said;
}
