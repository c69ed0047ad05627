import type { Language } from '../language.ts';

const tags: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

const dayMs = 86_400_000;

function instantOf(date: string): Date {
  return new Date(`${date.padEnd(10, '-01')}T00:00:00Z`);
}

// Making a formatter takes longer than all else that a view does.
const formatters = new Map<string, Intl.DateTimeFormat>();

function inWords(date: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const name = `${language} ${Object.keys(options)}`;
  const formatter =
    formatters.get(name) ?? new Intl.DateTimeFormat(tags[language], { ...options, timeZone: 'UTC' });
  formatters.set(name, formatter);
  return formatter.format(instantOf(date));
}

/** A date of a briefing in full: `17 Desember 2017`, `December 2017`, `2017`, as much of it as is known. */
export function fullDate(date: string, language: Language): string {
  if (date.length === 4) return date;
  return inWords(date, language, {
    ...(date.length === 10 ? { day: 'numeric' } : {}),
    month: 'long',
    year: 'numeric',
  });
}

/**
 * A date as news says it: within six days of the publication the weekday and the day, `Minggu (17/12)` and
 * `Sunday (17/12)`, in full at any other time. `publishedOn` is the publication's `YYYY-MM-DD`.
 */
export function newsDate(date: string, publishedOn: string, language: Language): string {
  const distance = Math.abs(instantOf(date).getTime() - instantOf(publishedOn).getTime());
  if (date.length < 10 || publishedOn.length < 10 || distance > 6 * dayMs) return fullDate(date, language);
  const [, month, day] = date.split('-');
  return `${inWords(date, language, { weekday: 'long' })} (${day}/${month})`;
}

/** A date that is near, as a calendar on the wall shows it: `Selasa, 24 November`, `Tuesday, 24 November`. */
export function weekdayAndDay(date: string, language: Language): string {
  const weekday = inWords(date, language, { weekday: 'long' });
  return `${weekday}, ${inWords(date, language, { day: 'numeric', month: 'long' })}`;
}

/** A time of day as each language writes it: `pukul 06.30`, `at 06:30`. `time` is `HH:MM`. */
export function timeInWords(time: string, language: Language): string {
  return language === 'id' ? `pukul ${time.replace(':', '.')}` : `at ${time}`;
}

/** A number in digits: `1.200.000,5` in Indonesian, `1,200,000.5` in English. */
export function numberInDigits(value: number, language: Language): string {
  return new Intl.NumberFormat(tags[language], { maximumFractionDigits: 20 }).format(value);
}
