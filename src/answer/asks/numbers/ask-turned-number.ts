import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { kindDeed } from '../../match/deeds.ts';
import { fitEvents } from '../../match/match.ts';
import { said } from '../../not-said.ts';
import { tellCorrection } from '../../tell/corrections.ts';

/** "By how many votes did A beat B?", where B beat A: it was the other way round, whatever number each of them has; null: it was not. */
export function askTurnedNumber(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const named = question.parts.filter(({ keys, role }) => keys.length === 1 && role !== null);
  // "how many landers has the company built?": who is counted is not said to have done it.
  const isCounted = named.some(({ unit }) => question.units[unit - 1]?.wh === 'how-many');
  const doer = !isCounted && named.some(({ role }) => role === 'agent');
  if (question.wanted.kind !== 'number' || question.negated || named.length < 2 || !doer) return null;
  const fits = fitEvents(question, desk.prepared, desk.lexicon).filter(
    ({ deed, prepared: { event } }) => deed >= kindDeed && event.status === 'happened',
  );
  const [turned] = fits.filter(
    ({ conflicts, uncovered }) =>
      conflicts.length > 0 && conflicts.every(({ swapped }) => swapped) && uncovered.length === 0,
  );
  const [conflict] = turned?.conflicts ?? [];
  if (!turned || !conflict || fits.some(({ conflicts, met }) => conflicts.length === 0 && met > 0))
    return null;
  const told = tellCorrection(turned, conflict, question, desk);
  return said(question, desk, topic, told, turned.prepared.event.key, 'correction', 0.8);
}
