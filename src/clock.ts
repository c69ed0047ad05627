/** Where the time comes from. Passed in, so that a test or the preview can set it. */
export interface Clock {
  /** The present instant in milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /**
   * Waits `milliseconds` of this clock's time (0 or less: until the next turn of the event loop).
   * Resolves early, without an error, when `signal` is aborted: the caller looks at the signal.
   */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

function waitForTimer(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(done, Math.max(0, milliseconds));
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
  });
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now(), wait: waitForTimer };

/**
 * A clock for measuring how long things take: it never jumps when the machine's time is corrected, and ticks in
 * fractions of a millisecond. Close to `systemClock` at the start of the process; not for telling the time of day.
 */
export const steadyClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  wait: waitForTimer,
};
