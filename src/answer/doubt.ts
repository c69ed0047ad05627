import type { Question } from '../question/question.ts';
import type { Answer, Topic } from './answer.ts';
import type { Desk } from './desk.ts';
import { notSaid } from './not-said.ts';
import { createScales } from './weigh.ts';
import { both, maxLineLength, saysAlike } from './wording.ts';

// What fits by so little fits by chance: nobody named and no deed of its own.
const fitsByChance = 0.5;
/** Of an answer, so much of what the question speaks of should be in its facts and sentences … */
const enough = 0.7;
/** … and nothing else in the article should speak of so much more. */
const behind = 0.1;
/** How much less will do where the answer was found by rules that look closely. */
const leeway = 0.2;
const closely = 0.8;
/** What was held word for word against what somebody is says it in whatever words. */
const wordForWord = 0.95;

/**
 * An answer that speaks of too little of the question is not given as one: it is told as what comes closest. Measured over the
 * sets of questions, a third of such answers are wrong, of all others one in twenty.
 */
export function withDoubt(answer: Answer, question: Question, desk: Desk, topic: Topic | null): Answer {
  if (answer.kind !== 'said' || answer.as !== 'answer' || !isDoubtful(answer, question, desk)) return answer;
  const { sentences } = answer;
  const fact = both((language) => answer.line[language].lead + answer.line[language].rest);
  const line = both((language) => desk.say(language, 'notSaid.nearest', { text: fact[language] }));
  const tells = Math.max(line.id.length, line.en.length) <= maxLineLength && saysAlike(fact);
  const silent = notSaid(question, desk, topic, null);
  if (silent.kind !== 'not-said') return answer;
  return {
    ...silent,
    ...(tells ? { line, nearest: { line: fact, sentences } } : {}),
    topic: answer.topic,
    score: Math.min(answer.score, 0.3),
  };
}

function isDoubtful(
  { score, sentences, topic: { event } }: Extract<Answer, { kind: 'said' }>,
  question: Question,
  { prepared, lexicon }: Desk,
): boolean {
  if (score < fitsByChance) return true;
  if (score >= wordForWord) return false;
  const scales = createScales(question, prepared, lexicon);
  if (scales.needs.length === 0) return false;
  const own = new Set(sentences);
  const inAnswer = [
    ...prepared.events
      .filter((each) => each.event.key === event || each.event.sentences.every((number) => own.has(number)))
      .map((each) => scales.event(each).share),
    ...sentences.map((number) => scales.sentence(number).share),
  ];
  const share = Math.max(0, ...inAnswer);
  const less = score >= closely ? leeway : 0;
  if (share < enough - less) return true;
  const most = Math.max(
    ...prepared.events.map((each) => scales.event(each).share),
    ...prepared.sentences.map((_, at) => scales.sentence(at + 1).share),
  );
  return most - share >= behind + less;
}
