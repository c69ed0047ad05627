import { subscribe } from '../../../src/reader/subscription/subscription.ts';
import type { Store } from '../../../src/storage/store.ts';

/** Seven in the morning in Jakarta, 24 November 2026. */
export const sevenOClock = Date.UTC(2026, 10, 24, 0, 0);
export const today = '2026-11-24';
export const tomorrow = { at: sevenOClock + 24 * 3_600_000, date: '2026-11-25' };

export const schedule = { localTime: '07:00', zone: 'Asia/Jakarta', days: 'daily' } as const;

/** Subscribes these chats, whose first digest is due at {@link sevenOClock}. */
export async function subscribeChats(store: Store, chatIds: readonly number[]): Promise<void> {
  for (const chatId of chatIds) {
    await store.readers.save({ chatId, language: 'id', shows: 'both' });
    await store.subscriptions.change(chatId, (current) =>
      subscribe(chatId, current, schedule, sevenOClock - 1),
    );
    await store.digests.beginHad(chatId, '');
  }
}

/** Subscribes these chats and plans a digest of this content for each. */
export async function planDigests(store: Store, chatIds: readonly number[], content = '3,2'): Promise<void> {
  await subscribeChats(store, chatIds);
  await store.digests.planDue(sevenOClock, 1_000, () => ({ content, next: tomorrow }));
}
