import { describe, expect, test } from 'vitest';
import { pause, resume, stop } from '../../../src/reader/subscription/subscription.ts';
import type { Store } from '../../../src/storage/store.ts';
import { planDigests, sevenOClock, subscribeChats, tomorrow } from './subscribers.ts';

const later = sevenOClock + 3_600_000;
const dayMs = 24 * 3_600_000;
const corrected = { slug: 'bridge', version: 2 };

/** Sends every digest that waits, of `versions`, except to these chats. */
async function deliverAll(store: Store, versions: string | null = null, except: readonly number[] = []) {
  const taken = await store.deliveries.take('me', 1_000);
  await store.deliveries.record('me', sevenOClock, {
    sending: [],
    results: taken
      .filter(({ chatId }) => !except.includes(chatId))
      .map(({ id, chatId }) => ({ id, kind: 'sent', messageId: id, chatId, doubtful: 0, versions })),
  });
  return new Map(taken.map(({ chatId, id }) => [chatId, id]));
}

/** Plans all, in chunks of `limit`; returns in how many. */
async function planAll(store: Store, limit = 1_000): Promise<number> {
  let chunks = 0;
  while (await store.notices.plan(later, limit)) chunks += 1;
  return chunks;
}

/** Who has a notice, by chat, in order of the chats: its subject and state. */
async function noticesOf(store: Store, chatIds: readonly number[]): Promise<string[]> {
  const told: string[] = [];
  for (const chatId of chatIds) {
    const { delivery = [] } = await store.personalData.collect(chatId);
    for (const { kind, subject, state } of delivery)
      if (kind === 'notice') told.push(`${chatId} ${subject} ${state}`);
  }
  return told;
}

/** Chats 1 to `count` whose digest with the briefings 3 (`bridge`) and 2 waits. */
async function openWithDigests(open: () => Promise<Store>, count: number, content = '3,2'): Promise<Store> {
  const store = await open();
  await store.digests.numberBriefings(['first', 'flood', 'bridge']);
  await planDigests(
    store,
    Array.from({ length: count }, (_, index) => index + 1),
    content,
  );
  return store;
}

