import type { Question } from '../../question/question.ts';
import type { PreparedBriefing } from '../prepare/prepare.ts';
import { sameDay } from './covers.ts';

/** "before Sunday", "setelah hari Jumat": the day only bounds when it was; null: the day itself is meant. */
export function boundBy(at: number, { units }: Question): 'before' | 'after' | null {
  const before =
    units.slice(0, at).findLast(({ text }) => !/^(?:hari|tanggal|the|on)$/.test(text))?.text ?? '';
  if (/^(?:sebelum|before|prior to|by)$/.test(before)) return 'before';
  return /^(?:setelah|sesudah|sehabis|after|since|sejak)$/.test(before) ? 'after' : null;
}

/** Whether one of these days lies on that side of the day that is spoken of; the article's own days say which day that is. */
export function isWithin(
  days: readonly string[],
  bound: 'before' | 'after',
  spoken: Parameters<typeof sameDay>[1],
  { briefing }: PreparedBriefing,
): boolean {
  const known = [
    ...briefing.times.map(({ date }) => date),
    ...briefing.events.flatMap(({ date, announced }) => [date, announced]),
  ];
  const day = known.find((each) => each !== undefined && sameDay(each, spoken));
  return day !== undefined && days.some((each) => (bound === 'before' ? each < day : each > day));
}
