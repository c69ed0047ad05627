import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { libraryOf } from '../../src/briefing/library.ts';
import { steadyClock, systemClock } from '../../src/clock.ts';
import { createDailyDigest } from '../../src/digest/daily-digest.ts';
import { createOwnTurn } from '../../src/digest/sending-turn.ts';
import { createI18n } from '../../src/i18n.ts';
import { openPostgresStore } from '../../src/storage/postgres/open.ts';
import type { Store } from '../../src/storage/store.ts';
import { createApi } from '../../src/telegram/api.ts';
import { createSender } from '../../src/telegram/create-sender.ts';
import { createDatabase } from '../harness/postgres/database.ts';
import { type PostgresServer, startPostgres } from '../harness/postgres/server.ts';
import { smallStory } from '../harness/small-briefing.ts';
import type { Figure } from './main.ts';

const log = {
  info: () => {},
  error: (fields: Readonly<Record<string, unknown>>) => {
    throw fields.err;
  },
};
const story = smallStory();

/** A digest by way of a Postgres that writes to its disk: from the row to the answer of Telegram. */
export async function measure(): Promise<Figure[]> {
  const server = await startPostgres({ durable: true });
  try {
    return [...(await delivering(server, 30, 900)), ...(await delivering(server, 1_000, 20_000))];
  } finally {
    await server.stop();
  }
}

async function delivering(server: PostgresServer, ratePerSecond: number, count: number): Promise<Figure[]> {
  return withSubscribers(server, count, async (store) => {
    const telegram = fork(join(import.meta.dirname, 'local-bot-api.ts'), [String(ratePerSecond)]);
    const [{ root, token }] = (await once(telegram, 'message')) as [{ root: string; token: string }];
    const api = createApi({ token, root });
    const sender = createSender({ api, clock: steadyClock, ratePerSecond, paceStore: store.pace });
    const digest = createDailyDigest({
      ...{ stores: store, sender, clock: systemClock, ratePerSecond, log },
      ...{ library: libraryOf([story]), i18n: createI18n(), defaultLanguage: 'id' },
      ...{ turn: createOwnTurn(), newOwner: () => 'bench' },
    });
    const startedAt = performance.now();
    await digest.start();
    const sent = async () => (await store.statistics.editions(1))[0]?.counts.sent ?? 0;
    while ((await sent()) < count) await steadyClock.wait(200);
    const seconds = (performance.now() - startedAt) / 1_000;
    await digest.stop();
    await sender.stop();
    telegram.send('figures');
    const [{ refused, times }] = (await once(telegram, 'message')) as [{ refused: number; times: number[] }];
    telegram.disconnect();
    const at = `digests at ${ratePerSecond} a second, the pace shared: `;
    return [
      { what: `${at}pace used`, value: (count / seconds / ratePerSecond) * 100, unit: '%' },
      { what: `${at}sent`, value: times.length, unit: '', atLeast: count, atMost: count },
      { what: `${at}refused for haste`, value: refused, unit: 'calls', atMost: 0 },
    ];
  });
}

/** A store whose subscribers' digest came due a minute ago. */
async function withSubscribers(
  server: PostgresServer,
  count: number,
  use: (store: Store) => Promise<Figure[]>,
): Promise<Figure[]> {
  const { url, drop } = await createDatabase(server.url);
  const store = await openPostgresStore({ url, clock: systemClock });
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const due = Temporal.Now.zonedDateTimeISO('Asia/Jakarta').subtract({ minutes: 1 }).round('minute');
    const numbers = `generate_series(1, ${count}) as n`;
    await client.query(`insert into reader select n, 'id', 'both' from ${numbers}`);
    await client.query(`insert into had select n, '' from ${numbers}`);
    await client.query(
      `insert into subscription (chat_id, local_time, zone, days, state, next_at, next_date)
       select n, $1, 'Asia/Jakarta', 'daily', 'active', $2, $3 from ${numbers}`,
      [
        due.toPlainTime().toString({ smallestUnit: 'minute' }),
        due.epochMilliseconds,
        due.toPlainDate().toString(),
      ],
    );
    await client.query('vacuum analyze');
    return await use(store);
  } finally {
    await client.end();
    await store.close();
    await drop();
  }
}
