import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createBotApi } from '../../src/preview/bot-api/bot-api.ts';
import type { Store } from '../../src/storage/store.ts';
import { smallBriefingYaml } from '../harness/small-briefing.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { planDigests } from '../storage/contract/subscribers.ts';

/** Where the programs under test keep their state. */
export interface NoticeLedger {
  /** A store that prepares it, closed again before the first program starts. */
  open(): Promise<Store>;
  /** What the programs' environment says of it. */
  readonly env: Readonly<Record<string, string>>;
  /** How many notices satisfy a condition. */
  count(where: string): Promise<number>;
  /** The chats of deliveries that are being sent. */
  inFlight(): Promise<readonly number[]>;
}

const root = join(import.meta.dirname, '../..');
const receivers = 900;
const patienceMs = 120_000;

/** Chats 1 to 900 got the story in a digest, 901 to 1,000 are subscribed and did not. */
async function prepare(ledger: NoticeLedger): Promise<void> {
  const store = await ledger.open();
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

/** A correction reaches each receiver once, and nobody else, though the program is killed again and again. */
export async function correctionSurvivesKills(ledger: NoticeLedger): Promise<void> {
  const content = join(temporaryFolder(), 'content');
  mkdirSync(content);
  await prepare(ledger);
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
      ...{ BOT_TOKEN: api.token, TELEGRAM_API_ROOT: apiRoot, ...ledger.env, CONTENT_DIR: content },
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
  const until = async (isTrue: () => boolean | Promise<boolean>, child: ChildProcess) => {
    for (const end = Date.now() + patienceMs; !(await isTrue()); await sleep(5))
      if (Date.now() > end || child.exitCode !== null) expect.fail(`it did not happen: ${output}`);
  };

  const inFlight = new Map<number, number>();
  // The first end falls into the planning, the others into the sending.
  for (const moment of [0, 1, 250, 600]) {
    const { child, ended } = start();
    if (moment === 0) await until(async () => (await ledger.count('true')) > 0, child);
    else await until(() => sends().length >= moment, child);
    child.kill('SIGKILL');
    await ended;
    for (const chatId of await ledger.inFlight()) inFlight.set(chatId, (inFlight.get(chatId) ?? 0) + 1);
  }
  const { child, ended } = start();
  await until(
    async () =>
      (await ledger.count("state = 'sent'")) === receivers && (await ledger.count('closed_at is null')) === 0,
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
  expect(await ledger.count('true')).toBe(receivers);
}
