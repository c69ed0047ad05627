import { type Job, scheduleJob } from 'node-schedule';
import type { Clock } from '../clock.ts';

/** A timer may fire a little early, and 06:59:59.999 is not yet seven. */
const toleranceMs = 50;

/** Calls `tick` in the first moment of each minute of the machine's clock, with the instant of `clock`. */
export function createTicker(clock: Clock, tick: (now: number) => void): { start(): void; stop(): void } {
  let job: Job | null = null;
  return {
    start: () => {
      job = scheduleJob('* * * * *', () => tick(clock.now() + toleranceMs));
    },
    stop: () => {
      job?.cancel();
    },
  };
}
