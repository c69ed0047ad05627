/** `npm run migrate-store`: copies the store of DATA_DIR into the Postgres of DATABASE_URL, while the bot is stopped. */
import '../../prepare-node.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../clock.ts';
import { openPostgresDatabase } from '../postgres/open.ts';
import { openSqliteDatabase } from '../sqlite/open.ts';
import { StoreError } from '../store-error.ts';
import { copyTables } from './copy-tables.ts';

const tell = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<boolean> {
  const file = join(process.env.DATA_DIR || './data', 'ringkas.db');
  const url = process.env.DATABASE_URL;
  if (!url || !existsSync(file)) {
    throw new StoreError(
      'store-unreachable',
      url
        ? `expected the store at ${file}, found nothing; is DATA_DIR right?`
        : 'DATABASE_URL: expected postgres://user:password@host:port/database, got nothing',
    );
  }
  await using open = new AsyncDisposableStack();
  const from = await openSqliteDatabase({
    ...{ file, clock: systemClock },
    onWait: () => tell('The bot still runs on this store: waiting for it to leave'),
  });
  open.defer(from.close);
  const to = await openPostgresDatabase({ url, clock: systemClock });
  open.defer(to.close);
  const counts = await copyTables({
    ...{ from: from.db, to: to.db },
    onTable: ({ table, from, to }) => tell(`${table.padEnd(16)} ${from} rows, ${to} in Postgres`),
  });
  return counts.every(({ from, to }) => from === to);
}

try {
  if (await main()) tell('Everything is there. Start the bot with DATABASE_URL.');
  else {
    process.stderr.write(
      'The counts differ: the database had rows of its own before. Give the copy an empty database.\n',
    );
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
