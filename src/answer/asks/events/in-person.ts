import type { Question } from '../../../question/question.ts';
import type { Answer } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { tellWhole } from '../../tell/told.ts';
import { withVerdict } from '../../tell/verdicts.ts';

/** Words for what went through nobody. */
export const directWord =
  /^(?:langsung|secara langsung|directly|in person|personally|tatap muka|face to face)$/;

/** "Apakah ia bicara langsung dengannya?", of what went through another: no. */
export function notThroughAnother(answer: Answer, question: Question, desk: Desk): Answer {
  const { negated, parts, units, wanted } = question;
  if (wanted.kind !== 'truth' || negated || !units.some(({ text }) => directWord.test(text))) return answer;
  const event = desk.prepared.briefing.events.find(({ key }) => key === answer.topic.event);
  const [through, ...others] = event?.through ?? [];
  const isAsked = parts.some(({ keys }) => keys.some((key) => key === through));
  if (!event || through === undefined || others.length > 0 || isAsked || answer.kind !== 'said')
    return answer;
  return { ...answer, as: 'correction', line: withVerdict(tellWhole(event, desk), 'no', desk) };
}
