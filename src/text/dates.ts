/** A date said in a run of words; what is not said is null. */
export interface SpokenDate {
  readonly day: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly year: number | null;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number | null;
  readonly from: number;
  readonly length: number;
}

const months: ReadonlyMap<string, number> = new Map(
  [
    ['januari', 'january', 'jan'],
    ['februari', 'february', 'feb', 'pebruari'],
    ['maret', 'march', 'mar'],
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['agustus', 'august', 'aug', 'agt', 'ags'],
    ['september', 'sep', 'sept'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nov', 'nopember'],
    ['desember', 'december', 'des', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const weekdays: ReadonlyMap<string, number> = new Map(
  [
    ['senin', 'monday'],
    ['selasa', 'tuesday', 'tue', 'tues'],
    ['rabu', 'wednesday'],
    ['kamis', 'thursday', 'thu', 'thurs'],
    ['jumat', "jum'at", 'friday', 'fri'],
    ['sabtu', 'saturday'],
    ['minggu', 'ahad', 'sunday'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The number of a month's name or abbreviation in either language, 1 to 12. */
export function monthOf(word: string): number | null {
  return months.get(word) ?? null;
}

/** The number of a weekday's name in either language ("Wednesday's" too), 1 Monday to 7 Sunday. */
export function weekdayOf(word: string): number | null {
  return weekdays.get(word.endsWith("'s") ? word.slice(0, -2) : word) ?? null;
}

/**
 * Every date in a run of lower-case words as `tokenize` gives them (`17/12` is two words): a weekday alone or before a
 * date, `17/12`, `17/12/2017`, `17-12-2017`, `17.12.2017`, `2017-12-17`, `17 Desember 2017`, `December 17, 2017`,
 * `17th of December`, `tanggal 17`, a month alone; of `3-5 Maret`, `3 dan 5 Maret` and `March 3 to 5` both ends, which
 * then share their words. Two bare numbers are a date only when `slashed` says that a slash stands between them.
 */
export function findDates(
  words: readonly string[],
  slashed: (at: number) => boolean = () => false,
): SpokenDate[] {
  const found: SpokenDate[] = [];
  for (let at = 0; at < words.length; ) {
    if (!mayBegin(words[at] ?? '')) {
      at += 1;
      continue;
    }
    const dates = datesAt(words, at, slashed);
    found.push(...dates);
    at += dates[0]?.length ?? 1;
  }
  return found;
}

/** Rules out most words at once: a date begins with a digit, a month, a weekday or "tanggal". */
function mayBegin(word: string): boolean {
  return (
    /^\d/.test(word) || months.has(word) || weekdayOf(word) !== null || word === 'tanggal' || word === 'tgl'
  );
}

function datesAt(words: readonly string[], start: number, slashed: (at: number) => boolean): SpokenDate[] {
  let at = start;
  const weekday = weekdayOf(words[at] ?? '');
  if (weekday !== null) {
    at += 1;
    if (/^(?:on|the|tanggal|tgl)$/.test(words[at] ?? '')) at += 1;
  }
  const span = spanAt(words, at, slashed);
  if (span.length > 0) {
    const length = at - start + (span[0]?.length ?? 0);
    // The weekday is that of the first day only.
    return span.map((date, index) => ({
      ...date,
      weekday: index === 0 ? weekday : null,
      from: start,
      length,
    }));
  }
  if (weekday !== null) return [{ day: null, month: null, year: null, weekday, from: start, length: 1 }];
  return [];
}

type DayMonth = Pick<SpokenDate, 'day' | 'month' | 'year' | 'length'>;

/** One date, or the first and the last of a span within one month; none: empty. */
function spanAt(words: readonly string[], at: number, slashed: (at: number) => boolean): DayMonth[] {
  const [from, to, length] = daysAt(words, at);
  if (from !== null && to !== null) {
    const last = dayMonthAt([String(to), ...words.slice(at + length)], 0, (offset) =>
      slashed(at + length + offset - 1),
    );
    if (last !== null && last.day === to && last.month !== null) {
      const whole = length + last.length - 1;
      return [
        { ...last, day: from, length: whole },
        { ...last, length: whole },
      ];
    }
  }
  const date = dayMonthAt(words, at, slashed);
  if (date === null) return [];
  // "March 3 to 5", "March 3-5"
  if (monthOf(words[at] ?? '') !== null) {
    const [first, second, taken] = daysAt(words, at + 1);
    if (first !== null && second !== null && monthOf(words[at + 1 + taken] ?? '') === null) {
      const year = fullYear(words[at + 1 + taken]);
      const span = { month: date.month, year, length: 1 + taken + Number(year !== null) };
      return [
        { ...span, day: first },
        { ...span, day: second },
      ];
    }
  }
  return [date];
}

const between = new Set(['dan', 'and', 'hingga', 'sampai', 'sd', 'to', 'until', 'through']);

/** `3-5`, `3 dan 5`: two days and how many words they take; null where there is none. */
function daysAt(words: readonly string[], at: number): [number | null, number | null, number] {
  const [from, to, more] = (words[at] ?? '').split('-');
  if (to !== undefined) return more === undefined ? [dayOf(from), dayOf(to), 1] : [null, null, 1];
  return between.has(words[at + 1] ?? '') ? [dayOf(from), dayOf(words[at + 2]), 3] : [dayOf(from), null, 1];
}

function dayMonthAt(words: readonly string[], at: number, slashed: (at: number) => boolean): DayMonth | null {
  const word = words[at] ?? '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso) return valid(Number(iso[3]), Number(iso[2]), Number(iso[1]), 1);
  const whole = /^(\d{1,2})([.-])(\d{1,2})\2(\d{4})$/.exec(word);
  if (whole) return valid(Number(whole[1]), Number(whole[3]), Number(whole[4]), 1);
  if (word === 'tanggal' || word === 'tgl') {
    const inner = dayMonthAt(words, at + 1, slashed);
    if (inner !== null && inner.day !== null) return { ...inner, length: inner.length + 1 };
    const short = /^(\d{1,2})-(\d{1,2})$/.exec(words[at + 1] ?? '');
    if (short) return valid(Number(short[1]), Number(short[2]), null, 2);
    const day = dayOf(words[at + 1]);
    return day === null ? null : { day, month: null, year: null, length: 2 };
  }
  const day = dayOf(word);
  if (day !== null) {
    const gap = words[at + 1] === 'of' ? 2 : 1;
    const month = monthOf(words[at + gap] ?? '');
    if (month !== null) return withYear(words, at, day, month, gap + 1);
    if (slashed(at) && /^\d{1,2}$/.test(words[at + 1] ?? '')) {
      const year = slashed(at + 1) ? (fullYear(words[at + 2]) ?? shortYear(words[at + 2])) : null;
      return valid(day, Number(words[at + 1]), year, year === null ? 2 : 3);
    }
  }
  // "on the 15th"
  if (day !== null && /(?:st|nd|rd|th)$/.test(word) && words[at - 1] === 'the' && words[at - 2] === 'on')
    return { day, month: null, year: null, length: 1 };
  const month = monthOf(word);
  // "may" and "mar" are words of their own: a month's name alone counts only before a day or a year, or after "in" or "pada".
  if (month !== null) {
    const next = dayOf(words[at + 1]);
    if (next !== null) return withYear(words, at, next, month, 2);
    const year = fullYear(words[at + 1]);
    if (year !== null) return { day: null, month, year, length: 2 };
    const isMonth = beforeMonths.test(words[at - 1] ?? '');
    if (word.length > 3 || isMonth) return { day: null, month, year: null, length: 1 };
  }
  return null;
}

const beforeMonths =
  /^(?:in|since|until|by|early|mid|late|last|bulan|pada|sejak|hingga|sampai|awal|pertengahan|akhir)$/;

function withYear(
  words: readonly string[],
  at: number,
  day: number,
  month: number,
  length: number,
): DayMonth | null {
  const year = fullYear(words[at + length]);
  return valid(day, month, year, year === null ? length : length + 1);
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Null for a day that no year has. */
function valid(day: number, month: number, year: number | null, length: number): DayMonth | null {
  return day >= 1 && day <= (longestMonths[month - 1] ?? 0) ? { day, month, year, length } : null;
}

function dayOf(word: string | undefined): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '');
  const day = Number(digits?.[1]);
  return day >= 1 && day <= 31 ? day : null;
}

function fullYear(word: string | undefined): number | null {
  return /^(?:19|20)\d\d$/.test(word ?? '') ? Number(word) : null;
}

function shortYear(word: string | undefined): number | null {
  return /^\d\d$/.test(word ?? '') ? 2000 + Number(word) : null;
}

/** The weekday of a calendar date, 1 Monday to 7 Sunday; null unless it is a whole `YYYY-MM-DD`. */
export function weekdayOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return Number.isNaN(day) ? null : day || 7;
}

/** Where slashes stand between the words of a text: for `findDates`. `tokens` are those of `tokenize(text)`. */
export function slashesIn(
  text: string,
  tokens: readonly { start: number; end: number }[],
): (at: number) => boolean {
  return (at) => {
    const left = tokens[at];
    const right = tokens[at + 1];
    return left !== undefined && right !== undefined && /^ ?\/ ?$/.test(text.slice(left.end, right.start));
  };
}
