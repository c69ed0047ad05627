import type { Question } from '../question/question.ts';
import type { Answer, Topic } from './answer.ts';
import { choosing } from './ask-loosely.ts';
import { spokenActs } from './ask-speakers.ts';
import type { Desk, Told } from './desk.ts';
import { tellFromEvent, tellWhole } from './from-events.ts';
import { type Fit, fitEvents } from './match.ts';
import { both, bothLines, maxLineLength, saysAlike } from './wording.ts';

const ages = /^(?:umur|usia|age|how old|old|aged)$/;

/** Questions that look for one fact, so that another fact may come close; what somebody is called is a name or nothing. */
const seeking: ReadonlySet<Question['wanted']['kind']> = new Set([
  'filler',
  'time',
  'place',
  'reason',
  'manner',
  'number',
  'identity',
  'doing',
  'quote',
  'outcome',
  'truth',
]);

/**
 * "Not said", with the fact that comes closest where one does: told as what it is, never as the answer. A name that the
 * article does not know is left as it is.
 */
export function withNearest(answer: Answer, question: Question, desk: Desk, topic: Topic | null): Answer {
  // An age is told by no other number.
  const age = question.units.some((unit) => ages.test(unit.text));
  if (answer.kind !== 'not-said' || answer.stranger || question.more || age) return answer;
  if (!seeking.has(question.wanted.kind)) return answer;
  const near = fitEvents(question, desk.prepared, desk.lexicon)
    .flatMap((fit) => {
      const told = tell(question, fit, desk);
      const closeness = closenessOf(fit, topic) + (told === null ? 0 : 1);
      return isNear(fit, question) ? [{ fit, told, closeness }] : [];
    })
    .sort((left, right) => right.closeness - left.closeness)[0];
  if (!near) return answer;
  const whole = tellWhole(near.fit.prepared.event, desk);
  for (const told of near.told === null ? [whole] : [near.told, whole]) {
    const fact = both((language) => told.line[language].lead + told.line[language].rest);
    const line = both((language) => desk.say(language, 'notSaid.nearest', { text: fact[language] }));
    if (Math.max(line.id.length, line.en.length) <= maxLineLength && saysAlike(fact))
      return {
        ...answer,
        line,
        nearest: { line: fact, sentences: told.sentences },
        topic: { ...answer.topic, event: near.fit.prepared.event.key },
      };
  }
  return answer;
}

function tell(question: Question, fit: Fit, desk: Desk): Told | null {
  const { event } = fit.prepared;
  if (question.wanted.kind === 'truth') return null;
  if (question.wanted.kind !== 'number') return tellFromEvent(question, fit, desk);
  const { text, sentences } =
    desk.prepared.briefing.figures.find(({ key }) => key !== undefined && key === event.amount) ?? {};
  return text && sentences
    ? { line: bothLines((language) => ({ lead: '', rest: text[language] })), sentences, actors: [] }
    : null;
}

/** Whoever is named takes part in it, or it is the very deed, and the question does not say that it was another's. */
function isNear({ conflicts, covered, deed, met, uncovered }: Fit, question: Question): boolean {
  // When another thing took place comes close to nothing; neither does the best to the worst.
  const another = question.wanted.kind === 'time' && question.deeds.length > 0 && deed < 0.4;
  const chosen = uncovered.some((at) => choosing.test(question.units[at]?.text ?? ''));
  // Who said one thing is not who said another.
  const said = speaks(question) && uncovered.length > 0;
  return conflicts.length === 0 && !another && !chosen && !said && (met >= 1 || deed >= 0.85 || covered >= 1);
}

function speaks({ deeds, wanted }: Question): boolean {
  const verb = deeds.find(({ voice }) => voice === 'active' || voice === 'passive');
  return (
    wanted.kind === 'filler' &&
    wanted.role === 'agent' &&
    verb?.readings.some(({ deed }) => spokenActs.has(deed)) === true
  );
}

function closenessOf(fit: Fit, topic: Topic | null): number {
  return (
    fit.met * 2 +
    fit.covered +
    (fit.deed >= 0.7 ? 2 : fit.deed >= 0.4 ? 1 : 0) -
    (fit.uncovered.length + fit.unknown.length) / 2 +
    (topic?.event === fit.prepared.event.key ? 0.6 : 0) -
    fit.prepared.index / 100
  );
}
