import { type Job, PgBoss } from 'pg-boss';
import type { Clock } from '../../clock.ts';
import type { SendingTurn } from '../../digest/sending-turn.ts';

export interface SharedTurnOptions {
  /** The database that all replicas share; pg-boss keeps its own tables in its schema `pgboss`. */
  readonly url: string;
  readonly clock: Clock;
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
/** How often each replica sees to it that a job is there: one that ended at the wrong moment left none behind it. */
const readyMs = 5_000;
const retryMs = 1_000;
/** A turn ends after an hour by itself, so that one job never runs on for days. */
const longestTurnMs = 3_600_000;

/**
 * The turn as a job of pg-boss: one is active at a time over all replicas, the next one stands ready behind it. Whoever
 * is killed loses it when its heartbeat is missed, and another replica has it some 15 seconds after the kill.
 */
export function createSharedTurn({ url, clock, log }: SharedTurnOptions): SendingTurn {
  const boss = new PgBoss({
    ...{ connectionString: url, application_name: 'ringkas pg-boss', max: 3 },
    ...{ superviseIntervalSeconds: lookSeconds, monitorIntervalSeconds: lookSeconds, schedule: false },
  });
  let isTroubled = false;
  // It goes on by itself when the database is back, and tells of each look until then.
  boss.on('error', (error) => {
    if (!isTroubled) log.error({ err: error }, 'pg-boss met an error');
    isTroubled = true;
  });
  const stopping = new AbortController();
  let started: Promise<void> = Promise.resolve();

  async function begin(send: (signal: AbortSignal) => Promise<void>): Promise<void> {
    await boss.start({ attempts: Number.MAX_SAFE_INTEGER });
    // `stately`: at most one job that waits and one that is active, however many replicas put one there.
    await untilDone(() =>
      boss.createQueue(queue, {
        ...{ policy: 'stately', heartbeatSeconds, retryLimit: 0 },
        ...{ expireInSeconds: (2 * longestTurnMs) / 1_000, deleteAfterSeconds: 24 * 3_600 },
      }),
    );
    await untilDone(() => boss.send(queue));
    ready = keepReady();
    await untilDone(() =>
      boss.work(
        queue,
        { pollingIntervalSeconds: lookSeconds, heartbeatRefreshSeconds: heartbeatSeconds / 4 },
        async ([job]: Job[]) => {
          if (!job) return;
          // The one behind this: whatever becomes of us, somebody finds it. If it cannot be put there now, it will be soon.
          await boss.send(queue).catch(() => {});
          const end = AbortSignal.any([stopping.signal, job.signal, AbortSignal.timeout(longestTurnMs)]);
          // Stopped, or taken for lost, while the next one was put there: a turn that is over is not begun.
          if (end.aborted) return;
          log.info({ turn: job.id }, 'This process sends digests');
          await send(end);
          log.info({ turn: job.id }, 'This process sends digests no longer');
        },
      ),
    );
  }

  let ready = Promise.resolve();
  async function keepReady(): Promise<void> {
    for (;;) {
      await clock.wait(readyMs, stopping.signal);
      if (stopping.signal.aborted) return;
      await untilDone(() => boss.send(queue));
    }
  }

  /** Again and again, while the database is away; not once we stop, which closes it under whatever is asked. */
  async function untilDone(ask: () => Promise<unknown>): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      try {
        await ask();
        isTroubled = false;
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (failures === 0)
          log.error({ err: error }, 'The turn to send digests cannot be asked for: trying again');
        await clock.wait(retryMs, stopping.signal);
      }
    }
  }

  return {
    start: (send) => {
      started = begin(send).catch((error: unknown) => {
        // It is closed under a start that is still going on.
        if (!stopping.signal.aborted) throw error;
      });
      return started;
    },
    stop: async () => {
      stopping.abort();
      const stopped = boss.stop({ graceful: true, timeout: 30_000 });
      await Promise.allSettled([started, stopped]);
      await ready;
    },
  };
}
