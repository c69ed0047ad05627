import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import type { Language } from '../../language.ts';
import type { Question } from '../../question/question.ts';
import type { Desk, Told } from '../desk.ts';
import { bothLines, capital, maxLineLength, sayFiller, sentence } from './wording.ts';

/** What was said or spoken of in an event, where only this names somebody whom the question is about. */
function matterAsked(event: BriefingEvent, { parts }: Question, { prepared }: Desk): readonly Filler[] {
  const asked = parts.flatMap(({ keys }) => keys);
  return (event.about ?? []).filter(
    (filler) =>
      typeof filler !== 'string' &&
      asked.some(
        (name) =>
          prepared.termsOf(filler.en).has(`n:${name}`) && !prepared.termsOf(event.text.en).has(`n:${name}`),
      ),
  );
}

/** Where it was to take place, as far as the question asks about just that and the event's own words leave it out. */
export function placesAsked(
  event: BriefingEvent,
  { parts }: Question,
  { prepared }: Desk,
): readonly string[] {
  const asked = parts.flatMap(({ keys }) => keys);
  return (event.place ?? []).filter(
    (place): place is string =>
      typeof place === 'string' &&
      asked.includes(place) &&
      !prepared.termsOf(event.text.en).has(`n:${place}`),
  );
}

/** The event in its own words, and with what it is about where the question asks about just that. */
export function sayWithMatter(
  event: BriefingEvent,
  question: Question,
  language: Language,
  desk: Desk,
): string {
  const more = matterAsked(event, question, desk)
    .map((filler) => sentence(sayFiller(filler, language, desk.prepared)))
    .join(' ');
  const [place] = placesAsked(event, question, desk);
  const where = place === undefined ? '' : `${capital(sayFiller(place, language, desk.prepared))}: `;
  const text = `${where}${event.text[language]}`;
  return more && text.length + more.length + 8 <= maxLineLength ? `${text} ${more}` : text;
}

const ofSomebody: ReadonlySet<Question['wanted']['kind']> = new Set([
  'identity',
  'doing',
  'relation',
  'topic',
  'reaction',
]);

/** What is told of somebody tells at least what was said of him: "what about Korea?" of a talk about Korea. */
export function withMatter(
  told: Told | null,
  event: BriefingEvent,
  question: Question,
  desk: Desk,
): Told | null {
  if (told?.line.en.lead !== '' || !ofSomebody.has(question.wanted.kind)) return told;
  if (matterAsked(event, question, desk).length === 0 || told.line.en.rest !== event.text.en) return told;
  return {
    ...told,
    line: bothLines((language) => ({ lead: '', rest: sayWithMatter(event, question, language, desk) })),
  };
}
