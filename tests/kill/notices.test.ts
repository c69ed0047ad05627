import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createBotApi } from '../../src/preview/bot-api/bot-api.ts';
import { openSqliteStore } from '../../src/storage/sqlite/open.ts';
import { smallBriefingYaml } from '../harness/small-briefing.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { planDigests } from '../storage/contract/subscribers.ts';

vi.setConfig({ testTimeout: 180_000 });

const root = join(import.meta.dirname, '../..');
const receivers = 900;
const patienceMs = 120_000;

/** Chats 1 to 900 got the story in a digest, 901 to 1,000 are subscribed and did not. */
async function prepare(file: string): Promise<void> {
  const store = await openSqliteStore({ file, clock: systemClock });
  await store.digests.numberBriefings(['jembatan-sanggau']);
  await planDigests(
    store,
    Array.from({ length: 1_000 }, (_, index) => index + 1),
    '1',
  );
  const taken = await store.deliveries.take('me', 1_000);
  await store.deliveries.record('me', Date.now(), {
    sending: [],
    results: taken.map(({ id, chatId }) =>
      chatId <= receivers
        ? { id, kind: 'sent', messageId: id, chatId, doubtful: 0 }
        : { id, kind: 'failed', description: '400' },
    ),
  });
  // Their next digest is far away: whatever is sent now is a notice.
  const tomorrow = { at: Date.now() + 86_400_000, date: '2099-01-01' };
  for (const { chatId } of taken)
    await store.subscriptions.change(chatId, (current) => current && { ...current, next: tomorrow });
  await store.close();
}

function countIn(file: string, where: string): number {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  const row = database
    .prepare(`select count(*) as count from delivery where kind = 'notice' and ${where}`)
    .get();
  database.close();
  return Number(row?.count);
}

test('a correction reaches each receiver once, and nobody else, also when the program is killed in the middle', async () => {
  const data = temporaryFolder();
  const content = join(temporaryFolder(), 'content');
  mkdirSync(content);
  const file = join(data, 'ringkas.db');
  await prepare(file);
  const note = { id: 'Panjangnya 1.200 meter.', en: 'It is 1,200 metres long.' };
  const history = [{ change: 'corrected', version: 2, at: '2025-02-05T08:00:00+07:00', by: 'Sari', note }];
  writeFileSync(join(content, 'jembatan-sanggau.yaml'), smallBriefingYaml({ status: 'corrected', history }));
  const api = createBotApi({ clock: systemClock, seed: 1, openToAll: true, flood: { perSecond: 300 } });
  onTestFinished(() => api.stop());
  const apiRoot = await api.start();

  let output = '';
  const start = (): { child: ChildProcess; ended: Promise<unknown> } => {
    const env = {
      ...{ PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error', SEND_RATE: '300' },
      ...{ BOT_TOKEN: api.token, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: data, CONTENT_DIR: content },
    };
    const child = spawn(process.execPath, ['src/main.ts'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    onTestFinished(() => void child.kill('SIGKILL'));
    return { child, ended: once(child, 'close') };
  };
  const sends = () => api.ledger.entries.filter(({ method }) => method === 'sendMessage');
  const until = async (isTrue: () => boolean, child: ChildProcess) => {
    for (const end = Date.now() + patienceMs; !isTrue(); await sleep(5))
      if (Date.now() > end || child.exitCode !== null) expect.fail(`it did not happen: ${output}`);
  };

  const inFlight = new Map<number, number>();
  // The first end falls into the planning, the others into the sending.
  for (const moment of [0, 1, 250, 600]) {
    const { child, ended } = start();
    if (moment === 0) await until(() => countIn(file, 'true') > 0, child);
    else await until(() => sends().length >= moment, child);
    child.kill('SIGKILL');
    await ended;
    const database = new DatabaseSync(file, { timeout: 10_000 });
    for (const { chat_id } of database.prepare("select chat_id from delivery where state = 'sending'").all())
      inFlight.set(Number(chat_id), (inFlight.get(Number(chat_id)) ?? 0) + 1);
    database.close();
  }
  const { child, ended } = start();
  await until(
    () => countIn(file, "state = 'sent'") === receivers && countIn(file, 'closed_at is null') === 0,
    child,
  );
  child.kill('SIGTERM');
  await ended;

  const got = new Map<number, number>();
  for (const { chatId } of sends()) got.set(chatId, (got.get(chatId) ?? 0) + 1);
  expect([...got.keys()].sort((a, b) => a - b)).toEqual(
    Array.from({ length: receivers }, (_, index) => index + 1),
  );
  // Twice only where a call was under way at a kill.
  for (const [chatId, times] of got) expect(times - 1).toBeLessThanOrEqual(inFlight.get(chatId) ?? 0);
  expect(countIn(file, 'true')).toBe(receivers);
});
