import type { Language } from '../../language.ts';
import { findDates, monthOf, slashesIn, weekdayOf } from '../../text/dates.ts';
import { findNumbers } from '../../text/numbers.ts';
import type { Sentence, Word } from './reading.ts';

/** A day, month or year that a sentence speaks of. */
export interface SaidDay {
  readonly sentence: Sentence;
  /** Words; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** `2017-12-17`, `2017-12`, `2017`; without a day of publication `TODO-12-17` or `TODO`. */
  readonly date: string;
}

const offsets: Readonly<Record<string, number>> = {
  ...{ kemarin: -1, yesterday: -1, semalam: -1, besok: 1, tomorrow: 1, lusa: 2, today: 0, tonight: 0 },
};
const past = /^(?:lalu|silam|last|ago|earlier|kemarin)$/;
const coming = /^(?:depan|mendatang|next|coming)$/;
/** A time behind these is seldom over: "paling lambat 5 Mei", "until May". */
const untilThen = /^(?:by|until|hingga|sampai|lambat|mulai|starting)$/;
const yearBefore =
  /^(?:pada|tahun|sejak|in|since|by|until|of|during|from|hingga|sampai|from|di|after|before|late|early|mid|awal|akhir|selama|sepanjang|all)$/;

/** Every day, month and year that a sentence names or points at, seen from the day of publication (null: unknown). */
export function daysIn(sentence: Sentence, published: string | null, language: Language): SaidDay[] {
  const { words, clean } = sentence;
  const found: SaidDay[] = [];
  const day = published === null ? null : Temporal.PlainDate.from(published);
  const add = (from: number, to: number, date: string | null) => {
    if (date !== null && !found.some((each) => from < each.to && to > each.from))
      found.push({ sentence, from, to, date });
  };
  const datable = words.map((word) =>
    /^\p{Ll}/u.test(word.surface) && !/^tanggal|tgl|dan|to|of|the|on|hingga|sampai/.test(word.word)
      ? ''
      : word.word,
  );
  const dates = findDates(datable, slashesIn(clean, words));
  for (const said of dates) {
    const [from, to] = [said.from, said.from + said.length];
    const near = [words[from - 1], words[from - 2], words[to], words[to + 1]].map((word) => word?.word ?? '');
    if (said.day !== null && said.month !== null) {
      // "Rabu (20/11/2024)"
      if (said.year !== null) add(from, to, iso(said.year, said.month, said.day));
      else
        add(
          from,
          to,
          day === null
            ? `TODO-${two(said.month)}-${two(said.day)}`
            : nearest(
                day,
                said.month,
                said.day,
                said.weekday,
                untilThen.test(near[0] ?? '') || outlook(words, from) === 'ahead',
              ),
        );
    } else if (said.month !== null) {
      const isPart =
        said.year === null &&
        words[from]?.word.length !== undefined &&
        (words[from]?.word === 'may' || words[from]?.word === 'march') &&
        words[from - 1] === undefined;
      if (isPart) continue;
      if (said.year !== null) add(from, to, `${said.year}-${two(said.month)}`);
      else if (day !== null && isOfLastYear(words, to))
        add(from, to + 2, `${day.year - 1}-${two(said.month)}`);
      else
        add(
          from,
          to,
          day === null
            ? `TODO-${two(said.month)}`
            : nearestMonth(day, said.month, near, outlook(words, from)),
        );
    } else if (said.weekday !== null) {
      // "Rabu (20/11)" is one date though a bracket stands between.
      const next = dates.find((each) => each.from === to);
      // "a strike for Friday", but not "for Friday's attack"
      const isSet = near[0] === 'for' && !/'s?$/.test(words[to - 1]?.surface ?? '');
      if (next?.day !== null && next?.month !== null && next !== undefined) continue;
      add(
        from,
        to,
        day === null ? 'TODO' : weekday(day, said.weekday, near, isSet || outlook(words, from) === 'ahead'),
      );
    }
  }
  for (const [at, word] of words.entries()) {
    // "in May", "Inflasi Mei": small words elsewhere, months where they have a capital and no name stands beside them.
    const month = word.isCapital && !word.opens && word.surface.length > 2 ? monthOf(word.word) : null;
    if (month !== null && words[at - 1]?.isCapital !== true && words[at + 1]?.isCapital !== true) {
      const near = [words[at - 1]?.word ?? '', words[at + 1]?.word ?? ''];
      if (day !== null && isOfLastYear(words, at + 1)) add(at, at + 3, `${day.year - 1}-${two(month)}`);
      add(
        at,
        at + 1,
        day === null ? `TODO-${two(month)}` : nearestMonth(day, month, near, outlook(words, at)),
      );
    }
    const offset = Object.hasOwn(offsets, word.word) ? offsets[word.word] : undefined;
    const next = words[at + 1]?.word ?? '';
    if (offset !== undefined)
      add(
        at,
        at + 1,
        day === null
          ? 'TODO'
          : day.add({ days: word.word === 'kemarin' && next === 'lusa' ? -2 : offset }).toString(),
      );
    if (word.word === 'hari' && next === 'ini') add(at, at + 2, day === null ? 'TODO' : day.toString());
    if (word.word === 'last' && next === 'night')
      add(at, at + 2, day === null ? 'TODO' : day.add({ days: -1 }).toString());
    if (
      /^(?:19|20)\d\d$/.test(word.surface) &&
      (yearBefore.test(words[at - 1]?.word ?? '') ||
        (words[at - 1]?.word === 'to' && /^(?:back|up|prior)$/.test(words[at - 2]?.word ?? '')) ||
        isYearBehind(words, at) ||
        isSecondYear(words, at)) &&
      !/[-–]/.test(word.before)
    )
      add(at, at + 1, word.surface);
    const ago = language === 'id' ? /^(?:hari|pekan|minggu|bulan|tahun)$/ : /^(?:day|week|month|year)s?$/;
    if (!ago.test(word.word) || (weekdayOf(word.word) !== null && word.isCapital)) continue;
    const direction =
      language === 'id'
        ? past.test(next)
          ? -1
          : coming.test(next)
            ? 1
            : 0
        : past.test(words[at - 1]?.word ?? '') || next === 'ago'
          ? -1
          : coming.test(words[at - 1]?.word ?? '')
            ? 1
            : 0;
    const amount = findNumbers([words[at - 1]?.word ?? ''], language)[0]?.value ?? 1;
    if (direction === 0 || day === null) continue;
    const from = amount === 1 && language === 'id' ? at : at - 1;
    if (/^(?:tahun|year)/.test(word.word)) add(from, at + 2, String(day.year + direction * amount));
    else if (/^(?:bulan|month)/.test(word.word))
      add(
        from,
        at + 2,
        day
          .add({ months: direction * amount })
          .toString()
          .slice(0, 7),
      );
    else if (/^(?:hari|day)/.test(word.word))
      add(from, at + 2, day.add({ days: direction * amount }).toString());
  }
  return found.sort((a, b) => a.from - b.from);
}

