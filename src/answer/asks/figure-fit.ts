import type { BriefingEvent, Figure } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Part, Unit } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { atFirst, isToldAsEarlier } from '../match/conditions.ts';
import { allFillers, covers, namesIt } from '../match/covers.ts';
import { relate, sameDeed } from '../match/deeds.ts';
import { ageWord, asksSpan, isMeasuredIn } from '../match/measures.ts';
import { negative } from '../match/negation.ts';
import { sameActor } from '../match/same-actor.ts';
import type { PreparedEvent } from '../prepare/prepare.ts';
import type { Terms } from '../prepare/read-terms.ts';
import { isRecalled } from './ask-earlier.ts';
import { isByTheWay } from './ask-loosely.ts';
import {
  countedTerms,
  countsPeople,
  countsTime,
  eventOf,
  figureTerms,
  hasItsOwn,
  isAge,
  isAgeOfSomebody,
  isOnlyMeans,
  isSomebody,
  tellsAge,
  textsOf,
} from './figures-of.ts';
import { earlier, isSaidOfThem, isSourceOf, isThing, type NumberAsked } from './number-asked.ts';

/** How well a figure meets what is asked. */
export interface FigureFit {
  readonly score: number;
  /** It counts what is asked for, but nothing says that just this was done to these. */
  readonly loosely: boolean;
}

/** A figure with all that it speaks of. */
interface Candidate {
  readonly figure: Figure;
  readonly event: BriefingEvent | null;
  readonly prepared: PreparedEvent | undefined;
  /** Of what it counts. */
  readonly counting: Terms;
  /** Of all its own fields. */
  readonly own: Terms;
  readonly ofEvent: Terms;
  /** Of its sentences. */
  readonly weak: readonly Terms[];
  /** It tells of what is left, where that is asked. */
  readonly isLeft: boolean;
  /** It is of the event that was just told of. */
  readonly isItsOwn: boolean;
}

/** People, whoever they are. */
const anybody =
  /^(?:orang|people|person|persons|men|guys|korban|victims?|korban jiwa|korban tewas|jiwa|nyawa|lives|anggota|members?|pelaku|tersangka|suspects?|casualties|fatalities)$/;
