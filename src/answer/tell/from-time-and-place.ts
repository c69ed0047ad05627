import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Bilingual } from '../../language.ts';
import type { Question } from '../../question/question.ts';
import type { Desk, Told } from '../desk.ts';
import { bodyPartIn, placeSort, placesAsked } from './place-sort.ts';
import { told } from './told.ts';
import {
  bothLines,
  capital,
  leadAndText,
  lineLength,
  maxLineLength,
  sayDate,
  sayFiller,
  sayList,
  withoutDate,
} from './wording.ts';

/** Words of a time that is an end, in both languages. */
const endTold = /\b(?:sampai|hingga|until|till|paling lambat|by|selama|for|dalam waktu|within)\b/i;

/** Until when: the last day, a time in words that says so, or when the reverse of it is to be done; null: not said. */
export function tellEnd(event: BriefingEvent, desk: Desk): Told | null {
  const { lexicon, prepared } = desk;
  const time = prepared.briefing.times.find((each) => each.event === event.key);
  if (event.until) return tellTime({ ...event, date: event.until, until: undefined }, desk);
  if (event.when && endTold.test(event.when.en))
    return tellTime(time && endTold.test(time.what.en) ? { ...event, date: time.date } : event, desk);
  const ends = (action: string) =>
    event.action.some((own) => lexicon.deeds.get(own)?.opposite?.includes(action));
  const after = prepared.briefing.events.find(
    (each) =>
      each.action.some(ends) &&
      each.target?.some((filler) => typeof filler === 'string' && event.target?.includes(filler)) &&
      (each.date ?? '') > (event.date ?? ''),
  );
  const told = after && tellTime(after, desk);
  return told ? { ...told, event: after.key } : null;
}

/** When: the date, else a time in words and the day it was announced; null: not said. */
export function tellTime(event: BriefingEvent, desk: Desk): Told | null {
  const { prepared, say } = desk;
  const later = tellPutOff(event, desk);
  if (later) return later;
  const year = prepared.briefing.published.date.slice(0, 4);
  const own = prepared.briefing.times.find((time) => time.event === event.key);
  const date = event.date ?? own?.date ?? event.until;
  const make = (day: string | undefined, extra: Bilingual | undefined) =>
    bothLines((language) => {
      const spoken = day
        ? [
            sayDate(day, language, year),
            event.until && event.until !== day ? `– ${sayDate(event.until, language, year)}` : '',
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
  // "Last year" is what the article says, of which the year is only worked out.
  if (date && isYear(date) && event.when) return told(make(undefined, event.when), event, desk, []);
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
  // Of some things only the hour is told.
  return event.when ? told(make(undefined, event.when), event, desk, []) : tellClock(event, desk);
}

/** "When will it be launched?" of what was put off: when it was to be, and until when it was put off. */
function tellPutOff(event: BriefingEvent, desk: Desk): Told | null {
  const putOff = desk.prepared.briefing.events.find(
    ({ action, status, target }) =>
      action.includes('postpone') && status === 'happened' && target?.includes(event.key) === true,
  );
  if (!putOff || event.status === 'happened') return null;
  const line = bothLines((language) => {
    const both = `${event.text[language]} ${putOff.text[language]}`;
    return { lead: '', rest: both.length <= maxLineLength ? both : putOff.text[language] };
  });
  return told(line, putOff, desk, [], event.sentences);
}

function isYear(date: string): boolean {
  return date.length === 4;
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

/** Where; of what was done to somebody also on which part of the body; null: not said. */
export function tellPlace(event: BriefingEvent, question: Question, desk: Desk): Told | null {
  const { prepared, say } = desk;
  const places = placesAsked(event, question, desk);
  const asksPart = question.units.some(({ text }) => /^(?:bagian|part|body|tubuh|badan)$/.test(text));
  const { outcome } = event;
  const isAnywhere = places.length === 0 && placeSort(question, desk) === null;
  if (outcome && (asksPart || isAnywhere) && bodyPartIn(event, desk))
    return told(
      bothLines((language) => leadAndText(capital(outcome[language]), [], event.text[language])),
      event,
      desk,
      [],
    );
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
