import { circumstances, type Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { keptQuestion } from './asked.ts';
import { namesNothing } from './elided.ts';

/** "Where will the next study be?", of which nothing was told, then "when?": of that study, and of nothing else that the article begins with. */
export function ofUnanswered(question: Question, topic: Topic, { prepared }: Desk): Question | null {
  const { deeds, parts, rest, wanted } = question;
  const isBare = namesNothing(question) && deeds.length + parts.length + rest.length === 0;
  if (!topic.asked || topic.event !== null || topic.slug !== prepared.briefing.slug) return null;
  if (!isBare || !circumstances.has(wanted.kind)) return null;
  const last = keptQuestion(topic.asked);
  return last.deeds.length + last.rest.length > 0 && last.event === null
    ? { ...last, wanted, type: question.type, sort: null, language: question.language }
    : null;
}
