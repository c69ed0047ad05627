import type { Clock } from '../../src/clock.ts';

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Lets `milliseconds` pass: every wait that ends within them ends in order, and what follows from it runs first. */
  advance(milliseconds: number): Promise<void>;
  /** Lets time pass from wait to wait until `promise` is settled. @throws Error when nothing waits any more before that. */
  until<T>(promise: Promise<T>): Promise<T>;
}

/** A clock at the instant `startAt` (milliseconds since the epoch). */
export function createFakeClock(startAt = Date.UTC(2026, 0, 15, 8)): FakeClock {
  let now = startAt;
  let timers: { readonly at: number; readonly end: () => void }[] = [];

  /** The code under test runs on promises alone, so one turn of the real event loop lets all of it run. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

  async function nextTimer(until: number): Promise<boolean> {
    const first = timers.reduce(
      (a, b) => (b.at < a.at ? b : a),
      timers[0] ?? { at: Infinity, end: () => {} },
    );
    if (first.at > until) return false;
    now = Math.max(now, first.at);
    first.end();
    await settle();
    return true;
  }

  return {
    now: () => now,
    wait(milliseconds, signal) {
      return new Promise((resolve) => {
        const end = () => {
          timers = timers.filter((timer) => timer !== entry);
          signal?.removeEventListener('abort', end);
          resolve();
        };
        // Like the machine's timers: whole milliseconds, so that time never stands still by a rounding error.
        const entry = { at: now + Math.max(0, Math.ceil(milliseconds)), end };
        if (signal?.aborted) return resolve();
        timers.push(entry);
        signal?.addEventListener('abort', end);
      });
    },
    async advance(milliseconds) {
      const target = now + milliseconds;
      await settle();
      while (await nextTimer(target));
      now = target;
    },
    async until(promise) {
      let settled = false;
      const mark = () => {
        settled = true;
      };
      promise.then(mark, mark);
      await settle();
      while (!settled) {
        if (!(await nextTimer(Infinity)) || !Number.isFinite(now))
          throw new Error('expected the promise to settle, but nothing waits for the time any more');
      }
      return promise;
    },
  };
}
