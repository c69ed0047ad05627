import type { Days, Schedule } from '../../../reader/subscription/schedule.ts';
import { findZone } from '../../../reader/subscription/zone.ts';

/** What a button sets: the parts of a schedule that are not null; the others stay as they are. */
export interface Choice {
  readonly localTime: string | null;
  readonly days: Days | null;
  readonly zone: string | null;
}

const daysByLetter: Readonly<Record<string, Days>> = { d: 'daily', w: 'weekdays' };

/** The choice as the key of an address: `06:30,w,Asia/Makassar`, empty where nothing is set. */
export function choiceKey({ localTime, days, zone }: Partial<Choice>): string {
  return [localTime ?? '', days ? days[0] : '', zone ?? ''].join(',');
}

/** Reads {@link choiceKey}; null where it is none: buttons come back from outside. */
export function parseChoice(key: string): Choice | null {
  const match = /^((?:[01]\d|2[0-3]):[0-5]\d)?,([dw])?,(.*)$/.exec(key);
  if (!match) return null;
  const [, localTime = null, letter = '', named = ''] = match;
  const zone = named === '' ? null : findZone(named);
  if (zone !== null && zone.kind !== 'found') return null;
  return { localTime, days: daysByLetter[letter] ?? null, zone: zone?.zone ?? null };
}

/** The schedule that comes of it. */
export function chosenSchedule({ localTime, days, zone }: Choice, current: Schedule): Schedule {
  return {
    localTime: localTime ?? current.localTime,
    days: days ?? current.days,
    zone: zone ?? current.zone,
  };
}
