import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSender } from '../../src/telegram/create-sender.ts';
import type { Priority } from '../../src/telegram/sender.ts';
import { grantPlaces, type PaceState, type PaceStore } from '../../src/telegram/shared-pace.ts';
import { createFakeClock, type FakeClock } from '../harness/fake-clock.ts';
import { busiestWindow, createFakeApi } from './fake-api.ts';

/** A store whose clock differs from ours, and whose answer takes its time. */
function createFakeStore(
  clock: FakeClock,
  tookMs: () => number,
): PaceStore & { isAway: boolean; asked: number } {
  let state: PaceState = { nextAt: 0, repliesUntil: 0 };
  const store = {
    isAway: false,
    asked: 0,
    change: async (work: (state: PaceState, now: number) => PaceState) => {
      store.asked += 1;
      await clock.wait(tookMs() / 2);
      if (store.isAway) throw new Error('away');
      state = work(state, clock.now() - 123_456);
      await clock.wait(tookMs() / 2);
    },
  };
  return store;
}

interface SetUp {
  readonly rate?: number;
  readonly processes?: number;
  readonly tookMs?: () => number;
}

function setUp({ rate = 30, processes = 2, tookMs = () => 4 }: SetUp = {}) {
  const clock = createFakeClock();
  const api = createFakeApi(clock, { there: () => 4, back: () => 4 });
  const paceStore = createFakeStore(clock, tookMs);
  const senders = Array.from({ length: processes }, () =>
    createSender({ api, clock, ratePerSecond: rate, random: () => 0.5, paceStore }),
  );
  let chat = 0;
  const send = async (process: number, priority: Priority) => {
    chat += 1;
    await senders[process]?.send(chat, { html: 'Ya.' }, { priority });
  };
  const sendMany = (process: number, priority: Priority, count: number) =>
    Promise.all(Array.from({ length: count }, () => send(process, priority)));
  return { clock, api, paceStore, send, sendMany };
}

describe('a pace that processes share', () => {
  test.each([1, 30, 300, 1_000])('of %s a second is nearly used up by one that sends alone', async (rate) => {
    const { clock, api, sendMany } = setUp({ rate });
    const startAt = clock.now();
    await clock.until(sendMany(0, 'digest', 20 * rate));
    expect((20 * rate) / ((clock.now() - startAt) / 1_000)).toBeGreaterThanOrEqual(0.93 * rate);
    expect(busiestWindow(api.calls, 1_000)).toBeLessThanOrEqual(rate);
  });

  test('is not exceeded by several together, and nearly used up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: 300 }),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 20 }),
        async (rate, took) => {
          let asked = 0;
          const tookMs = () => took[asked++ % took.length] ?? 1;
          const { clock, api, sendMany } = setUp({ rate, processes: 3, tookMs });
          const startAt = clock.now();
          const all = [
            sendMany(0, 'digest', 4 * rate),
            sendMany(1, 'reply', rate),
            sendMany(2, 'reply', rate),
          ];
          await clock.until(Promise.all(all));
          expect(busiestWindow(api.calls, 1_000)).toBeLessThanOrEqual(rate);
          expect((6 * rate) / ((clock.now() - startAt) / 1_000)).toBeGreaterThanOrEqual(0.85 * rate);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('lets a reply of one process go ahead of thousands of digests of another', async () => {
    const { clock, send, sendMany } = setUp();
    void sendMany(0, 'digest', 3_000);
    await clock.advance(3_000);
    for (let round = 0; round < 20; round += 1) {
      const askedAt = clock.now();
      await clock.until(send(1, 'reply'));
      expect(clock.now() - askedAt).toBeLessThan(300);
      await clock.advance(170);
    }
  });

  test('leaves digests little while replies elsewhere press, and all of it afterwards', async () => {
    const { clock, api, sendMany } = setUp({ rate: 300 });
    void sendMany(0, 'digest', 6_000);
    await clock.advance(2_000);
    const before = api.calls.length;
    const startAt = clock.now();
    await clock.until(sendMany(1, 'reply', 1_500));
    const seconds = (clock.now() - startAt) / 1_000;
    const digests = api.calls.length - before - 1_500;
    expect(digests / seconds).toBeLessThan(0.25 * 300);
    const after = api.calls.length;
    await clock.advance(2_000);
    expect((api.calls.length - after) / 2).toBeGreaterThan(0.9 * 300);
  });

  test('is asked for beforehand by one that answers all the time, as long as nobody else wants it', async () => {
    const { clock, api, paceStore, send } = setUp({ rate: 1_000 });
    for (let round = 0; round < 400; round += 1) {
      void send(0, 'reply');
      await clock.advance(5);
    }
    await clock.advance(100);
    expect(api.calls).toHaveLength(400);
    expect(paceStore.asked).toBeLessThan(100);
  });

  test('goes on slowly while the store is away, and at full pace when it is back', async () => {
    const { clock, api, paceStore, sendMany } = setUp({ rate: 100 });
    paceStore.isAway = true;
    void sendMany(0, 'reply', 2_000);
    await clock.advance(10_000);
    expect(api.calls.length / 10).toBeGreaterThan(5);
    expect(api.calls.length / 10).toBeLessThan(20);
    paceStore.isAway = false;
    await clock.advance(2_000);
    const before = api.calls.length;
    await clock.advance(2_000);
    expect((api.calls.length - before) / 2).toBeGreaterThan(90);
  });
});

test('places beforehand are given only where the pace has room and no digest waits', () => {
  const now = 1_000;
  const count = (nextAt: number, repliesUntil: number, wanted: { reply: number; digest: number }) =>
    grantPlaces({ nextAt, repliesUntil }, now, wanted, 10, 5).grant.count;
  expect(count(1_000, 0, { reply: 1, digest: 0 })).toBe(6);
  expect(count(1_000, 0, { reply: 8, digest: 0 })).toBe(10);
  expect(count(1_001, 0, { reply: 1, digest: 0 })).toBe(1);
  expect(count(1_000, 1_001, { reply: 1, digest: 0 })).toBe(1);
  expect(count(1_000, 0, { reply: 1, digest: 1 })).toBe(2);
});

test('places are given out once, replies before digests, and never more than a slice ahead', () => {
  const wanted = fc.record({ reply: fc.nat(50), digest: fc.nat(50) });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(wanted, fc.nat(80)), { maxLength: 50 }),
      fc.constantFrom(1_000, 33, 3.3, 1),
      (asks, spacingMs) => {
        let state: PaceState = { nextAt: 0, repliesUntil: 0 };
        let now = 0;
        let lastAt = -Infinity;
        for (const [want, passed] of asks) {
          now += passed;
          const granted = grantPlaces(state, now, want, spacingMs);
          state = granted.state;
          const { count, firstAt } = granted.grant;
          expect(count).toBeLessThanOrEqual(want.reply + want.digest);
          if (want.reply > 0) expect(count).toBeGreaterThan(0);
          if (count === 0) continue;
          expect(firstAt).toBeGreaterThanOrEqual(Math.max(now, lastAt + spacingMs * 0.999_999));
          lastAt = firstAt + (count - 1) * spacingMs;
          if (want.reply === 0) expect(firstAt - now).toBeLessThanOrEqual(100);
        }
      },
    ),
  );
});
