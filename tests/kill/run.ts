import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../src/clock.ts';
import { type BotApi, createBotApi } from '../../src/preview/bot-api/bot-api.ts';
import { createRandom } from '../../src/preview/bot-api/random.ts';
import { subscribe } from '../../src/reader/subscription/subscription.ts';
import { openSqliteStore } from '../../src/storage/sqlite/open.ts';

/** One run: a digest to so many subscribers by the real program, which is ended again and again while it sends. */
export interface KillRun {
  readonly subscribers: number;
  /** How often the program is ended before it may finish. */
  readonly ends: number;
  readonly signal: 'SIGKILL' | 'SIGTERM';
  /** Messages a second, of the program and of the flood rules that it meets. */
  readonly rate: number;
  /** The same seed ends it at the same moments, counted in messages sent. */
  readonly seed: number;
  /** 429, 5xx, resets, blocked and migrated chats, in the shares that a bad day has. */
  readonly faults?: boolean;
}

/** What came of it. */
export interface KillReport {
  readonly ends: number;
  /** Subscribers who may be written to and got nothing. */
  readonly lost: number;
  /** Messages beyond the first to the same subscriber. */
  readonly repeated: number;
  /** How many repeats the crashes and broken connections can account for: sends in flight, resets after the fact. */
  readonly accountable: number;
  /** Repeats to subscribers for whom nothing was in flight at an end and no connection broke. */
  readonly unaccounted: number;
  /** 429 that the program brought upon itself. */
  readonly tooFast: number;
  /** Calls to chats that refuse it, beyond the one that finds it out and those whose answer an end or a fault took away. */
  readonly refusedAgain: number;
  /** Deliveries left open at the end, by state. */
  readonly open: number;
  readonly seconds: number;
}

const root = join(import.meta.dirname, '../..');
const zone = 'Asia/Jakarta';
/** Nothing takes this long unless it hangs. */
const patienceMs = 10 * 60_000;

export async function runKills(run: KillRun): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-kill-'));
  const startedAt = Date.now();
  const api = createBotApi({
    clock: systemClock,
    seed: run.seed,
    openToAll: true,
    flood: { perSecond: run.rate },
  });
  try {
    const chatIds = await subscribeAll(join(folder, 'ringkas.db'), run.subscribers);
    for (const id of chatIds) if (id < 0) api.people.group({ id, title: 'Warga', type: 'group' });
    const migrated = run.faults ? addFaults(api, chatIds) : new Map<number, number>();
    const apiRoot = await api.start();
    const program = () => startProgram(folder, apiRoot, api.token, run.rate);
    const inFlight = await endAgainAndAgain(run, api, program, join(folder, 'ringkas.db'));
    await finish(program, join(folder, 'ringkas.db'));
    return report(run, api, chatIds, migrated, inFlight, folder, startedAt);
  } finally {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Subscribers whose digest has just come due, so that the program begins to send when it starts. */
async function subscribeAll(file: string, count: number): Promise<number[]> {
  const store = await openSqliteStore({ file, clock: systemClock });
  const minuteAgo = Temporal.Now.zonedDateTimeISO(zone).subtract({ minutes: 1 });
  const localTime = minuteAgo.toPlainTime().toString({ smallestUnit: 'minute' });
  const before = minuteAgo.subtract({ minutes: 2 }).epochMilliseconds;
  const chatIds: number[] = [];
  for (let chatId = 10_001; chatId <= 10_000 + count; chatId += 1) {
    // One in a hundred is a group.
    const id = chatId % 100 === 0 ? -chatId : chatId;
    const language = chatId % 2 === 0 ? 'id' : 'en';
    await store.readers.save({ chatId: id, language, shows: 'both' });
    await store.subscriptions.change(id, (current) =>
      subscribe(id, current, { localTime, zone, days: 'daily' }, before),
    );
    chatIds.push(id);
  }
  await store.close();
  return chatIds;
}

/** A bad day at Telegram: gives the groups that migrated, old id → new id. */
function addFaults(api: BotApi, chatIds: readonly number[]): ReadonlyMap<number, number> {
  const methods = ['sendMessage'];
  api.faults.add({ methods, probability: 0.01, fault: { kind: 'too-many-requests', seconds: [1, 5] } });
  api.faults.add({ methods, probability: 0.05, fault: { kind: 'server-error', status: 502 } });
  api.faults.add({ methods, probability: 0.02, fault: { kind: 'reset', when: 'before' } });
  api.faults.add({ methods, probability: 0.01, fault: { kind: 'reset', when: 'after' } });
  const migrated = new Map<number, number>();
  for (const [index, chatId] of chatIds.entries()) {
    if (chatId < 0) {
      api.people.migrate(chatId, chatId - 1_000_000_000_000);
      migrated.set(chatId, chatId - 1_000_000_000_000);
    } else if (index % 10 === 3) {
      api.people.person({ id: chatId, firstName: 'Pembaca' });
      api.people.deactivate(chatId);
    }
  }
  return migrated;
}

interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly output: () => string;
}

