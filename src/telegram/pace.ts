import { createHeap } from './heap.ts';
import type { Priority } from './sender.ts';

/** How many messages could go now. */
export type Ready = Readonly<Record<Priority, number>>;

/** What one call may do with the place in the pace that it was given. */
export interface Permit {
  /** The call goes on the wire now. Until then the place counts as taken, however long that lasts. */
  start(now: number): void;
  /** The answer is there. */
  settle(now: number): void;
  /** The call never went out. */
  cancel(): void;
}

/** How many calls may reach a server that counts `limit` per `windowMs`, in whatever way it places its windows. */
export interface Pace {
  /**
   * The earliest instant at which the next call may go, as far as is known `now`: `Infinity` until one more has
   * started, or until the pace that is shared tells. `ready`: how many wait for it.
   */
  nextAt(now: number, ready?: Ready): number;
  take(now: number): Permit;
}

export interface PaceOptions {
  readonly limit: number;
  readonly windowMs: number;
  /** How many calls may go at once after a pause, 1 to `limit`; the rest of a window is spread evenly. */
  readonly burst: number;
}

/** Clocks tick in milliseconds on the other side too: one of slack for each of the two readings, and one to spare. */
const slackMs = 3;
/** A call that is this much slower than usual gives its place back all the same: one that hangs must not slow the rest. */
const longestDelayMs = 100;
/** How long a stretch of calls the usual way there and back is taken from. */
const stretchMs = 5000;

interface Place {
  isFree: boolean;
}

/**
 * A window that slides over the server's own clock, as far as that can be told from here. The server counts a call
 * when it arrives, somewhere between its start and its answer; two calls that start a window apart may arrive closer
 * together when the first was held up. So a place is given back one window after its start plus what the call took
 * longer than the fastest of late (as if all of that had been on the way there). In the first stretch nothing is
 * known to be usual, and the whole time counts. Within the window calls are spread by GCRA (the "virtual scheduling"
 * form of ITU-T I.371), so that a reply never finds all places gone at once.
 */
export function createPace({ limit, windowMs, burst }: PaceOptions): Pace {
  const spacingMs = windowMs / limit;
  const toleranceMs = (burst - 1) * spacingMs;
  /** When places come free: a place stands in it twice, at the latest instant and, once answered, at the true one. */
  const releases = createHeap<Place>();
  let taken = 0;
  let due = -Infinity;

  function free(place: Place) {
    if (place.isFree) return;
    place.isFree = true;
    taken -= 1;
  }

  let stretchEndsAt = Number.NaN;
  let fastestBefore = 0;
  let fastestNow = Infinity;
  function usualMs(now: number, tookMs: number): number {
    if (Number.isNaN(stretchEndsAt)) stretchEndsAt = now + stretchMs;
    if (now >= stretchEndsAt) {
      fastestBefore = fastestNow;
      fastestNow = Infinity;
      stretchEndsAt = now + stretchMs;
    }
    fastestNow = Math.min(fastestNow, tookMs);
    return Math.min(fastestBefore, fastestNow);
  }

  return {
    nextAt(now) {
      let next = releases.peek();
      while (next && (next.key <= now || next.item.isFree)) {
        free(next.item);
        releases.pop();
        next = releases.peek();
      }
      const placeAt = taken < limit ? -Infinity : (next?.key ?? Infinity);
      return Math.max(placeAt, due - toleranceMs);
    },
    take(now) {
      due = Math.max(due, now) + spacingMs;
      taken += 1;
      const place: Place = { isFree: false };
      let startedAt = now;
      return {
        start(at) {
          startedAt = at;
          releases.push(at + windowMs + slackMs + longestDelayMs, place);
        },
        settle(at) {
          const tookMs = at - startedAt;
          const heldUpMs = Math.min(tookMs - usualMs(at, tookMs), longestDelayMs);
          releases.push(startedAt + windowMs + slackMs + heldUpMs, place);
        },
        cancel: () => free(place),
      };
    },
  };
}
