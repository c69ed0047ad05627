import type { Clock } from '../../src/clock.ts';

/** A clock that stands still until something waits: a wait moves it on by as much and returns at the next turn. */
export interface StillClock extends Clock {
  /** Sets the present instant, forwards or back. */
  set(now: number): void;
}

/** A {@link StillClock} at `now`, in milliseconds since the epoch. */
export function createStillClock(now = Date.UTC(2026, 10, 24, 0, 0)): StillClock {
  let present = now;
  return {
    now: () => present,
    set: (instant) => {
      present = instant;
    },
    wait: async (milliseconds) => {
      present += Math.max(0, milliseconds);
      await new Promise<void>((resolve) => setImmediate(resolve));
    },
  };
}
