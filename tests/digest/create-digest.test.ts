import { describe, expect, test } from 'vitest';
import { createDigest } from '../../src/digest/create-digest.ts';
import type { Published } from '../../src/digest/published.ts';
import { subscribe } from '../../src/reader/subscription/subscription.ts';
import type { Store } from '../../src/storage/store.ts';
import { openStore } from '../harness/open-store.ts';
import { schedule, sevenOClock, subscribeChats, tomorrow } from '../storage/contract/subscribers.ts';

const day = 24 * 3_600_000;

/** A digest over a real store, whose newsroom publishes when told to. */
async function openDigest(options: { readonly chunk?: number } = {}) {
  const store = await openStore();
  let published: readonly Published[] = [];
  let planned = 0;
  const errors: unknown[] = [];
  const digest = createDigest({
    store: store.digests,
    published: () => published,
    onPlanned: () => {
      planned += 1;
    },
    log: { error: (fields) => void errors.push(fields) },
    ...options,
  });
  const publish = (...slugs: string[]) => {
    published = [...slugs.toReversed().map((slug) => ({ slug, history: [] })), ...published];
  };
  const join = async (chatId: number) => {
    await store.readers.save({ chatId, language: 'id', shows: 'both' });
    await store.subscriptions.change(chatId, (current) =>
      subscribe(chatId, current, schedule, sevenOClock - 1),
    );
    await digest.begin(chatId);
  };
  return { store, digest, publish, join, errors, planned: () => planned };
}

/** Sends all that waits, and tells what each chat got: slugs, newest first. */
async function deliverAll(store: Store, slugOf: (number: number) => string | null) {
  const taken = await store.deliveries.take('me', 1_000);
  const got = new Map<number, string>();
  for (const { id, chatId, content } of taken) {
    const [numbers = '', more] = content.split('+');
    got.set(
      chatId,
      numbers
        .split(',')
        .map((number) => slugOf(Number(number)))
        .join(' ') + (more ? ` +${more}` : ''),
    );
    const results = [{ id, kind: 'sent', messageId: 1, chatId, doubtful: 0 } as const];
    await store.deliveries.record('me', sevenOClock, { sending: [], results });
  }
  return got;
}

