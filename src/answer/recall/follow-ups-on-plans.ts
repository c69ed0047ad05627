import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { allFillers } from '../match/covers.ts';
import { planningDeeds } from '../match/deeds.ts';
import { hangsOn } from '../match/linked.ts';
import { sameActor } from '../match/same-actor.ts';
import type { FollowUp } from './follow-ups-on-words.ts';

/** What is asked, meant or feared to be done, and need not have been. */
const toBeDone: ReadonlySet<string> = new Set([
  ...planningDeeds,
  ...['ask', 'request', 'demand', 'order', 'urge', 'threaten', 'propose', 'offer', 'apply', 'sue', 'bid'],
]);

/** What whoever decides does with it. */
const deciding: ReadonlySet<string> = new Set(
  'reject refuse accept approve agree grant give pass-law cancel veto block stop'.split(' '),
);

/** Whoever does this has come to nothing with what he wanted. */
const givingUp: ReadonlySet<string> = new Set('withdraw cancel abandon give-up lose'.split(' '));

const doneWord =
  /^(?:do|done|get|got|receive|received|happen|happened|work|worked|work out|worked out|lakukan|dilakukan|melakukan|melakukannya|mau|bersedia|setuju|terjadi|kejadian|terlaksana|dikabulkan|dituruti|dapat|dapet|berhasil|manage|managed)$/;
const comingAbout: ReadonlySet<string> = new Set('succeed implement carry-out happen occur'.split(' '));

/**
 * "did Trump do it?", "did the plan work?", "dikabulkan?" of what was only asked for or meant: what was decided of it, or that it came to
 * nothing; that it was asked or planned is no yes.
 */
export function didIt(question: Question, topic: Topic | null, desk: Desk): FollowUp | null {
  const { deeds, rest, units, wanted } = question;
  // "Did …" begins with what only asks.
  const at = units.findIndex(
    (unit, index) =>
      (index > 0 || !unit.auxiliary) &&
      (doneWord.test(unit.text) || unit.deeds.some(({ deed }) => comingAbout.has(deed))),
  );
  if (wanted.kind !== 'truth' || at < 0) return null;
  const nouns = [...deeds.map(({ unit }) => unit), ...rest].filter((each) => each !== at);
  // "berhasil membobol server": whether that was done.
  if (!nouns.every((each) => units[each]?.deeds.some(({ voice }) => voice === 'noun'))) return null;
  if (nouns.some((each) => each > at)) return null;
  const spoken = nouns.length === 0 ? eventOf(topic, desk) : eventCalled(nouns, question, topic, desk);
  if (!spoken) return null;
  const { events } = desk.prepared.briefing;
  const isOpen = spoken.action.some((action) => toBeDone.has(action));
  const gaveUp =
    spoken.action.some((action) => givingUp.has(action)) && !doneWord.test(units[at]?.text ?? '');
  if (!isOpen && !gaveUp && spoken.status !== 'foiled') return null;
  const decided = gaveUp
    ? spoken
    : events.find(
        (event) =>
          event !== spoken &&
          event.action.some((action) => deciding.has(action)) &&
          (hangsOn(event, spoken) || event.sentences.some((number) => spoken.sentences.includes(number))),
      );
  // What was planned and came to nothing did not happen.
  const foiled = events.find(
    ({ key, status }) =>
      status === 'foiled' &&
      (key === spoken.key || [...(spoken.target ?? []), ...(spoken.about ?? [])].includes(key)),
  );
  if (foiled) return { question: { ...question, parts: [], deeds: [], rest: [] }, event: foiled };
  if (decided)
    return {
      question: { ...question, wanted: { kind: 'topic' }, parts: [], deeds: [], rest: [] },
      event: decided,
    };
  return { question: { ...question, deeds: [], rest: [at], event: spoken.key }, event: null };
}

function eventOf(topic: Topic | null, { prepared }: Desk): BriefingEvent | undefined {
  return prepared.briefing.events.find(({ key }) => key === topic?.event);
}

/** "the plan", "gugatan Ratna": the event of just that, by those who are named; of several the one spoken of, else the first that is yet to come about. */
function eventCalled(
  nouns: readonly number[],
  { parts, units }: Question,
  topic: Topic | null,
  { prepared }: Desk,
): BriefingEvent | undefined {
  const isCalled = ({ action }: BriefingEvent) =>
    nouns.every((at) => units[at]?.deeds.some(({ deed }) => action.includes(deed)));
  const named = parts.filter(({ keys, unit }) => keys.length > 0 && (units[unit]?.names.length ?? 0) > 0);
  const isTheirs = (event: BriefingEvent) =>
    named.every(({ keys }) =>
      allFillers(event).some((filler) => keys.some((key) => sameActor(key, filler, prepared, true))),
    );
  const called = prepared.briefing.events.filter((event) => isCalled(event) && isTheirs(event));
  return (
    called.find(({ key }) => key === topic?.event) ??
    called.find(({ status }) => status !== 'happened') ??
    called[0]
  );
}

const allOfThem = /^(?:all|semua|semuanya|everyone|everybody|everything|seluruhnya)$/;

/** "did they get all of them out?": that some of it is told is no yes. */
export function wereAll(question: Question, spoken: BriefingEvent): FollowUp | null {
  const at = question.units.findIndex(({ text }) => allOfThem.test(text));
  const isBare = question.deeds.length + question.rest.length === 0;
  const names = question.units.some((unit) => unit.names.length > 0);
  // "Semuanya buat dia?" asks with no word for it.
  const asksWhether = question.wanted.kind === 'truth' || question.units.every(({ wh }) => wh === null);
  if (!asksWhether || at < 0 || !isBare || names) return null;
  const wanted = { kind: 'truth' } as const;
  return { question: { ...question, wanted, rest: [at], event: spoken.key }, event: null };
}

const meaning = /^(?:mau|akan|hendak|bakal|ingin)$/;

/** "Mau ngapain emang?": what the one who was spoken of last would do, and not what was done to him. */
export function wouldDo(question: Question, _: BriefingEvent, topic: Topic): FollowUp | null {
  const { deeds, parts, rest, units, wanted } = question;
  const [actor] = topic.actors;
  const means = units.some(({ text }) => meaning.test(text));
  if (wanted.kind !== 'doing' || !means || deeds.length + parts.length + rest.length > 0) return null;
  if (actor === undefined) return null;
  return {
    question: { ...question, parts: [{ unit: 0, keys: [actor], role: null, deed: null }] },
    event: null,
  };
}
