import type { BriefingEvent } from '../briefing/schema.ts';
import type { Bilingual } from '../language.ts';
import type { Desk, Told } from './desk.ts';
import { told } from './told.ts';
import {
  bothLines,
  capital,
  lineLength,
  maxLineLength,
  sayDate,
  sayFiller,
  sayList,
  withoutDate,
} from './wording.ts';

/** When: the date, else a time in words and the day it was announced; null: not said. */
export function tellTime(event: BriefingEvent, desk: Desk): Told | null {
  const { prepared, say } = desk;
  const year = prepared.briefing.published.date.slice(0, 4);
  const own = prepared.briefing.times.find((time) => time.event === event.key);
  const date = event.date ?? own?.date;
  const make = (day: string | undefined, extra: Bilingual | undefined) =>
    bothLines((language) => {
      const spoken = day
        ? [
            sayDate(day, language, year),
            event.until ? `– ${sayDate(event.until, language, year)}` : '',
            event.time ?? '',
          ]
            .filter(Boolean)
            .join(' ')
        : '';
      const lead = capital([extra?.[language], spoken].filter(Boolean).join(', '));
      const text = withoutDate(event.text[language], spoken);
      const line = { lead, rest: `: ${text}` };
      return lineLength(line) <= maxLineLength ? line : { lead, rest: '.' };
    });
  if (date) return told(make(date, undefined), event, desk, [], own?.sentences ?? []);
  if (event.announced) {
    const announced = event.announced;
    const line = bothLines((language) => {
      const day = say(language, 'announced', { date: sayDate(announced, language, year) });
      const lead = capital(event.when ? `${event.when[language]}; ${day}` : day);
      const rest = `. ${event.text[language]}`;
      return lead.length + rest.length <= maxLineLength ? { lead, rest } : { lead, rest: '.' };
    });
    return told(line, event, desk, []);
  }
  return event.when ? told(make(undefined, event.when), event, desk, []) : null;
}

/** At what time of day; null: not said. */
export function tellClock(event: BriefingEvent, desk: Desk): Told | null {
  const time = event.time ?? desk.prepared.briefing.times.find((each) => each.event === event.key)?.time;
  if (!time) return null;
  return told(
    bothLines((language) => ({
      lead: language === 'id' ? `Pukul ${time.replace(':', '.')}` : time,
      rest: `. ${event.text[language]}`,
    })),
    event,
    desk,
    [],
  );
}

/** Where; null: not said. */
export function tellPlace(event: BriefingEvent, desk: Desk, besides: readonly string[] = []): Told | null {
  const { prepared, say } = desk;
  if (!event.place) return null;
  const places = event.place.filter((place) => typeof place !== 'string' || !besides.includes(place));
  if (places.length === 0) return null;
  const line = bothLines((language) => {
    const lead = capital(
      sayList(
        places.map((place) => sayFiller(place, language, prepared)),
        language,
        say,
      ),
    );
    const rest = `. ${event.text[language]}`;
    return lead.length + rest.length <= maxLineLength ? { lead, rest } : { lead, rest: '.' };
  });
  const sentences = places.flatMap((place) =>
    typeof place === 'string' ? (prepared.entities.get(place)?.sentences ?? []) : [],
  );
  return told(line, event, desk, [], sentences);
}
