import { type Due, nextDue, type Schedule } from '../reader/subscription/schedule.ts';
import { editionFor, editionText, hadAtStart } from './edition.ts';
import type { Had } from './had.ts';

/** A digest that could not be planned in its minute is planned late up to this; after it, it is left for the next day. */
export const latestMs = 3 * 3_600_000;

/** A subscriber whose next digest is to be decided on. */
export interface DueSubscriber extends Schedule {
  readonly chatId: number;
  readonly next: Due;
  /** null: this reader has had no edition yet and starts with the newest five. */
  readonly had: Had | null;
}

/** What becomes of it. */
export interface DigestStep {
  /** The edition's text; null: nothing is sent this time. */
  readonly content: string | null;
  /** The next one. */
  readonly next: Due;
}

/**
 * Decides for the present instant, from the numbers of the published briefings, newest first. Readers with the same
 * schedule or the same history share the work, so one of these serves a whole tick.
 */
export function createPlanner(published: readonly number[], now: number): (due: DueSubscriber) => DigestStep {
  const contents = new Map<Had, string | null>();
  const nexts = new Map<string, Due>();
  const startingHad = hadAtStart(published);

  const contentFor = (had: Had): string | null => {
    const known = contents.get(had);
    if (known !== undefined) return known;
    const edition = editionFor(published, had);
    const content = edition && editionText(edition);
    contents.set(had, content);
    return content;
  };
  const nextFor = ({ zone, localTime, days, next }: DueSubscriber): Due => {
    const key = `${zone} ${localTime} ${days} ${next.date}`;
    const known = nexts.get(key);
    if (known) return known;
    const due = nextDue({ zone, localTime, days }, now, [next.date]);
    nexts.set(key, due);
    return due;
  };

  return (due) => {
    // Before its time only after the clock jumped: put right, nothing sent.
    const timely = due.next.at <= now && now - due.next.at <= latestMs;
    return { content: timely ? contentFor(due.had ?? startingHad) : null, next: nextFor(due) };
  };
}
