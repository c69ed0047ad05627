import type { Days } from './schedule.ts';
import { parseTime } from './time.ts';
import { findZone } from './zone.ts';

/** What a reader asked for in the words after `/langganan`; null: not mentioned. */
export interface ScheduleWords {
  readonly localTime: string | null;
  readonly days: Days | null;
}

export type ScheduleRequest =
  | ({ readonly kind: 'understood'; readonly zone: string | null } & ScheduleWords)
  /** The place may be in one of these zones: ask which, keep the rest. */
  | ({ readonly kind: 'which-zone'; readonly zones: readonly string[] } & ScheduleWords)
  /** `place` is what could not be placed, as it was typed but for case. */
  | ({ readonly kind: 'unknown-zone'; readonly place: string } & ScheduleWords)
  /** There are numbers, but no time of day: `25:00`. */
  | { readonly kind: 'not-a-time' };

const weekdays =
  /\b(?:hari kerja|weekdays?|work ?days?|working days?|(?:senin|mon(?:day)?)\s*(?:-|sampai|sd|s\/d|hingga|to|through|until)\s*(?:jum'?at|fri(?:day)?))\b/;
const daily = /\b(?:(?:setiap|tiap) hari|every ?day|daily|harian)\b/;
const noise =
  /^(?:di|at|on|in|the|for|from|to|of|jam|pukul|jm|pkl|waktu|time|timezone|zona|zone|kota|city|ya|yah|dong|please|tolong|setiap|tiap|every|each|dan|and|ke|untuk|o'clock|oclock|tepat)$/;

/**
 * Understands `06:30`, `6.30 pagi WITA`, `7am Berlin`, `setengah tujuh`, `hari kerja 6.15`, `jam 7 malam waktu
 * Makassar`, in any order. An empty text asks for nothing and is understood.
 */
export function parseScheduleRequest(text: string): ScheduleRequest {
  let rest = ` ${text.normalize('NFKC').toLowerCase()} `
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\b([ap])\.\s?m\.?(?=\s)/g, '$1m')
    .replace(/[,;!?]+|\.(?=\s)/g, ' ');

  const take = (pattern: RegExp): boolean => {
    const found = pattern.test(rest);
    if (found) rest = rest.replace(pattern, ' ');
    return found;
  };
  const days: Days | null = take(weekdays) ? 'weekdays' : take(daily) ? 'daily' : null;

  // An offset holds digits that are no time.
  const offset = /\b(?:utc|gmt)\s*[+-]\s*\d{1,2}(?::?\d{2})?\b/.exec(rest)?.[0];
  if (offset !== undefined) rest = rest.replace(offset, ' ');

  const time = parseTime(rest);
  if (time.kind === 'not-a-time') return time;
  const localTime = time.kind === 'time' ? time.localTime : null;
  const words = { localTime, days };

  const place = time.rest
    .split(/\s+/)
    .filter((word) => word !== '' && !noise.test(word))
    .join(' ');
  const named = offset ?? place;
  if (named === '') return { kind: 'understood', zone: null, ...words };
  const zone = findZone(named);
  if (zone.kind === 'found') return { kind: 'understood', zone: zone.zone, ...words };
  if (zone.kind === 'doubtful') return { kind: 'which-zone', zones: zone.zones, ...words };
  return { kind: 'unknown-zone', place: named, ...words };
}
