import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { WatchStore } from './watch-store.ts';

/** One thing that is looked after; `isOurs` keeps the duty while it takes long, false: another process has it now. */
export type Look = (isOurs: () => Promise<boolean>, signal: AbortSignal) => Promise<void>;

export interface WatchOptions {
  readonly store: Pick<WatchStore, 'claimDuty' | 'endDuty'>;
  /** Names this process among all on the store: unique. */
  readonly owner: string;
  /** Done in this order; one that fails does not keep the others from their turn. */
  readonly looks: readonly Look[];
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
}

const everyMs = 60_000;
/** Longer than any single step, shorter than what a newsroom would miss. */
const dutyMs = 5 * 60_000;
const duty = 'newsroom';

/** Looks after the newsroom once a minute, in one process at a time over all on the store. Unstarted. */
export function createWatch({ store, owner, looks, clock, log }: WatchOptions): {
  start(): void;
  /** Ends what is under way at its next step, and lets another process take over. */
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> = Promise.resolve();
  const isOurs = () => store.claimDuty(duty, owner, clock.now(), clock.now() + dutyMs);

  async function run(): Promise<void> {
    while (!signal.aborted) {
      for (const look of looks) {
        try {
          if (!signal.aborted && (await isOurs())) await look(isOurs, signal);
        } catch (error) {
          log.error({ err: error }, 'The newsroom could not be looked after, trying again in a minute');
        }
      }
      await clock.wait(everyMs, signal);
    }
    try {
      await store.endDuty(duty, owner);
    } catch (error) {
      log.error({ err: error }, 'The watch over the newsroom could not be given back, it runs out by itself');
    }
  }

  return {
    start: () => {
      running = run();
    },
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