describe('the daily digest', () => {
  test('brings a new subscriber the five newest, then what is new, then nothing', async () => {
    const { store, digest, publish, join } = await openDigest();
    publish('a', 'b', 'c', 'd', 'e', 'f', 'g');
    await join(1);
    await digest.tick(sevenOClock);
    expect(await deliverAll(store, digest.slugOf)).toEqual(new Map([[1, 'g f e d c']]));
    await digest.tick(sevenOClock + 60_000);
    expect(await deliverAll(store, digest.slugOf)).toEqual(new Map());
    publish('h', 'i');
    await digest.tick(sevenOClock + day);
    expect(await deliverAll(store, digest.slugOf)).toEqual(new Map([[1, 'i h']]));
    await digest.tick(sevenOClock + 2 * day);
    expect(await deliverAll(store, digest.slugOf)).toEqual(new Map());
    expect((await store.subscriptions.find(1))?.next?.at).toBe(sevenOClock + 3 * day);
  });

  test('more than five are counted and come the day after, newest first', async () => {
    const { store, digest, publish, join } = await openDigest();
    await join(1);
    publish('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    await digest.tick(sevenOClock);
    expect([...(await deliverAll(store, digest.slugOf)).values()]).toEqual(['h g f e d +3']);
    publish('i');
    await digest.tick(sevenOClock + day);
    expect([...(await deliverAll(store, digest.slugOf)).values()]).toEqual(['i c b a']);
  });

  test('a digest that was not delivered leaves its briefings unread', async () => {
    const { store, digest, publish, join } = await openDigest();
    await join(1);
    publish('a');
    await digest.tick(sevenOClock);
    const [taken] = await store.deliveries.take('me', 1);
    const failed = { id: taken?.id ?? 0, kind: 'failed', description: '400' } as const;
    await store.deliveries.record('me', sevenOClock, { sending: [], results: [failed] });
    publish('b');
    await digest.tick(sevenOClock + day);
    expect([...(await deliverAll(store, digest.slugOf)).values()]).toEqual(['b a']);
  });

  test('what was read with /digest counts as had; the scheduled one comes if something is new since', async () => {
    const { store, digest, publish, join } = await openDigest();
    await join(1);
    publish('a', 'b', 'c', 'd', 'e', 'f');
    expect(await digest.takeNow(1, sevenOClock)).toEqual({ slugs: ['f', 'e', 'd', 'c', 'b'], more: 1 });
    await digest.tick(sevenOClock);
    expect([...(await deliverAll(store, digest.slugOf)).values()]).toEqual(['a']);
    expect(await digest.takeNow(1, sevenOClock)).toBeNull();
    // Who never subscribed starts with the newest five too.
    expect(await digest.takeNow(2, sevenOClock)).toEqual({ slugs: ['f', 'e', 'd', 'c', 'b'], more: 0 });
    expect(await digest.takeNow(2, sevenOClock)).toBeNull();
  });

  test('/digest while the scheduled one waits brings nothing twice', async () => {
    const { store, digest, publish, join } = await openDigest();
    await join(1);
    publish('a', 'b');
    await digest.tick(sevenOClock);
    await digest.takeNow(1, sevenOClock);
    await digest.tick(sevenOClock + 60_000);
    expect(await deliverAll(store, digest.slugOf)).toEqual(new Map());
    expect((await store.subscriptions.find(1))?.next).toEqual(tomorrow);
  });

  test('chunk after chunk everybody is planned, each once, and told of', async () => {
    const { store, digest, publish, planned } = await openDigest({ chunk: 3 });
    publish('a');
    await subscribeChats(store, [1, 2, 3, 4, 5, 6, 7]);
    await Promise.all([digest.tick(sevenOClock), digest.tick(sevenOClock)]);
    expect((await deliverAll(store, digest.slugOf)).size).toBe(7);
    expect(planned()).toBe(4); // after each chunk, and at the end
  });

  test('a stop ends the planning after the chunk in hand; what is left stays due', async () => {
    const { store, digest, publish } = await openDigest({ chunk: 2 });
    publish('a');
    await subscribeChats(store, [1, 2, 3, 4, 5]);
    const ticking = digest.tick(sevenOClock);
    await digest.stop();
    await ticking;
    await digest.tick(sevenOClock);
    expect(await deliverAll(store, digest.slugOf)).toHaveProperty('size', 2);
    expect((await store.subscriptions.find(5))?.next?.at).toBe(sevenOClock);
  });

  test('a clock that jumps ahead and back costs nobody a later digest', async () => {
    const { store, digest, publish, join } = await openDigest();
    await join(1);
    publish('a');
    const year = 365 * day;
    await digest.tick(sevenOClock + year + 5 * 3_600_000); // far too late for today's
    expect(await deliverAll(store, digest.slugOf)).toEqual(new Map());
    await digest.tick(sevenOClock - 60_000); // back in time: put right
    expect((await store.subscriptions.find(1))?.next?.at).toBe(sevenOClock);
    await digest.tick(sevenOClock);
    expect([...(await deliverAll(store, digest.slugOf)).values()]).toEqual(['a']);
  });

  test('a store that fails is told of, and the next tick does the work', async () => {
    const { store, digest, publish, join, errors } = await openDigest();
    await join(1);
    publish('a');
    const working = store.digests.planDue;
    Object.assign(store.digests, { planDue: () => Promise.reject(new Error('connection lost')) });
    await digest.tick(sevenOClock);
    expect(errors).toHaveLength(1);
    Object.assign(store.digests, { planDue: working });
    await digest.tick(sevenOClock + 60_000);
    expect((await deliverAll(store, digest.slugOf)).size).toBe(1);
  });
});
