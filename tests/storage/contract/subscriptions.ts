import { describe, expect, test } from 'vitest';
import { pause, resume, stop, subscribe } from '../../../src/reader/subscription/subscription.ts';
import type { Store } from '../../../src/storage/store.ts';
import { schedule, sevenOClock, subscribeChats } from './subscribers.ts';

/** What every engine's subscriptions must do. */
export function subscriptionsContract(open: () => Promise<Store>): void {
  describe('subscriptions', () => {
    test('a chat without one is not found, and a change of nothing keeps nothing', async () => {
      const { subscriptions } = await open();
      expect(await subscriptions.find(1)).toBeNull();
      expect(await subscriptions.change(1, (current) => current)).toBeNull();
      expect(await subscriptions.find(1)).toBeNull();
    });

    test('every state is kept as it is, with the digests to come and gone', async () => {
      const { subscriptions } = await open();
      const now = sevenOClock - 1;
      const begun = await subscriptions.change(1, (current) => subscribe(1, current, schedule, now));
      expect(begun).toEqual(subscribe(1, null, schedule, now));
      for (const change of [
        (current: typeof begun) => current && { ...current, last: current.next },
        (current: typeof begun) => current && pause(current, 'blocked'),
        (current: typeof begun) => current && resume(current, now),
        (current: typeof begun) => current && stop(current),
        (current: typeof begun) =>
          subscribe(1, current, { ...schedule, days: 'weekdays', zone: '+05:30' }, now),
      ]) {
        const changed = await subscriptions.change(1, change);
        expect(await subscriptions.find(1)).toEqual(changed);
      }
      expect(await subscriptions.find(1)).toMatchObject({ days: 'weekdays', last: { date: '2026-11-24' } });
    });

    test('changes at the same time follow one another', async () => {
      const { subscriptions } = await open();
      await subscriptions.change(1, (current) => subscribe(1, current, schedule, 0));
      const minutes = Array.from({ length: 20 }, (_, minute) => minute);
      await Promise.all(
        minutes.map(() =>
          subscriptions.change(1, (current) => {
            const minute = Number((current?.localTime ?? '07:00').slice(3)) + 1;
            return subscribe(
              1,
              current,
              { ...schedule, localTime: `07:${String(minute).padStart(2, '0')}` },
              0,
            );
          }),
        ),
      );
      expect((await subscriptions.find(1))?.localTime).toBe('07:20');
    });

    test('a digest that is planned and not on its way is taken back when the reader stops', async () => {
      const store = await open();
      await subscribeChats(store, [1, 2]);
      await store.digests.planDue(sevenOClock, 10, (due) => ({
        content: '1',
        next: { ...due.next, at: due.next.at + 1 },
      }));
      await store.subscriptions.change(1, (current) => current && stop(current));
      const taken = await store.deliveries.take('me', 10);
      expect(taken.map(({ chatId }) => chatId)).toEqual([2]);
    });
  });
}
