import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isLightDeed, planningDeeds } from '../../match/deeds.ts';
import { said } from '../../not-said.ts';
import { tellManner, tellReason } from '../../tell/from-causes.ts';

/**
 * "Why was the attack not carried out?", "kok serangannya nggak jadi": of what was foiled, what foiled it. Null: nothing of the sort is asked,
 * or the article tells of nothing that undid it.
 */
export function askWhyNot(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, negated, parts, rest, wanted } = question;
  const isFailing = ({ readings }: Question['deeds'][number]) =>
    readings.some(({ deed }) => deed === 'fail' || deed === 'cancel');
  if (!(negated || deeds.some(isFailing)) || (wanted.kind !== 'reason' && wanted.kind !== 'manner'))
    return null;
  const own = deeds.filter((deed) => !isLightDeed(deed) && !isFailing(deed));
  const named = parts.some(({ keys }) => keys.length > 0);
  if (own.length !== 1 || own[0]?.voice !== 'noun' || rest.length > 0 || named) return null;
  const asked = new Set(own.flatMap(({ readings }) => readings.map(({ deed }) => deed)));
  const { events } = desk.prepared.briefing;
  const foiled = events.find(
    ({ action, status }) => status === 'foiled' && action.some((each) => asked.has(each)),
  );
  const undone = events.find(
    ({ action, status, target }) =>
      foiled !== undefined &&
      status === 'happened' &&
      target?.includes(foiled.key) === true &&
      !action.some((each) => planningDeeds.has(each)),
  );
  const told = undone && (tellManner(undone, desk) ?? tellReason(false, undone, desk));
  return told ? said(question, desk, topic, told, undone.key, 'answer', 0.85) : null;
}
