import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { libraryOf } from '../../../src/briefing/library.ts';
import { createI18n } from '../../../src/i18n.ts';
import { createLog } from '../../../src/log.ts';
import { openWatch } from '../../../src/newsroom/watch/open-watch.ts';
import type { Message } from '../../../src/telegram/message.ts';
import { testDesk } from '../../harness/desk.ts';
import { createFakeClock } from '../../harness/fake-clock.ts';
import { openStore } from '../../harness/open-store.ts';
import { onlyLoopback, startSite } from '../../harness/site.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';
import { createWatch as createPatience } from '../../harness/watch.ts';

const hour = 3_600_000;
const sentence = 'Wali Kota Rina Lestari membuka jembatan sepanjang 1.200 meter, Senin (3/2), kata panitia.';

test('a new item becomes a draft on disk, and the newsroom hears once when nothing is published', async () => {
  const { origin } = await startSite({
    '/feed': {
      headers: { 'content-type': 'application/rss+xml' },
      body: '<rss version="2.0"><channel><title>W</title><item><guid isPermaLink="false">1</guid><link>/a</link></item></channel></rss>',
    },
    '/a': {
      body: `<html><head><title>Jembatan dibuka</title></head><body><article><p>${sentence}</p><p>Warga datang.</p></article></body></html>`,
    },
  });
  const folder = temporaryFolder();
  const env = { CONTENT_DIR: folder, FEEDS: `${origin}/feed`, STALE_AFTER_HOURS: '12', ADMIN_IDS: '7,8' };
  const desk = testDesk({ env });
  const stores = await openStore();
  await stores.readers.save({ chatId: 8, language: 'en', shows: 'both' });
  const sent: [number, string][] = [];
  const patience = createPatience(15_000);
  const clock = createFakeClock();
  const watch = openWatch({
    ...{ stores, clock, rules: onlyLoopback, settings: desk.settings, lexicon: desk.lexicon() },
    ...{ i18n: createI18n(), library: libraryOf([]), log: createLog({ level: 'silent' }) },
    sender: {
      send: async (chatId: number, { html }: Message) => {
        sent.push([chatId, html]);
        patience.look();
        return { kind: 'sent', messageId: 1, chatId, doubtful: 0 };
      },
    },
  });
  watch.start();
  await clock.advance(0);
  // Fetching and reading are real; only the hours are not.
  while ((await stores.feeds.find(`${origin}/feed`)) === null)
    await new Promise((resolve) => setImmediate(resolve));
  expect(readdirSync(folder)).toEqual(['briefing.schema.json', 'jembatan-dibuka.yaml']);
  expect(readFileSync(join(folder, 'jembatan-dibuka.yaml'), 'utf8')).toMatch(
    /status: draft[\s\S]*1\.200 meter/,
  );
  const passing = clock.advance(12 * hour);
  await patience.until(
    () => sent.length >= 2,
    () => 'an alarm for both',
  );
  await passing;
  await watch.stop();
  expect(
    sent.filter(([, html]) => /12 jam tidak ada berita baru/.test(html)).map(([chatId]) => chatId),
  ).toEqual([7]);
  expect(sent.filter(([, html]) => /published for 12 hours/.test(html)).map(([chatId]) => chatId)).toEqual([
    8,
  ]);
  expect(await stores.watch.raisedAlarms()).toContain('nothing-published');
});
