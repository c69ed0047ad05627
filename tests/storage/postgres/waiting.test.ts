import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../harness/postgres/database.ts';
import { openTestStore } from '../../harness/postgres/open-store.ts';

test('of many deliveries that wait the first are found in their order, and the rest is not read', async () => {
  const url = await testDatabase();
  const store = await openTestStore(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  // Nobody has told Postgres yet how many they are, as in the minute in which a million digests were planned.
  await client.query('alter table delivery set (autovacuum_enabled = off)');
  await client.query(`
    insert into delivery (chat_id, kind, subject, content, due_at, state)
    select n, 'digest', '2026-11-24', '1', 30000 - n, 'due' from generate_series(1, 20000) n`);
  const readBefore = await rowsRead(client);
  const taken = await store.deliveries.take('a', 10);
  expect(taken.map(({ chatId }) => chatId)).toEqual(Array.from({ length: 10 }, (_, at) => 20000 - at));
  await store.close();
  expect((await rowsRead(client)) - readBefore).toBeLessThan(1_000);
});

/** How many rows of the table were ever read, by whatever way. */
async function rowsRead(client: Client): Promise<number> {
  const { rows } = await client.query(`
    select pg_stat_clear_snapshot(), seq_tup_read + idx_tup_fetch as count
    from pg_stat_user_tables where relname = 'delivery'`);
  return Number(rows[0].count);
}
