import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';

/** It is about another event, or came of it or after it. */
export function hangsOn(event: BriefingEvent, other: BriefingEvent): boolean {
  return isAbout(event, other) || [...event.because, ...event.after].some((link) => link.event === other.key);
}

/** It hangs on the event that was spoken of, or that on it. */
function isLinked(event: BriefingEvent, topic: Topic | null, desk: Desk): boolean {
  const spoken = desk.prepared.briefing.events.find(({ key }) => key === topic?.event);
  return spoken !== undefined && spoken !== event && (hangsOn(event, spoken) || hangsOn(spoken, event));
}

/** It is the event that was spoken of, hangs on it, or is told in the same sentence. */
export function isNear(key: string | null, topic: Topic | null, desk: Desk): boolean {
  const { events } = desk.prepared.briefing;
  const event = events.find((each) => each.key === key);
  const spoken = events.find((each) => each.key === topic?.event);
  if (!event || !spoken) return false;
  return (
    event === spoken ||
    isLinked(event, topic, desk) ||
    event.sentences.some((number) => spoken.sentences.includes(number))
  );
}

/** It is that event, or what it is about, or came of, or is told in the same sentence of its people: not another one before or after it. */
export function isPartOf(event: BriefingEvent, key: string, desk: Desk, negated = false): boolean {
  const spoken = desk.prepared.briefing.events.find((each) => each.key === key);
  if (!spoken || event === spoken) return event === spoken;
  // That it is not done for others is no part of what is done.
  if (
    !negated &&
    event.status === 'denied' &&
    spoken.status !== 'denied' &&
    event.action.some((each) => spoken.action.includes(each))
  )
    return false;
  if (isAbout(event, spoken) || isAbout(spoken, event)) return true;
  if (
    [...event.because, ...spoken.because].some(
      (link) => link.event === spoken.key || link.event === event.key,
    )
  )
    return true;
  return event.sentences.some((number) => spoken.sentences.includes(number));
}

/** It is done to the other, or speaks of it. */
export function isAbout(event: BriefingEvent, other: BriefingEvent): boolean {
  return [...(event.target ?? []), ...(event.about ?? [])].includes(other.key);
}

/** It is told in one of these sentences or in the one after it. */
export function isRightAfter(event: BriefingEvent, sentences: readonly number[]): boolean {
  return sentences.some((number) => event.sentences.some((own) => own === number || own === number + 1));
}
