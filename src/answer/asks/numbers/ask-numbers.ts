import type { BriefingEvent, Figure } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question, Unit } from '../../../question/question.ts';
import { findNumbers } from '../../../text/numbers.ts';
import { wordsOf } from '../../../text/tokens.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { kindDeed, relate, sameDeed, veryDeed } from '../../match/deeds.ts';
import { type Fit, fitEvents } from '../../match/match.ts';
import { ageWord, isMeasureWord, measureAsked } from '../../match/measures.ts';
import { speaksAhead } from '../../match/to-come.ts';
import { notSaid, notSaidBut, said, topicOf } from '../../not-said.ts';
import { isA, type PreparedEvent } from '../../prepare/prepare.ts';
import { doneWord, tellTruth } from '../../tell/corrections.ts';
import { tellIdentity } from '../../tell/from-actors.ts';
import { tellFigure } from '../../tell/from-events.ts';
import { tellTime } from '../../tell/from-time-and-place.ts';
import { tellWhole } from '../../tell/told.ts';
import { createScales } from '../../weigh/weigh.ts';
import { tellsShare } from '../events/ask-sentences.ts';
import { isNamedIn } from '../events/denials.ts';
import { askCountOfOthers } from './ask-count-of-others.ts';
import { askFigureTold } from './ask-figure-told.ts';
import { findFigure, isMargin } from './ask-figures.ts';
import { askPair, askScore } from './ask-score.ts';
import { countedUnit, readNumberAsked } from './number-asked.ts';

/** How many or how much: the figure that counts what is asked, else the number that the very event tells of it. */
export function askNumber(question: Question, desk: Desk, topic: Topic | null): Answer {
  const score = askScore(question, desk, topic);
  if (score) return score;
  const ofOthers = askCountOfOthers(question, desk, topic);
  if (ofOthers) return ofOthers;
  const found = findFigure(question, desk);
  // "By how much did it pass?": 61 to 58, where no figure tells how far apart they are.
  const isOpen =
    readNumberAsked(question, desk).asksMargin && !(found && isMargin(found.figure, found.event));
  const pair = isOpen ? askPair(question, desk, topic) : null;
  if (pair) return pair;
  const meant = found?.event && isUndone(found.event) ? found.event : null;
  const undone = meant && (asksInTheEnd(question) || asksHowManyWere(question, meant, desk)) ? meant : null;
  if (undone) {
    const told = tellTruth(question, undone, desk, false);
    return said(question, desk, topic, told, undone.key, 'correction', 0.85);
  }
  if (found) {
    const told = tellFigure(found.figure, desk, found.event ?? undefined);
    // How often is told of talks and visits alone, in whatever words one asks for them.
    const isTimes = measureAsked(question)?.kind === 'times';
    const beside = desk.prepared.briefing.events.find(({ sentences }) =>
      found.figure.sentences.every((number) => sentences.includes(number)),
    );
    const event = found.event ?? eventCounted(question, desk) ?? (isTimes ? beside : undefined);
    const silent = found.loosely ? notSaid(question, desk, topic, null) : null;
    if (silent?.kind === 'not-said') {
      const spoken = topicOf(question, desk, topic, told.actors, event?.key ?? null);
      return notSaidBut({ ...silent, topic: spoken }, told, desk);
    }
    return said(question, desk, topic, told, event?.key ?? null, 'answer', isTimes ? 0.95 : 0.85);
  }
  const age = ageOfDoer(question, desk);
  if (age) return said(question, desk, topic, tellFigure(age, desk), null, 'answer', 0.95);
  const named = tellCalledSoMany(question, desk);
  if (named) return said(question, desk, topic, named, null, 'answer', 0.85);
  const fit = eventThatCounts(question, desk);
  const told =
    fit &&
    (measureAsked(question) ? tellTime(fit.prepared.event, desk) : tellWhole(fit.prepared.event, desk));
  return told
    ? said(question, desk, topic, told, fit.prepared.event.key, 'answer', 0.75)
    : (askFigureTold(question, desk, topic) ?? notSaid(question, desk, topic, null));
}

const inTheEnd = /^(?:akhirnya|jadinya|ujungnya|ujung-ujungnya|eventually|finally|ultimately|in the end)$/;

function asksInTheEnd({ units }: Question): boolean {
  return (
    units.some(({ text }) => inTheEnd.test(text)) ||
    / (?:ended up|wound up) /.test(` ${units.map(({ text }) => text).join(' ')} `)
  );
}

const calledOff =
  /^(?:batal|dibatalkan|urung|gagal|digagalkan|foiled|thwarted|cancelled|canceled|called off|saved|spared|averted)$/;

/** "How many have been built?", "berapa buruh yang dipecat" of what was called off: as done, of just what was only meant to be. */
function asksHowManyWere(question: Question, event: BriefingEvent, { lexicon, prepared }: Desk): boolean {
  // "berapa buruh yang batal diberhentikan" knows that they were not.
  const isDone =
    (event.status === 'foiled' && !question.units.some(({ text }) => calledOff.test(text))) ||
    question.units.some(({ text }) => text.split(' ').some((word) => doneWord.test(word)));
  const itself = prepared.events.find((each) => each.event === event);
  if (!isDone || !itself || speaksAhead(question)) return false;
  return question.deeds.some(
    ({ readings, voice }) =>
      voice !== 'noun' && readings.some(({ deed }) => relate(deed, itself, lexicon).score >= veryDeed),
  );
}

