import { circumstances, type Question, type Unit } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import { keptQuestion } from './asked.ts';
import { namesNothing } from './elided.ts';

/** "Where will the next study be?", of which nothing was told, then "when?": of that study, and of nothing else that the article begins with. */
export function ofUnanswered(question: Question, topic: Topic): Question | null {
  const { deeds, parts, rest, wanted } = question;
  const isBare = namesNothing(question) && deeds.length + parts.length + rest.length === 0;
  if (!topic.asked || !isBare) return null;
  const might = mightHave(question);
  if (might) return ofWhatMightBe(might, question, keptQuestion(topic.asked));
  if (topic.event !== null || !circumstances.has(wanted.kind)) return null;
  const last = keptQuestion(topic.asked);
  // "Is it in Moscow?", "where then?": of the same, without what was not so.
  if (last.wanted.kind === 'truth' && last.deeds.length === 0 && last.parts.length > 0) {
    const parts = last.parts.filter(({ role }) => wanted.kind !== 'place' || role !== 'place');
    return { ...last, parts, rest: [], wanted, type: question.type, sort: null, language: question.language };
  }
  return last.deeds.length + last.rest.length > 0 && last.event === null
    ? { ...last, wanted, type: question.type, sort: null, language: question.language }
    : null;
}

/** "How many could have?": what might have been, not what was. */
function mightHave({ units, wanted }: Question): Unit | undefined {
  return wanted.kind === 'number'
    ? units.find(({ text }) => /^(?:could|might|would|bisa|mungkin)$/.test(text))
    : undefined;
}

/** Of how many might it have been so, after whether it was. */
function ofWhatMightBe(might: Unit, { language, wanted }: Question, last: Question): Question | null {
  return last.wanted.kind === 'truth' && last.deeds.length > 0
    ? { ...last, units: [...last.units, might], wanted, type: null, sort: null, language }
    : null;
}
