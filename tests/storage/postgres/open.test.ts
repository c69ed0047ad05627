import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { subscribe } from '../../../src/reader/subscription/subscription.ts';
import { openPostgresStore } from '../../../src/storage/postgres/open.ts';
import { createDatabase, testDatabase } from '../../harness/postgres/database.ts';
import { openTestStore } from '../../harness/postgres/open-store.ts';
import { type PostgresServer, startPostgres } from '../../harness/postgres/server.ts';
import { createStillClock } from '../../harness/still-clock.ts';
import { schedule } from '../contract/subscribers.ts';

describe('opening', () => {
  test('says which database is missing, at once and without the password', async () => {
    const url = new URL(await testDatabase());
    url.password = 'hush';
    url.pathname = '/nowhere';
    const opening = openPostgresStore({ url: url.href, clock: systemClock });
    await expect(opening).rejects.toMatchObject({
      code: 'store-unreachable',
      message: expect.stringContaining('/nowhere: database "nowhere" does not exist'),
    });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('hush') });
  });

  test('waits for a server that is not there yet, and tells once that it does', async () => {
    const told: string[] = [];
    const opening = openPostgresStore({
      url: 'postgres://bot:hush@127.0.0.1:1/ringkas',
      clock: createStillClock(),
      onLost: (reason) => told.push(reason),
    });
    await expect(opening).rejects.toMatchObject({ code: 'store-unreachable' });
    expect(told).toEqual([expect.stringContaining('ECONNREFUSED')]);
  });

  test('refuses a database that a newer version has written', async () => {
    const url = await testDatabase();
    await openTestStore(url);
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query("insert into kysely_migration values ('9999-later', '2030-01-01')");
    await client.end();
    await expect(openTestStore(url)).rejects.toMatchObject({
      code: 'store-newer',
      message: expect.stringContaining('9999-later'),
    });
  });
});

describe('a server that goes away', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  async function open() {
    const { url } = await createDatabase(server.url);
    return { url, store: await openTestStore(url) };
  }
  const minuteLater = (store: Awaited<ReturnType<typeof open>>['store']) =>
    store.subscriptions.change(1, (current) => {
      const minute = current ? Number(current.localTime.slice(3)) + 1 : 0;
      return subscribe(1, current, { ...schedule, localTime: `07:${String(minute).padStart(2, '0')}` }, 0);
    });

  test('is waited for: what is asked meanwhile is done when it is back', async () => {
    const { store } = await open();
    await store.readers.save({ chatId: 1, language: 'id', shows: 'both' });
    await server.crash();
    const asked = [
      store.readers.find(1),
      minuteLater(store),
      store.readers.save({ chatId: 2, language: 'en', shows: 'en' }),
    ];
    await server.startAgain();
    await Promise.all(asked);
    expect(await store.readers.find(1)).toMatchObject({ language: 'id' });
    expect(await store.readers.find(2)).toMatchObject({ language: 'en' });
    expect((await store.subscriptions.find(1))?.localTime).toBe('07:00');
  });

  test('connections that are cut at any moment lose no change, and do none twice', async () => {
    const { url, store } = await open();
    const knife = new Client({ connectionString: url });
    await knife.connect();
    let cuts = 0;
    const cut = async () => {
      const { rowCount } = await knife.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'ringkas'`,
      );
      cuts += rowCount ?? 0;
    };
    let doubtful = 0;
    for (let round = 0; round < 50; round += 1) {
      const changing = minuteLater(store).catch((error) => {
        expect(error).toMatchObject({ code: 'store-unreachable' });
        doubtful += 1;
      });
      await Promise.all([changing, cut()]);
    }
    await knife.end();
    expect(cuts).toBeGreaterThan(5);
    const minute = Number((await store.subscriptions.find(1))?.localTime.slice(3));
    expect(minute).toBeLessThanOrEqual(49);
    expect(minute).toBeGreaterThanOrEqual(49 - doubtful);
  });

  test('and stays away ends each call with an error that says so', async () => {
    const { url } = await createDatabase(server.url);
    const store = await openPostgresStore({ url, clock: createStillClock() });
    await store.readers.save({ chatId: 1, language: 'id', shows: 'both' });
    await server.crash();
    try {
      await expect(store.readers.find(1)).rejects.toMatchObject({ code: 'store-unreachable' });
      await expect(minuteLater(store)).rejects.toMatchObject({ code: 'store-unreachable' });
    } finally {
      await server.startAgain();
    }
    expect(await store.readers.find(1)).toMatchObject({ language: 'id' });
    await store.close();
  });
});
