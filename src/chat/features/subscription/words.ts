import type { I18n } from '../../../i18n.ts';
import type { Bilingual, Language } from '../../../language.ts';
import type { Due, Schedule } from '../../../reader/subscription/schedule.ts';
import { localDateOf } from '../../../reader/subscription/schedule.ts';
import { timeInWords, weekdayAndDay } from '../../../render/dates.ts';

const indonesianZones: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** A zone as a button names it: `Jakarta (WIB)`, `New York`, `UTC+5:30`. */
export function zoneLabel(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const short = indonesianZones[zone];
  return short ? `${city} (${short})` : (offsetLabel(zone) ?? city);
}

/** A zone after a time of day: `WIB`, `waktu Berlin` / `Berlin time`, `UTC+7`. */
export function zoneInWords(zone: string, language: Language, i18n: I18n): string {
  const known = indonesianZones[zone] ?? offsetLabel(zone);
  return known ?? i18n[language]('subscription.timeOf', { city: zoneLabel(zone) });
}

function offsetLabel(zone: string): string | null {
  if (zone === 'UTC') return zone;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return null;
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** `setiap hari pukul 06.30 WITA`, `on weekdays at 06:30 Berlin time`. */
export function scheduleInWords(schedule: Schedule, language: Language, i18n: I18n): string {
  return i18n[language](`subscription.${schedule.days}`, {
    time: timeInWords(schedule.localTime, language),
    zone: zoneInWords(schedule.zone, language, i18n),
  });
}

/** The day, time and zone of the digest to come: `besok (Rabu, 25 November) pukul 06.30 WITA`. */
function dueInWords(due: Due, zone: string, now: number, language: Language, i18n: I18n): string {
  const at = Temporal.Instant.fromEpochMilliseconds(due.at).toZonedDateTimeISO(zone);
  const date = at.toPlainDate();
  const daysAhead = date.since(localDateOf(now, zone)).days;
  const day = weekdayAndDay(date.toString(), language);
  const t = i18n[language];
  const near =
    daysAhead === 0
      ? t('subscription.today', { day })
      : daysAhead === 1
        ? t('subscription.tomorrow', { day })
        : day;
  // The clock's own time: where it is put forward, the digest comes when the skipped minute would have been.
  const time = timeInWords(at.toPlainTime().toString({ smallestUnit: 'minute' }), language);
  return `${near} ${time} ${zoneInWords(zone, language, i18n)}`;
}

/** The same in both languages. */
export function nextInWords(due: Due, zone: string, now: number, i18n: I18n): Bilingual {
  return {
    id: dueInWords(due, zone, now, 'id', i18n),
    en: dueInWords(due, zone, now, 'en', i18n),
  };
}
