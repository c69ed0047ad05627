import type { Question, Unit } from '../../../question/question.ts';
import { otherWord, speaksOfAll, timesWord } from '../../../question/small-words.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { speaksAhead } from '../../match/to-come.ts';
import { said } from '../../not-said.ts';
import { truthOf } from '../../tell/corrections.ts';
import { tellFigure } from '../../tell/from-events.ts';
import { bothLines } from '../../tell/wording.ts';
import { undoneBy } from '../events/denials.ts';
import { findFigure } from './ask-figures.ts';

const oftenWord: Readonly<Record<string, number>> = { once: 1, sekali: 1, twice: 2, thrice: 3 };

/**
 * "Did they talk twice?", "korban tewasnya lima?": asked how many there were, the figure that counts just this says whether it is so. Null: no number
 * is claimed, or nothing is counted that it could be.
 */
export function askWhetherSoMany(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { language, negated, rest, units, wanted } = question;
  // That all four did is more than that there are four.
  if (wanted.kind !== 'truth' || negated || speaksOfAll(question)) return null;
  const claims = claimsIn(question);
  const [at] = claims;
  const unit = at === undefined ? undefined : units[at];
  const claimed = claimOf(unit);
  if (at === undefined || !unit || claimed === null || claims.length > 1) return null;
  // "the other two": not how many those were of whom it is told.
  if ([units[at - 1], units[at + 1]].some((beside) => otherWord.test(beside?.text ?? ''))) return null;
  const often = isOften(at, units);
  const text = language === 'id' ? (often ? 'berapa kali' : 'berapa') : often ? 'how often' : 'how many';
  const asked: Question = {
    ...question,
    wanted: { kind: 'number' },
    units: units.with(at, { ...unit, text, wh: 'how-many', number: null, isFunction: true }),
    rest: rest.filter(
      (each) =>
        each !== at &&
        !(often && each === at + 1 && timesWord.test(units[each]?.text ?? '')) &&
        !isThatWeek(each, units),
    ),
  };
  const found = findFigure(asked, desk);
  // "Are the two million still on?": of what was called off it is not asked how many there were.
  if (!found || found.loosely || (found.event && undoneBy(found.event, question, desk))) return null;
  const { value } = found.figure;
  // That it was another number is said only where something is counted.
  if (value !== claimed && !saysOfWhat(question, at, desk)) return null;
  const right = moreThan(units, at)
    ? value > claimed
    : lessThan(units, at)
      ? value < claimed
      : value === claimed;
  const { event } = found;
  // An event that the figure is not of tells nothing of it.
  const isItsOwn = event !== null && (event.amount === found.figure.key || found.figure.of === event.key);
  const told = tellFigure(found.figure, desk, isItsOwn ? event : undefined);
  const isTold = isItsOwn || found.figure.text !== undefined;
  // That there are so many of what was only meant to be is no yes.
  const verdict = !right ? 'no' : isItsOwn ? truthOf(event, question, speaksAhead(question)) : 'yes';
  const line = bothLines((each) => {
    const text = factOf(told.line[each], isTold);
    return { lead: '', rest: verdict === null ? text : desk.say(each, verdict, { text }) };
  });
  return said(
    question,
    desk,
    topic,
    { ...told, line },
    found.event?.key ?? null,
    right ? 'answer' : 'correction',
    0.95,
  );
}

/** Something beside the number and who is named says what there are so many of. */
function saysOfWhat({ deeds, parts, rest, units }: Question, claim: number, { prepared }: Desk): boolean {
  const isGroup = (key: string) =>
    prepared.briefing.actors.some((actor) => actor.key === key && actor.kind === 'group');
  return (
    deeds.length > 0 ||
    parts.some(({ keys }) => keys.some(isGroup)) ||
    rest.some((at) => at !== claim && !units[at]?.number)
  );
}

/** "twice", "tiga kali": how often is told by a figure of its own or not at all. */
export function claimsHowOften(question: Question): boolean {
  return claimsIn(question).some((at) => isOften(at, question.units));
}

function claimsIn({ rest, units }: Question): number[] {
  return [...units.keys()].filter(
    (at) => claimOf(units[at]) !== null && (rest.includes(at) || isSaidOnce(at, units)),
  );
}

/** "sekali" is "very" behind anything but a verb. */
function isSaidOnce(at: number, units: readonly Unit[]): boolean {
  const before = units[at - 1];
  if (units[at]?.text !== 'sekali' || !before) return false;
  return /^(?:cuma|hanya|baru)$/.test(before.text) || before.deeds.some(({ voice }) => voice !== 'noun');
}

/** "twice that week": when it was is told by what is spoken of. */
function isThatWeek(at: number, units: readonly Unit[]): boolean {
  const beside = [units[at - 1]?.text, units[at + 1]?.text];
  return (
    /^(?:week|minggu|pekan|hari|month|bulan)$/.test(units[at]?.text ?? '') &&
    beside.some((text) => /^(?:that|this|itu|ini|same|sama)$/.test(text ?? ''))
  );
}

function isOften(at: number, units: readonly Unit[]): boolean {
  return oftenWord[units[at]?.text ?? ''] !== undefined || timesWord.test(units[at + 1]?.text ?? '');
}

/** The number that is claimed; a year or a place in an order is none. */
function claimOf(unit: Unit | undefined): number | null {
  if (!unit) return null;
  const often = oftenWord[unit.text];
  if (often !== undefined) return often;
  const { number } = unit;
  if (!number || number.ordinal || unit.date) return null;
  return Number.isInteger(number.value) && number.value >= 1900 && number.value < 2100 ? null : number.value;
}

function moreThan(units: readonly Unit[], at: number): boolean {
  return /\b(?:more than|lebih dari|over|at least|di atas)$/.test(textBefore(units, at));
}

function lessThan(units: readonly Unit[], at: number): boolean {
  return /\b(?:less than|fewer than|kurang dari|under|di bawah)$/.test(textBefore(units, at));
}

function textBefore(units: readonly Unit[], at: number): string {
  return units
    .slice(Math.max(0, at - 3), at)
    .map(({ text }) => text)
    .join(' ');
}

/** The sentence alone, where the number that leads stands in it. */
function factOf({ lead, rest }: { lead: string; rest: string }, isTold: boolean): string {
  if (!isTold) return lead + rest;
  const sentence = rest.replace(/^\.\s+/, '');
  return sentence === rest ? lead + rest : sentence;
}
