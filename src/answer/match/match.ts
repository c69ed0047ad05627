import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Part, Question } from '../../question/question.ts';
import { isBySeat } from '../../question/seats.ts';
import { relativeWord } from '../../question/small-words.ts';
import { handsOn, talkingDeeds } from '../../question/speech.ts';
import { isActor, type PreparedBriefing, type PreparedEvent } from '../prepare/prepare.ts';
import { boundBy, isWithin } from './bounds.ts';
import { holdConditions } from './conditions.ts';
import { allFillers, covers, isPlace, sameDay } from './covers.ts';
import {
  asksEnd,
  edgeDeeds,
  emptyDeeds,
  isLight,
  isLightDeed,
  kindDeed,
  lightDeeds,
  none,
  relate,
  speechDeeds,
  supportDeeds,
  veryDeed,
} from './deeds.ts';
import { type Conflict, isByWhoever, isFromWhoever, meet, turn } from './roles.ts';
import { sameActor } from './same-actor.ts';

/** How far one event meets a question. */
export interface Fit {
  readonly prepared: PreparedEvent;
  /** 0 to 1: how well the best of the question's deeds is this event's; 1 the same deed. */
  readonly deed: number;
  /** Sum over all deeds of the question. */
  readonly deeds: number;
  /** The deed is the other side of the event's: agent and recipient change places. */
  readonly reversed: boolean;
  readonly met: number;
  readonly conflicts: readonly Conflict[];
  /** Named parts that the event says nothing of. */
  readonly unknown: readonly number[];
  /** Words of the question that nothing in the event, its people or its sentences speaks of. */
  readonly uncovered: readonly number[];
  /** How many of the question's other words the event itself (not only its sentences) speaks of. */
  readonly covered: number;
}

/** What leads over to what came of it. */
const resulting = /^(?:sehingga|hingga akhirnya|thereby|so that)$/;

const leading = /^(?:(?:led|leads|lead) to|resulted in|berujung(?: pada| ke)?|membuahkan|menghasilkan)$/;

const takingDeeds: ReadonlySet<string> = new Set(['take', 'steal', 'rob', 'seize', 'confiscate', 'loot']);

/** Measures every event of a briefing against a question. */
export function fitEvents(question: Question, prepared: PreparedBriefing, lexicon: Lexicon): Fit[] {
  return prepared.events.map((event) => fitEvent(question, event, prepared, lexicon));
}

