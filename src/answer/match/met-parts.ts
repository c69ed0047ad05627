import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Part, Question } from '../../question/question.ts';
import { handsOn, talkingDeeds } from '../../question/sentence/speech.ts';
import { isBySeat } from '../../question/units/seats.ts';
import { isA, isActor, type PreparedBriefing, type PreparedEvent } from '../prepare/prepare.ts';
import { allFillers, covers, isPlace, isSuchAlso } from './covers.ts';
import { isLight, speechDeeds } from './deeds.ts';
import type { MetDeeds } from './met-deeds.ts';
import { type Conflict, isByWhoever, isFromWhoever, meet, turn } from './roles.ts';
import { sameActor } from './same-actor.ts';

/** How far those whom a question names take part in one event as it says. */
export interface MetParts {
  readonly met: number;
  readonly conflicts: readonly Conflict[];
  /** Named parts that the event says nothing of. */
  readonly unknown: readonly number[];
  /** Parts that something else would have to speak of. */
  readonly uncovered: readonly number[];
  /** How many are said to have done something that this event is not. */
  readonly foreign: number;
}

const takingDeeds: ReadonlySet<string> = new Set(['take', 'steal', 'rob', 'seize', 'confiscate', 'loot']);

/** Lays those whom a question names against those who take part in an event. */
export function meetParts(
  question: Question,
  candidate: PreparedEvent,
  { relations, scores }: MetDeeds,
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): MetParts {
  const { event } = candidate;
  const conflicts: Conflict[] = [];
  const unknown: number[] = [];
  const uncovered: number[] = [];
  let met = 0;
  let foreign = 0;
  for (const part of question.parts) {
    if (part.keys.length === 0) {
      if (isNoPersons(part, question, event, prepared)) uncovered.push(part.unit);
      continue;
    }
    const governed = part.deed === null ? null : (scores[part.deed] ?? 0);
    const turned = part.deed !== null && (relations[part.deed]?.reversed ?? false);
    // What a verb that is not this event's says of somebody is no claim about this event.
    const elsewhereSaid = governed !== null && governed < 0.6;
    const asPlace = part.keys.every((key) => isPlace(key, prepared)) && part.role !== 'place';
    const role =
      elsewhereSaid || asPlace || talksTogether(part, question) ? null : turned ? turn(part.role) : part.role;
    // What is said of somebody in a verb of the same family is said of this event.
    const isKin = question.deeds[part.deed ?? -1]?.readings.some(({ deed }) =>
      event.action.some((action) => lexicon.areKin(deed, action)),
    );
    if (
      elsewhereSaid &&
      !isKin &&
      part.role !== null &&
      part.role !== 'place' &&
      !isLight(question, part.deed)
    )
      foreign += 1;
    const says = question.deeds[part.deed ?? -1]?.readings.some(({ deed }) => speechDeeds.has(deed));
    const seat = isBySeat(part, question) ? (says ? 'says' : 'does') : null;
    // "what was taken from them": not what they took themselves.
    const takes =
      part.role === 'source' &&
      question.deeds.some(({ readings }) => readings.some(({ deed }) => takingDeeds.has(deed)));
    if (takes && event.agent?.some((filler) => part.keys.some((key) => sameActor(key, filler, prepared)))) {
      uncovered.push(part.unit);
      continue;
    }
    // "for the CIA tip": whose it is goes with the noun, and claims nothing by itself.
    const isOfNoun = role === null && question.deeds[part.deed ?? -1]?.voice === 'noun';
    const strict = question.wanted.kind === 'truth' && !isOfNoun;
    const spoken = question.units[part.unit];
    const side = sideFor(part, question, event, prepared);
    if (side === 'other') {
      const actual = event.agent ?? [];
      conflicts.push({ unit: part.unit, role: 'agent', asked: part.keys, actual, swapped: false });
      continue;
    }
    const outcome = meet(part, role, event, candidate, prepared, strict, seat);
    if (isToldTo(part, question, event) && outcome === 'met' && !isPartner(part, event, prepared)) {
      const actual = event.recipient ?? event.target ?? [];
      conflicts.push({ unit: part.unit, role: 'target', asked: part.keys, actual, swapped: false });
      continue;
    }
    const isWith = isNamedAmong(part, role, event, prepared);
    if (isWith || side === 'own' || outcome === 'met' || isHandedOnBy(part, question, event, prepared))
      met += 1;
    else if (outcome === 'half') met += 0.5;
    else if (outcome === 'unknown' && role === null && isOfThing(part, event, question, prepared)) met += 0.5;
    else if (role === 'agent' && isByWhoever(part.keys, event, prepared)) met += 0.5;
    else if (outcome === 'unknown' && takes && isFromWhoever(part.keys, event, prepared)) met += 1;
    else if (
      role === 'target' &&
      (isBetween(part, question, event, prepared) || isDoerOfTarget(part, event, prepared))
    )
      met += 0.5;
    // "at the White House": what took place there is told as such.
    else if (outcome === 'unknown' && role === 'place' && part.keys.every((key) => isHouse(key, prepared)))
      uncovered.push(part.unit);
    else if (outcome === 'unknown') unknown.push(part.unit);
    else if (spoken && isSuchAlso(spoken, outcome.actual, prepared)) met += 0.5;
    else if (isAnyOfThese(part, question, outcome.actual, prepared)) met += 1;
    else conflicts.push({ ...outcome, unit: part.unit });
  }
  return { met, conflicts, unknown, uncovered, foreign };
}

