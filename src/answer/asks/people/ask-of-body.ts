import type { Question } from '../../../question/question.ts';
import type { Answer } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { spokenActs } from '../../match/deeds.ts';
import { isActor } from '../../prepare/prepare.ts';

/**
 * "Dia janji apa?" of who heads a company: what the company promised, told as such, where he himself is told to have promised nothing.
 * @param ask answers the question where the body stands in his place
 */
export function askOfBody(question: Question, desk: Desk, ask: (ofIt: Question) => Answer): Answer | null {
  const at = question.parts.findIndex(
    ({ keys, role, unit }) =>
      role === 'agent' && keys.length > 0 && question.units[unit]?.pronoun === 'person',
  );
  const head = desk.prepared.entities.get(question.parts[at]?.keys[0] ?? '');
  // What he does himself is not done by it: only for what is said or promised does one speak for the other.
  const isSpoken = question.deeds.some(({ readings }) => readings.some(({ deed }) => spokenActs.has(deed)));
  if (!head || !isActor(head) || !isSpoken) return null;
  for (const key of head.offices.flatMap(({ of }) => of ?? [])) {
    const parts = question.parts.map((part, index) => (index === at ? { ...part, keys: [key] } : part));
    const answer = ask({ ...question, parts });
    if (answer.kind !== 'said' || answer.as !== 'answer') continue;
    const event = desk.prepared.briefing.events.find((each) => each.key === answer.topic.event);
    if (event?.agent?.includes(key)) return answer;
  }
  return null;
}