function fitEvent(
  question: Question,
  candidate: PreparedEvent,
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): Fit {
  const { event } = candidate;
  const relations = question.deeds.map((deed) =>
    deed.readings
      .map((reading) => relate(reading.deed, candidate, lexicon))
      .reduce((a, b) => (b.score > a.score ? b : a), none),
  );
  const scores = relations.map(({ score }) => score);
  // "ngasih pengumuman": the verb of the very noun is nothing that this event would have to be besides.
  const isEmpty = (at: number) =>
    supports(at, question, scores) &&
    (scores[at + 1] ?? 0) >= veryDeed &&
    question.deeds[at]?.readings.some(({ deed }) => emptyDeeds.has(deed)) === true;
  const unmet = question.deeds.filter(
    (_, at) =>
      !isMet(at, question, scores, candidate) &&
      !isEmpty(at) &&
      !isSeenDone(at, question, scores, prepared, lexicon),
  );
  // "memasok informasi sehingga rencana itu terbongkar": what came of it is no deed of this event.
  const result = question.units.findIndex(
    ({ text }, at) =>
      resulting.test(text) || (relativeWord.test(text) && leading.test(question.units[at + 1]?.text ?? '')),
  );
  const isLoose = ({ unit, voice }: Question['deeds'][number]) =>
    voice === 'noun' || (result >= 0 && unit > result);
  const loose = unmet.filter(isLoose).map(({ unit }) => unit);
  const held = holdConditions(question, scores, candidate, prepared, lexicon);
  const uncovered = [...unmet.filter((each) => !isLoose(each)).map(({ unit }) => unit), ...held.uncovered];
  const anybody = question.wanted.kind === 'truth' ? question.units.findIndex(isAnybody) : -1;
  if (anybody >= 0 && !isOfPeople(event, prepared, lexicon)) uncovered.push(anybody);
  const conflicts: Conflict[] = [...held.conflicts];
  const unknown: number[] = [];
  let met = 0;
  // The verb says what is asked about; nouns are its matter, and decide only where there is no verb.
  const weights = scores.map((_, at) => weightOf(at, question, scores));
  const heads = scores.filter((_, at) => weights[at] === 1);
  const nouns = scores.filter((_, at) => weights[at] === 0.6);
  let foreign = 0;
  // The first verb is the clause's own; those after it hang on it.
  const asked = question.wanted.kind === 'filler' ? question.wanted.deed : null;
  const wantedDeed = asked !== null && (weights[asked] ?? 0) > 0.3 ? scores[asked] : undefined;
  const edge = Math.max(0, ...scores.filter((_, at) => isEdge(question, at)));
  const verb = wantedDeed ?? heads[0] ?? Math.max(0, ...(nouns.length > 0 ? nouns : scores));
  const main = edge >= kindDeed ? Math.max(verb, edge) : verb;
  const reversed = relations.some(({ score, reversed: turned }) => turned && score === main);
  for (const part of question.parts) {
    if (part.keys.length === 0) continue;
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
    const outcome = meet(part, role, event, candidate, prepared, strict, seat);
    if (outcome === 'met' || isHandedOnBy(part, question, event, prepared)) met += 1;
    else if (outcome === 'half') met += 0.5;
    else if (outcome === 'unknown' && role === null && isOfThing(part, event, question, prepared)) met += 0.5;
    else if (role === 'agent' && isByWhoever(part.keys, event, prepared)) met += 0.5;
    else if (outcome === 'unknown' && takes && isFromWhoever(part.keys, event, prepared)) met += 1;
    // "at the White House": what took place there is told as such.
    else if (outcome === 'unknown' && role === 'place' && part.keys.every((key) => isHouse(key, prepared)))
      uncovered.push(part.unit);
    else if (outcome === 'unknown') unknown.push(part.unit);
    else conflicts.push({ ...outcome, unit: part.unit });
  }
  for (const at of question.rest) {
    const date = question.units[at]?.date;
    if (!date) continue;
    const bound = boundBy(at, question);
    // The day that it was made known is not said to be the day that it was done; only that it was done by then.
    const isOpen = question.wanted.kind === 'truth' && !tellsOf(question) && bound !== 'before';
    const days = [event.date, event.until, isOpen ? undefined : event.announced].filter(
      (each) => each !== undefined,
    );
    if (bound && isWithin(days, bound, date, prepared)) met += 1;
    else if (bound) uncovered.push(at);
    else if (days.length === 0) unknown.push(at);
    else if (days.some((day) => sameDay(day, date))) met += 1;
    else conflicts.push({ unit: at, role: 'date', asked: [], actual: [], swapped: false });
  }
  // "menuduh X menyembunyikan jumlah pemutusan kerja": beside the very deed and its people, a noun in other words is no objection.
  if (
    loose.length > 0 &&
    !(
      main >= veryDeed &&
      met + (result >= 0 ? held.covered : 0) >= 1 &&
      heads.length > 0 &&
      loose.length <= 2 &&
      conflicts.length === 0
    )
  )
    uncovered.push(...loose);
  // Two or more are said to have done something that this event is not: it answers another question.
  if (foreign > 1) unknown.push(...question.parts.map(({ unit }) => unit));
  return {
    prepared: candidate,
    deed: main,
    deeds: scores.reduce((sum, score, at) => sum + score * (weights[at] ?? 0), 0),
    reversed,
    met,
    conflicts,
    unknown,
    uncovered,
    covered: held.covered,
  };
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

/** The question is about what was said or made known, not about what was done. */
function tellsOf({ deeds }: Question): boolean {
  return deeds.some(({ readings }) =>
    readings.some(({ deed }) => speechDeeds.has(deed) || deed === 'announce' || deed === 'report'),
  );
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

/** "Did anyone get hurt?": people are meant. */
export function isAnybody({ text }: Question['units'][number]): boolean {
  return /^(?:anyone|anybody|someone|somebody)$/.test(text);
}

function isOfPeople({ agent, target }: BriefingEvent, prepared: PreparedBriefing, lexicon: Lexicon): boolean {
  const isSomebody = (key: string) => {
    const entity = prepared.entities.get(key);
    return !entity || (isActor(entity) && entity.pronoun !== 'it');
  };
  const isPerson = (concept: string) => lexicon.concepts.get(concept)?.kind === 'person';
  return [...(agent ?? []), ...(target ?? [])].some((filler) => {
    if (typeof filler === 'string') return isSomebody(filler);
    return [...prepared.termsOf(filler.en)].some((term) => {
      const [sort, key] = [term.slice(0, 2), term.slice(2)];
      return /^[or]:$/.test(sort) || (sort === 'n:' && isSomebody(key)) || (sort === 'c:' && isPerson(key));
    });
  });
}

/** How much a deed of the question says of what is asked about: 1 its verb, 0.8 a beginning or an end that is asked for, 0.6 a noun, 0.3 a verb that lends itself to another deed. */
function weightOf(at: number, question: Question, scores: readonly number[]): number {
  const deed = question.deeds[at];
  if (isEdge(question, at)) return 0.8;
  if (
    !deed ||
    deed.readings.every((reading) => lightDeeds.has(reading.deed)) ||
    (isLightDeed(deed) &&
      deed.readings.every((reading) => lightDeeds.has(reading.deed) || reading.deed === 'succeed'))
  )
    return 0.3;
  if (supports(at, question, scores)) return 0.3;
  // "memberikan jaminan": the noun is what is done.
  if (supports(at - 1, question, scores) || (isAskedFor(at, question) && supports(at + 1, question, scores)))
    return 1;
  return deed.voice === 'active' || deed.voice === 'passive' ? 1 : 0.6;
}

/** "what promise did he make": the noun that is asked for. */
function isAskedFor(at: number, { deeds, units }: Question): boolean {
  const deed = deeds[at];
  return deed?.voice === 'noun' && /^(?:what|which)$/.test(units[deed.unit - 1]?.text ?? '');
}

/** "ngasih pengumuman", "send thanks": a verb that lends itself to the noun behind it, which is rather this event's. */
function supports(at: number, question: Question, scores: readonly number[]): boolean {
  const { deeds, units } = question;
  const noun = isAskedFor(at - 1, question) ? at - 1 : at + 1;
  const [deed, next] = [deeds[at], deeds[noun]];
  const isNear = noun < at || (next?.unit ?? 0) - (deed?.unit ?? 0) <= 3;
  if (!deed || deed.voice === 'noun' || next?.voice !== 'noun' || !isNear) return false;
  const lends =
    deed.readings.some((reading) => supportDeeds.has(reading.deed)) ||
    lending.test(units[deed.unit]?.text ?? '');
  return lends && (scores[at] ?? 0) < (scores[noun] ?? 0);
}

/** Words of saying that lend themselves to a noun: "expressed his thanks", "melayangkan protes". */
const lending = /^(?:express\w*|voic\w+|extend\w*|\w*sampaikan|\w*layangkan|\w*ucapkan|\w*lontarkan)$/;

const perceiving: ReadonlySet<string> = new Set('find discover see notice spot detect catch hear'.split(' '));

/** "who found the data being sold": what was found was done, as another event tells. */
function isSeenDone(
  at: number,
  { deeds, units }: Question,
  scores: readonly number[],
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): boolean {
  const [before, deed] = [deeds[at - 1], deeds[at]];
  if (!before || deed?.voice !== 'passive' || before.voice !== 'active' || (scores[at - 1] ?? 0) < 0.7)
    return false;
  const sees = before.readings.some(({ deed: key }) => perceiving.has(key));
  const isApart =
    deed.unit - before.unit > 1 && !units.slice(before.unit, deed.unit).some(({ text }) => text === 'yang');
  return (
    sees &&
    isApart &&
    prepared.events.some((each) =>
      deed.readings.some(({ deed: key }) => relate(key, each, lexicon).score >= veryDeed),
    )
  );
}

/** "kapan perjanjiannya mulai berlaku": of when, the beginning and the end are matter of their own. */
function isEdge({ deeds, wanted }: Question, at: number): boolean {
  return wanted.kind === 'time' && deeds[at]?.readings.some(({ deed }) => edgeDeeds.has(deed)) === true;
}

/** "Who made the vaccine?": a deed of its own where a thing is made, not "a call" or "a mistake". */
function makesThing(at: number, { deeds, parts, wanted }: Question): boolean {
  const isAlone = deeds.length === 1 && deeds[at]?.readings.some(({ deed }) => deed === 'make') === true;
  const thing = parts.some(({ keys, deed, role }) => keys.length > 0 && deed === at && role === 'target');
  return isAlone && thing && wanted.kind === 'filler' && wanted.role === 'agent';
}

/** Whether a deed of the question is the event's, says nothing of its own, or names who takes part. */
function isMet(at: number, question: Question, scores: readonly number[], candidate: PreparedEvent): boolean {
  const deed = question.deeds[at];
  if (!deed) return true;
  if ((scores[at] ?? 0) >= 0.4) return true;
  const unit = question.units[deed.unit];
  // "kapan mergernya kelar": the day that it was agreed on is not the day when it is done.
  if (asksEnd(question, at) && candidate.event.until === undefined) return false;
  if (makesThing(at, question)) return false;
  if (isLightDeed(deed) || unit?.isFunction || unit?.text === 'ikut') return true;
  // A suspect, a victim: a name for who takes part, rather than a deed of its own.
  return unit !== undefined && covers(unit, candidate.sentenceTerms);
}
