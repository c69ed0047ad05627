import type { Clock } from '../clock.ts';

/** A clock that runs on as another does, and can be moved ahead: whoever waits on it wakes if their instant has passed. */
export interface MovableClock extends Clock {
  /** Jumps ahead by so many milliseconds; throws a RangeError for less than 0. */
  moveBy(milliseconds: number): void;
  /** Jumps ahead to this instant; throws a RangeError when it has passed. */
  moveTo(at: number): void;
  /** Told after each move, with the instant it now is. Returns the function that ends the subscription. */
  onMove(listener: (now: number) => void): () => void;
}

// A longer timer would overflow to 1 ms (setTimeout holds a signed 32-bit number).
const longestTimerMs = 2 ** 31 - 1;

/** `base` gives the pace; the start is its present instant. */
export function createMovableClock(base: Clock): MovableClock {
  let aheadMs = 0;
  let moved = new AbortController();
  const listeners = new Set<(now: number) => void>();
  const now = () => base.now() + aheadMs;

  function moveBy(milliseconds: number) {
    if (!(milliseconds >= 0)) throw new RangeError(`expected to move ahead, got ${milliseconds} ms`);
    aheadMs += milliseconds;
    const wake = moved;
    moved = new AbortController();
    wake.abort();
    for (const listener of listeners) listener(now());
  }

  return {
    now,
    moveBy,
    moveTo: (at) => moveBy(at - now()),
    async wait(milliseconds, signal) {
      const until = now() + milliseconds;
      do {
        const left = Math.min(Math.max(0, until - now()), longestTimerMs);
        await base.wait(left, signal ? AbortSignal.any([signal, moved.signal]) : moved.signal);
      } while (now() < until && !signal?.aborted);
    },
    onMove(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
