import type { Clock } from '../clock.ts';
import type { Message } from '../telegram/message.ts';
import type { Sender, SendOutcome } from '../telegram/sender.ts';
import type { DeliveryResult, DeliveryStore, TakenDelivery } from './delivery-store.ts';
import { createMarks, type DeliveryLog } from './marks.ts';

/** A delivery as it is to be sent now. */
export interface Rendered {
  readonly message: Message;
  /** As in {@link DeliveryResult}. */
  readonly versions: string | null;
}

export interface DeliveryOptions {
  readonly store: DeliveryStore;
  readonly sender: Pick<Sender, 'send'>;
  readonly clock: Clock;
  /** What a delivery says at this moment; null: there is nothing left to send (its briefings were withdrawn). */
  readonly messageOf: (delivery: TakenDelivery) => Rendered | null;
  /** Names this process among all that send, now or after a restart: unique. */
  readonly owner: string;
  /** How many deliveries are in hand at once: enough that chats which wait hold up nobody, few enough for the memory. */
  readonly window: number;
  readonly log: DeliveryLog;
}

/** Sends what the rows say is due, whoever planned it. */
export interface Delivery {
  /** Takes the lease and begins with what is waiting, also with what another owner left behind. */
  start(): Promise<void>;
  /** Something may be waiting: looks at once instead of with the next heartbeat. */
  wake(): void;
  /** Takes nothing new, lets calls on the wire finish and be recorded, gives back the rest. */
  stop(): Promise<void>;
}

const heartbeatMs = 5_000;
const leaseMs = 20_000;

/** The delivery of one process, unstarted. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { store, sender, clock, messageOf, owner, window, log } = options;
  const marks = createMarks({ store, owner, clock, log });
  const inHand = new Map<number, AbortController>();
  const stopping = new AbortController();
  let leaseUntil = 0;
  let taking = false;
  let askedAgain = false;
  let idle: (() => void) | null = null;
  let heart: Promise<void> | null = null;

  async function takeMore(): Promise<void> {
    if (taking) {
      askedAgain = true;
      return;
    }
    taking = true;
    try {
      do {
        askedAgain = false;
        const room = window - inHand.size;
        if (room < 1 || stopping.signal.aborted) break;
        // Without a lease that surely holds, another process may take the same.
        if (clock.now() >= leaseUntil) await renewLease();
        const taken = await store.take(owner, room);
        for (const delivery of taken) void deliver(delivery);
      } while (askedAgain);
    } catch (error) {
      log.error({ err: error }, 'deliveries cannot be taken, trying again with the next heartbeat');
    }
    taking = false;
  }

  async function deliver(delivery: TakenDelivery): Promise<void> {
    const { id } = delivery;
    const abort = new AbortController();
    inHand.set(id, abort);
    if (stopping.signal.aborted) abort.abort();
    try {
      const result = await resultOf(delivery, abort);
      if (result) await marks.result(result);
    } catch (error) {
      log.error({ err: error, deliveryId: id }, 'a delivery could not be sent, it waits again');
      await marks.result({ id, kind: 'returned', doubtful: 0 });
    }
    inHand.delete(id);
    if (inHand.size === 0) idle?.();
    if (inHand.size <= window / 2) void takeMore();
  }

  async function resultOf(delivery: TakenDelivery, abort: AbortController): Promise<DeliveryResult | null> {
    const { id, chatId } = delivery;
    let rendered: Rendered | null;
    try {
      rendered = messageOf(delivery);
    } catch (error) {
      // Given back it would only fail again, for ever.
      log.error({ err: error, deliveryId: id }, 'a delivery could not be rendered');
      return { id, kind: 'failed', description: 'could not be rendered' };
    }
    if (!rendered) return { id, kind: 'failed', description: 'nothing left to send' };
    const { message, versions } = rendered;
    let ours = true;
    const outcome = await sender.send(chatId, message, {
      priority: 'digest',
      signal: abort.signal,
      onAttempt: async () => {
        const isStale = messageOf(delivery)?.message.html !== message.html;
        if (!isStale) ours = await marks.sending(id);
        // What a briefing said before its correction must not go out any more: taken again, it says the new.
        if (isStale || !ours) abort.abort();
      },
    });
    return ours ? resultFrom(id, outcome, versions) : null;
  }

  async function renewLease(): Promise<void> {
    const until = clock.now() + leaseMs;
    await store.renewLease(owner, until);
    leaseUntil = until;
  }

  async function beat(): Promise<void> {
    try {
      await renewLease();
      await store.freeAbandoned(clock.now());
    } catch (error) {
      log.error({ err: error }, 'the lease could not be renewed');
    }
    void takeMore();
  }

  return {
    start: async () => {
      await beat();
      heart = (async () => {
        while (!stopping.signal.aborted) {
          await clock.wait(heartbeatMs, stopping.signal);
          if (!stopping.signal.aborted) await beat();
        }
      })();
    },
    wake: () => void takeMore(),
    stop: async () => {
      stopping.abort();
      marks.lastTry();
      for (const abort of inHand.values()) abort.abort();
      await heart;
      if (inHand.size > 0) {
        await new Promise<void>((resolve) => {
          idle = resolve;
        });
      }
      try {
        await store.endLease(owner);
      } catch (error) {
        log.error({ err: error }, 'the lease could not be ended, it runs out by itself');
      }
    },
  };
}

function resultFrom(id: number, outcome: SendOutcome, versions: string | null): DeliveryResult {
  if (outcome.kind === 'stopped') return { id, kind: 'returned', doubtful: outcome.doubtful };
  return outcome.kind === 'sent' ? { id, ...outcome, versions } : { id, ...outcome };
}
