import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Bilingual } from '../../language.ts';
import type { Line } from '../answer.ts';
import type { Desk, Told } from '../desk.ts';

/** A line with the sentences of its event and who it is about: those named, then doer and target. */
export function told(
  line: Bilingual<Line>,
  event: BriefingEvent,
  desk: Desk,
  actors: readonly string[],
  more: readonly number[] = [],
): Told {
  const sentences = [...new Set([...event.sentences, ...more])].sort((a, b) => a - b);
  const spoken = [
    ...actors,
    ...[...(event.agent ?? []), ...(event.target ?? [])].filter((filler) => typeof filler === 'string'),
  ];
  return { line, sentences, actors: [...new Set(spoken)].filter((key) => desk.prepared.entities.has(key)) };
}

/** The event as a whole, in its own words. */
export function tellWhole(event: BriefingEvent, desk: Desk): Told {
  return told(
    { id: { lead: '', rest: event.text.id }, en: { lead: '', rest: event.text.en } },
    event,
    desk,
    [],
  );
}
