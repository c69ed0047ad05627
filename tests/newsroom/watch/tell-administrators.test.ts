import { expect, test } from 'vitest';
import { createI18n } from '../../../src/i18n.ts';
import { createLog } from '../../../src/log.ts';
import { createTellAdministrators } from '../../../src/newsroom/watch/tell-administrators.ts';
import type { Message } from '../../../src/telegram/message.ts';
import { createStillClock } from '../../harness/still-clock.ts';

const hour = 3_600_000;

test.each([
  [1, '1 hour'],
  [47, '47 hours'],
  [48, '2 days'],
  [24 * 365 + 5, '365 days'],
])('what has lasted %i hours is told as %s', async (hours, span) => {
  const sent: string[] = [];
  const clock = createStillClock();
  const tell = createTellAdministrators({
    ...{ administrators: [7], defaultLanguage: 'en' as const, clock, i18n: createI18n() },
    readers: { find: async () => null },
    sender: {
      send: async (chatId: number, { html }: Message) => {
        sent.push(html);
        return { kind: 'sent', messageId: 1, chatId, doubtful: 0 };
      },
    },
    log: createLog({ level: 'silent' }),
  });
  const since = clock.now() - hours * hour - 1;
  expect(await tell({ kind: 'nothing-published', subject: '', since })).toBe(true);
  expect(sent).toEqual([expect.stringContaining(`Nothing has been published for ${span}.`)]);
});
