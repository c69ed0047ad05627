import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../harness/postgres/database.ts';
import { openTestStore } from '../../harness/postgres/open-store.ts';

test('of many deliveries that wait the first are found in their order, without sorting all', async () => {
  const url = await testDatabase();
  const store = await openTestStore(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(`
    insert into delivery (chat_id, kind, subject, content, due_at, state)
    select n, 'digest', '2026-11-24', '1', 5, 'due' from generate_series(1, 20000) n`);
  expect(await store.deliveries.take('a', 10)).toHaveLength(10);
  for (const known of [false, true]) {
    // Whether Postgres has had the time to look at the table or not.
    if (known) await client.query('analyze delivery');
    const { rows } = await client.query(`
      explain select id from delivery where closed_at is null and owner is null
      order by due_at, id limit 1000 for update skip locked`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Index Scan using delivery_open');
    expect(plan).not.toContain('Sort');
  }
});
