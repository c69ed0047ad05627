import { Client } from 'pg';
import { systemClock } from '../../src/clock.ts';
import { createDigest } from '../../src/digest/create-digest.ts';
import { openPostgresStore } from '../../src/storage/postgres/open.ts';
import { startPostgres } from '../harness/postgres/server.ts';
import { smallStory } from '../harness/small-briefing.ts';
import type { Figure } from './main.ts';

const count = Number(process.env.BENCH_SUBSCRIBERS ?? 1_000_000);
const log = {
  error: (fields: Readonly<Record<string, unknown>>) => {
    throw fields.err;
  },
};
const story = smallStory();

/** A million subscribers on Postgres, all due in one minute: how long planning takes, what it holds, how large it all is. */
export async function measure(): Promise<Figure[]> {
  const server = await startPostgres();
  const store = await openPostgresStore({ url: server.url, clock: systemClock });
  const client = new Client(server.url);
  await client.connect();
  try {
    await subscribeAll(client);
    const digest = createDigest({ store: store.digests, published: () => [story], onPlanned: () => {}, log });
    const before = process.cpuUsage();
    const startedAt = performance.now();
    await digest.tick(Date.now());
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(before);
    const mb = process.memoryUsage().rss / 2 ** 20;
    const takenAt = performance.now();
    const taken = await store.deliveries.take('bench', 1000);
    const takeMs = performance.now() - takenAt;
    // By now the server may have looked at what was written.
    const nextAt = performance.now();
    await store.deliveries.take('bench', 1000);
    const nextMs = performance.now() - nextAt;
    const backlogAt = performance.now();
    const { waiting } = await store.statistics.backlog(Date.now());
    const backlogMs = performance.now() - backlogAt;
    const sizes: Figure[] = [];
    for (const table of ['reader', 'subscription', 'had', 'delivery']) {
      const { rows } = await client.query('select pg_total_relation_size($1::regclass) as bytes', [table]);
      const mb = Number(rows[0].bytes) / 2 ** 20;
      sizes.push({ what: `table ${table} with its indexes`, value: mb, unit: 'MB' });
    }
    return [
      { what: `planning ${count} due subscribers`, value: seconds, unit: 's', atMost: count / 5_000 },
      { what: 'processor time of ours meanwhile', value: (user + system) / 1e6, unit: 's' },
      { what: 'resident memory after it', value: mb, unit: 'MB', atMost: 300 },
      { what: 'deliveries waiting', value: waiting, unit: '', atLeast: count, atMost: count },
      { what: `taking the first ${taken.length} of them`, value: takeMs, unit: 'ms' },
      { what: 'taking the next 1000', value: nextMs, unit: 'ms' },
      { what: 'counting what waits, for /metrics', value: backlogMs, unit: 'ms' },
      ...sizes,
    ];
  } finally {
    await client.end();
    await store.close();
    await server.stop();
  }
}

async function subscribeAll(client: Client): Promise<void> {
  const due = Temporal.Now.zonedDateTimeISO('Asia/Jakarta').subtract({ minutes: 1 }).round('minute');
  const time = due.toPlainTime().toString({ smallestUnit: 'minute' });
  await client.query(`insert into reader select n, 'id', 'both' from generate_series(1, ${count}) n`);
  await client.query(`insert into had select n, '' from generate_series(1, ${count}) n`);
  await client.query(
    `insert into subscription (chat_id, local_time, zone, days, state, next_at, next_date)
     select n, $1, 'Asia/Jakarta', 'daily', 'active', $2, $3 from generate_series(1, ${count}) n`,
    [time, due.epochMilliseconds, due.toPlainDate().toString()],
  );
  await client.query('analyze');
}
