import { describe, expect, test } from 'vitest';
import { pause, stop } from '../../../src/reader/subscription/subscription.ts';
import type { Store } from '../../../src/storage/store.ts';
import { planDigests, sevenOClock, subscribeChats, tomorrow } from './subscribers.ts';

/** What every engine's figures must do. */
export function statisticsContract(open: () => Promise<Store>): void {
  describe('statistics', () => {
    test('count subscribers by state and language', async () => {
      const store = await open();
      await subscribeChats(store, [1, 2, 3, 4]);
      await store.readers.save({ chatId: 2, language: 'en', shows: 'en' });
      await store.subscriptions.change(3, (current) => current && pause(current, 'blocked'));
      await store.subscriptions.change(4, (current) => current && stop(current));
      expect(await store.statistics.subscribers()).toEqual([
        { state: 'active', language: 'en', count: 1 },
        { state: 'active', language: 'id', count: 1 },
        { state: 'paused', language: 'id', count: 1 },
        { state: 'stopped', language: 'id', count: 1 },
      ]);
    });

    test('tell what waits, and since when', async () => {
      const store = await open();
      await subscribeChats(store, [1, 2]);
      expect(await store.statistics.backlog(sevenOClock - 1)).toEqual({ waiting: 0, oldestDueAt: null });
      expect(await store.statistics.backlog(sevenOClock)).toEqual({ waiting: 0, oldestDueAt: sevenOClock });
      await store.digests.planDue(sevenOClock, 2, () => ({ content: '1', next: tomorrow }));
      expect(await store.statistics.backlog(sevenOClock + 9)).toEqual({
        ...{ waiting: 2, oldestDueAt: sevenOClock },
      });
    });

    test('tell what became of the last editions, and who got what; the failed can be sent again', async () => {
      const store = await open();
      await planDigests(store, [1, 2, 3], '4,3');
      const [first, second] = await store.deliveries.take('me', 2);
      await store.deliveries.record('me', sevenOClock + 5, {
        sending: [first?.id ?? 0, second?.id ?? 0],
        results: [
          { id: first?.id ?? 0, kind: 'sent', messageId: 70, chatId: 1, doubtful: 2 },
          { id: second?.id ?? 0, kind: 'failed', description: '400 Bad Request' },
        ],
      });
      const next = { at: tomorrow.at + 1, date: '2026-11-26' };
      await store.digests.planDue(tomorrow.at, 1, () => ({ content: '5', next }));

      expect(await store.statistics.editions(5)).toEqual([
        { kind: 'digest', subject: '2026-11-25', counts: { due: 1 } },
        { kind: 'digest', subject: '2026-11-24', counts: { sent: 1, failed: 1, due: 1 } },
      ]);
      expect(await store.statistics.editions(1)).toHaveLength(1);

      const records = await store.statistics.records('digest', '2026-11-24', null, 2);
      expect(records).toEqual([
        {
          ...{
            chatId: 1,
            state: 'sent',
            content: '4,3',
            attempts: 1,
            doubtful: 2,
            messageId: 70,
            detail: null,
          },
          ...{ dueAt: sevenOClock, closedAt: sevenOClock + 5 },
        },
        expect.objectContaining({ chatId: 2, state: 'failed', detail: '400 Bad Request' }),
      ]);
      const rest = await store.statistics.records('digest', '2026-11-24', 2, 2);
      expect(rest.map(({ chatId, state }) => [chatId, state])).toEqual([[3, 'due']]);

      expect(await store.statistics.sendFailedAgain('digest', '2026-11-24')).toBe(1);
      expect(await store.statistics.sendFailedAgain('digest', '2026-11-24')).toBe(0);
      const again = await store.deliveries.take('me', 10);
      expect(again.map(({ chatId }) => chatId)).toContain(2);
    });
  });
}
