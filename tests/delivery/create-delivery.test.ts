import { describe, expect, test } from 'vitest';
import { createDelivery, type DeliveryOptions } from '../../src/delivery/create-delivery.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import type { Store } from '../../src/storage/store.ts';
import type { SendOptions, SendOutcome } from '../../src/telegram/sender.ts';
import { openStore } from '../harness/open-store.ts';
import { createStillClock } from '../harness/still-clock.ts';
import { planDigests, sevenOClock, tomorrow } from '../storage/contract/subscribers.ts';

interface Call {
  readonly chatId: number;
  readonly html: string;
  readonly options: SendOptions;
  /** Marks an attempt as the real sender does, then ends with `outcome`, or `stopped` where it was given up. */
  readonly answer: (outcome: SendOutcome) => Promise<void>;
}

/** A sender that keeps what it is given until the test answers it. */
function createHeldSender() {
  const calls: Call[] = [];
  const sender = {
    send: (chatId: number, { html }: { html: string }, options: SendOptions) =>
      new Promise<SendOutcome>((resolve, reject) => {
        const stopped = () => resolve({ kind: 'stopped', doubtful: 0 });
        options.signal?.addEventListener('abort', stopped);
        if (options.signal?.aborted) stopped();
        calls.push({
          chatId,
          html,
          options,
          answer: async (outcome) => {
            try {
              await options.onAttempt?.(1);
            } catch (error) {
              return reject(error);
            }
            if (options.signal?.aborted) return stopped();
            options.signal?.removeEventListener('abort', stopped);
            resolve(outcome);
          },
        });
      }),
  };
  return { calls, sender };
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Waits for something that happens a few turns of the event loop later. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let turns = 0; turns < 500; turns += 1) {
    if (await condition()) return;
    await turn();
  }
  expect.fail('it did not happen');
}

const sent = (chatId: number): SendOutcome => ({ kind: 'sent', messageId: chatId * 10, chatId, doubtful: 0 });
const log = { info: () => {}, error: () => {} };

async function statesOf(store: Store, chatIds: readonly number[]): Promise<unknown[]> {
  return Promise.all(
    chatIds.map(async (chatId) => (await store.personalData.collect(chatId)).delivery?.[0]?.state),
  );
}

const ofContent: DeliveryOptions['messageOf'] = ({ content }) => {
  if (content === 'broken') throw new Error('no template');
  return content === 'gone' ? null : { message: { html: content }, versions: null };
};

function deliveryOver(
  store: DeliveryStore,
  owner = 'me',
  window = 10,
  messageOf: DeliveryOptions['messageOf'] = ofContent,
) {
  const { calls, sender } = createHeldSender();
  // A clock on which a wait lasts until it is given up: no heartbeat but the first.
  const clock = {
    now: () => sevenOClock,
    wait: (_: number, signal?: AbortSignal) =>
      signal
        ? new Promise<void>((resolve) => {
            signal.addEventListener('abort', () => resolve());
            if (signal.aborted) resolve();
          })
        : turn(),
  };
  return { calls, delivery: createDelivery({ store, sender, clock, messageOf, owner, window, log }) };
}

