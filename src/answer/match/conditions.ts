import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Question, Unit } from '../../question/question.ts';
import { aim } from '../../question/sentence/named-part.ts';
import { otherWord } from '../../question/small-words.ts';
import type { PreparedBriefing, PreparedEvent } from '../prepare/prepare.ts';
import { countsOf, covers, isClassNoun, isOfOtherSexIn } from './covers.ts';
import { isRightAfter } from './linked.ts';
import { asksForLoot } from './loot.ts';
import { timeWord } from './measures.ts';
import type { Conflict } from './roles.ts';
import { isOnlyOfDoer, isWrongObject, isWrongSubject, placeWord } from './strangers-in-place.ts';

/** What a question asks beside its deeds and its names, held against one event. */
interface Conditions {
  /** How many the event itself speaks of; half for what only its sentences do. */
  readonly covered: number;
  readonly uncovered: readonly number[];
  readonly conflicts: readonly Conflict[];
}

function tellsOfOthers({ text }: BriefingEvent): boolean {
  return /\b(?:lain|lainnya|sisanya|others?|remaining|rest)\b/i.test(`${text.id} ${text.en}`);
}

/** "barang apa yang dicuri", "which items": whatever it is. */
function isAnyThing(at: number, units: Question['units']): boolean {
  const beside = [units[at - 1]?.wh, units[at + 1]?.wh];
  return (
    /^(?:barang|benda|things?|items?|stuff|goods)$/.test(units[at]?.text ?? '') &&
    beside.some((wh) => wh === 'what' || wh === 'which')
  );
}

function isOneOf(at: number, units: Question['units']): boolean {
  return timeWord.test(units[at]?.text ?? '') && /^(?:a|an|one|satu)$/.test(units[at - 1]?.text ?? '');
}

/** Words that point at something known: "orang itu", "the company". */
const pointing = /^(?:itu|tersebut|ini|the|that|this|those|these|para|sang)$/;

/** Holds each condition of a question against an event; dates are met elsewhere. */
export function holdConditions(
  question: Question,
  scores: readonly number[],
  candidate: PreparedEvent,
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): Conditions {
  const { event } = candidate;
  const isFollowed = () =>
    prepared.briefing.events.some((each) => each.after.some((link) => link.event === event.key));
  const uncovered: number[] = [];
  const wrongNumbers: number[] = [];
  const wrongSubjects: number[] = [];
  const wrongObjects: number[] = [];
  const elsewhere: number[] = [];
  let covered = 0;
  for (const at of question.rest) {
    const unit = question.units[at];
    if (!unit) continue;
    if (unit.date) continue;
    if (unit.number && !unit.number.ordinal && unit.number.value < 2) continue; // "the one who", "satu-satunya"
    const isOfOthers = () =>
      [at - 1, at + 1].some((each) => otherWord.test(question.units[each]?.text ?? ''));
    if (unit.number && isOfOthers() && !tellsOfOthers(event)) {
      uncovered.push(at);
      continue;
    }
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
      ((unit.number.value === 1 && isFollowed()) || (unit.number.value === 2 && event.after.length > 0))
    ) {
      covered += 1;
      continue;
    }
    // "who first spotted it": of what only one is told to have found, he was the first.
    if (isFirstToKnow(at, question, scores, candidate, prepared)) {
      covered += 1;
      continue;
    }
    // "the first offer": the article calls it the earlier one.
    if (atFirst.test(unit.text) && isToldAsEarlier(event, prepared)) {
      covered += 1;
      continue;
    }
    // "within an hour": of what took six it is not so.
    if (question.wanted.kind === 'truth' && isOneOf(at, question.units) && covers(unit, candidate.terms)) {
      const own = prepared.briefing.figures.find(
        (figure) => figure.of === event.key || (figure.key !== undefined && figure.key === event.amount),
      );
      if (!own) {
        uncovered.push(at);
        continue;
      }
      if (own.value !== 1 && covers(unit, prepared.termsOf(`${own.unit.en} ${own.unit.id}`))) {
        wrongNumbers.push(at);
        continue;
      }
    }
    if (aim.test(unit.text) && /^(?:truth|place)$/.test(question.wanted.kind)) {
      if (isAhead(event)) covered += 1;
      else uncovered.push(at);
      continue;
    }
    // What the event itself speaks of is nobody that it does not know: "the insulin".
    const isKnown = covers(unit, candidate.terms) && !isOnlyOfDoer(at, question, event, prepared);
    if (!isKnown && isWrongSubject(at, question, scores, event)) {
      wrongSubjects.push(at);
      continue;
    }
    if (!isKnown && isWrongObject(at, question, scores, event)) {
      wrongObjects.push(at);
      continue;
    }
    const beside = [question.units[at - 1]?.text, question.units[at + 1]?.text];
    const definite =
      beside.some((text) => pointing.test(text ?? '')) && question.units[at + 1]?.text !== 'of';
    if (!isKnown && isOfOtherSexIn(unit, candidate.terms)) uncovered.push(at);
    else if ((definite || unit.enclitic) && isClassNoun(unit, event, prepared, lexicon)) covered += 0.5;
    else if (isKnown) covered += 1;
    else if (covers(unit, candidate.sentenceTerms)) covered += 0.5;
    else if (asksForLoot(question) && isAnyThing(at, question.units)) continue;
    else if (isUnnamedDoer(at, question) && isByWhoeverIs(unit, event, prepared)) covered += 0.5;
    else if (
      event.place &&
      placeWord.test(question.units[at - 1]?.text ?? '') &&
      (unit.capital || question.wanted.kind === 'truth') &&
      unit.concepts.length + unit.deeds.length === 0
    )
      elsewhere.push(at);
    else uncovered.push(at);
  }
  const wrong = (units: readonly number[], role: Conflict['role'], actual: readonly Filler[]): Conflict[] =>
    units.map((unit) => ({ unit, role, asked: [], actual, swapped: false }));
  return {
    covered,
    uncovered,
    conflicts: [
      ...wrong(wrongNumbers, 'number', []),
      ...wrong(wrongSubjects, 'agent', event.agent ?? []),
      ...wrong(wrongObjects, 'target', event.target ?? event.place ?? []),
      ...wrong(elsewhere, 'place', event.place ?? []),
    ],
  };
}

