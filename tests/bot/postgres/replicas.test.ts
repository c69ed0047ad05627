import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../../harness/free-port.ts';
import { startedBefore } from '../../harness/lexicon.ts';
import { createDatabase, testDatabase } from '../../harness/postgres/database.ts';
import { startPostgres } from '../../harness/postgres/server.ts';
import { startTelegram, type Telegram } from '../../harness/telegram.ts';

vi.setConfig({ testTimeout: 120_000 });

const secret = 'the-secret-of-both-replicas';
let telegram: Telegram;
let databaseUrl: string;

beforeEach(async () => {
  telegram = await startTelegram({ patienceMs: 60_000, openToAll: true });
  databaseUrl = await testDatabase();
});
afterEach(() => telegram.stop());

interface Replica {
  readonly url: string;
  readonly child: ChildProcess;
}

/** The whole program as one of several on one Postgres. Telegram is told an address where nobody is: the test brings. */
async function startReplica(url = databaseUrl): Promise<Replica> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: join(import.meta.dirname, '../../..'),
    env: {
      ...{ PATH: process.env.PATH, BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root },
      ...{ DATABASE_URL: url, DATA_DIR: startedBefore(), PORT: String(port), SEND_RATE: '1000' },
      ...{ WEBHOOK_URL: 'http://127.0.0.1:9/hook', WEBHOOK_SECRET: secret, LOG_LEVEL: 'warn' },
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  const address = `http://127.0.0.1:${port}`;
  await vi.waitUntil(async () => (await fetch(`${address}/readyz`).catch(() => null))?.status === 200, {
    timeout: 60_000,
  });
  return { url: address, child };
}

let nextUpdate = 1;
function updateOf(chatId: number, text: string) {
  const update_id = nextUpdate++;
  const message = {
    ...{ message_id: update_id, date: 0, chat: { id: chatId, type: 'private' }, text },
    from: { id: chatId, is_bot: false, first_name: 'R', language_code: 'id' },
    entities: [{ type: 'bot_command', offset: 0, length: text.length }],
  };
  return { update_id, message };
}

async function bring(replica: Replica, update: unknown): Promise<number> {
  const response = await fetch(`${replica.url}/hook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
  });
  return response.status;
}

/** Which of `/nomorN` the bot's messages in a chat answer, in order: it names a command that it does not know. */
const answered = (chatId: number) =>
  telegram.api
    .messages(chatId)
    .flatMap(({ text }) => /nomor(\d+)/.exec(text ?? '')?.[1] ?? [])
    .map(Number);

test('two replicas answer every update once and in order, whoever is brought it, and both if it comes twice', async () => {
  const replicas = [await startReplica(), await startReplica()] as const;
  const chatIds = Array.from({ length: 30 }, (_, at) => 5001 + at);
  const statuses = await Promise.all(
    chatIds.map(async (chatId, at) => {
      const all: number[] = [];
      for (let n = 1; n <= 6; n += 2) {
        // Two of a chat at once, brought to both replicas, so that the lines meet.
        const updates = [updateOf(chatId, `/nomor${n}`), updateOf(chatId, `/nomor${n + 1}`)];
        const first = bring(replicas[at % 2] ?? replicas[0], updates[0]);
        const twice = bring(replicas[(at + 1) % 2] ?? replicas[0], updates[0]);
        all.push(await first, await bring(replicas[(at + n) % 2] ?? replicas[0], updates[1]), await twice);
      }
      return all;
    }),
  );
  expect(new Set(statuses.flat())).toEqual(new Set([200]));
  for (const chatId of chatIds) expect(answered(chatId)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what a killed replica had in hand is answered by the other when it comes again', async () => {
  const [doomed, other] = [await startReplica(), await startReplica()];
  telegram.api.faults.add({ fault: { kind: 'silence', when: 'before' }, methods: ['sendMessage'], times: 1 });
  const chatId = 5001;
  const [first, second] = [updateOf(chatId, '/nomor1'), updateOf(chatId, '/nomor2')];
  const lost = bring(doomed, first).catch(() => 0);
  await vi.waitUntil(() => telegram.api.faults.struck.get('silence-before') === 1, { timeout: 20_000 });
  doomed.child.kill('SIGKILL');
  expect(await lost).toBe(0);
  // The lease of the dead one runs out after 20 s, then both may go.
  const again = async (update: unknown) => {
    await vi.waitUntil(async () => (await bring(other, update)) === 200, { timeout: 60_000 });
  };
  await Promise.all([again(first), again(second)]);
  expect(answered(chatId)).toEqual([1, 2]);
});

test('when Postgres restarts in the middle of conversations nobody crashes, and each update is answered once', async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const { url } = await createDatabase(postgres.url);
  const replicas = [await startReplica(url), await startReplica(url)] as const;
  const chatIds = Array.from({ length: 20 }, (_, at) => 5001 + at);
  const countSent = () => chatIds.reduce((sum, chatId) => sum + answered(chatId).length, 0);
  const questions = 6;
  // As Telegram does: the next of a chat when the one before is taken, again what is not.
  const conversations = chatIds.map(async (chatId, at) => {
    for (let n = 1; n <= questions; n += 1) {
      const update = updateOf(chatId, `/nomor${n}`);
      await vi.waitUntil(async () => (await bring(replicas[(at + n) % 2] ?? replicas[0], update)) === 200, {
        timeout: 60_000,
      });
    }
    return Date.now();
  });
  await vi.waitUntil(() => countSent() >= 2 * chatIds.length, { timeout: 30_000, interval: 1 });
  await postgres.crash();
  // While it is away nothing can be taken for good.
  await vi.waitUntil(async () => (await fetch(`${replicas[0].url}/readyz`)).status === 503, {
    timeout: 20_000,
  });
  await postgres.startAgain();
  const back = Date.now();
  const ends = await Promise.all(conversations);
  expect(replicas.map(({ child }) => child.exitCode)).toEqual([null, null]);
  for (const chatId of chatIds) expect(answered(chatId)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(Math.max(...ends) - back).toBeLessThan(10_000);
});

test('a signal ends a replica within ten seconds, also while Postgres is away with an update in hand', async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const replica = await startReplica((await createDatabase(postgres.url)).url);
  await postgres.crash();
  const brought = bring(replica, updateOf(5001, '/nomor1')).catch(() => 0);
  const ended = once(replica.child, 'exit');
  const signalledAt = performance.now();
  replica.child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  // Ten, and some for a machine that has other things to do.
  expect(performance.now() - signalledAt).toBeLessThan(13_000);
  expect(await brought).not.toBe(200);
});
