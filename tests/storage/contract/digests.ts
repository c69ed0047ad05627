import { describe, expect, test } from 'vitest';
import type { DueSubscriber } from '../../../src/digest/plan.ts';
import type { Store } from '../../../src/storage/store.ts';
import { planDigests, schedule, sevenOClock, subscribeChats, today, tomorrow } from './subscribers.ts';

/** What every engine's planning must do. */
export function digestsContract(open: () => Promise<Store>): void {
  describe('digests', () => {
    test('numbers are given in order, once, and stay', async () => {
      const { digests } = await open();
      expect([...(await digests.numberBriefings(['a', 'b']))]).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
      const again = await digests.numberBriefings(['c', 'b', 'd']);
      expect(again.get('b')).toBe(2);
      expect(again.get('c')).toBe(3);
      expect(again.get('d')).toBe(4);
    });

    test('each due subscriber is decided on once, and moved on', async () => {
      const store = await open();
      await subscribeChats(store, [1, 2, 3]);
      const decided: DueSubscriber[] = [];
      const plan = () =>
        store.digests.planDue(sevenOClock, 2, (due) => {
          decided.push(due);
          return { content: due.chatId === 2 ? null : '1', next: tomorrow };
        });
      expect([await plan(), await plan(), await plan()]).toEqual([2, 1, 0]);
      expect(decided[0]).toEqual({ ...schedule, chatId: 1, next: { at: sevenOClock, date: today }, had: '' });
      expect(decided.map(({ chatId }) => chatId).sort()).toEqual([1, 2, 3]);
      const had = { at: sevenOClock, date: today };
      expect(await store.subscriptions.find(1)).toMatchObject({ next: tomorrow, last: had });
      expect(await store.subscriptions.find(2)).toMatchObject({ next: tomorrow, last: null });
      const taken = await store.deliveries.take('me', 10);
      expect(taken.map(({ chatId, kind, subject }) => [chatId, kind, subject])).toEqual([
        [1, 'digest', today],
        [3, 'digest', today],
      ]);
    });

    test('one who is due later is left alone', async () => {
      const store = await open();
      await subscribeChats(store, [1]);
      expect(await store.digests.planDue(sevenOClock - 1, 10, () => ({ content: '1', next: tomorrow }))).toBe(
        0,
      );
    });

    test('one local date brings one delivery, however often it comes up', async () => {
      const store = await open();
      await subscribeChats(store, [1]);
      const again = { at: sevenOClock, date: today };
      await store.digests.planDue(sevenOClock, 10, () => ({ content: '1', next: again }));
      await store.digests.planDue(sevenOClock, 10, () => ({ content: '2', next: again }));
      expect((await store.deliveries.take('me', 10)).map(({ content }) => content)).toEqual(['1']);
    });

    test('a decision that fails plans nobody of its chunk', async () => {
      const store = await open();
      await subscribeChats(store, [1, 2]);
      const failing = store.digests.planDue(sevenOClock, 10, ({ chatId }) => {
        if (chatId === 2) throw new Error('no decision');
        return { content: '1', next: tomorrow };
      });
      await expect(failing).rejects.toThrow('no decision');
      expect(await store.deliveries.take('me', 10)).toEqual([]);
      expect((await store.subscriptions.find(1))?.next?.at).toBe(sevenOClock);
    });

    test('subscribers whose next digest lies too far ahead are found and put right', async () => {
      const store = await open();
      await subscribeChats(store, [1]);
      await store.digests.planDue(sevenOClock, 10, () => ({
        content: null,
        next: { at: 9e15, date: '9999-01-01' },
      }));
      expect(await store.digests.planStray(8e15, 10, () => ({ content: null, next: tomorrow }))).toBe(1);
      expect((await store.subscriptions.find(1))?.next).toEqual(tomorrow);
      expect(await store.digests.planStray(8e15, 10, () => ({ content: null, next: tomorrow }))).toBe(0);
    });

    test('what a chat has had begins once and changes after that', async () => {
      const { digests } = await open();
      expect(await digests.findHad(1)).toBeNull();
      await digests.beginHad(1, '1-5');
      await digests.beginHad(1, '1-9');
      expect(await digests.findHad(1)).toBe('1-5');
      await digests.changeHad(1, (had) => `${had},7`);
      await digests.changeHad(2, (had) => String(had));
      expect([await digests.findHad(1), await digests.findHad(2)]).toEqual(['1-5,7', 'null']);
    });

    test('reading ahead takes a waiting digest back, to be planned again from what is had then', async () => {
      const store = await open();
      await planDigests(store, [1]);
      await store.digests.changeHad(1, () => '2-3');
      expect(await store.deliveries.take('me', 10)).toEqual([]);
      const hads: (string | null)[] = [];
      await store.digests.planDue(sevenOClock, 10, ({ had }) => {
        hads.push(had);
        return { content: '1', next: tomorrow };
      });
      expect(hads).toEqual(['2-3']);
      expect((await store.deliveries.take('me', 10)).map(({ subject }) => subject)).toEqual([today]);
    });

    test('reading ahead leaves a digest alone that is on its way', async () => {
      const store = await open();
      await planDigests(store, [1]);
      const [taken] = await store.deliveries.take('me', 1);
      await store.deliveries.record('me', sevenOClock, { sending: [taken?.id ?? 0], results: [] });
      await store.digests.changeHad(1, () => '2-3');
      expect((await store.subscriptions.find(1))?.next).toEqual(tomorrow);
    });
  });
}
