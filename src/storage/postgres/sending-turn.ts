import { type Job, PgBoss } from 'pg-boss';
import type { SendingTurn } from '../../digest/sending-turn.ts';

export interface SharedTurnOptions {
  /** The database that all replicas share; pg-boss keeps its own tables in its schema `pgboss`. */
  readonly url: string;
  readonly log: {
    info(fields: Readonly<Record<string, unknown>>, message: string): void;
    error(fields: Readonly<Record<string, unknown>>, message: string): void;
  };
}

/** The job that says "send what is due"; it carries nothing. */
const queue = 'send-what-is-due';
/** pg-boss's least: a sender that says nothing for so long has lost its turn. */
const heartbeatSeconds = 10;
/** How often each replica looks for turns that were lost, and for a turn to take. */
const lookSeconds = 2;
/** A turn ends after an hour by itself, so that one job never runs on for days. */
const longestTurnMs = 3_600_000;

/**
 * The turn as a job of pg-boss: one is active at a time over all replicas, the next one stands ready behind it. Whoever
 * is killed loses it when its heartbeat is missed, and another replica has it some 15 seconds after the kill.
 */
export function createSharedTurn({ url, log }: SharedTurnOptions): SendingTurn {
  const boss = new PgBoss({
    ...{ connectionString: url, application_name: 'ringkas pg-boss', max: 3 },
    ...{ superviseIntervalSeconds: lookSeconds, monitorIntervalSeconds: lookSeconds, schedule: false },
  });
  // It goes on by itself when the database is back.
  boss.on('error', (error) => log.error({ err: error }, 'pg-boss met an error'));
  const stopping = new AbortController();
  let started: Promise<void> = Promise.resolve();

  async function begin(send: (signal: AbortSignal) => Promise<void>): Promise<void> {
    await boss.start({ attempts: Number.MAX_SAFE_INTEGER });
    // `stately`: at most one job that waits and one that is active, however many replicas put one there.
    await boss.createQueue(queue, {
      ...{ policy: 'stately', heartbeatSeconds, retryLimit: 0 },
      ...{ expireInSeconds: (2 * longestTurnMs) / 1_000, deleteAfterSeconds: 24 * 3_600 },
    });
    await boss.send(queue);
    if (stopping.signal.aborted) return;
    await boss.work(
      queue,
      { pollingIntervalSeconds: lookSeconds, heartbeatRefreshSeconds: heartbeatSeconds / 4 },
      async ([job]: Job[]) => {
        if (!job) return;
        // The one behind this: whatever becomes of us, somebody finds it.
        await boss.send(queue);
        log.info({ turn: job.id }, 'This process sends digests');
        const end = AbortSignal.any([stopping.signal, job.signal, AbortSignal.timeout(longestTurnMs)]);
        await send(end);
        log.info({ turn: job.id }, 'This process sends digests no longer');
      },
    );
  }

  return {
    start: (send) => {
      started = begin(send);
      return started;
    },
    stop: async () => {
      stopping.abort();
      const stopped = boss.stop({ graceful: true, timeout: 30_000 });
      await Promise.allSettled([started, stopped]);
    },
  };
}
