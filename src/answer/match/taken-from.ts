import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import type { PreparedBriefing } from '../prepare/prepare.ts';

/** Taking things from somebody. */
const taking: ReadonlySet<string> = new Set(['seize', 'confiscate']);
/** What is done to those whose things are taken. */
const catching: ReadonlySet<string> = new Set(['arrest', 'detain', 'catch', 'raid', 'search', 'capture']);

/** It tells what was taken from somebody. */
export function isTaken({ action }: BriefingEvent): boolean {
  return action.some((each) => taking.has(each));
}

/**
 * "Weapons were seized too", right after an arrest: from whom is told by who was arrested, in the same sentence or one of the two before. Empty: it is
 * told otherwise, or not at all.
 */
export function takenFrom(event: BriefingEvent, { briefing }: PreparedBriefing): readonly Filler[] {
  if (event.agent || event.by || event.recipient || !isTaken(event)) return [];
  const [at = 0] = event.sentences;
  const arrest = briefing.events.find(
    ({ action, sentences, target }) =>
      target &&
      action.some((each) => catching.has(each)) &&
      sentences.some((each) => each <= at && each >= at - 2),
  );
  return arrest?.target ?? [];
}
