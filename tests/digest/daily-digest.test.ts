import { scheduledJobs } from 'node-schedule';
import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../src/briefing/library.ts';
import { systemClock } from '../../src/clock.ts';
import { createDailyDigest } from '../../src/digest/daily-digest.ts';
import { createOwnTurn } from '../../src/digest/sending-turn.ts';
import { createI18n } from '../../src/i18n.ts';
import { subscribe } from '../../src/reader/subscription/subscription.ts';
import type { Message } from '../../src/telegram/message.ts';
import { openStore } from '../harness/open-store.ts';
import { smallStory } from '../harness/small-briefing.ts';

const story = smallStory({
  slug: 'jembatan',
  published: { date: '2026-11-23', zone: 'Asia/Jakarta' },
  headline: { id: 'Jembatan dibuka', en: 'Bridge opens', sentences: [1] },
  summary: { id: 'Jembatan dibuka kemarin.', en: 'A bridge opened yesterday.', sentences: [1] },
});

async function openDailyDigest() {
  const store = await openStore();
  const sent: { chatId: number; message: Message }[] = [];
  let heard: (() => void) | null = null;
  const digest = createDailyDigest({
    stores: store,
    library: libraryOf([story]),
    i18n: createI18n(),
    defaultLanguage: 'id',
    sender: {
      send: async (chatId, message, { onAttempt }) => {
        await onAttempt?.(1);
        sent.push({ chatId, message });
        heard?.();
        return { kind: 'sent', messageId: sent.length, chatId, doubtful: 0 };
      },
    },
    clock: systemClock,
    turn: createOwnTurn(),
    newOwner: () => 'me',
    ratePerSecond: 30,
    log: { info: () => {}, error: (fields) => expect.fail(JSON.stringify(fields)) },
  });
  const hears = () =>
    new Promise<void>((resolve) => {
      if (sent.length > 0) resolve();
      heard = resolve;
    });
  return { store, digest, sent, hears };
}

describe('the daily digest of a process', () => {
  test('sends at its start what came due while it was away', async () => {
    const { store, digest, sent, hears } = await openDailyDigest();
    const minuteAgo = Temporal.Now.zonedDateTimeISO('Asia/Jakarta').subtract({ minutes: 1 });
    const localTime = minuteAgo.toPlainTime().toString({ smallestUnit: 'minute' });
    const before = minuteAgo.subtract({ minutes: 2 }).epochMilliseconds;
    await store.subscriptions.change(5, (current) =>
      subscribe(5, current, { localTime, zone: 'Asia/Jakarta', days: 'daily' }, before),
    );
    await digest.start();
    await hears();
    await digest.stop();
    expect(sent).toEqual([
      { chatId: 5, message: expect.objectContaining({ html: expect.stringContaining('Jembatan dibuka') }) },
    ]);
    expect(await store.digests.findHad(5)).toBe('1');
  });

  test('a stop that comes before the start leaves nothing running', async () => {
    const { digest } = await openDailyDigest();
    const stopping = digest.stop();
    await digest.start();
    await stopping;
    expect(Object.keys(scheduledJobs)).toEqual([]);
  });
});
