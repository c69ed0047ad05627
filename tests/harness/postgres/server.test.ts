import { Client } from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from './database.ts';
import { startPostgres } from './server.ts';

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

test('each test has an empty database of its own', async () => {
  const [one, other] = [await testDatabase(), await testDatabase()];
  await ask(one, 'create table here (id int)');
  expect(await ask(one, "select to_regclass('here') is not null")).toEqual([[true]]);
  expect(await ask(other, "select to_regclass('here') is not null")).toEqual([[false]]);
});

test('a server of one’s own keeps what was committed through a crash, and is gone after its end', async () => {
  const server = await startPostgres();
  await ask(server.url, 'create table here as select 7 as id');
  await server.crash();
  await expect(ask(server.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await server.startAgain();
  expect(await ask(server.url, 'select id from here')).toEqual([[7]]);
  await server.stop();
  await expect(ask(server.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