function startProgram(folder: string, apiRoot: string, token: string, rate: number): Program {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'error',
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiRoot,
      DATA_DIR: folder,
      SEND_RATE: String(rate),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  return { child, ended: once(child, 'close'), output: () => output };
}

/** Chats that had a call under way when the program was ended, each time anew. */
async function endAgainAndAgain(
  run: KillRun,
  api: BotApi,
  program: () => Program,
  file: string,
): Promise<number[]> {
  const random = createRandom(run.seed);
  // Nearly every message is a moment at which it may end; the last tenth is left for the end itself.
  const moments = Array.from({ length: run.ends }, () => random() * run.subscribers * 0.9).sort(
    (a, b) => a - b,
  );
  const inFlight: number[] = [];
  for (const moment of moments) {
    const { child, ended, output } = program();
    // Now and then it does not even get to send.
    const early = random() < 0.1 ? random() * 1_500 : patienceMs;
    const until = Date.now() + early;
    while (api.ledger.entries.length < moment && Date.now() < until && child.exitCode === null)
      await sleep(1);
    await sleep(random() * 20);
    child.kill(run.signal);
    await ended;
    // A signal in the first instants meets Node before it has begun with the program.
    if (run.signal === 'SIGTERM' && child.exitCode !== 0 && child.signalCode !== 'SIGTERM')
      throw new Error(`ended by ${child.exitCode}: ${output()}`);
    inFlight.push(...chatsInFlight(file));
  }
  return inFlight;
}

/** Lets it send what is left, then stops it in peace. */
async function finish(program: () => Program, file: string): Promise<void> {
  const { child, ended, output } = program();
  const until = Date.now() + patienceMs;
  await sleep(1_000);
  while (openDeliveries(file) > 0) {
    if (Date.now() > until || child.exitCode !== null) throw new Error(`it does not finish:\n${output()}`);
    await sleep(100);
  }
  child.kill('SIGTERM');
  await ended;
  if (child.exitCode !== 0) throw new Error(`ended by ${child.exitCode}: ${output()}`);
}

function query(file: string, sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  const rows = database.prepare(sql).all();
  database.close();
  return rows;
}

function chatsInFlight(file: string): number[] {
  return query(file, "select chat_id from delivery where state = 'sending'").map((row) =>
    Number(row.chat_id),
  );
}

/** Subscribers that are not planned yet, and deliveries without an end. */
function openDeliveries(file: string): number {
  const now = Date.now();
  const [row] = query(
    file,
    `select (select count(*) from delivery where closed_at is null) +
            (select count(*) from subscription where next_at <= ${now}) as open`,
  );
  return Number(row?.open);
}

function sends(api: BotApi) {
  return api.ledger.entries.filter(({ method }) => method === 'sendMessage');
}

function report(
  run: KillRun,
  api: BotApi,
  chatIds: readonly number[],
  migrated: ReadonlyMap<number, number>,
  inFlight: readonly number[],
  folder: string,
  startedAt: number,
): KillReport {
  const got = new Map<number, number>();
  const broken = new Map<number, number>();
  for (const { chatId, answered } of sends(api)) {
    got.set(chatId, (got.get(chatId) ?? 0) + 1);
    if (!answered) broken.set(chatId, (broken.get(chatId) ?? 0) + 1);
  }
  const flights = new Map<number, number>();
  for (const chatId of inFlight) {
    const now = migrated.get(chatId) ?? chatId;
    flights.set(now, (flights.get(now) ?? 0) + 1);
  }
  const refused = new Set(
    run.faults ? chatIds.filter((chatId, index) => chatId > 0 && index % 10 === 3) : [],
  );
  let lost = 0;
  let repeated = 0;
  let unaccounted = 0;
  for (const chatId of chatIds) {
    const there = migrated.get(chatId) ?? chatId;
    const times = got.get(there) ?? 0;
    if (times === 0 && !refused.has(chatId)) lost += 1;
    const repeats = Math.max(0, times - 1);
    repeated += repeats;
    unaccounted += Math.max(0, repeats - (flights.get(there) ?? 0) - (broken.get(there) ?? 0));
  }
  const calls = (status: number) => api.ledger.calls.get(`sendMessage ${status}`) ?? 0;
  const brokenCalls = [...broken.values()].reduce((sum, count) => sum + count, 0);
  const refusalsUnheard =
    inFlight.filter((chatId) => refused.has(chatId)).length +
    (api.faults.struck.get('reset-after') ?? 0) -
    brokenCalls;
  return {
    ends: run.ends,
    lost,
    repeated,
    accountable: inFlight.length + brokenCalls,
    unaccounted,
    tooFast: calls(429) - (api.faults.struck.get('too-many-requests') ?? 0),
    refusedAgain: Math.max(0, calls(403) - refused.size - refusalsUnheard),
    open: openDeliveries(join(folder, 'ringkas.db')),
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
  };
}
