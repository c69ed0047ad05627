import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { libraryOf } from '../../src/briefing/library.ts';
import { steadyClock, systemClock } from '../../src/clock.ts';
import { createDigest } from '../../src/digest/create-digest.ts';
import { createDailyDigest } from '../../src/digest/daily-digest.ts';
import type { DigestStore } from '../../src/digest/digest-store.ts';
import { createOwnTurn } from '../../src/digest/sending-turn.ts';
import { createI18n } from '../../src/i18n.ts';
import { openSqliteStore } from '../../src/storage/sqlite/open.ts';
import type { Store } from '../../src/storage/store.ts';
import { createApi } from '../../src/telegram/api.ts';
import { createSender } from '../../src/telegram/create-sender.ts';
import { smallStory } from '../harness/small-briefing.ts';
import type { Figure } from './main.ts';

const log = {
  info: () => {},
  error: (fields: Readonly<Record<string, unknown>>) => {
    throw fields.err;
  },
};
const story = smallStory();

/** Planning a crowd that is due in one minute, and the whole way from the row to the answer of Telegram. */
export async function measure(): Promise<Figure[]> {
  return [
    ...(await planning(100_000)),
    ...(await delivering(30, 900, 97)),
    ...(await delivering(1_000, 20_000, 95)),
  ];
}

async function planning(count: number): Promise<Figure[]> {
  return withSubscribers(count, async (store) => {
    const loop = monitorEventLoopDelay({ resolution: 1 });
    let longestChunkMs = 0;
    const digests: DigestStore = {
      ...store.digests,
      // A transaction is one turn of the event loop from its first statement to its last.
      planDue: async (...chunk) => {
        const startedAt = performance.now();
        const planned = await store.digests.planDue(...chunk);
        longestChunkMs = Math.max(longestChunkMs, performance.now() - startedAt);
        return planned;
      },
    };
    const digest = createDigest({ store: digests, published: () => [story], onPlanned: () => {}, log });
    const now = Date.now();
    loop.enable();
    const startedAt = performance.now();
    await digest.tick(now);
    const planMs = performance.now() - startedAt;
    loop.disable();
    const askedAt = performance.now();
    await store.digests.planDue(now, 1_000, () => expect('nobody is left'));
    const queryMs = performance.now() - askedAt;
    const open = await store.deliveries.take('bench', 1);
    return [
      { what: `planning ${count} due subscribers`, value: planMs / 1000, unit: 's', atMost: 8 },
      { what: 'longest chunk, which holds the event loop', value: longestChunkMs, unit: 'ms', atMost: 50 },
      { what: 'delay of the event loop meanwhile, p99', value: loop.percentile(99) / 1e6, unit: 'ms' },
      { what: 'a query for who is due, nobody being', value: queryMs, unit: 'ms', atMost: 50 },
      {
        what: 'resident memory after it',
        value: process.memoryUsage().rss / 2 ** 20,
        unit: 'MB',
        atMost: 200,
      },
      { what: 'deliveries waiting first in line', value: open.length, unit: '', atLeast: 1 },
    ];
  });
}

async function delivering(ratePerSecond: number, count: number, share: number): Promise<Figure[]> {
  return withSubscribers(count, async (store) => {
    const telegram = fork(join(import.meta.dirname, 'local-bot-api.ts'), [String(ratePerSecond)]);
    const [{ root, token }] = (await once(telegram, 'message')) as [{ root: string; token: string }];
    const sender = createSender({ api: createApi({ token, root }), clock: steadyClock, ratePerSecond });
    const digest = createDailyDigest({
      ...{ stores: store, sender, clock: systemClock, ratePerSecond, log },
      library: libraryOf([story]),
      i18n: createI18n(),
      defaultLanguage: 'id',
      turn: createOwnTurn(),
      newOwner: () => 'bench',
    });
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    await digest.start();
    const sent = async () => (await store.statistics.editions(1))[0]?.counts.sent ?? 0;
    while ((await sent()) < count) await steadyClock.wait(200);
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    await digest.stop();
    await sender.stop();
    telegram.send('figures');
    const [{ refused, times }] = (await once(telegram, 'message')) as [{ refused: number; times: number[] }];
    telegram.disconnect();
    const at = `digests at ${ratePerSecond} a second, durably marked: `;
    return [
      {
        what: `${at}pace used`,
        value: (count / seconds / ratePerSecond) * 100,
        unit: '%',
        atLeast: share,
      },
      { what: `${at}sent`, value: times.length, unit: '', atLeast: count, atMost: count },
      {
        what: `${at}processor time`,
        value: (user + system) / 10_000 / seconds,
        unit: '% of one core',
      },
      { what: `${at}refused for haste`, value: refused, unit: 'calls', atMost: 0 },
    ];
  });
}

function expect(what: string): never {
  throw new Error(`expected that ${what}`);
}

/** A store whose subscribers' digest came due a minute ago. */
async function withSubscribers(count: number, use: (store: Store) => Promise<Figure[]>): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-bench-'));
  const file = join(folder, 'ringkas.db');
  await (await openSqliteStore({ file, clock: systemClock })).close();
  const due = Temporal.Now.zonedDateTimeISO('Asia/Jakarta').subtract({ minutes: 1 }).round('minute');
  const database = new DatabaseSync(file);
  const numbers = `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count})`;
  database.exec('begin');
  database.exec(`${numbers} insert into reader select n, 'id', 'both' from numbers`);
  database.exec(`${numbers} insert into had select n, '' from numbers`);
  database
    .prepare(
      `${numbers} insert into subscription (chat_id, local_time, zone, days, state, next_at, next_date)
       select n, ?, 'Asia/Jakarta', 'daily', 'active', ?, ? from numbers`,
    )
    .run(
      due.toPlainTime().toString({ smallestUnit: 'minute' }),
      due.epochMilliseconds,
      due.toPlainDate().toString(),
    );
  database.exec('commit');
  database.close();
  const store = await openSqliteStore({ file, clock: systemClock });
  try {
    return await use(store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
