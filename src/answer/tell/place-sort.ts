import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Question, Unit } from '../../question/question.ts';
import { handsOn } from '../../question/sentence/speech.ts';
import type { Desk } from '../desk.ts';
import { covers, isPlace } from '../match/covers.ts';
import { journeys } from '../match/deeds.ts';
import { isA, isActor } from '../prepare/prepare.ts';
import type { Terms } from '../prepare/read-terms.ts';

/** Words for a place of any sort. */
const anyPlace =
  /^(?:tempat|lokasi|daerah|wilayah|kawasan|place|location|area|areas|region|venue|spot|site|situs|titik)$/;
/** A building of whatever sort: what is no town, no land and no water. */
const building = /^(?:gedung|bangunan|building|facility|fasilitas)$/;

/** What buildings stand in rather than a building, by its name or its kind. */
const townWord =
  /\b(?:city|cities|towns?|villages?|districts?|provinces?|regenc(?:y|ies)|areas?|regions?|islands?|streets?|roads?|parks?|forests?|rivers?|lakes?|countr(?:y|ies))\b/i;

function isTown(key: string, { prepared }: Desk): boolean {
  const entity = prepared.entities.get(key);
  const kind = entity && !isActor(entity) ? (entity.kind?.en ?? '') : '';
  return townWord.test(`${entity?.name.en ?? ''} ${kind}`);
}

/** The word that says of what sort the place is that is asked for: "di kota mana", "which hospital", "lantai berapa"; null: any. */
export function placeSort({ units }: Question, { lexicon }: Desk): Unit | null {
  const at = units.findIndex(({ wh }) => wh === 'which' || wh === 'what' || wh === 'how-many');
  if (at < 0) return null;
  const isSort = (unit: Unit | undefined) =>
    unit !== undefined &&
    !anyPlace.test(unit.text) &&
    unit.concepts.some((concept) => lexicon.concepts.get(concept)?.kind === 'place');
  return [units[at + 1], units[at - 1], units[at + 2]].find(isSort) ?? null;
}

/**
 * Where an event took place, as far as the question does not say so itself: of the sort that is asked for, be it the place
 * itself or the town or province that it lies in.
 */
export function placesAsked(event: BriefingEvent, question: Question, desk: Desk): readonly Filler[] {
  const { prepared } = desk;
  const typed = new Set(
    question.parts.flatMap(({ keys, unit }) =>
      keys.filter((key) => isPlace(key, prepared) && question.units[unit]?.names.includes(key)),
    ),
  );
  const isNew = (key: string) => !typed.has(key) && !question.besides.includes(key);
  // "before Hanoi": the country that it lies in is no answer.
  const liesIn = (place: Filler) =>
    typeof place === 'string' && [...typed].some((key) => prepared.wholes.get(key)?.has(place) === true);
  const goals = [...goalsOf(event, desk), ...givenTo(event, question, desk)].filter((goal) => !liesIn(goal));
  const places = [...goals, ...(event.place ?? [])].filter(
    (place) => typeof place !== 'string' || isNew(place),
  );
  // "dari kelompok mana": a body, not where it took place.
  if (question.type === 'organisation')
    return places.filter(
      (place) => typeof place === 'string' && isA(place, prepared, 'organisation', 'group'),
    );
  const sort = placeSort(question, desk);
  if (!sort) return places;
  const ofSort = places.filter((place) => covers(sort, termsOf(place, desk)));
  if (ofSort.length > 0) return ofSort;
  const around = wholesOf(places, desk);
  if (building.test(sort.text))
    return places.filter(
      (place) => typeof place !== 'string' || !(around.includes(place) || isTown(place, desk)),
    );
  const isCountry = (key: string) => isA(key, prepared, 'country');
  return around
    .filter((place) => (question.type === 'country' ? isCountry(place) : covers(sort, termsOf(place, desk))))
    .slice(0, 1);
}

/** Where a journey leads: whom or what it is to, where that is a place or a country. */
function goalsOf({ action, target, recipient }: BriefingEvent, { prepared }: Desk): readonly Filler[] {
  if (!action.some((each) => journeys.has(each))) return [];
  const isGoal = (filler: Filler) => {
    const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
    return entity !== undefined && (!isActor(entity) || entity.kind === 'country');
  };
  return [...(target ?? []), ...(recipient ?? [])].filter(isGoal);
}

/** What is done with a thing or a complaint so that it ends up elsewhere. */
const movingOn: ReadonlySet<string> = new Set('sell sue send export transfer donate'.split(' '));

/** "kipernya dijual ke mana", "where will they sue": the body that got it, where no place is told. */
function givenTo(
  { action, place, recipient }: BriefingEvent,
  { units }: Question,
  { prepared }: Desk,
): readonly Filler[] {
  const isWhither = units.some(({ text }) => text === 'ke mana') || units.at(-1)?.text === 'to';
  const moves = action.some((each) => movingOn.has(each) || (isWhither && handsOn.has(each)));
  const isWhence = units.some(({ text }) => text === 'dari mana' || text === 'from');
  if (!moves || isWhence || (place && !isWhither)) return [];
  const isBody = (filler: Filler) => !isA(filler, prepared, 'person', 'group');
  return recipient?.some(isBody) ? recipient : [];
}

/** What the places lie in, the nearest first. */
function wholesOf(places: readonly Filler[], { prepared }: Desk): readonly string[] {
  return [
    ...new Set(
      places.flatMap((place) => (typeof place === 'string' ? [...(prepared.wholes.get(place) ?? [])] : [])),
    ),
  ];
}

function termsOf(place: Filler, { prepared }: Desk): Terms {
  if (typeof place === 'string') return prepared.entityTerms.get(place) ?? new Set();
  return new Set(languages.flatMap((language) => [...prepared.termsOf(place[language])]));
}

/** "in the left shoulder": what came of it, where it names a part of the body. */
export function bodyPartIn({ outcome }: BriefingEvent, { lexicon, prepared }: Desk): boolean {
  return (
    outcome !== undefined &&
    [...prepared.termsOf(outcome.en)].some(
      (term) => term.startsWith('c:') && lexicon.concepts.get(term.slice(2))?.kinds.has('body-part'),
    )
  );
}
