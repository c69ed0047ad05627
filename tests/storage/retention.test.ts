import { expect, test } from 'vitest';
import { forgetOld, keepTidy } from '../../src/storage/retention.ts';
import { openStore } from '../harness/open-store.ts';
import { planDigests, sevenOClock } from './contract/subscribers.ts';

const day = 24 * 3_600_000;

test('update ids are kept for 8 days, deliveries for 400, a focus for half an hour, settings for good', async () => {
  const store = await openStore();
  await planDigests(store, [1]);
  const held = [{ updateId: 1, chatId: 1 }];
  const isKnown = async () => {
    const [standing] = (await store.seenUpdates.stand('a', sevenOClock, held)).values();
    await store.seenUpdates.stand('a', sevenOClock, [], { answered: [], returned: [1] });
    return standing?.kind === 'answered';
  };
  await store.seenUpdates.renewLease('a', sevenOClock + 1);
  await store.seenUpdates.stand('a', sevenOClock, held);
  await store.seenUpdates.stand('a', sevenOClock, [], { answered: [1], returned: [] });
  await store.focus.save(1, 1, 'focus', sevenOClock);

  await forgetOld(store, sevenOClock + 8 * day);
  expect(await isKnown()).toBe(true);
  expect((await store.personalData.collect(1)).focus).toEqual([]);
  await forgetOld(store, sevenOClock + 8 * day + 1);
  expect(await isKnown()).toBe(false);

  await forgetOld(store, sevenOClock + 400 * day);
  expect((await store.personalData.collect(1)).delivery).toHaveLength(1);
  await forgetOld(store, sevenOClock + 401 * day);
  expect((await store.personalData.collect(1)).delivery).toEqual([]);
  expect(await store.readers.find(1)).not.toBeNull();
  expect(await store.subscriptions.find(1)).not.toBeNull();
});

test('it is done once an hour until the end, also where it failed once', async () => {
  const store = await openStore();
  const ending = new AbortController();
  const failures: unknown[] = [];
  const waits: number[] = [];
  const times: number[] = [];
  const clock = {
    now: () => sevenOClock,
    wait: async (ms: number) => {
      if (waits.push(ms) === 3) ending.abort();
    },
  };
  const focus = {
    ...store.focus,
    forgetExpired: async (now: number) => {
      if (times.push(now) === 1) throw new Error('away');
      return 0;
    },
  };
  await keepTidy({ ...store, focus }, clock, ending.signal, (error) => failures.push(error));
  expect({ times: times.length, waits }).toEqual({ times: 3, waits: [3_600_000, 3_600_000, 3_600_000] });
  expect(failures).toEqual([new Error('away')]);
});