/** "Agustus tahun lalu" */
function isOfLastYear(words: readonly Word[], at: number): boolean {
  return words[at]?.word === 'tahun' && /^(?:lalu|silam)$/.test(words[at + 1]?.word ?? '');
}

/** "between 2016 and 2020" */
function isSecondYear(words: readonly Word[], at: number): boolean {
  return (
    /^(?:and|to|dan|hingga|sampai)$/.test(words[at - 1]?.word ?? '') &&
    /^(?:19|20)\d\d$/.test(words[at - 2]?.surface ?? '')
  );
}

/** "pemilihan presiden 2024., "the 2018 season": a number that counts nothing, behind a noun in small letters or "the". */
function isYearBehind(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || word?.before !== ' ' || /\d$/.test(before.surface)) return false;
  if (before.word === 'the') return next?.before === ' ';
  const isNoun =
    /^\p{Ll}{4,}$/u.test(before.surface) &&
    !/^(?:more|than|about|sekitar|lebih|dari|hampir|with|total|sebanyak|mencapai|menjadi)$/.test(before.word);
  return (
    isNoun &&
    (next === undefined ||
      next.before !== ' ' ||
      /^(?:lalu|silam|yang|di|pada|dan|in|at|and|when|after|setelah|dengan)$/.test(next.word))
  );
}

function iso(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null; // 29 February of a year that has none
  }
}

