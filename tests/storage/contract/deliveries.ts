import { describe, expect, test } from 'vitest';
import type { DeliveryResult } from '../../../src/delivery/delivery-store.ts';
import type { Store } from '../../../src/storage/store.ts';
import { planDigests, sevenOClock, subscribeChats, tomorrow } from './subscribers.ts';

const at = sevenOClock + 1_000;

/** Takes everything that waits, by chat. */
async function takeAll(store: Store, owner: string): Promise<Map<number, number>> {
  const taken = await store.deliveries.take(owner, 100);
  return new Map(taken.map(({ chatId, id }) => [chatId, id]));
}

const marked = (store: Store, owner: string, sending: number[], results: DeliveryResult[] = []) =>
  store.deliveries.record(owner, at, { sending, results });

/** What every engine's queue of deliveries must do. */
export function deliveriesContract(open: () => Promise<Store>): void {
  describe('deliveries', () => {
    test('are taken in due order, by one owner each', async () => {
      const store = await open();
      await subscribeChats(store, [1, 2, 3, 4]);
      const dueAt = new Map([
        [1, 30],
        [2, 10],
        [3, 20],
        [4, 40],
      ]);
      for (const [chatId, minute] of dueAt) {
        await store.subscriptions.change(
          chatId,
          (current) => current && { ...current, next: { at: sevenOClock - minute, date: '2026-11-24' } },
        );
      }
      await store.digests.planDue(sevenOClock, 10, () => ({ content: '1', next: tomorrow }));
      const [mine, yours] = await Promise.all([
        store.deliveries.take('me', 2),
        store.deliveries.take('you', 5),
      ]);
      expect(mine.map(({ chatId }) => chatId)).toEqual([4, 1]);
      expect(yours.map(({ chatId }) => chatId)).toEqual([3, 2]);
      expect(await store.deliveries.take('me', 5)).toEqual([]);
    });

    test('come with what is to be sent and the reader’s settings of now', async () => {
      const store = await open();
      await planDigests(store, [1], '9,8+2');
      await store.readers.save({ chatId: 1, language: 'en', shows: 'en' });
      expect(await store.deliveries.take('me', 1)).toEqual([
        expect.objectContaining({ chatId: 1, content: '9,8+2', language: 'en', shows: 'en' }),
      ]);
    });

    test('a sent one is closed, and its briefings count as had', async () => {
      const store = await open();
      await planDigests(store, [1, 2], '5,3+1');
      await store.digests.changeHad(3, () => '1');
      const ids = await takeAll(store, 'me');
      const id = ids.get(1) ?? 0;
      expect(await marked(store, 'me', [id])).toEqual(new Set([id]));
      await marked(store, 'me', [], [{ id, kind: 'sent', messageId: 77, chatId: 1, doubtful: 0 }]);
      expect(await store.digests.findHad(1)).toBe('3,5');
      expect(await store.digests.findHad(2)).toBe('');
      expect(await marked(store, 'me', [id])).toEqual(new Set());
    });

    test('what was not sent waits again and is still new to the reader', async () => {
      const store = await open();
      await planDigests(store, [1]);
      const id = (await takeAll(store, 'me')).get(1) ?? 0;
      await marked(store, 'me', [id]);
      await marked(store, 'me', [], [{ id, kind: 'returned', doubtful: 1 }]);
      expect(await store.digests.findHad(1)).toBe('');
      expect((await takeAll(store, 'you')).get(1)).toBe(id);
      const { delivery } = await store.personalData.collect(1);
      expect(delivery).toEqual([expect.objectContaining({ attempts: 1, doubtful: 1, state: 'due' })]);
    });

    test('a refusal pauses the subscription with its settings and closes what else waits for the chat', async () => {
      const store = await open();
      await planDigests(store, [1, 2]);
      await store.subscriptions.change(
        1,
        (current) => current && { ...current, next: { at: sevenOClock, date: '2026-11-23' } },
      );
      await store.digests.planDue(sevenOClock, 10, () => ({ content: '1', next: tomorrow }));
      const taken = await store.deliveries.take('me', 10);
      const [first, second] = taken.filter(({ chatId }) => chatId === 1);
      await marked(store, 'me', [first?.id ?? 0]);
      const refusal = {
        kind: 'refused',
        reason: 'blocked',
        description: 'Forbidden: bot was blocked by the user',
      } as const;
      await marked(store, 'me', [], [{ id: first?.id ?? 0, ...refusal }]);
      expect(await store.subscriptions.find(1)).toMatchObject({
        localTime: '07:00',
        state: { kind: 'paused', reason: 'blocked' },
        next: null,
      });
      expect(await marked(store, 'me', [second?.id ?? 0])).toEqual(new Set());
      expect((await store.subscriptions.find(2))?.state.kind).toBe('active');
      expect(await store.digests.findHad(1)).toBe('');
    });

    test('a failed one is closed and unread', async () => {
      const store = await open();
      await planDigests(store, [1]);
      const id = (await takeAll(store, 'me')).get(1) ?? 0;
      await marked(
        store,
        'me',
        [],
        [{ id, kind: 'failed', description: '400 Bad Request: message is too long' }],
      );
      expect(await takeAll(store, 'me')).toEqual(new Map());
      expect(await store.digests.findHad(1)).toBe('');
      expect((await store.subscriptions.find(1))?.state.kind).toBe('active');
    });

    test('a group that migrated is followed with everything that is kept of it', async () => {
      const store = await open();
      await planDigests(store, [-5]);
      await store.focus.save(-5, 1, 'here', at);
      const id = (await takeAll(store, 'me')).get(-5) ?? 0;
      await marked(store, 'me', [id]);
      await marked(store, 'me', [], [{ id, kind: 'sent', messageId: 7, chatId: -1_005, doubtful: 0 }]);
      expect(await store.readers.find(-5)).toBeNull();
      expect(await store.readers.find(-1_005)).toMatchObject({ language: 'id' });
      expect(await store.subscriptions.find(-1_005)).toMatchObject({ next: tomorrow });
      expect(await store.digests.findHad(-1_005)).toBe('2-3');
      expect(await store.focus.find(-1_005, 1, at)).toBe('here');
      const { delivery } = await store.personalData.collect(-1_005);
      expect(delivery).toEqual([expect.objectContaining({ state: 'sent', message_id: 7 })]);
    });

    test('another owner’s delivery is not ours to mark, nor one that was deleted', async () => {
      const store = await open();
      await planDigests(store, [1, 2]);
      const ids = await takeAll(store, 'me');
      expect(await marked(store, 'you', [...ids.values()])).toEqual(new Set());
      await store.personalData.erase(1);
      expect(await marked(store, 'me', [...ids.values()])).toEqual(new Set([ids.get(2)]));
      await marked(
        store,
        'me',
        [],
        [{ id: ids.get(1) ?? 0, kind: 'sent', messageId: 1, chatId: 1, doubtful: 0 }],
      );
      expect(await store.digests.findHad(1)).toBeNull();
    });

    test('what an owner holds is free once its lease has run out, not before', async () => {
      const store = await open();
      await planDigests(store, [1, 2]);
      await store.deliveries.renewLease('dead', at);
      await store.deliveries.renewLease('dead', at + 20);
      const ids = await takeAll(store, 'dead');
      await marked(store, 'dead', [ids.get(1) ?? 0]);
      await store.deliveries.renewLease('me', at + 1_000);
      expect(await store.deliveries.freeAbandoned(at + 19)).toBe(0);
      expect(await takeAll(store, 'me')).toEqual(new Map());
      expect(await store.deliveries.freeAbandoned(at + 20)).toBe(2);
      expect(await takeAll(store, 'me')).toEqual(ids);
    });

    test('an owner that leaves gives back what it holds', async () => {
      const store = await open();
      await planDigests(store, [1]);
      await store.deliveries.renewLease('old', at + 1_000);
      const ids = await takeAll(store, 'old');
      await store.deliveries.endLease('old');
      expect(await takeAll(store, 'new')).toEqual(ids);
    });

    test('old ones are forgotten, those of the day itself stay', async () => {
      const store = await open();
      await planDigests(store, [1]);
      expect(await store.deliveries.forgetBefore('2026-11-24')).toBe(0);
      expect(await store.deliveries.forgetBefore('2026-11-25')).toBe(1);
    });
  });
}
