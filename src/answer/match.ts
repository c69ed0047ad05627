import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Question } from '../question/question.ts';
import { countsOf, covers, isClassNoun, isPlace, sameDay } from './covers.ts';
import { isLight, isLightDeed, lightDeeds, none, relate, supportDeeds } from './deeds.ts';
import type { PreparedBriefing, PreparedEvent } from './prepare.ts';
import { type Conflict, meet, turn } from './roles.ts';
import { isWrongObject, isWrongSubject, placeWord } from './strangers-in-place.ts';

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
  const uncovered: number[] = [];
  const wrongNumbers: number[] = [];
  const elsewhere: number[] = [];
  const loose: number[] = [];
  const wrongObjects: number[] = [];
  const wrongSubjects: number[] = [];
  const followed = new Set(prepared.briefing.events.flatMap((each) => each.after.map((link) => link.event)));
  let covered = 0;
  const metDeed = (at: number) => {
    const deed = question.deeds[at];
    if (!deed) return true;
    if ((scores[at] ?? 0) >= 0.4) return true;
    const light = isLightDeed(deed);
    const unit = question.units[deed.unit];
    if (light || unit?.isFunction) return true;
    // A suspect, a victim: a name for who takes part, rather than a deed of its own.
    return unit !== undefined && covers(unit, candidate.sentenceTerms);
  };
  for (const at of question.deeds.keys()) {
    const unit = question.deeds[at]?.unit ?? 0;
    if (!metDeed(at)) (question.deeds[at]?.voice === 'noun' ? loose : uncovered).push(unit);
  }
  for (const at of question.rest) {
    const unit = question.units[at];
    if (!unit) continue;
    if (unit.date) continue;
    if (unit.number && !unit.number.ordinal && unit.number.value < 2) continue; // "the one who", "satu-satunya"
    if (unit.number && !unit.number.ordinal) {
      const counted = countsOf(event, prepared);
      if (counted.has(unit.number.value) || candidate.terms.has(`#${unit.number.value}`)) covered += 1;
      else if (question.wanted.kind !== 'truth' && candidate.sentenceTerms.has(`#${unit.number.value}`))
        covered += 0.5;
      else if (counted.size > 0) wrongNumbers.push(at);
      else uncovered.push(at);
      continue;
    }
    // "the first call", "panggilan kedua": which of those that came one after the other.
    if (
      unit.number?.ordinal &&
      ((unit.number.value === 1 && followed.has(event.key)) ||
        (unit.number.value === 2 && event.after.length > 0))
    ) {
      covered += 1;
      continue;
    }
    // "which two topics": how many are asked for, not a condition.
    if (unit.number && ['which', 'what'].includes(question.units[at - 1]?.wh ?? '')) continue;
    if (isWrongSubject(at, question, scores, event)) {
      wrongSubjects.push(at);
      continue;
    }
    if (isWrongObject(at, question, scores, event)) {
      wrongObjects.push(at);
      continue;
    }
    const beside = [question.units[at - 1]?.text, question.units[at + 1]?.text];
    const definite =
      beside.some((text) => /^(?:itu|tersebut|ini|the|that|this|those|these|para|sang)$/.test(text ?? '')) &&
      question.units[at + 1]?.text !== 'of';
    if ((definite || unit.enclitic) && isClassNoun(unit, event, prepared, lexicon)) covered += 0.5;
    else if (covers(unit, candidate.terms)) covered += 1;
    else if (covers(unit, candidate.sentenceTerms)) covered += 0.5;
    else if (
      event.place &&
      placeWord.test(question.units[at - 1]?.text ?? '') &&
      (unit.capital || question.wanted.kind === 'truth') &&
      unit.concepts.length + unit.deeds.length === 0
    )
      elsewhere.push(at);
    else uncovered.push(at);
  }

  let met = 0;
  const conflicts: Conflict[] = wrongNumbers.map((unit) => ({
    unit,
    role: 'number',
    asked: [],
    actual: [],
    swapped: false,
  }));
  for (const unit of wrongSubjects)
    conflicts.push({ unit, role: 'agent', asked: [], actual: event.agent ?? [], swapped: false });
  for (const unit of wrongObjects)
    conflicts.push({
      unit,
      role: 'target',
      asked: [],
      actual: event.target ?? event.place ?? [],
      swapped: false,
    });
  for (const unit of elsewhere)
    conflicts.push({ unit, role: 'place', asked: [], actual: event.place ?? [], swapped: false });
  const unknown: number[] = [];
  // The verb says what is asked about; nouns are its matter, and decide only where there is no verb.
  const weightOf = (at: number) => {
    const deed = question.deeds[at];
    if (
      !deed ||
      deed.readings.every((reading) => lightDeeds.has(reading.deed)) ||
      (isLightDeed(deed) &&
        deed.readings.every((reading) => lightDeeds.has(reading.deed) || reading.deed === 'succeed'))
    )
      return 0.3;
    const next = question.deeds[at + 1];
    const supports =
      deed.voice !== 'noun' &&
      next?.voice === 'noun' &&
      next.unit - deed.unit <= 3 &&
      deed.readings.some((reading) => supportDeeds.has(reading.deed));
    if (supports && (scores[at] ?? 0) < (scores[at + 1] ?? 0)) return 0.3;
    return deed.voice === 'active' || deed.voice === 'passive' ? 1 : 0.6;
  };
  const heads = scores.filter((_, at) => weightOf(at) === 1);
  const nouns = scores.filter((_, at) => weightOf(at) === 0.6);
  let foreign = 0;
  // The first verb is the clause's own; those after it hang on it.
  const wantedDeed =
    question.wanted.kind === 'filler' && question.wanted.deed !== null && weightOf(question.wanted.deed) > 0.3
      ? scores[question.wanted.deed]
      : undefined;
  const main = wantedDeed ?? heads[0] ?? Math.max(0, ...(nouns.length > 0 ? nouns : scores));
  const reversed = relations.some(({ score, reversed: turned }) => turned && score === main);
  for (const part of question.parts) {
    if (part.keys.length === 0) continue;
    const governed = part.deed === null ? null : (scores[part.deed] ?? 0);
    const turned = part.deed !== null && (relations[part.deed]?.reversed ?? false);
    // What a verb that is not this event's says of somebody is no claim about this event.
    const elsewhereSaid = governed !== null && governed < 0.6;
    const asPlace = part.keys.every((key) => isPlace(key, prepared)) && part.role !== 'place';
    const role = elsewhereSaid || asPlace ? null : turned ? turn(part.role) : part.role;
    if (elsewhereSaid && part.role !== null && part.role !== 'place' && !isLight(question, part.deed))
      foreign += 1;
    const outcome = meet(part, role, event, candidate, prepared, question.wanted.kind === 'truth');
    if (outcome === 'met') met += 1;
    else if (outcome === 'half') met += 0.5;
    else if (outcome === 'unknown') unknown.push(part.unit);
    else conflicts.push({ ...outcome, unit: part.unit });
  }
  for (const at of question.rest) {
    const date = question.units[at]?.date;
    if (!date) continue;
    const days = [event.date, event.until, event.announced].filter((each) => each !== undefined);
    if (days.length === 0) unknown.push(at);
    else if (days.some((day) => sameDay(day, date))) met += 1;
    else conflicts.push({ unit: at, role: 'date', asked: [], actual: [], swapped: false });
  }
  // "menuduh X menyembunyikan jumlah pemutusan kerja": beside the very deed and its people, a noun in other words is no objection.
  if (
    loose.length > 0 &&
    !(main >= 0.95 && met >= 1 && heads.length > 0 && loose.length <= 2 && conflicts.length === 0)
  )
    uncovered.push(...loose);
  // Two or more are said to have done something that this event is not: it answers another question.
  if (foreign > 1) unknown.push(...question.parts.map(({ unit }) => unit));
  return {
    prepared: candidate,
    deed: main,
    deeds: scores.reduce((sum, score, at) => sum + score * weightOf(at), 0),
    reversed,
    met,
    conflicts,
    unknown,
    uncovered,
    covered,
  };
}
