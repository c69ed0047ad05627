import { describe, expect, test } from 'vitest';
import { pause, resume, subscribe } from '../../../src/reader/subscription/subscription.ts';
import type { Store } from '../../../src/storage/store.ts';
import { testDatabase } from '../../harness/postgres/database.ts';
import { openTestStore } from '../../harness/postgres/open-store.ts';
import { planDigests, schedule, sevenOClock, subscribeChats, tomorrow } from '../contract/subscribers.ts';

const count = 300;
const chatIds = Array.from({ length: count }, (_, index) => index + 1);
const times = (number: number) => Array.from({ length: number }, (_, index) => index);

/** Two replicas: each with connections of its own, on one database. */
async function openTwo(): Promise<readonly [Store, Store]> {
  const url = await testDatabase();
  return [await openTestStore(url), await openTestStore(url)];
}

describe('two replicas on one Postgres', () => {
  test('start at the same moment on an empty database', async () => {
    const url = await testDatabase();
    const stores = await Promise.all(times(4).map(() => openTestStore(url)));
    await stores[0]?.readers.save({ chatId: 1, language: 'id', shows: 'both' });
    expect(await stores[3]?.readers.find(1)).toMatchObject({ language: 'id' });
  });

  test('never take the same delivery, and leave none', async () => {
    const [one, other] = await openTwo();
    await planDigests(one, chatIds);
    const taken = await Promise.all(
      times(40).map((round) => (round % 2 ? one : other).deliveries.take(round % 2 ? 'one' : 'other', 10)),
    );
    const ids = taken.flat().map(({ chatId }) => chatId);
    expect(ids.toSorted((a, b) => a - b)).toEqual(chatIds);
  });

  test('plan each subscriber once', async () => {
    const [one, other] = await openTwo();
    await subscribeChats(one, chatIds);
    const planned: number[] = [];
    const decide = ({ chatId }: { readonly chatId: number }) => {
      planned.push(chatId);
      return { content: '1', next: tomorrow };
    };
    // A chunk that finds all that is left in the other's hands is empty: so they go on until nobody is left.
    while (planned.length < count)
      await Promise.all([one, other].map((store) => store.digests.planDue(sevenOClock, 20, decide)));
    expect(planned.toSorted((a, b) => a - b)).toEqual(chatIds);
    expect(await one.digests.planDue(sevenOClock, 20, decide)).toBe(0);
    expect(await one.deliveries.take('one', 1_000)).toHaveLength(count);
  });

  test('changes of one subscription follow one another, the first one too', async () => {
    const [one, other] = await openTwo();
    await Promise.all(
      times(20).map((round) =>
        (round % 2 ? one : other).subscriptions.change(1, (current) => {
          const minute = current ? Number(current.localTime.slice(3)) + 1 : 1;
          const localTime = `07:${String(minute).padStart(2, '0')}`;
          return subscribe(1, current, { ...schedule, localTime }, 0);
        }),
      ),
    );
    expect((await one.subscriptions.find(1))?.localTime).toBe('07:20');
  });

  test('what a reader has had is added up, wherever it was read', async () => {
    const [one, other] = await openTwo();
    await Promise.all(
      times(20).map((round) =>
        (round % 2 ? one : other).digests.changeHad(1, (had) => (had ? `${had},${round}` : `${round}`)),
      ),
    );
    const had = (await one.digests.findHad(1))?.split(',').map(Number);
    expect(had?.toSorted((a, b) => a - b)).toEqual(times(20));
  });

  test('a digest that is sent and one that is read ahead both count', async () => {
    const [one, other] = await openTwo();
    await planDigests(one, chatIds, '3');
    const taken = await one.deliveries.take('one', count);
    const sending = taken.map(({ id }) => id);
    await one.deliveries.record('one', sevenOClock, { sending, results: [] });
    const results = taken.map(({ id, chatId }) => ({
      ...{ id, chatId, messageId: 7, doubtful: 0 },
      kind: 'sent' as const,
    }));
    await Promise.all([
      one.deliveries.record('one', sevenOClock, { sending: [], results }),
      ...chatIds.map((chatId) => other.digests.changeHad(chatId, (had) => (had ? `1,${had}` : '1'))),
    ]);
    const hads = await Promise.all(chatIds.map((chatId) => other.digests.findHad(chatId)));
    expect(hads).toEqual(chatIds.map(() => '1,3'));
  });

  test('number briefings once, without a gap', async () => {
    const [one, other] = await openTwo();
    const all = await Promise.all(
      times(10).map((round) => (round % 2 ? one : other).digests.numberBriefings([`a${round}`, 'b', 'c'])),
    );
    const last = await one.digests.numberBriefings([]);
    expect([...last.values()].toSorted((a, b) => a - b)).toEqual(times(12).map((index) => index + 1));
    for (const numbers of all) for (const [slug, number] of numbers) expect(last.get(slug)).toBe(number);
  });

  test('refusals, readers who come back and erasures at the same time end in a state that all agree on', async () => {
    const [one, other] = await openTwo();
    await planDigests(one, chatIds);
    const taken = await one.deliveries.take('one', count);
    await one.deliveries.record('one', sevenOClock, { sending: taken.map(({ id }) => id), results: [] });
    const results = taken.map(({ id }) => ({
      ...{ id, reason: 'blocked' as const, description: 'Forbidden' },
      kind: 'refused' as const,
    }));
    await Promise.all([
      one.deliveries.record('one', sevenOClock, { sending: [], results }),
      ...chatIds.slice(0, 100).map((chatId) => other.personalData.erase(chatId)),
      ...chatIds
        .slice(100)
        .map((chatId) =>
          other.subscriptions.change(
            chatId,
            (current) => current && resume(pause(current, 'blocked'), sevenOClock),
          ),
        ),
    ]);
    expect(await one.subscriptions.find(50)).toBeNull();
    const { delivery } = await one.personalData.collect(200);
    expect(delivery).toEqual([expect.objectContaining({ state: 'refused', owner: null })]);
  });
});
