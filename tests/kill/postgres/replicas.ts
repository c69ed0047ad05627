import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { systemClock } from '../../../src/clock.ts';
import { type BotApi, createBotApi } from '../../../src/preview/bot-api/bot-api.ts';
import { createRandom } from '../../../src/preview/bot-api/random.ts';
import { subscribe } from '../../../src/reader/subscription/subscription.ts';
import { openPostgresStore } from '../../../src/storage/postgres/open.ts';
import { createDatabase } from '../../harness/postgres/database.ts';
import { type PostgresServer, startPostgres } from '../../harness/postgres/server.ts';

/** What happens to two replicas, or to their Postgres, while one of them sends. */
export type Blow = 'kill-sender' | 'kill-both' | 'restart-postgres';

/** One run: a digest to so many subscribers by two real programs on one Postgres. */
export interface ReplicasRun {
  readonly subscribers: number;
  /** In this order, spread over the digest by the number of messages sent. */
  readonly blows: readonly Blow[];
  /** Messages a second, of both programs together and of the flood rules that they meet. */
  readonly rate: number;
  readonly seed: number;
}

/** What came of it. */
export interface ReplicasReport {
  /** Subscribers who got nothing. */
  readonly lost: number;
  /** Messages beyond the first to the same subscriber. */
  readonly repeated: number;
  /** Sends in flight at the kills: so many repeats can be accounted for. */
  readonly inFlight: number;
  /** Repeats to subscribers for whom nothing was in flight. */
  readonly unaccounted: number;
  /** 429 that the programs brought upon themselves. */
  readonly tooFast: number;
  /** Programs that ended by themselves. */
  readonly crashed: number;
  /** The longest silence after each kind of blow: from the kill, from the start of both, from the return of Postgres to the next message. */
  readonly silenceSeconds: Readonly<Partial<Record<Blow, number>>>;
  readonly seconds: number;
}

const root = join(import.meta.dirname, '../../..');
const zone = 'Asia/Jakarta';
/** Nothing takes this long unless it hangs. */
const patienceMs = 5 * 60_000;
const outageMs = 3_000;