/** The day nearest to the publication; one whose weekday is named must fall on it. */
function nearest(
  published: Temporal.PlainDate,
  month: number,
  day: number,
  weekdayNumber: number | null,
  isAhead: boolean,
): string | null {
  const all = [-1, 0, 1].flatMap((offset) => {
    const date = iso(published.year + offset, month, day);
    return date === null ? [] : [Temporal.PlainDate.from(date)];
  });
  const distance = (date: Temporal.PlainDate) => Math.abs(published.until(date, { largestUnit: 'day' }).days);
  const fitting = all.filter((date) => weekdayNumber === null || date.dayOfWeek === weekdayNumber);
  const later = fitting.filter((date) => Temporal.PlainDate.compare(date, published) >= 0);
  if (isAhead && later[0] !== undefined) return later[0].toString();
  return (
    (fitting.length > 0 ? fitting : all).toSorted((a, b) => distance(a) - distance(b))[0]?.toString() ?? null
  );
}

/** A month by itself: the nearest one that lies where the words around it look. */
function nearestMonth(
  published: Temporal.PlainDate,
  month: number,
  near: readonly string[],
  outlook: Outlook,
): string {
  const isPast = near.some((word) => past.test(word) || /^(?:sejak|since)$/.test(word));
  const isNext = near.some((word) => coming.test(word));
  const looks = isPast ? 'back' : isNext ? 'ahead' : outlook;
  const ahead = month - published.month;
  let year = published.year;
  if (looks === 'back') year -= ahead > 0 ? 1 : 0;
  else if (looks === 'ahead') year += ahead < 0 ? 1 : 0;
  else if (ahead > 6 && !untilThen.test(near[0] ?? '')) year -= 1;
  else if (ahead < -9) year += 1;
  return `${year}-${two(month)}`;
}

/** A weekday by itself: the last one before or on the day of publication, unless the words around it look ahead. */
function weekday(
  published: Temporal.PlainDate,
  number: number,
  near: readonly string[],
  ahead: boolean,
): string {
  const back = (published.dayOfWeek - number + 7) % 7;
  const isNext = near.some((word) => coming.test(word));
  if (isNext || ahead) {
    const forward = (number - published.dayOfWeek + 7) % 7;
    // What "will meet on Monday" is read on Monday of that very day.
    return published.add({ days: forward === 0 && isNext ? 7 : forward }).toString();
  }
  if (near.includes('ini') || near.includes('this'))
    return published.add({ days: number - published.dayOfWeek }).toString();
  return published.add({ days: -(back === 0 && near.some((word) => past.test(word)) ? 7 : back) }).toString();
}

/** Where a sentence looks from the day of publication; null: its words do not tell. */
type Outlook = 'back' | 'ahead' | null;

const looksAhead =
  /^(?:akan|bakal|hendak|(?:men|di)jadwalkan|(?:me|di)rencanakan|rencananya|berencana|berniat|mendatang|(?:men|dit)argetkan|target|targetnya|diperkirakan|diharapkan|will|would|shall|scheduled|planned|expected|due)$/;
/** "plans to travel on Thursday", "talks are to open on Friday", "aims to finish in May" */
const looksAheadWithTo = /^(?:plans?|intends?|aims?|hopes?|expects?|set|are|is)$/;
const looksBack = /^(?:said|kata|ujar|told|mengatakan|telah|sudah|sempat|pernah|was|were|had|after|setelah)$/;
/** Most English verbs of what was done, and a few other words ("hundred"): where nothing else tells. */
const isDone = /[a-z]{3}ed$/;

/** By the nearest telling word in front of a time, else, where the time opens the sentence, behind it: "dijadwalkan … pada Oktober", "Pada Oktober, … akan …". */
function outlook(words: readonly Word[], at: number): Outlook {
  const before = words.slice(Math.max(0, at - 12), at).toReversed();
  const behind = at < 2 ? words.slice(at + 1, at + 13) : [];
  for (const word of [...before, ...behind]) {
    const next = words[words.indexOf(word) + 1]?.word;
    if (looksAhead.test(word.word) || (next === 'to' && looksAheadWithTo.test(word.word))) return 'ahead';
    if (looksBack.test(word.word)) return 'back';
  }
  return before.some(({ word }) => isDone.test(word)) ? 'back' : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
