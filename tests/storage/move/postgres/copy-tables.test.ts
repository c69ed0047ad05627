import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../../src/clock.ts';
import { copyTables } from '../../../../src/storage/move/copy-tables.ts';
import { openPostgresDatabase } from '../../../../src/storage/postgres/open.ts';
import { openSqliteDatabase, openSqliteStore } from '../../../../src/storage/sqlite/open.ts';
import { testDatabase } from '../../../harness/postgres/database.ts';
import { openTestStore } from '../../../harness/postgres/open-store.ts';
import { temporaryFolder } from '../../../harness/temporary-folder.ts';
import { planDigests, sevenOClock, subscribeChats } from '../../contract/subscribers.ts';

/** A folder with a store in which people and a group have read, asked and subscribed. */
async function lived(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openSqliteStore({ file: join(folder, 'ringkas.db'), clock: systemClock });
  await store.digests.numberBriefings(['jembatan', 'banjir', 'gempa']);
  await planDigests(store, [1, 2, 3, 4_503_599_627_370_496, -1_001_234_567_890]);
  const taken = await store.deliveries.take('me', 3);
  await store.deliveries.record('me', sevenOClock, {
    sending: taken.map(({ id }) => id),
    results: taken.map(({ id, chatId }) => ({ id, kind: 'sent', messageId: 7, chatId, doubtful: 0 })),
  });
  await store.focus.save(1, 2, { briefing: 'jembatan', said: '“ya”, \\n 🙂' }, sevenOClock);
  await store.webhook.secret('abcdefgh-12345678');
  await store.close();
  return folder;
}

async function openBoth(folder: string) {
  const url = await testDatabase();
  const from = await openSqliteDatabase({ file: join(folder, 'ringkas.db'), clock: systemClock });
  const to = await openPostgresDatabase({ url, clock: systemClock });
  onTestFinished(() => from.close());
  onTestFinished(() => to.close());
  return { from: from.db, to: to.db, url };
}

test('every row is copied, as it is, and the copy goes on living', async () => {
  const folder = await lived();
  const { from, to, url } = await openBoth(folder);
  const counts = await copyTables({ from, to, chunk: 2 });
  expect(counts.every((count) => count.from === count.to)).toBe(true);
  expect(counts.find(({ table }) => table === 'delivery')).toMatchObject({ to: 5 });
  for (const { table } of counts) {
    const all = sql<Record<string, unknown>>`select * from ${sql.table(table)}`;
    const [there, here] = [(await all.execute(from)).rows, (await all.execute(to)).rows];
    const plain = (rows: readonly object[]) =>
      rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
    expect(plain(here), table).toEqual(plain(there));
  }
  const store = await openTestStore(url);
  await subscribeChats(store, [9]);
  await store.digests.planDue(sevenOClock, 10, ({ next }) => ({ content: '1', next }));
  expect((await store.deliveries.take('new', 10)).map(({ chatId }) => chatId)).toContain(9);
});

test('a table that is forgotten is noticed', async () => {
  const { from, to } = await openBoth(await lived());
  const there = (await from.introspection.getTables()).map(({ name }) => name);
  const copied = (await copyTables({ from, to })).map(({ table }) => table);
  expect(there.filter((name) => !copied.includes(name)).toSorted()).toEqual(['duty', 'lease', 'pace']);
});

test('a copy that broke off is begun again and passes over what it has done', async () => {
  const folder = await lived();
  const { from, to } = await openBoth(folder);
  const breaking = copyTables({
    ...{ from, to },
    onTable: ({ table }) => {
      if (table === 'focus') throw new Error('the cable');
    },
  });
  await expect(breaking).rejects.toThrow('the cable');
  const counts = await copyTables({ from, to });
  expect(counts.every((count) => count.from === count.to)).toBe(true);
});

test('the command says what it copied, and complains where rows were there before', async () => {
  const folder = await lived();
  const url = await testDatabase();
  const run = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['src/storage/move/main.ts'], {
      cwd: join(import.meta.dirname, '../../../..'),
      env: { PATH: process.env.PATH, DATA_DIR: folder, ...env },
      encoding: 'utf8',
    });
  const first = run({ DATABASE_URL: url });
  expect(first.stdout).toContain('delivery         5 rows, 5 in Postgres');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  const store = await openTestStore(url);
  await store.readers.save({ chatId: 77, language: 'en', shows: 'en' });
  expect(run({ DATABASE_URL: url })).toMatchObject({
    ...{ status: 1, stderr: expect.stringContaining('The counts differ') },
  });
  expect(run({})).toMatchObject({ status: 1, stderr: expect.stringContaining('DATABASE_URL: expected') });
});