describe('delivery', () => {
  test('sends what waits in due order, as many at a time as the window holds, and closes it', async () => {
    const store = await openStore();
    await planDigests(store, [1, 2, 3, 4, 5]);
    const { calls, delivery } = deliveryOver(store.deliveries, 'me', 2);
    await delivery.start();
    for (const chatId of [1, 2, 3, 4, 5]) {
      await until(() => calls.length >= chatId);
      expect(calls.length).toBeLessThanOrEqual(chatId + 1);
      const call = calls[chatId - 1];
      expect(call).toMatchObject({ chatId, html: '3,2', options: { priority: 'digest' } });
      await call?.answer(sent(chatId));
    }
    await delivery.stop();
    expect(await statesOf(store, [1, 2, 3, 4, 5])).toEqual(['sent', 'sent', 'sent', 'sent', 'sent']);
    expect(calls.length).toBe(5);
  });

  test('marks a delivery as being sent before the call goes out', async () => {
    const store = await openStore();
    await planDigests(store, [1]);
    const { calls, delivery } = deliveryOver(store.deliveries);
    await delivery.start();
    await until(() => calls.length === 1);
    expect(await statesOf(store, [1])).toEqual(['due']);
    await calls[0]?.options.onAttempt?.(1);
    expect(await statesOf(store, [1])).toEqual(['sending']);
    await calls[0]?.answer(sent(1));
    await delivery.stop();
  });

  test('what was planned later is sent when it is woken', async () => {
    const store = await openStore();
    const { calls, delivery } = deliveryOver(store.deliveries);
    await delivery.start();
    await planDigests(store, [1]);
    expect(calls).toEqual([]);
    delivery.wake();
    await until(() => calls.length === 1);
    await delivery.stop();
  });

  test('what changed while it waited for its turn goes out as it is now, and says which version that was', async () => {
    const store = await openStore();
    await planDigests(store, [1]);
    const now = { html: 'before', versions: null as string | null };
    const { calls, delivery } = deliveryOver(store.deliveries, 'me', 10, () => ({
      message: { html: now.html },
      versions: now.versions,
    }));
    await delivery.start();
    await until(() => calls.length === 1);
    Object.assign(now, { html: 'corrected', versions: '3.2' });
    await calls[0]?.answer(sent(1));
    await until(() => calls.length === 2);
    expect(calls[1]).toMatchObject({ chatId: 1, html: 'corrected' });
    await calls[1]?.answer(sent(1));
    await delivery.stop();
    const { delivery: rows } = await store.personalData.collect(1);
    expect(rows).toEqual([expect.objectContaining({ state: 'sent', versions: '3.2', attempts: 1 })]);
  });

  test('a stop gives back what has not gone out, and waits for what has', async () => {
    const store = await openStore();
    await planDigests(store, [1, 2]);
    const { calls, sender } = createHeldSender();
    let finish: (() => void) | undefined;
    const slow = {
      send: async (...call: Parameters<typeof sender.send>) => {
        if (call[0] === 2) return sender.send(...call);
        await call[2].onAttempt?.(1);
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return sent(1);
      },
    };
    const clock = createStillClock(sevenOClock);
    const delivery = createDelivery({
      store: store.deliveries,
      sender: slow,
      clock: {
        now: clock.now,
        wait: (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
      },
      messageOf: ({ content }) => ({ message: { html: content }, versions: null }),
      owner: 'me',
      window: 10,
      log,
    });
    await delivery.start();
    await until(() => calls.length === 1 && finish !== undefined);
    let stopped = false;
    const stopping = delivery.stop().then(() => {
      stopped = true;
    });
    await until(async () => (await statesOf(store, [2]))[0] === 'due');
    expect(stopped).toBe(false);
    finish?.();
    await stopping;
    expect(await statesOf(store, [1, 2])).toEqual(['sent', 'due']);
    const next = await store.deliveries.take('next', 10);
    expect(next.map(({ chatId }) => chatId)).toEqual([2]);
  });

  test('what a dead owner was sending is sent again once its lease is over', async () => {
    const store = await openStore();
    await planDigests(store, [1, 2]);
    await store.deliveries.renewLease('dead', sevenOClock);
    const [first] = await store.deliveries.take('dead', 10);
    await store.deliveries.record('dead', sevenOClock, { sending: [first?.id ?? 0], results: [] });
    const { calls, delivery } = deliveryOver(store.deliveries);
    await delivery.start();
    await until(() => calls.length === 2);
    for (const call of calls) await call.answer(sent(call.chatId));
    await delivery.stop();
    expect(await statesOf(store, [1, 2])).toEqual(['sent', 'sent']);
  });

  test('a delivery that was taken back while it waited for its turn does not go out', async () => {
    const store = await openStore();
    await planDigests(store, [1]);
    const { calls, delivery } = deliveryOver(store.deliveries);
    await delivery.start();
    await until(() => calls.length === 1);
    await store.personalData.erase(1);
    await calls[0]?.answer(sent(1));
    expect(calls[0]?.options.signal?.aborted).toBe(true);
    await delivery.stop();
    expect(await store.digests.findHad(1)).toBeNull();
  });

  test('what cannot be rendered or has nothing left to show fails and holds up nobody', async () => {
    const store = await openStore();
    await planDigests(store, [1], 'broken');
    await planDigests(store, [2], 'gone');
    await planDigests(store, [3]);
    const { calls, delivery } = deliveryOver(store.deliveries);
    await delivery.start();
    await until(() => calls.length === 1);
    await calls[0]?.answer(sent(3));
    await delivery.stop();
    expect(await statesOf(store, [1, 2, 3])).toEqual(['failed', 'failed', 'sent']);
  });

  test('while the store is out of reach nothing goes out, and what went out is recorded when it is back', async () => {
    const store = await openStore();
    await planDigests(store, [1, 2]);
    let down = false;
    const failing: DeliveryStore = {
      ...store.deliveries,
      record: async (...marks) => {
        if (down) throw new Error('connection lost');
        return store.deliveries.record(...marks);
      },
    };
    const { calls, delivery } = deliveryOver(failing);
    await delivery.start();
    await until(() => calls.length === 2);
    await calls[0]?.options.onAttempt?.(1); // the first is on the wire when the store goes away
    down = true;
    await expect(calls[1]?.options.onAttempt?.(1)).rejects.toThrow('connection lost');
    await calls[1]?.answer(sent(2));
    const first = calls[0]?.answer;
    down = false;
    await first?.(sent(1));
    await until(async () => (await statesOf(store, [1, 2])).join() === 'sent,due');
    delivery.wake();
    await until(() => calls.length === 3);
    await calls[2]?.answer(sent(2));
    await delivery.stop();
    expect(await statesOf(store, [1, 2])).toEqual(['sent', 'sent']);
    expect(calls.map(({ chatId }) => chatId)).toEqual([1, 2, 2]);
  });

  test('one digest, once its chat is done, makes room for another day’s', async () => {
    const store = await openStore();
    await planDigests(store, [1]);
    const { calls, delivery } = deliveryOver(store.deliveries);
    await delivery.start();
    await until(() => calls.length === 1);
    await calls[0]?.answer(sent(1));
    await until(async () => (await statesOf(store, [1]))[0] === 'sent');
    const later = { at: tomorrow.at + 86_400_000, date: '2026-11-26' };
    await store.digests.planDue(tomorrow.at, 10, () => ({ content: '9', next: later }));
    delivery.wake();
    await until(() => calls.length === 2);
    expect(calls[1]?.html).toBe('9');
    await delivery.stop();
  });
});