export async function runReplicas(run: ReplicasRun): Promise<ReplicasReport> {
  const startedAt = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-replicas-'));
  const api = createBotApi({
    clock: systemClock,
    seed: run.seed,
    openToAll: true,
    flood: { perSecond: run.rate },
  });
  const server = await startPostgres();
  const replicas: Replica[] = [];
  try {
    const { url } = await createDatabase(server.url);
    const chatIds = await subscribeAll(url, run.subscribers);
    const apiRoot = await api.start();
    const start = (name: number) =>
      startReplica({
        BOT_TOKEN: api.token,
        TELEGRAM_API_ROOT: apiRoot,
        DATABASE_URL: url,
        DATA_DIR: join(folder, String(name)),
        SEND_RATE: String(run.rate),
      });
    replicas.push(start(0), start(1));
    const inFlight: number[] = [];
    const silenceSeconds: Partial<Record<Blow, number>> = {};
    const random = createRandom(run.seed);
    for (const [index, blow] of run.blows.entries()) {
      await sentAtLeast(api, ((index + 0.3 + random() * 0.4) / run.blows.length) * run.subscribers * 0.9);
      await sleep(random() * 50);
      const from = await strike(blow, { server, replicas, start, inFlight, url });
      const silence = await nextMessageAfter(api, from);
      silenceSeconds[blow] = Math.max(silenceSeconds[blow] ?? 0, silence);
    }
    await until(() => openDeliveries(url).then((open) => open === 0), 'the end of the digest');
    const crashed = replicas.filter(hasCrashed);
    for (const { output } of crashed) process.stderr.write(output());
    for (const { child, ended } of replicas) {
      child.kill('SIGTERM');
      await ended;
    }
    return {
      ...tally(api, chatIds, inFlight),
      ...{ crashed: crashed.length + replicas.filter(hasCrashed).length, silenceSeconds },
      seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    };
  } finally {
    for (const { child } of replicas) child.kill('SIGKILL');
    await Promise.all(replicas.map(({ ended }) => ended));
    await api.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Replica {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly output: () => string;
}

/** Updates are to be brought to an address where nobody is: nobody writes to the bot here. */
function startReplica(env: Readonly<Record<string, string>>): Replica {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'info',
      WEBHOOK_URL: 'http://127.0.0.1:9/hook',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (output = (output + part).slice(-100_000)));
  return { child, ended: once(child, 'close'), output: () => output };
}

const isRunning = ({ child }: Replica) => child.exitCode === null && child.signalCode === null;
const hasCrashed = ({ child }: Replica) => child.exitCode !== null && child.exitCode !== 0;

function isSender(replica: Replica): boolean {
  const output = replica.output();
  return (
    isRunning(replica) &&
    output.lastIndexOf('This process sends digests"') >
      output.lastIndexOf('This process sends digests no longer"')
  );
}

interface Scene {
  readonly server: PostgresServer;
  /** What runs; a replica that was killed gives its place to a new one. */
  readonly replicas: Replica[];
  readonly start: (name: number) => Replica;
  /** Chats with a call under way at a kill. */
  readonly inFlight: number[];
  readonly url: string;
}

/** Returns the instant from which the silence counts. */
async function strike(blow: Blow, { server, replicas, start, inFlight, url }: Scene): Promise<number> {
  if (blow === 'restart-postgres') {
    await server.crash();
    await sleep(outageMs);
    await server.startAgain();
    return Date.now();
  }
  const doomed = replicas.filter((replica) => blow === 'kill-both' || isSender(replica));
  if (doomed.length === 0)
    throw new Error(`nobody sends:\n${replicas.map(({ output }) => output()).join('\n')}`);
  const killedAt = Date.now();
  for (const { child } of doomed) child.kill('SIGKILL');
  await Promise.all(doomed.map(({ ended }) => ended));
  const rows = await ask(url, "select chat_id from delivery where state = 'sending'");
  inFlight.push(...rows.map((row) => Number(row.chat_id)));
  for (const replica of doomed) {
    const place = replicas.indexOf(replica);
    replicas[place] = start(place);
  }
  return killedAt;
}

async function subscribeAll(url: string, count: number): Promise<number[]> {
  const store = await openPostgresStore({ url, clock: systemClock });
  const minuteAgo = Temporal.Now.zonedDateTimeISO(zone).subtract({ minutes: 1 });
  const localTime = minuteAgo.toPlainTime().toString({ smallestUnit: 'minute' });
  const before = minuteAgo.subtract({ minutes: 2 }).epochMilliseconds;
  const chatIds = Array.from({ length: count }, (_, index) => 10_001 + index);
  await Promise.all(
    chatIds.map((chatId) =>
      store.subscriptions.change(chatId, (current) =>
        subscribe(chatId, current, { localTime, zone, days: 'daily' }, before),
      ),
    ),
  );
  await store.close();
  return chatIds;
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function openDeliveries(url: string): Promise<number> {
  const [row] = await ask(
    url,
    `select (select count(*) from delivery where closed_at is null) +
            (select count(*) from subscription where next_at <= ${Date.now()}) as open`,
  );
  return Number(row?.open);
}

function sends(api: BotApi) {
  return api.ledger.entries.filter(({ method }) => method === 'sendMessage');
}

const sentAtLeast = (api: BotApi, count: number) =>
  until(async () => sends(api).length >= count, `${Math.round(count)} messages`);

/** Seconds from `from` to the first message that comes after now. */
async function nextMessageAfter(api: BotApi, from: number): Promise<number> {
  const before = sends(api).length;
  await until(async () => sends(api).length > before, 'the next message');
  return Math.round((Date.now() - from) / 100) / 10;
}

async function until(isTrue: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`waited too long for ${what}`);
    await sleep(20);
  }
}

function tally(api: BotApi, chatIds: readonly number[], inFlight: readonly number[]) {
  const got = new Map<number, number>();
  for (const { chatId } of sends(api)) got.set(chatId, (got.get(chatId) ?? 0) + 1);
  const flights = new Map<number, number>();
  for (const chatId of inFlight) flights.set(chatId, (flights.get(chatId) ?? 0) + 1);
  const repeats = chatIds.map((chatId) => [chatId, Math.max(0, (got.get(chatId) ?? 0) - 1)] as const);
  return {
    lost: chatIds.filter((chatId) => !got.has(chatId)).length,
    repeated: repeats.reduce((sum, [, times]) => sum + times, 0),
    inFlight: inFlight.length,
    unaccounted: repeats.reduce(
      (sum, [chatId, times]) => sum + Math.max(0, times - (flights.get(chatId) ?? 0)),
      0,
    ),
    tooFast: api.ledger.calls.get('sendMessage 429') ?? 0,
  };
}
