import type { Actor, BriefingEvent, Filler, Place } from '../../briefing/schema.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Unit } from '../../question/question.ts';
import { weekdayOfDate } from '../../text/dates.ts';
import { stem } from '../../text/stem.ts';
import { isA, isActor, type PreparedBriefing } from '../prepare/prepare.ts';
import type { Terms } from '../prepare/read-terms.ts';

/** Whether a key is that of a place. */
export function isPlace(key: string, prepared: PreparedBriefing): boolean {
  const entity = prepared.entities.get(key);
  return entity !== undefined && !isActor(entity);
}

/** Everybody and everything that takes part in an event, in whatever role. */
export function allFillers(event: BriefingEvent): Filler[] {
  return (
    ['agent', 'target', 'recipient', 'through', 'together', 'about', 'instrument', 'place', 'by'] as const
  ).flatMap((role) => event[role] ?? []);
}

/** The numbers that an event counts: its own amount and how many those are who take part. */
export function countsOf(event: BriefingEvent, prepared: PreparedBriefing): ReadonlySet<number> {
  const takers = new Set<unknown>([...(event.agent ?? []), ...(event.target ?? []), event.key]);
  return new Set(
    prepared.briefing.figures
      .filter((figure) => (figure.key !== undefined && figure.key === event.amount) || takers.has(figure.of))
      .map(({ value }) => value),
  );
}

/** "the company", "orang itu", "the city": a word for the sort of somebody who takes part. */
export function isClassNoun(
  unit: Unit,
  event: BriefingEvent,
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): boolean {
  const kinds = new Set(unit.concepts.map((concept) => lexicon.concepts.get(concept)?.kind));
  if (!kinds.has('person') && !kinds.has('organisation') && !kinds.has('place')) return false;
  return allFillers(event).some((filler) => {
    const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
    if (!entity) return false;
    // "the men's singles" are nothing of hers.
    if (isActor(entity) && isOfOtherSex(unit, entity)) return false;
    if (!isActor(entity)) return kinds.has('place') && isSuchPlace(unit, entity, prepared);
    return kinds.has(entity.kind === 'group' ? 'person' : entity.kind === 'country' ? 'place' : entity.kind);
  });
}

/** "siapa yang menembak orangutan": of several animals or things that are called so, each by itself is one as well. */
export function isSuchAlso(unit: Unit, actual: readonly Filler[], prepared: PreparedBriefing): boolean {
  const isNameless = (key: string) => isA(key, prepared, 'group');
  const isOne = (filler: Filler) =>
    typeof filler === 'string' &&
    isNameless(filler) &&
    covers(unit, prepared.entityTerms.get(filler) ?? new Set());
  return unit.descriptive && unit.names.some(isNameless) && actual.some(isOne);
}

const otherSex: Readonly<Record<string, string>> = { man: 'she', woman: 'he' };

/** "the men" are nobody who is called she. */
export function isOfOtherSex({ concepts }: Unit, { pronoun }: Actor): boolean {
  return concepts.some((concept) => otherSex[concept] === pronoun);
}

const opposites: Readonly<Record<string, string>> = { man: 'woman', woman: 'man', boy: 'girl', girl: 'boy' };

/** "the women's doubles" are not the men's: the text speaks of the one sex and not of the other. */
export function isOfOtherSexIn({ concepts }: Unit, terms: Terms): boolean {
  return concepts.some(
    (concept) =>
      opposites[concept] !== undefined && terms.has(`c:${opposites[concept]}`) && !terms.has(`c:${concept}`),
  );
}

/** "the city" of a city, "the place" of any: the airport is no house. */
function isSuchPlace(unit: Unit, { description, kind, name }: Place, prepared: PreparedBriefing): boolean {
  if (/^(?:tempat|lokasi|place|location|site|spot|scene|area|daerah|kawasan)$/.test(unit.text)) return true;
  return [name, kind, description].some(
    (text) => text && (covers(unit, prepared.termsOf(text.id)) || covers(unit, prepared.termsOf(text.en))),
  );
}

/** Whether a unit of the question is spoken of in a set of terms: by its stem, or as the same deed, concept, office or number. */
export function covers(unit: Unit, terms: Terms): boolean {
  if (unit.number) return terms.has(`#${unit.number.value}`);
  let own = sought.get(unit);
  if (!own) {
    own = soughtFor(unit);
    sought.set(unit, own);
  }
  return own.senses.some((term) => terms.has(term)) || own.words.every((term) => terms.has(term));
}

/** Whether a unit is spoken of as itself, not only as a sort of it. */
export function namesIt(unit: Unit, terms: Terms): boolean {
  return (
    covers(unit, terms) &&
    (unit.concepts.length === 0 ||
      unit.deeds.some(({ deed }) => terms.has(`d:${deed}`)) ||
      unit.concepts.some((concept) => terms.has(`c:${concept}`)) ||
      unit.text.split(' ').every((word) => terms.has(`w:${stem(word)}`)))
  );
}

/** Relations of those who are of one family. */
export const kinship: ReadonlySet<string> = new Set(
  'spouse parent child sibling twin grandparent grandchild uncle-aunt nephew-niece cousin parent-in-law child-in-law sibling-in-law relative family'.split(
    ' ',
  ),
);

interface Sought {
  readonly senses: readonly string[];
  readonly words: readonly string[];
}

/** One unit is held against hundreds of sets. */
const sought = new WeakMap<Unit, Sought>();

function soughtFor(unit: Unit): Sought {
  return {
    senses: [
      ...unit.deeds.map(({ deed }) => `d:${deed}`),
      ...unit.concepts.flatMap((concept) => [`c:${concept}`, `k:${concept}`]),
      ...unit.offices.map((office) => `o:${office}`),
      ...unit.relations.map((relation) => `r:${relation}`),
      // "are they married?" is told by "they are no relatives".
      ...(unit.relations.some((relation) => kinship.has(relation)) ? ['r:family', 'r:relative'] : []),
    ],
    words: unit.text.split(' ').map((word) => `w:${stem(word)}`),
  };
}

/** Whether a date as spoken means this day. */
export function sameDay(day: string, spoken: NonNullable<Unit['date']>): boolean {
  const [year, month, date] = day.split('-').map(Number);
  if (spoken.year !== null && spoken.year !== year) return false;
  if (spoken.month !== null && spoken.month !== month) return false;
  if (spoken.day !== null && spoken.day !== date) return false;
  // A year or a month alone is no day of the week.
  if (spoken.weekday !== null && date === undefined) return false;
  return spoken.weekday === null || spoken.weekday === weekdayOfDate(day);
}