const timeWord =
  /^(?:detik|menit|jam|hari|minggu|pekan|bulan|tahun|seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/;
const remainingTold = /\b(?:left|remain\w*|still)\b/i;
const moneyUnit =
  /\b(?:rupiah|dollars?|euros?|pounds?|yen|yuan|ringgit|baht|pesos?|rubles?|roubles?|cents?)\b|[$€£¥]|\bRp\b|\bUSD\b|\bIDR\b/i;
/** What is measured in these is nobody. */
const sizeUnit =
  /^(?:gross |metric |square |cubic )?(?:ton(?:ne)?s?|kilo\w*|kg|grams?|\w*met(?:er|re)s?|km|miles?|feet|acres?|hectares?|lit(?:er|re)s?|degrees?)\b/;
/** Deeds that only connect a number with its thing: "receive", "cost", "have". */
const generalDeeds: ReadonlySet<string> = new Set(
  'receive give pay cost get have take reach count total spend hold contain earn gain obtain collect'.split(
    ' ',
  ),
);
/** What an event only speaks of is not what was done. */
export const spokenOf = 0.5;
const empty: Terms = new Set();

/** How well one figure meets what is asked; null: it does not tell that. */
export function fitFigure(figure: Figure, asked: NumberAsked, desk: Desk): FigureFit | null {
  const { question } = asked;
  const event = eventOf(figure, desk);
  if (!isOfSort(figure, event, asked, desk)) return null;
  const counting = countedTerms(figure, desk);
  const prepared = event ? desk.prepared.events.find((each) => each.event === event) : undefined;
  const candidate: Candidate = {
    ...{ figure, event, prepared, counting },
    own: figureTerms(figure, counting, desk),
    ofEvent: prepared?.terms ?? empty,
    weak: figure.sentences.map((number) => desk.prepared.sentences[number - 1] ?? empty),
    isLeft: asked.still && remainingTold.test(`${figure.text?.en ?? ''} ${event?.text.en ?? ''}`),
    isItsOwn: event !== null && event.key === question.event,
  };
  const words = meetWords(candidate, asked, desk);
  const names = words && meetNames(candidate, asked, desk);
  if (!words || !names || !isCounted(candidate, asked, desk)) return null;
  // "How big is the loan?": not how much is bought with it.
  if (asked.measured && event && isOnlyMeans(asked.measured, figure, event, desk)) return null;
  // "how many did the flood kill": the flood of the story, before one that it recalls.
  if (asked.isOfNow && asked.named.length === 0 && event && isRecalled(event, desk)) return null;
  const score = words.score + names.score + besides(candidate, asked, desk);
  const isEnough = score > 0 || asked.asksAge || (asked.measure?.kind === 'length' && event !== null);
  return isEnough
    ? { score: score + unitsShared(candidate, asked, desk), loosely: words.loosely && !names.fromSource }
    : null;
}

/** Whether a figure may tell a number of the sort that is asked for at all. */
function isOfSort(figure: Figure, event: BriefingEvent | null, asked: NumberAsked, desk: Desk): boolean {
  const { asksAge, counted, measure, named, question } = asked;
  if (asksAge ? !isAge(figure, desk) : asked.asksSum && isAgeOfSomebody(figure, desk)) return false;
  if (!isMeasuredIn(figure, measure)) return false;
  if (asked.countedNames.length > 0 && !countsThem(figure, asked, desk)) return false;
  // "how big a raise": of just this, and no time that anything took.
  const bigAt = question.units.findIndex(({ text }) => /^how (?:big|large)$/.test(text));
  const isBig = bigAt >= 0 && measure === null;
  if (isBig && countsTime(figure)) return false;
  const sized = question.units[bigAt + 1]?.text === 'a' ? question.units[bigAt + 2] : undefined;
  const own = isBig && sized && event ? desk.prepared.termsOf(`${event.text.id} ${event.text.en}`) : null;
  if (own && sized && !covers(sized, own)) return false;
  // How old somebody is is not how long anything took.
  if (measure?.kind === 'length' && !asksAge && tellsAge(figure)) return false;
  if (counted && !isUnitOf(counted, figure, desk)) {
    // What has a figure in units of its own is counted in these alone: "how many manuscripts" in no publishers. But
    // "with how many people?" asks of what was just told, whatever they are called.
    const isThese = event !== null && event.key === question.event && anybody.test(counted.text);
    const isMeant = isThese || isNamedUnit(figure, asked, desk);
    if (hasUnit(counted, desk) && !(isMeant && countsPeople(figure, desk))) return false;
    // "for how many months": a sum a month is none, nor how often it was done.
    if (timeWord.test(counted.text) && !countsTime(figure)) return false;
    // Shoes are not counted in workers.
    if (isThing(counted, desk) && countsPeople(figure, desk)) return false;
  }
  // How long something took is told by a figure of just this.
  const isOfNamed = question.parts.some(({ keys }) => keys.some((key) => key === figure.of));
  if (measure?.kind === 'length' && !isOfNamed && event === null && !isOfJustThis(figure, asked, desk))
    return false;
  // "How big is the revenue?": two percent of it is another sum.
  if (measure?.kind !== 'percent' && isShareOf(figure, asked, desk)) return false;
  const texts = [...textsOf(figure), ...(event ? [event.text.id, event.text.en] : [])];
  if (question.order === 'before' && !texts.some((text) => earlier.test(text))) return false;
  // "umur Lena": of her, not of another person; whom a pronoun means is open.
  const isAnother = ({ keys, unit }: Part) =>
    (question.units[unit]?.names.length ?? 0) > 0 &&
    keys.every((key) => isSomebody(key, desk) && !sameActor(key, figure.of, desk.prepared));
  if (asksAge && isAgeOfSomebody(figure, desk) && named.length > 0 && named.every(isAnother)) return false;
  // "How much?" of what was just told: its own figure, also where that is a share.
  const isItsOwn = event !== null && event.key === question.event;
  if (asked.asksMoney && !isItsOwn && !isMoney(figure)) return false;
  // "how many were not hurt": only what is told with a "not" of its own.
  return !question.negated || negative.test(figure.text?.en ?? event?.text.en ?? '');
}

/** "over what period did they call": without an event of its own it says itself of what it is the span. */
function isOfJustThis(figure: Figure, { content, question }: NumberAsked, desk: Desk): boolean {
  if (!asksSpan(question)) return false;
  const own = figureTerms(figure, countedTerms(figure, desk), desk);
  return content.length > 0 && content.every(({ unit }) => covers(unit, own));
}

/** How far the words of the question are the figure's; null: one is another's. */
function meetWords(candidate: Candidate, asked: NumberAsked, desk: Desk): FigureFit | null {
  const { event, figure, ofEvent, own, prepared, weak } = candidate;
  const { counted, people, question } = asked;
  const isNamed = asked.named.length > 0;
  let loosely = false;
  let score = 0;
  // "how many families will receive the aid": of whom it counts, an event tells just this.
  const isTheirs = asked.countedNames.some((key) => key === figure.of);
  const isToldOfThem = (isTheirs ? takesPartIn(figure, desk) : []).some((each) =>
    asked.content.every(
      ({ unit }) =>
        covers(unit, each.terms) ||
        unit.deeds.some(({ deed }) => relate(deed, each, desk.lexicon).score >= spokenOf),
    ),
  );
  for (const { at, unit } of asked.content) {
    if (unit === counted && people) continue;
    // "how much was the first offer": the article calls it the earlier one.
    if (atFirst.test(unit.text) && event && isToldAsEarlier(event, desk.prepared)) {
      score += 1;
      continue;
    }
    const isDone = (least: number) =>
      prepared !== undefined &&
      unit.deeds.some(({ deed }) => relate(deed, prepared, desk.lexicon).score >= least);
    // "how much is the aid": the aid itself, before a subsidy, which is a sort of it, and before what else its event counts.
    if (covers(unit, own))
      score += isSortOf(unit, candidate, desk)
        ? 0.5
        : asked.asksSum && covers(unit, candidate.counting)
          ? 2.25
          : 2;
    else if (covers(unit, ofEvent) || isDone(spokenOf)) score += 1;
    // What was done must be the figure's own event: another deed of the same sentence counts something else.
    // What the sum is the sum of is spoken of by the figure itself: the project of a sentence is no fine.
    else if (unit.deeds.length === 0 && unit !== asked.measured && weak.some((terms) => covers(unit, terms)))
      score += 0.5;
    else if (isToldOfThem) score += 1;
    else if (unit.deeds.length > 0 && counted && covers(counted, own) && !people) {
      // Of another deed it is told by the way, and only what counts in just this unit comes near at all.
      if (!isUnitOf(counted, figure, desk) && !ageWord.test(counted.text) && !asked.asksSum) return null;
      if (isSaidOfThem(at, question) && unit.deeds.every(({ voice }) => voice === 'agent')) return null;
      score -= 0.5;
      loosely = true;
    } else if (isNamed && unit.deeds.some(({ deed }) => isOpposite(deed, event, desk))) score += 1;
    else if (unit.deeds.some(({ deed }) => generalDeeds.has(deed))) continue;
    else if (
      unit !== counted &&
      unit.concepts.length === 0 &&
      !isSaidOfThem(at, question) &&
      isByTheWay(at, question, desk)
    )
      score -= 0.5;
    else return null;
  }
  return { score, loosely };
}

/** The events of which those take part whom a figure counts. */
function takesPartIn({ of }: Figure, { prepared }: Desk): readonly PreparedEvent[] {
  if (typeof of !== 'string' || !prepared.entities.has(of)) return [];
  return prepared.events.filter(({ event }) => allFillers(event).includes(of));
}

/** It tells of a sort of this alone, while another figure counts what is called just this. */
function isSortOf(unit: Unit, { figure, own: terms }: Candidate, desk: Desk): boolean {
  if (namesIt(unit, terms)) return false;
  return desk.prepared.briefing.figures.some((each) => {
    const event = eventOf(each, desk);
    const told = desk.prepared.events.find((prepared) => prepared.event === event);
    const own = figureTerms(each, countedTerms(each, desk), desk);
    return each !== figure && (namesIt(unit, own) || (told !== undefined && namesIt(unit, told.terms)));
  });
}

/** How far whom the question names are the figure's; null: it is another's. */
function meetNames(
  candidate: Candidate,
  { end, question, whAt }: NumberAsked,
  desk: Desk,
): { readonly score: number; readonly fromSource: boolean } | null {
  const { event, figure, isLeft, ofEvent, own, weak } = candidate;
  const { prepared } = desk;
  let fromSource = false;
  let score = 0;
  for (const part of question.parts) {
    const isAny = (filler: Figure['of']) => part.keys.some((key) => sameActor(key, filler, prepared));
    const isIn = (terms: Terms) => part.keys.some((key) => terms.has(`n:${key}`));
    if (part.keys.length === 0 || part.unit >= end) continue;
    // "according to the airlines": who says it, not whose it is.
    if (isSourceOf(part.unit, question)) {
      if (!isIn(own)) continue;
      score += 3;
      fromSource = true;
      continue;
    }
    if (part.keys.some((key) => key === figure.of)) score += 1;
    const isOthers =
      part.role === 'agent' &&
      figure.of === event?.key &&
      event?.agent?.every((each) => !isAny(each)) === true;
    // "one airline lost 210 million" says nothing of what the other lost.
    const isRivals =
      part.role === 'agent' && question.parts.length > 1 && isSomebody(figure.of, desk) && !isAny(figure.of);
    if (isOthers || isRivals) return null;
    if (isIn(own) || isAny(figure.of)) score += 2;
    else if (part.unit === whAt + 1) return null;
    else if (event?.agent && part.role === 'agent') {
      if (!event.agent.some(isAny)) return null;
      score += 1;
    } else if (isIn(ofEvent)) score += 1;
    else if (isSomebody(figure.of, desk) && part.keys.every((key) => isSomebody(key, desk))) return null;
    else if (tellsPair(figure) && asksPair(question.parts)) score += 1;
    // "how many are still inside her": what is left is told of right behind.
    else if (isLeft) score -= 0.5;
    else if (!weak.some(isIn)) return null;
    // "one share rose, the other fell": in one sentence each has a figure of its own.
    else if (hasItsOwn(part, figure, desk)) return null;
  }
  return { score, fromSource };
}

/** What speaks for or against a figure besides the words and names of the question. */
function besides(candidate: Candidate, asked: NumberAsked, desk: Desk): number {
  const { event, figure, isItsOwn, isLeft, prepared } = candidate;
  const { noun, question } = asked;
  let score = isLeft ? 3 : 0;
  // What it was before is told where that is asked for.
  if (question.order === null && textsOf(figure).some((text) => earlier.test(text))) score -= 0.25;
  // "berapa yang dirampok": not how many did it.
  if (
    event?.agent?.includes(figure.of) &&
    countsPeople(figure, desk) &&
    question.rest.length === 0 &&
    question.deeds.some(({ voice }) => voice === 'passive')
  )
    score -= 1;
  const isSame = asked.recalled.some(({ readings }) =>
    readings.some(({ deed }) => prepared && relate(deed, prepared, desk.lexicon).score >= sameDeed),
  );
  if (isSame) score += 1;
  // "berapa tahun?": how many in the very event that was spoken of.
  const bare = asked.content.every(({ unit }) => unit === noun) && (!noun || isUnitOf(noun, figure, desk));
  if (isItsOwn && (bare || asked.spoken.length > 0)) score += 2;
  return score;
}

/** What is counted may stand in the figure's own words, or be its very unit: surer than a word of its event. */
function unitsShared(candidate: Candidate, asked: NumberAsked, desk: Desk): number {
  const { figure, own } = candidate;
  const { counted } = asked;
  if (isNamedUnit(figure, asked, desk)) return 2.5;
  if (!counted) return 0;
  const isUnit = covers(counted, desk.prepared.termsOf(figure.unit.en));
  return (covers(counted, own) && !isSortOf(counted, candidate, desk) ? 2 : 0) + (isUnit ? 0.5 : 0);
}

/** What is counted must be what the figure counts: "how many votes" is not answered by polling stations. */
function isCounted(candidate: Candidate, asked: NumberAsked, desk: Desk): boolean {
  const { counting, event, figure, ofEvent, own, weak } = candidate;
  const { asksSum, counted, named, people } = asked;
  if (!counted || ageWord.test(counted.text)) return true;
  // How much of somebody's shares or land he has is told in percent.
  const isShare = named.length > 0 && /^per ?cent/.test(figure.unit.en);
  if (covers(counted, asksSum || isShare ? own : counting)) return true;
  // "berapa bantuannya": what the aid comes to in money.
  if (counted.enclitic && isMoney(figure) && namesIt(counted, ofEvent)) return true;
  // "how big was the rise" of what fell is told by the fall.
  if (named.length > 0 && counted.deeds.some(({ deed }) => isOpposite(deed, event, desk))) return true;
  if (!people || !countsPeople(figure, desk)) return false;
  // "how many children": people of whom neither the figure nor its event or sentences speak are not counted.
  return anybody.test(counted.text) || [ofEvent, ...weak].some((terms) => covers(counted, terms));
}

/** "how many Kenyans": where they are counted by name, that figure alone does; else no length and no sum counts them. */
function countsThem(figure: Figure, asked: NumberAsked, desk: Desk): boolean {
  // One thing is not counted by its parts: "how many landers" by the panels of one.
  const isOfOne = desk.prepared.briefing.actors.some(
    ({ key, pronoun }) => key === figure.of && pronoun === 'it',
  );
  if (isOfOne && !isNamedUnit(figure, asked, desk)) return false;
  return desk.prepared.briefing.figures.some((each) => isNamedUnit(each, asked, desk))
    ? isNamedUnit(figure, asked, desk)
    : !countsTime(figure) && !isMoney(figure) && !sizeUnit.test(figure.unit.en);
}

/** It counts in just these. */
function isNamedUnit({ unit }: Figure, { countedNames }: NumberAsked, { prepared }: Desk): boolean {
  return languages.some((language) => {
    const terms = prepared.termsOf(unit[language]);
    return countedNames.some((key) => terms.has(`n:${key}`));
  });
}

function isMoney({ shown, unit }: Figure): boolean {
  return moneyUnit.test(`${unit.en} ${shown?.en ?? ''}`);
}

const shareOf = /\bper ?cent of (?:the |its |his |her |their )?(.+)/i;

/** It tells so many percent of just that of which the sum is asked. */
function isShareOf({ shown, text, unit }: Figure, { content }: NumberAsked, { prepared }: Desk): boolean {
  const whole = /^per ?cent/.test(unit.en)
    ? (shareOf.exec(shown?.en ?? '') ?? shareOf.exec(text?.en ?? ''))?.[1]
    : null;
  const sum = content.find(({ unit: each }) => each.concepts.length > 0)?.unit;
  return whole != null && sum !== undefined && covers(sum, prepared.termsOf(whole));
}

/** The unit that a figure counts in is what the word says. */
function isUnitOf(unit: Unit, figure: Figure, { prepared }: Desk): boolean {
  return languages.some((language) => covers(unit, prepared.termsOf(figure.unit[language])));
}

function hasUnit(unit: Unit, desk: Desk): boolean {
  return (
    unit.deeds.length === 0 &&
    desk.prepared.briefing.figures.some((figure) => !countsTime(figure) && isUnitOf(unit, figure, desk))
  );
}

/** By how much it rose is told by how much it fell. */
function isOpposite(deed: string, event: BriefingEvent | null, { lexicon }: Desk): boolean {
  const opposite = lexicon.deeds.get(deed)?.opposite;
  return event?.action.some((action) => opposite?.includes(action)) === true;
}

/** "the two countries" where the question names both. */
function asksPair(parts: readonly Part[]): boolean {
  return parts.filter(({ keys }) => keys.length > 0).length === 2;
}

function tellsPair({ of, text }: Figure): boolean {
  return /\b(?:two|both)\b/i.test(`${text?.en ?? ''} ${typeof of === 'string' ? '' : of.en}`);
}