/** What every engine's notices must do. */
export function noticesContract(open: () => Promise<Store>): void {
  describe('notices', () => {
    test('go to those who got the briefing, once, and to nobody else', async () => {
      const store = await openWithDigests(open, 3);
      await deliverAll(store, null, [3]);
      await subscribeChats(store, [4]);
      await store.digests.changeHad(5, () => '1-3'); // had, but never sent
      for (let times = 0; times < 2; times += 1) {
        await store.notices.begin([corrected], later);
        await planAll(store);
      }
      expect(await noticesOf(store, [1, 2, 3, 4, 5])).toEqual(['1 bridge@2 due', '2 bridge@2 due']);
      expect(await store.deliveries.take('you', 10)).toEqual([
        expect.objectContaining({ chatId: 1, kind: 'notice', subject: 'bridge@2' }),
        expect.objectContaining({ chatId: 2 }),
      ]);
    });

    test('a number that is part of another is another briefing', async () => {
      const store = await openWithDigests(open, 1, '13,33,2+3');
      await deliverAll(store);
      await store.notices.begin([corrected], later);
      await planAll(store);
      expect(await noticesOf(store, [1])).toEqual([]);
    });

    test('who asked for the edition counts as a receiver', async () => {
      const store = await openWithDigests(open, 0);
      const asked = { at: sevenOClock, content: '3,1', versions: null };
      await store.digests.changeHad(
        7,
        () => '1,3',
        () => asked,
      );
      await store.digests.changeHad(
        8,
        () => '1,2',
        () => null,
      );
      await store.notices.begin([corrected], later);
      await planAll(store);
      expect(await noticesOf(store, [7, 8])).toEqual(['7 bridge@2 due']);
      expect([
        await store.notices.hasReceived(7, 'bridge'),
        await store.notices.hasReceived(8, 'bridge'),
      ]).toEqual([true, false]);
      expect(await store.notices.hasReceived(7, 'nobody')).toBe(false);
    });

    test('who got the corrected version already needs none', async () => {
      const store = await openWithDigests(open, 1);
      await deliverAll(store, '3.2,2.5');
      await store.digests.changeHad(
        2,
        () => '3',
        () => ({ at: later, content: '3', versions: '3.2' }),
      );
      await store.notices.begin([corrected], later);
      await planAll(store);
      expect(await noticesOf(store, [1, 2])).toEqual([]);
      await store.notices.begin([{ slug: 'bridge', version: 3 }], later);
      await planAll(store);
      expect(await noticesOf(store, [1, 2])).toEqual(['1 bridge@3 due', '2 bridge@3 due']);
    });

    test('what was on its way when the correction came is followed by the notice', async () => {
      const store = await openWithDigests(open, 2);
      const ids = await deliverAll(store, null, [1, 2]);
      await store.notices.begin([corrected], later);
      await planAll(store);
      expect(await noticesOf(store, [1, 2])).toEqual([]);
      const sent = (chatId: number, versions: string | null) =>
        ({ id: ids.get(chatId) ?? 0, kind: 'sent', messageId: 1, chatId, doubtful: 0, versions }) as const;
      await store.deliveries.record('me', later, { sending: [], results: [sent(1, null), sent(2, '3.2')] });
      expect(await noticesOf(store, [1, 2])).toEqual(['1 bridge@2 due']);
    });

    test('are planned in chunks, each from where the one before ended', async () => {
      const store = await openWithDigests(open, 7);
      await deliverAll(store);
      await store.notices.begin([corrected], later);
      expect(await store.notices.plan(later, 3)).toBe(true);
      expect(await noticesOf(store, [1, 2, 3, 4, 5, 6, 7])).toHaveLength(3);
      // Another process goes on.
      await store.notices.begin([corrected], later);
      await planAll(store, 3);
      expect(await noticesOf(store, [1, 2, 3, 4, 5, 6, 7])).toHaveLength(7);
      expect(await store.notices.plan(later, 3)).toBe(false);
    });

    test('a later correction takes the place of one that is not planned yet', async () => {
      const store = await openWithDigests(open, 4);
      await deliverAll(store);
      await store.notices.begin([corrected], later);
      await store.notices.plan(later, 2);
      await store.notices.begin([{ slug: 'bridge', version: 3 }], later);
      await planAll(store, 2);
      expect(await noticesOf(store, [1, 2, 3, 4])).toEqual([
        ...['1 bridge@2 due', '1 bridge@3 due', '2 bridge@2 due', '2 bridge@3 due'],
        ...['3 bridge@3 due', '4 bridge@3 due'],
      ]);
    });

    test('a briefing that has no number was never sent', async () => {
      const store = await openWithDigests(open, 1);
      await deliverAll(store);
      await store.notices.begin([{ slug: 'nobody', version: 2 }], later);
      expect(await store.notices.plan(later, 10)).toBe(false);
    });

    test('who has stopped the digest is told, who is closed to us only on return', async () => {
      const store = await openWithDigests(open, 4);
      await deliverAll(store);
      await store.subscriptions.change(1, (current) => current && stop(current));
      for (const chatId of [2, 3])
        await store.subscriptions.change(chatId, (current) => current && pause(current, 'blocked'));
      await store.notices.begin([corrected], later);
      await planAll(store);
      expect(await noticesOf(store, [1, 2, 3, 4])).toEqual(['1 bridge@2 due', '4 bridge@2 due']);
      await store.notices.planFor(2, later + dayMs);
      await store.notices.planFor(2, later + dayMs);
      await store.notices.planFor(5, later + dayMs);
      await store.notices.planFor(3, later + 31 * dayMs);
      expect(await noticesOf(store, [1, 2, 3, 4, 5])).toEqual([
        ...['1 bridge@2 due', '2 bridge@2 due', '4 bridge@2 due'],
      ]);
    });

    test('one that was refused waits again when the chat opens', async () => {
      const store = await openWithDigests(open, 1);
      await deliverAll(store);
      await store.notices.begin([corrected], later);
      await planAll(store);
      const [notice] = await store.deliveries.take('me', 10);
      const refusal = { kind: 'refused', reason: 'blocked', description: '403' } as const;
      await store.deliveries.record('me', later, {
        sending: [],
        results: [{ id: notice?.id ?? 0, ...refusal }],
      });
      expect((await store.subscriptions.find(1))?.state.kind).toBe('paused');
      await store.notices.planFor(1, later + dayMs);
      await store.subscriptions.change(1, (current) => current && resume(current, later));
      expect(await noticesOf(store, [1])).toEqual(['1 bridge@2 due']);
      expect(await store.deliveries.take('me', 10)).toEqual([expect.objectContaining({ id: notice?.id })]);
    });

    test('a sent notice is not had as a digest is, and is forgotten with the others', async () => {
      const store = await openWithDigests(open, 1);
      await deliverAll(store);
      await store.digests.changeHad(
        9,
        () => '3',
        () => ({ at: later, content: '3', versions: null }),
      );
      await store.notices.begin([corrected], later);
      await planAll(store);
      const had = await store.digests.findHad(1);
      await deliverAll(store);
      expect(await store.digests.findHad(1)).toBe(had);
      expect(await noticesOf(store, [1])).toEqual(['1 bridge@2 sent']);
      await store.deliveries.forgetBefore('2027-12-31');
      expect((await store.personalData.collect(1)).delivery).toEqual([]);
      expect((await store.personalData.collect(9)).delivery).toEqual([]);
      await store.notices.begin([corrected], tomorrow.at);
      expect(await store.notices.plan(tomorrow.at, 10)).toBe(false);
    });

    test('a group that migrates keeps what it got and what it is to be told', async () => {
      const store = await open();
      await store.digests.numberBriefings(['first', 'flood', 'bridge']);
      await planDigests(store, [-5]);
      await deliverAll(store);
      await store.personalData.move(-5, -1_005);
      await store.notices.begin([corrected], later);
      await planAll(store);
      expect(await noticesOf(store, [-5, -1_005])).toEqual(['-1005 bridge@2 due']);
    });
  });
}
