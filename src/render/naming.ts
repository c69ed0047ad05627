import type { Actor, Briefing, BriefingEvent, Filler } from '../briefing/schema.ts';
import { type Bilingual, type Language, languages } from '../language.ts';

/** How answers call who or what fills a part: an actor's or place's name, an event's text, or the text itself. */
export function nameOf(briefing: Briefing, filler: Filler): Bilingual {
  if (typeof filler !== 'string') return filler;
  const named =
    briefing.actors.find(({ key }) => key === filler) ?? briefing.places.find(({ key }) => key === filler);
  const event = briefing.events.find(({ key }) => key === filler);
  return named?.name ?? event?.text ?? { id: filler, en: filler };
}

/** What an actor is, as a short phrase: the description, else the titles of the offices; null when neither is told. */
export function describeActor(actor: Actor): Bilingual | null {
  if (actor.description) return actor.description;
  const titles = actor.offices.flatMap(({ title }) => title ?? []);
  if (titles.length === 0) return null;
  return { id: titles.map(({ id }) => id).join(', '), en: titles.map(({ en }) => en).join(', ') };
}

/** The sentences behind {@link describeActor}: those of the offices, else the first that names the actor. */
export function sentencesOfDescription(actor: Actor): readonly number[] {
  const offices = actor.offices.flatMap(({ sentences }) => sentences);
  return offices.length > 0 ? offices : actor.sentences.slice(0, 1);
}

const weightOfRole = { agent: 3, target: 2, recipient: 2, through: 1, together: 2, by: 2, about: 1 } as const;

/** The events that an actor has a part in, those that it did itself first, else in the briefing's order. */
export function eventsOf(briefing: Briefing, key: string): readonly BriefingEvent[] {
  return briefing.events
    .map((event) => ({ event, weight: weightIn(event, key) }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight)
    .map(({ event }) => event);
}

function weightIn(event: BriefingEvent, key: string): number {
  const weights = Object.entries(weightOfRole).map(([role, weight]) =>
    event[role as keyof typeof weightOfRole]?.includes(key) ? weight : 0,
  );
  return Math.max(...weights);
}

/** A text without the full stop at its end, for going on after it. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** A text as the beginning of a line: its first letter large (`the CIA` → `The CIA`). */
export function startingLarge(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** A text in both languages, each changed by the same rule. */
export function mapBilingual<T, U>(
  text: Bilingual<T>,
  change: (text: T, language: Language) => U,
): Bilingual<U> {
  const [id, en] = languages.map((language) => change(text[language], language)) as [U, U];
  return { id, en };
}
