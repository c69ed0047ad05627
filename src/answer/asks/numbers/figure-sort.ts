import type { BriefingEvent, Figure } from '../../../briefing/schema.ts';
import type { Part } from '../../../question/question.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { asksSpan, isMeasuredIn, timeWord } from '../../match/measures.ts';
import { negative } from '../../match/negation.ts';
import { sameActor } from '../../match/same-actor.ts';
import { isA } from '../../prepare/prepare.ts';
import { anybody, hasUnit, isMoney, isNamedUnit, isUnitOf, sizeUnit } from './figure-units.ts';
import {
  countedTerms,
  countsPeople,
  countsTime,
  figureTerms,
  isAge,
  isAgeOfSomebody,
  isSomebody,
  tellsAge,
  textsOf,
} from './figures-of.ts';
import { earlier, isThing, type NumberAsked } from './number-asked.ts';

/** Whether a figure may tell a number of the sort that is asked for at all. */
export function isOfSort(
  figure: Figure,
  event: BriefingEvent | null,
  asked: NumberAsked,
  desk: Desk,
): boolean {
  const { asksAge, counted, measure, named, question } = asked;
  if (asksAge ? !isAge(figure, desk) : asked.asksSum && isAgeOfSomebody(figure, desk)) return false;
  // "dia dapat berapa?": no years, and of what is no money only what was his own doing.
  const isOfTheirs = () => named.some(({ keys }) => keys.some((key) => event?.agent?.includes(key)));
  if (asked.gains && !isMoney(figure) && (countsTime(figure) || isAge(figure, desk) || !isOfTheirs()))
    return false;
  if (!isMeasuredIn(figure, measure)) return false;
  if (asked.countedNames.length > 0 && !countsThem(figure, asked, desk)) return false;
  // "how big a raise": of just this, and no time that anything took.
  const bigAt = question.units.findIndex(
    ({ text }, at) =>
      /^(?:how (?:big|large)|seberapa (?:besar|gede))$/.test(text) ||
      (text === 'how much' && question.units[at + 1]?.text === 'of'),
  );
  const isBig = bigAt >= 0 && measure === null;
  const isOfNamed = question.parts.some(({ keys }) => keys.some((key) => key === figure.of));
  if (isBig && isNoSize(figure, event)) return false;
  // Nor how many fell into it: what counts something else is no size of whatever is named alone.
  const isAlone = question.rest.length + question.deeds.length === 0 && named.length > 0;
  const isHowBig = isBig && question.units[bigAt]?.text !== 'how much';
  if (isHowBig && isAlone && !isOfNamed && !isMoney(figure)) return false;
  const article = question.units.findIndex(({ text }, at) => at > bigAt && text === 'a');
  const sized = bigAt >= 0 && article >= 0 && article - bigAt <= 2 ? question.units[article + 1] : undefined;
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

/** "over what period did they call", "how long was the recording": without an event of its own it says itself of what it is the span. */
function isOfJustThis(figure: Figure, { content, question }: NumberAsked, desk: Desk): boolean {
  if (!asksSpan(question) && !lastingTold.test(figure.text?.en ?? '')) return false;
  const own = figureTerms(figure, countedTerms(figure, desk), desk);
  return content.length > 0 && content.every(({ unit }) => covers(unit, own));
}

const lastingTold = /\b(?:lasts?|lasted|lasting|long|took|takes)\b/;

/** "how many Kenyans": where they are counted by name, that figure alone does; else no length and no sum counts them. */
function countsThem(figure: Figure, asked: NumberAsked, desk: Desk): boolean {
  // One thing is not counted by its parts: "how many landers" by the panels of one.
  const isOfOne = desk.prepared.briefing.actors.some(
    ({ key, pronoun }) => key === figure.of && pronoun === 'it',
  );
  if (isOfOne && !isNamedUnit(figure, asked, desk)) return false;
  return desk.prepared.briefing.figures.some((each) => isNamedUnit(each, asked, desk))
    ? isNamedUnit(figure, asked, desk)
    : !countsTime(figure) &&
        !isMoney(figure) &&
        !sizeUnit.test(figure.unit.en) &&
        // How many candidates there are is not told by the votes of one.
        (typeof figure.of !== 'string' || !isA(figure.of, desk.prepared, 'person'));
}

/** "how big is the temple": no time that anything took, and not how deep it lay. */
function isNoSize(figure: Figure, event: BriefingEvent | null): boolean {
  if (countsTime(figure) || /^(?:hour|minute|second)/.test(figure.unit.en)) return true;
  const tellings = [...textsOf(figure), event?.text.en ?? ''];
  return /^met(?:re|er)s?$/.test(figure.unit.en) && !tellings.some((text) => sizeTold.test(text));
}

/** Words for how big something is. */
const sizeTold =
  /\b(?:size|measur\w*|area|wide|width|long|length|tall|high|height|diameter|big|large|ukuran|berukuran|luas|lebar|panjang|tinggi|besar)\b/i;

const shareOf = /\bper ?cent of (?:the |its |his |her |their )?(.+)/i;

/** It tells so many percent of just that of which the sum is asked. */
function isShareOf({ shown, text, unit }: Figure, { content }: NumberAsked, { prepared }: Desk): boolean {
  const whole = /^per ?cent/.test(unit.en)
    ? (shareOf.exec(shown?.en ?? '') ?? shareOf.exec(text?.en ?? ''))?.[1]
    : null;
  const sum = content.find(({ unit: each }) => each.concepts.length > 0)?.unit;
  return whole != null && sum !== undefined && covers(sum, prepared.termsOf(whole));
}
