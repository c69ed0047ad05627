import type { Question } from '../../question/question.ts';
import type { Answer, Topic } from '../answer.ts';
import { askBriefing } from '../asks/ask-briefing.ts';
import type { Desk } from '../desk.ts';
import { supplied } from '../recall/supplied.ts';
import { withDoubt } from './doubt.ts';

/** With what a follow-up leaves out, where it is silent without: only what is answered without doubt as if it had been said. */
export function askSupplied(question: Question, desk: Desk, topic: Topic): Answer | null {
  for (const inFull of supplied(question, topic, desk)) {
    const answer = withDoubt(askBriefing(inFull, desk, topic), inFull, desk, topic);
    const isIt = inFull.event === null || answer.topic.event === inFull.event;
    if (answer.kind === 'said' && answer.as === 'answer' && isIt) return answer;
  }
  return null;
}