/** It was only meant to be. */
function isUndone({ status }: BriefingEvent): boolean {
  return status === 'foiled' || status === 'planned';
}

/** "How many phone calls were there?": one of those that were counted, to go on from. */
function eventCounted(question: Question, desk: Desk): BriefingEvent | null {
  const fits = fitEvents(question, desk.prepared, desk.lexicon).filter(
    (fit) => fit.deed >= kindDeed && fit.conflicts.length + fit.unknown.length === 0,
  );
  return fits[0]?.prepared.event ?? null;
}

/** "Umur anak yang pingsan": of whoever did just that, or had it done to him; null: no age is asked for, or several did. */
function ageOfDoer(question: Question, { lexicon, prepared }: Desk): Figure | null {
  const isAged = question.units.some(({ text }) => ageWord.test(text));
  const readings = question.deeds.flatMap((deed) => deed.readings);
  // Whom the question names is not whoever did it.
  const isAnyone = question.parts.every(({ unit }) => question.units[unit]?.descriptive === true);
  if (!isAged || !isAnyone || readings.length === 0 || question.negated) return null;
  const doers = prepared.events
    .filter((each) => readings.some(({ deed }) => relate(deed, each, lexicon).score >= veryDeed))
    .flatMap(({ event }) => [...(event.agent ?? []), ...(event.target ?? [])]);
  const [figure, another] = prepared.briefing.figures.filter(
    ({ of, unit }) =>
      typeof of === 'string' && prepared.entities.has(of) && doers.includes(of) && yearUnit.test(unit.en),
  );
  return figure && !another ? figure : null;
}

const yearUnit = /^(?:years?|months?|weeks?|days?)\b/;
const timeTold = /\b(?:for|within|after|at least|in|over|until|selama|dalam|setelah|sedikitnya|sampai)\b/;
const timeUnit = /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/;

/** The event that meets all of the question and says itself how long it took, or how many there were of what is counted. */
function eventThatCounts(question: Question, desk: Desk): Fit | null {
  const { prepared } = desk;
  const measure = measureAsked(question);
  const counted = measure ? null : countedUnit(question);
  if ((measure && measure.kind !== 'length') || question.negated) return null;
  // "How much was approved?": half of it.
  const counts = ({ event }: PreparedEvent) =>
    !measure && languages.every((language) => tellsShare(event.text[language]))
      ? true
      : counted
        ? languages.every((language) => countsIn(event.text[language], counted, desk))
        : measure !== null &&
          event.when !== undefined &&
          timeTold.test(event.when.en) &&
          timeUnit.test(event.when.en) &&
          hasNumber(event.when.en);
  const fits = fitEvents(question, desk.prepared, desk.lexicon).filter(
    (fit) =>
      fit.deed >= sameDeed &&
      fit.conflicts.length === 0 &&
      fit.unknown.length === 0 &&
      // What its sentence says of somebody else besides, this event does not.
      question.parts.every(
        ({ keys }) => keys.length === 0 || isNamedIn(keys, fit.prepared.terms, prepared),
      ) &&
      fit.uncovered.every((at) => isMeasureWord(question.units[at] ?? noUnit, measure)) &&
      counts(fit.prepared),
  );
  const scales = createScales(question, desk.prepared, desk.lexicon);
  const weighed = fits
    .map((fit) => ({ fit, share: scales.event(fit.prepared).share }))
    .sort((left, right) => right.share - left.share);
  const [best, second] = weighed;
  return best && best.share - (second?.share ?? 0) >= 0.1 ? best.fit : null;
}

/** "Ada berapa calon?": a group whose very name says how many are in it ("the three candidates"); null: more is asked, or it does not. */
function tellCalledSoMany(question: Question, desk: Desk): Told | null {
  const { deeds, parts, rest } = question;
  const [key, ...others] = readNumberAsked(question, desk).countedNames;
  const group = desk.prepared.entities.get(key ?? '');
  if (!group || others.length + deeds.length + rest.length > 0 || parts.length > 1) return null;
  return isA(group.key, desk.prepared, 'group') && hasNumber(group.name.en)
    ? tellIdentity(group.key, desk)
    : null;
}

const noUnit = { text: '' } as Unit;

function hasNumber(text: string): boolean {
  return findNumbers(wordsOf(text), 'en').length > 0;
}

/** A number stands right before what is counted: "186 aircraft". */
function countsIn(text: string, counted: Unit, { prepared }: Desk): boolean {
  const words = wordsOf(text);
  return languages.some((language) =>
    findNumbers(words, language).some(({ from, length, ordinal }) => {
      const next = words.slice(from + length, from + length + 2).join(' ');
      return !ordinal && covers(counted, prepared.termsOf(next));
    }),
  );
}
