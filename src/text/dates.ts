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

/** The number of a weekday's name in either language, 1 Monday to 7 Sunday. */
export function weekdayOf(word: string): number | null {
  return weekdays.get(word) ?? null;
}

/**
 * Every date in a run of lower-case words as `tokenize` gives them (`17/12` is two words): a weekday alone or before a
 * date, `17/12`, `17/12/2017`, `17-12-2017`, `2017-12-17`, `17 Desember 2017`, `December 17, 2017`, `17th of December`, `tanggal 17`.
 * Two bare numbers are a date only when `slashed` says that a slash stands between them.
 */
export function findDates(
  words: readonly string[],
  slashed: (at: number) => boolean = () => false,
): SpokenDate[] {
  const found: SpokenDate[] = [];
  for (let at = 0; at < words.length; ) {
    const date = dateAt(words, at, slashed);
    if (date) found.push(date);
    at += date?.length ?? 1;
  }
  return found;
}

function dateAt(
  words: readonly string[],
  start: number,
  slashed: (at: number) => boolean,
): SpokenDate | null {
  let at = start;
  const weekday = weekdayOf(words[at] ?? '');
  if (weekday !== null) {
    at += 1;
    if (words[at] === 'on' || words[at] === 'tanggal' || words[at] === 'tgl' || words[at] === 'the') at += 1;
  }
  const rest = dayMonthAt(words, at, slashed);
  if (rest) return { ...rest, weekday, from: start, length: at - start + rest.length };
  if (weekday !== null) return { day: null, month: null, year: null, weekday, from: start, length: 1 };
  return null;
}

type DayMonth = Pick<SpokenDate, 'day' | 'month' | 'year' | 'length'>;

function dayMonthAt(words: readonly string[], at: number, slashed: (at: number) => boolean): DayMonth | null {
  const word = words[at] ?? '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso) return valid(Number(iso[3]), Number(iso[2]), Number(iso[1]), 1);
  const dashed = /^(\d{1,2})-(\d{1,2})(?:-(\d{4}))?$/.exec(word);
  if (dashed) return valid(Number(dashed[1]), Number(dashed[2]), dashed[3] ? Number(dashed[3]) : null, 1);
  if ((word === 'tanggal' || word === 'tgl') && dayOf(words[at + 1]) !== null) {
    const inner = dayMonthAt(words, at + 1, slashed);
    return inner ? { ...inner, length: inner.length + 1 } : valid(dayOf(words[at + 1]), null, null, 2);
  }
  const day = dayOf(word);
  if (day !== null) {
    const gap = words[at + 1] === 'of' ? 2 : 1;
    const month = monthOf(words[at + gap] ?? '');
    if (month !== null) return withYear(words, at, day, month, gap + 1);
    if (slashed(at)) {
      const second = Number(words[at + 1]);
      const year = slashed(at + 1) ? fullYear(words[at + 2]) : null;
      return valid(day, second, year, year === null ? 2 : 3);
    }
  }
  const month = monthOf(word);
  // "may" and "mar" are words of their own: a month's name alone counts only before a day or a year.
  if (month !== null) {
    const next = dayOf(words[at + 1]);
    if (next !== null) return withYear(words, at, next, month, 2);
    const year = fullYear(words[at + 1]);
    if (year !== null) return { day: null, month, year, length: 2 };
    if (word.length > 3) return { day: null, month, year: null, length: 1 };
  }
  return null;
}

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

function valid(
  day: number | null,
  month: number | null,
  year: number | null,
  length: number,
): DayMonth | null {
  if (day !== null && (day < 1 || day > 31)) return null;
  if (month !== null && !(month >= 1 && month <= 12)) return null;
  return { day, month, year, length };
}

function dayOf(word: string | undefined): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '');
  const day = Number(digits?.[1]);
  return day >= 1 && day <= 31 ? day : null;
}

function fullYear(word: string | undefined): number | null {
  return /^(?:19|20)\d\d$/.test(word ?? '') ? Number(word) : null;
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
    return (
      left !== undefined && right !== undefined && /^\s?[/.-]\s?$/.test(text.slice(left.end, right.start))
    );
  };
}