const firstWord = /^(?:first|pertama|kali|1st)$/;
const noticing: ReadonlySet<string> = new Set('find discover see notice spot detect hear report'.split(' '));

/** Whoever found, saw or reported it, where nobody else is told to have. */
function isFirstToKnow(
  at: number,
  { deeds, units, wanted }: Question,
  scores: readonly number[],
  { event }: PreparedEvent,
  { briefing }: PreparedBriefing,
): boolean {
  const asks = wanted.kind === 'filler' && wanted.role === 'agent' ? deeds[wanted.deed ?? -1] : undefined;
  if (!asks || !firstWord.test(units[at]?.text ?? '') || at > asks.unit || asks.unit - at > 2) return false;
  if ((scores[wanted.kind === 'filler' ? (wanted.deed ?? -1) : -1] ?? 0) < 0.7 || !event.agent) return false;
  const known = event.action.filter((action) => noticing.has(action));
  const others = briefing.events.filter(
    ({ action, agent }) =>
      agent && action.some((each) => known.includes(each)) && agent[0] !== event.agent?.[0],
  );
  return known.length > 0 && others.length === 0;
}

/** Words for what came before another. */
export const atFirst = /^(?:first|pertama|initial|original)$/;

const earlierTold =
  /\b(?:earlier|previous|initial|original|first|sebelumnya|semula|awal|pertama|terdahulu)\b/i;

/** Its own sentence speaks of it as one before another. */
export function isToldAsEarlier({ sentences }: BriefingEvent, { briefing }: PreparedBriefing): boolean {
  return sentences.some((number) => earlierTold.test(briefing.sentences[number - 1]?.text ?? ''));
}

/** What was planned is aimed at whom it would be done to and where it would be. */
function isAhead({ place, status, target }: BriefingEvent): boolean {
  return (status === 'foiled' || status === 'planned') && (target ?? place) !== undefined;
}

/** "disita polisi", "seized by officers": who did it, by what he is. */
function isUnnamedDoer(at: number, { deeds, type, units, wanted }: Question): boolean {
  if (wanted.kind === 'filler' && wanted.role === 'agent') return false;
  const before = units.slice(0, at).findLastIndex(({ text }) => !/^(?:oleh|by|the|para|sama)$/.test(text));
  const verb = deeds.find(({ unit }) => unit === before);
  const after = deeds.find(({ unit, voice }) => unit > at && voice === 'active');
  return verb?.voice === 'passive' || (after !== undefined && type === 'thing');
}

/** Where the article tells of no doer: whoever acted just before is one of that sort. */
function isByWhoeverIs(unit: Unit, event: BriefingEvent, prepared: PreparedBriefing): boolean {
  if (event.agent || event.by) return false;
  return prepared.events.some(
    ({ event: { agent, sentences }, terms }) =>
      agent !== undefined &&
      isRightAfter(event, sentences) &&
      (covers(unit, terms) || official.test(unit.text)),
  );
}

/** Words for whoever acts for the state. */
const official =
  /^(?:polisi|petugas|aparat|pihak berwajib|penyidik|police|cops?|officers?|officials|authorities|investigators?)$/;
