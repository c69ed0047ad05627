import { type SpokenDate, weekdayOf } from '../text/dates.ts';
import { findNumbers } from '../text/numbers.ts';
import type { Claims } from './claims.ts';

/** Days from the first to the last, both included, counted from 1970-01-01. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** How far from the publication a date may lie whose year nobody says, in days. */
const nearDays = 366;

/** `2017-12-17`, `2017-12` or `2017` as days; null for what is no date. */
export function daysOf(date: string): Days | null {
  const [year = 0, month, day] = date.split('-').map(Number);
  const first = dayNumber(year, month ?? 1, day ?? 1);
  if (first === null) return null;
  if (day !== undefined) return { first, last: first };
  const next =
    month === undefined
      ? dayNumber(year + 1, 1, 1)
      : dayNumber(year + Number(month === 12), (month % 12) + 1, 1);
  return next === null ? null : { first, last: next - 1 };
}

/** Whether the days that are given lie within those claimed: "17 December" gives December, but December gives no day. */
export function within(given: Days, claimed: Days): boolean {
  return given.first >= claimed.first && given.last <= claimed.last;
}

/**
 * The days that a date in a text can stand for, each reading by itself. Without a year: those within a year of the
 * publication; a weekday alone: those within two weeks of it.
 */
export function daysSaid(date: SpokenDate, published: number): Days[] {
  const { day, month, year, weekday } = date;
  if (month === null) {
    if (day !== null || weekday === null) return [];
    return Array.from({ length: 27 }, (_, index) => published - 13 + index)
      .filter((each) => weekdayOn(each) === weekday)
      .map((each) => ({ first: each, last: each }));
  }
  const publishedYear = new Date(published * 86_400_000).getUTCFullYear();
  const years = year === null ? [-1, 0, 1].map((offset) => publishedYear + offset) : [year];
  return years.flatMap((each) => {
    const days = daysOf([each, month, day].filter((part) => part !== null).join('-'));
    if (days === null) return [];
    if (weekday !== null && day !== null && weekdayOn(days.first) !== weekday) return [];
    const isNear = days.first - published <= nearDays && published - days.last <= nearDays;
    return year !== null || isNear ? [days] : [];
  });
}

const dayOffsets: Readonly<Record<string, readonly number[]>> = {
  ...{ kemarin: [-2, -1], yesterday: [-2, -1], semalam: [-1, 0], tadi: [-1, 0], today: [-1, 0] },
  ...{ tonight: [-1, 0], besok: [0, 1], tomorrow: [0, 1], lusa: [1, 2] },
};
const before = /^(?:lalu|silam|ago|earlier|sebelumnya|last)$/;
const now = /^(?:ini|this)$/;
const after = /^(?:depan|mendatang|next)$/;
const unitDays: Readonly<Record<string, number>> = {
  ...{ hari: 1, day: 1, days: 1, pekan: 7, minggu: 7, week: 7, weeks: 7 },
};

/** The days that "kemarin", "tahun lalu", "three days ago" and years by themselves stand for. */
export function daysImplied({ tokens }: Pick<Claims, 'tokens'>, published: number): Days[] {
  const words = tokens.map(({ word }) => word);
  const date = new Date(published * 86_400_000);
  const implied: Days[] = [];
  const add = (days: Days | null) => {
    if (days !== null) implied.push(days);
  };
  for (const [at, word] of words.entries()) {
    for (const offset of dayOffsets[word] ?? []) add({ first: published + offset, last: published + offset });
    if (/^(?:19|20)\d\d$/.test(word)) add(daysOf(word));
    const near = [words[at - 1], words[at + 1], words[at + 2]].map((each) => each ?? '');
    const direction = near.some((each) => before.test(each))
      ? -1
      : near.some((each) => after.test(each))
        ? 1
        : 0;
    if (direction === 0 && !near.some((each) => now.test(each))) continue;
    const amount = findNumbers(words.slice(Math.max(0, at - 1), at), 'id')[0]?.value ?? Math.abs(direction);
    const steps = direction * amount;
    if (/^(?:tahun|years?)$/.test(word)) add(daysOf(String(date.getUTCFullYear() + steps)));
    if (/^(?:bulan|months?)$/.test(word)) {
      const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + steps, 1));
      add(daysOf(month.toISOString().slice(0, 7)));
    }
    const unit = unitDays[word];
    if (unit !== undefined && weekdayOf(word) === null) {
      for (const slack of [-1, 0])
        add({ first: published + steps * unit + slack, last: published + steps * unit + slack });
    }
  }
  return implied;
}

function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.getTime() / 86_400_000 : null;
}

/** 1 Monday to 7 Sunday; 1970-01-01 was a Thursday. */
function weekdayOn(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
