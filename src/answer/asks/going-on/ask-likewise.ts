import type { BriefingEvent } from '../../../briefing/schema.ts';
import { circumstances, type Question, type Unit } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { allFillers, sameDay } from '../../match/covers.ts';
import { sameActor } from '../../match/same-actor.ts';
import { notSaid, said } from '../../not-said.ts';
import { askedAgain, tellsOf } from '../../recall/ask-again.ts';
import { tellMatter } from '../../tell/fillers.ts';
import { tellDoings } from '../../tell/from-actors.ts';

/** The last question asked of somebody or something else, where that is what a follow-up means; where it says nothing of him, the one before it. */
export function askLikewise(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (again: Question) => Answer,
): Answer | null {
  const answer = askLast(question, desk, topic, ask);
  const before = topic?.before;
  if (answer?.kind === 'said' || !topic || !before || !question.continues) return answer;
  if (!circumstances.has(before.wanted.kind) && before.wanted.kind !== 'number') return answer;
  const earlier = askLast(question, desk, { ...topic, asked: before }, ask);
  return earlier?.kind === 'said' ? earlier : answer;
}

function askLast(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (again: Question) => Answer,
): Answer | null {
  const again = askedAgain(question, topic, desk);
  if (!again) return null;
  for (const asked of again.questions) {
    const answer = ask(asked);
    if (answer.kind === 'which') return answer;
    // A figure of one who takes no part in it may be told with an event.
    const isOfEvent = answer.kind === 'said' && asked.wanted.kind !== 'number';
    if (isOfEvent && isToldAlready(answer.topic.event, again.instead, topic, desk)) continue;
    if (answer.kind === 'said' && isOfAnother(answer.topic.event, again.instead, topic, desk)) continue;
    if (answer.kind === 'said' && answer.as === 'answer' && tellsOf(answer, again.instead, desk))
      return again.exact ? { ...answer, score: wordForWord } : answer;
  }
  const [asked] = again.questions;
  const onDay = asked && tellDay(again.instead, topic, desk);
  if (onDay) return said(asked, desk, topic, onDay, onDay.event ?? null, 'answer', 0.75);
  return again.sure ? notSaid(asked ?? question, desk, topic, null) : null;
}

/** "And the killings?": what was told last is another deed, and that one is told of as well. */
function isOfAnother(
  key: string | null,
  instead: readonly Unit[],
  topic: Topic | null,
  { prepared }: Desk,
): boolean {
  const named = new Set(instead.flatMap(({ deeds }) => deeds.map(({ deed }) => deed)));
  const { events } = prepared.briefing;
  const isIt = ({ action }: BriefingEvent) => action.some((deed) => named.has(deed));
  const told = events.find((event) => event.key === key);
  return told !== undefined && key === topic?.event && !isIt(told) && events.some(isIt);
}

/** "And the mother?": what was told last tells nothing of one who takes no part in it. */
function isToldAlready(
  key: string | null,
  instead: readonly Unit[],
  topic: Topic | null,
  { prepared }: Desk,
): boolean {
  const event = prepared.briefing.events.find((each) => each.key === key);
  const names = instead.flatMap((unit) => unit.names);
  if (!event || key !== topic?.event || names.length === 0) return false;
  const fillers = allFillers(event);
  return !fillers.some(
    (filler) =>
      names.some((name) => sameActor(name, filler, prepared)) ||
      (typeof filler === 'string' && names.some((name) => prepared.wholes.get(name)?.has(filler))),
  );
}

/** "And on Sunday?": what the one spoken of did on that day, and what that was about. */
function tellDay(instead: readonly Unit[], topic: Topic | null, desk: Desk): Told | null {
  const [unit, ...others] = instead;
  const key = topic?.actors[0];
  const date = unit?.date;
  if (!date || others.length > 0 || key === undefined) return null;
  const events = desk.prepared.briefing.events.filter(
    (event) =>
      event.date !== undefined &&
      sameDay(event.date, date) &&
      event.agent?.some((filler) => sameActor(key, filler, desk.prepared)),
  );
  const [event, ...more] = events;
  const told = (event && more.length === 0 && tellMatter(event, desk)) || tellDoings(key, events);
  return told && event ? { ...told, event: event.key } : null;
}
