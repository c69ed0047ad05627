import type { Question } from '../../question/question.ts';
import type { Answer, Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { isNear } from '../match/linked.ts';
import { namesNothing } from './elided.ts';

/** A follow-up that is not answered changes nothing about what is spoken of: the next one goes on from there. */
export function holdOn(answer: Answer, parsed: Question, topic: Topic, desk: Desk): Answer {
  const pointsAt = parsed.continues || parsed.units.some(({ pronoun }) => pronoun !== null);
  const names = parsed.units.some((unit) => unit.names.length > 0);
  if (answer.kind !== 'not-said' || !topic.asked || topic.event === null || names) return answer;
  if (!pointsAt && !namesNothing(parsed)) return answer;
  const { asked, before, event } = answer.topic;
  return isNear(event, topic, desk) ? answer : { ...answer, topic: { ...topic, asked, before } };
}
