import type { BriefingEvent } from '../briefing/schema.ts';
import type { Topic } from './answer.ts';
import type { Desk } from './desk.ts';

/** It hangs on what was spoken of: it is about it, came of it or after it, or the other way round. */
export function isLinked(event: BriefingEvent, topic: Topic | null, desk: Desk): boolean {
  const spoken = desk.prepared.briefing.events.find(({ key }) => key === topic?.event);
  if (!spoken || spoken === event) return false;
  const hangsOn = (one: BriefingEvent, other: BriefingEvent) =>
    [...(one.target ?? []), ...(one.about ?? [])].includes(other.key) ||
    [...one.because, ...one.after].some((link) => link.event === other.key);
  return hangsOn(event, spoken) || hangsOn(spoken, event);
}
