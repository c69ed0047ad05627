import type { Clock } from '../clock.ts';
import type { DeliveryResult, DeliveryStore } from './delivery-store.ts';

/** What is told of the deliveries' way; never a text. */
export interface DeliveryLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Marks before and after calls, many in one transaction: a durable write costs the same for one as for a hundred. */
export interface Marks {
  /** Resolves once it is durable: to false where the delivery is not ours to send any more. Rejects when the store fails. */
  sending(id: number): Promise<boolean>;
  /** Resolves once it is durable; while the store fails it is tried again. */
  result(result: DeliveryResult): Promise<void>;
  /** From now on a store that fails ends the trying: what is not recorded is sent again by the next owner. */
  lastTry(): void;
}

export interface MarksOptions {
  readonly store: Pick<DeliveryStore, 'record'>;
  readonly owner: string;
  readonly clock: Clock;
  readonly log: DeliveryLog;
}

/** Keeps a transaction short, so that the event loop is held for milliseconds. */
const largestBatch = 200;
const retryMs = 1_000;

interface Sending {
  readonly id: number;
  readonly resolve: (ours: boolean) => void;
  readonly reject: (error: unknown) => void;
}

interface Result {
  readonly result: DeliveryResult;
  readonly resolve: () => void;
}

export function createMarks({ store, owner, clock, log }: MarksOptions): Marks {
  const sending: Sending[] = [];
  const results: Result[] = [];
  let flushing = false;
  let last = false;

  async function flush(): Promise<void> {
    if (flushing) return;
    flushing = true;
    // Everything that this turn of the event loop brings goes into the first transaction.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (sending.length > 0 || results.length > 0) {
      const starts = sending.splice(0, largestBatch);
      const ends = results.splice(0, largestBatch);
      try {
        const ours = await store.record(owner, clock.now(), {
          sending: starts.map(({ id }) => id),
          results: ends.map(({ result }) => result),
        });
        for (const { id, resolve } of starts) resolve(ours.has(id));
        for (const { resolve } of ends) resolve();
      } catch (error) {
        for (const { reject } of starts) reject(error);
        if (last) {
          log.error({ err: error, deliveries: ends.length }, 'outcomes of deliveries could not be recorded');
          for (const { resolve } of ends) resolve();
          continue;
        }
        log.error({ err: error, deliveries: ends.length }, 'deliveries cannot be recorded, trying again');
        results.unshift(...ends);
        await clock.wait(retryMs);
      }
    }
    flushing = false;
  }

  return {
    sending: (id) =>
      new Promise((resolve, reject) => {
        sending.push({ id, resolve, reject });
        void flush();
      }),
    result: (result) =>
      new Promise((resolve) => {
        results.push({ result, resolve });
        void flush();
      }),
    lastTry: () => {
      last = true;
    },
  };
}
