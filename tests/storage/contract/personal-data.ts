import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { planDigests, sevenOClock } from './subscribers.ts';

/** What every engine's view of one reader must do. */
export function personalDataContract(open: () => Promise<Store>): void {
  describe('personal data', () => {
    test('everything of a chat is shown, and nothing of another', async () => {
      const store = await open();
      await planDigests(store, [1, 2]);
      await store.focus.save(1, 1, { briefing: 'a' }, sevenOClock);
      await store.focus.save(-5, 1, { briefing: 'b' }, sevenOClock);
      await store.focus.save(-5, 2, { briefing: 'c' }, sevenOClock);
      const data = await store.personalData.collect(1);
      expect(JSON.parse(JSON.stringify(data))).toMatchObject({
        reader: [{ chat_id: 1, language: 'id', shows: 'both' }],
        focus: [{ chat_id: 1 }, { chat_id: -5, person_id: 1 }],
        subscription: [{ chat_id: 1, local_time: '07:00', zone: 'Asia/Jakarta' }],
        had: [{ chat_id: 1 }],
        delivery: [{ chat_id: 1, subject: '2026-11-24' }],
      });
    });

    test('all of it is deleted, and nothing of another', async () => {
      const store = await open();
      await planDigests(store, [1, 2]);
      await store.focus.save(1, 1, 'a', sevenOClock);
      await store.focus.save(-5, 1, 'b', sevenOClock);
      await store.focus.save(-5, 2, 'c', sevenOClock);
      const before = await store.personalData.collect(2);
      await store.personalData.erase(1);
      for (const rows of Object.values(await store.personalData.collect(1))) expect(rows).toEqual([]);
      expect(await store.personalData.collect(2)).toEqual(before);
      expect(await store.focus.find(-5, 2, sevenOClock)).toBe('c');
    });

    test('a chat that moves keeps what the new id had already', async () => {
      const store = await open();
      await planDigests(store, [-5, -1_005], '3');
      await store.readers.save({ chatId: -1_005, language: 'en', shows: 'en' });
      await store.focus.save(-5, 1, 'old', sevenOClock);
      await store.focus.save(-1_005, 1, 'new', sevenOClock);
      await store.personalData.move(-5, -1_005);
      for (const rows of Object.values(await store.personalData.collect(-5))) expect(rows).toEqual([]);
      expect(await store.readers.find(-1_005)).toMatchObject({ language: 'en' });
      expect((await store.personalData.collect(-1_005)).delivery).toHaveLength(1);
    });
  });
}