const bidding: ReadonlySet<string> = new Set(['ask', 'request', 'order', 'urge', 'entrust', 'invite']);

/** "What was he asked to do?": whom it was asked of, not whom it is about. */
function isToldTo({ deed, role }: Part, { deeds, wanted }: Question, { action }: BriefingEvent): boolean {
  const asks = deeds[deed ?? -1];
  return (
    wanted.kind === 'filler' &&
    wanted.role === 'about' &&
    role === 'target' &&
    asks?.voice === 'passive' &&
    action.some((each) => bidding.has(each))
  );
}

function isPartner(
  { keys }: Part,
  { recipient, target }: BriefingEvent,
  prepared: PreparedBriefing,
): boolean {
  const partners = [...(recipient ?? []), ...(target ?? [])];
  return partners.some((filler) => keys.some((key) => sameActor(key, filler, prepared)));
}

/** "Was she freed?" of a group that is told to be, she by name among them. */
function isNamedAmong(
  { keys }: Part,
  role: Part['role'],
  event: BriefingEvent,
  { termsOf, wholes }: PreparedBriefing,
): boolean {
  const fillers = role === 'agent' || role === 'target' ? (event[role] ?? []) : [];
  const isMember = (key: string) =>
    fillers.some((filler) => typeof filler === 'string' && wholes.get(key)?.has(filler));
  return keys.some((key) => isMember(key) && termsOf(event.text.en).has(`n:${key}`));
}

/**
 * "Who scored for Persena?": whether whoever did it belongs to the body that it was done for, or to another one; null: nobody says, or
 * it is told for whom it was done.
 */
function sideFor(
  { keys, role, unit }: Part,
  { units }: Question,
  { agent, recipient }: BriefingEvent,
  prepared: PreparedBriefing,
): 'own' | 'other' | null {
  const isFor = /^(?:for|untuk|buat|bagi)$/.test(units[unit - 1]?.text ?? '');
  const isBody = (key: string) => isA(key, prepared, 'organisation');
  if (!isFor || role !== 'recipient' || recipient || !keys.every(isBody)) return null;
  const [doer, another] = agent ?? [];
  if (typeof doer !== 'string' || another || !isA(doer, prepared, 'person')) return null;
  const bodies = [...(prepared.wholes.get(doer) ?? [])].filter(isBody);
  if (bodies.length === 0) return null;
  return bodies.some((body) => keys.includes(body)) ? 'own' : 'other';
}

/** "what did he say", of nobody that was spoken of: what a body said is not what he said. */
function isNoPersons(
  { role, unit }: Part,
  { units }: Question,
  { agent }: PreparedEvent['event'],
  prepared: PreparedBriefing,
): boolean {
  return (
    role === 'agent' &&
    /^(?:he|she|dia|ia|beliau)$/.test(units[unit]?.text ?? '') &&
    agent?.every(
      (filler) => typeof filler === 'string' && isA(filler, prepared, 'organisation', 'country'),
    ) === true
  );
}

