import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import type { Desk } from '../../desk.ts';

/** Whether a question asks what no event tells by what it is, however near one comes. */
export function asksUntold(question: Question, desk: Desk): boolean {
  return asksWhyThere(question, desk) || asksWhenKnown(question, desk) || asksSincePlanned(question, desk);
}

/** "When did Russia learn of the plot?", "who knew of it first": when it was planned is another day, and who planned it another one. */
function asksWhenKnown({ deeds, wanted }: Question, { prepared }: Desk): boolean {
  const knows = deeds.some(
    ({ readings }, at) =>
      readings.every(({ deed }) => knowing.has(deed)) &&
      (wanted.kind === 'time' ||
        // From whom somebody knows it is told by who told him.
        (wanted.kind === 'filler' && wanted.role === 'agent' && wanted.deed === at && !wanted.fromWhom)),
  );
  const isTold = prepared.briefing.events.some(({ action }) => action.some((each) => knowing.has(each)));
  return knows && !isTold;
}

const knowing: ReadonlySet<string> = new Set(['know', 'learn', 'hear', 'discover']);

const planning: ReadonlySet<string> = new Set(['plan', 'prepare', 'intend']);
const sinceWhen = /^(?:since when|sejak kapan|dari kapan)$/;

/** "Since when were they planning it?": when it was to be, or when they were stopped, says nothing of it. */
function asksSincePlanned({ units, wanted }: Question, { prepared }: Desk): boolean {
  const asks = wanted.kind === 'time' && units.some(({ text }) => sinceWhen.test(text));
  const plans = (deed: string) => planning.has(deed);
  const isPlan = units.some(({ deeds }) => deeds.length > 0 && deeds.every(({ deed }) => plans(deed)));
  const isTold = ({ action, when }: BriefingEvent) => action.some(plans) && /\bsince\b/.test(when?.en ?? '');
  return asks && isPlan && !prepared.briefing.events.some(isTold);
}

/** "Why Saint Petersburg?": why just there, which is not why something happened. */
function asksWhyThere({ deeds, event, parts, rest, wanted }: Question, { prepared }: Desk): boolean {
  const named = parts.flatMap(({ keys }) => keys);
  const isBare = deeds.length + rest.length === 0 && event === null && named.length > 0;
  const isSpot = (key: string) => prepared.briefing.places.some((place) => place.key === key);
  return wanted.kind === 'reason' && isBare && named.every(isSpot);
}
