import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { planningDeeds } from '../match/deeds.ts';
import { hangsOn } from '../match/linked.ts';
import type { FollowUp } from './follow-ups-on-words.ts';

/** What is asked, meant or feared to be done, and need not have been. */
const toBeDone: ReadonlySet<string> = new Set([
  ...planningDeeds,
  ...['ask', 'request', 'demand', 'order', 'urge', 'threaten', 'propose', 'offer', 'apply'],
]);

/** What whoever decides does with it. */
const deciding: ReadonlySet<string> = new Set(
  'reject refuse accept approve agree grant give pass-law cancel veto block stop'.split(' '),
);

const doneWord =
  /^(?:do|done|get|got|receive|received|happen|happened|lakukan|dilakukan|melakukan|melakukannya|mau|bersedia|setuju|terjadi|kejadian|terlaksana|dikabulkan|dituruti|dapat|dapet|berhasil)$/;

/** "did Trump do it?", "did it happen?", "dikabulkan?" of what was only asked for or meant: what was decided of it; that it was asked is no yes. */
export function didIt(question: Question, spoken: BriefingEvent, _: Topic, desk: Desk): FollowUp | null {
  const { deeds, units, wanted } = question;
  // "Did …" begins with what only asks.
  const at = units.findIndex(
    ({ auxiliary, text }, index) => doneWord.test(text) && (index > 0 || !auxiliary),
  );
  const isBare = deeds.every(({ unit }) => unit === at) && question.rest.every((each) => each === at);
  if (wanted.kind !== 'truth' || at < 0 || !isBare) return null;
  if (!spoken.action.some((action) => toBeDone.has(action))) return null;
  const decided = desk.prepared.briefing.events.find(
    (event) =>
      event !== spoken &&
      event.action.some((action) => deciding.has(action)) &&
      (hangsOn(event, spoken) || event.sentences.some((number) => spoken.sentences.includes(number))),
  );
  // What was planned and came to nothing did not happen.
  const foiled = desk.prepared.briefing.events.find(
    ({ key, status }) =>
      status === 'foiled' && [...(spoken.target ?? []), ...(spoken.about ?? [])].includes(key),
  );
  if (foiled) return { question: { ...question, parts: [], deeds: [], rest: [] }, event: foiled };
  if (decided)
    return {
      question: { ...question, wanted: { kind: 'topic' }, parts: [], deeds: [], rest: [] },
      event: decided,
    };
  return { question: { ...question, deeds: [], rest: [at], event: spoken.key }, event: null };
}

const allOfThem = /^(?:all|semua|semuanya|everyone|everybody|everything|seluruhnya)$/;

/** "did they get all of them out?": that some of it is told is no yes. */
export function wereAll(question: Question, spoken: BriefingEvent): FollowUp | null {
  const at = question.units.findIndex(({ text }) => allOfThem.test(text));
  const isBare = question.deeds.length + question.rest.length === 0;
  const names = question.units.some((unit) => unit.names.length > 0);
  if (question.wanted.kind !== 'truth' || at < 0 || !isBare || names) return null;
  return { question: { ...question, rest: [at], event: spoken.key }, event: null };
}