const anyWord = /^(?:any|some|one|ada|adakah|salah satu)$/;

/** "Were any of the hikers hurt?", "ada pendaki yang terluka?": one of them was. */
function isAnyOfThese(
  { keys, unit }: Part,
  { units, wanted }: Question,
  actual: readonly Filler[],
  { wholes }: PreparedBriefing,
): boolean {
  const isAny = units.slice(Math.max(0, unit - 4), unit).some(({ text }) => anyWord.test(text));
  const isMember = (filler: Filler) =>
    typeof filler === 'string' && keys.some((key) => wholes.get(filler)?.has(key));
  return wanted.kind === 'truth' && isAny && actual.some(isMember);
}

/** Bodies that are called by the house that they sit in. */
const houseWord = /\b(?:house|palace|hall|office|headquarters|building|station)\b/i;

function isHouse(key: string, prepared: PreparedBriefing): boolean {
  const entity = prepared.entities.get(key);
  return entity !== undefined && isActor(entity) && houseWord.test(entity.name.en);
}

/** "To whom is Trump to pass it on": through whom somebody conveys it hands it on himself. */
function isHandedOnBy(
  { deed, keys, role }: Part,
  { deeds, wanted }: Question,
  { through }: PreparedEvent['event'],
  prepared: PreparedBriefing,
): boolean {
  return (
    role === 'agent' &&
    wanted.kind !== 'truth' &&
    deeds[deed ?? -1]?.readings.some((reading) => handsOn.has(reading.deed)) === true &&
    through?.some((filler) => keys.some((key) => sameActor(key, filler, prepared))) === true
  );
}

/** "saham NusaWings", "Meridian shares": whose thing it is stands where the thing is told. */
function isOfThing(
  { keys, unit }: Part,
  event: BriefingEvent,
  { language, units }: Question,
  prepared: PreparedBriefing,
): boolean {
  const thing = units[language === 'id' ? unit - 1 : unit + 1];
  if (!thing || thing.isFunction || thing.preposition || thing.concepts.length === 0) return false;
  return allFillers(event).some((filler) => {
    if (typeof filler === 'string') return false;
    const terms = prepared.termsOf(`${filler.id} ${filler.en}`);
    return keys.some((key) => terms.has(`n:${key}`)) && covers(thing, terms);
  });
}

/** "Putin and Trump talked": which of them phoned the other is not said. */
function talksTogether({ deed, role }: Part, { deeds, parts }: Question): boolean {
  const talks = deeds[deed ?? -1]?.readings.some((reading) => talkingDeeds.has(reading.deed)) === true;
  const ofIt = parts.filter((each) => each.deed === deed && each.keys.length > 0);
  return (
    talks &&
    role === 'agent' &&
    ofIt.length > 1 &&
    ofIt.every((each) => each.role === role || each.role === 'together')
  );
}

/** "How were the terrorists stopped?": whoever stopped what they did stopped them. */
function isDoerOfTarget({ keys }: Part, { target }: BriefingEvent, prepared: PreparedBriefing): boolean {
  const matters = prepared.briefing.events.filter((each) => target?.includes(each.key));
  return matters.some(({ agent }) =>
    agent?.some((filler) => keys.some((key) => sameActor(key, filler, prepared))),
  );
}

const bringingTogether: ReadonlySet<string> = new Set(['mediate', 'facilitate', 'arrange', 'negotiate']);

/** "who mediated between the nurses and the hospital": whoever takes part in the deal that was brought about. */
function isBetween(
  { deed, keys }: Part,
  { deeds, wanted }: Question,
  { target }: BriefingEvent,
  prepared: PreparedBriefing,
): boolean {
  const brings = deeds[deed ?? -1]?.readings.some((reading) => bringingTogether.has(reading.deed));
  if (!brings || wanted.kind === 'truth') return false;
  const deals = prepared.briefing.events.filter((each) => target?.includes(each.key));
  return deals.some((deal) =>
    allFillers(deal).some((filler) => keys.some((key) => sameActor(key, filler, prepared))),
  );
}
