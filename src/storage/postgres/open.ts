import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Engine } from '../engine.ts';
import { migrate } from '../migrations/migrations.ts';
import type { Schema } from '../schema.ts';
import { createStore, type OpenDatabase, type Store } from '../store.ts';
import { createConnections, placeOf } from './connections.ts';

const engine: Engine = { name: 'postgres' };

/** At the start the server may still be starting too; later whoever asks for something should hear soon that it is away. */
const startPatienceMs = 30_000;
const patienceMs = 10_000;
const statementMs = 30_000;

export interface PostgresStoreOptions {
  /** `postgres://user:password@host:port/database`; the database exists, its tables are ours to make. */
  readonly url: string;
  readonly clock: Clock;
  /** Connections open at once; 10 by default. */
  readonly connections?: number;
  /** Told when the server is away, once until it is back; the reason has neither password nor readers' words. */
  readonly onLost?: (reason: string) => void;
}

/**
 * Opens the database that all replicas share, with its tables brought up to date by one of them. A Postgres that is
 * not there yet is waited for, 30 s at most; one that goes away later, 10 s at most for each call.
 * @throws StoreError `store-unreachable`, `store-newer`.
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { db, close } = await openPostgresDatabase(options);
  return createStore(db, engine, close);
}

/** {@link openPostgresStore}, for who works on the tables themselves. */
export async function openPostgresDatabase(options: PostgresStoreOptions): Promise<OpenDatabase> {
  const { url, clock, connections = 10, onLost } = options;
  const common = { url, clock, ...(onLost && { onLost }) };
  const first = kyselyOver(
    createConnections({ ...common, most: 1, patienceMs: startPatienceMs, statementMs: null }),
  );
  try {
    await migrate(first as unknown as Kysely<unknown>, engine, `The database ${placeOf(url)}`);
  } finally {
    await first.destroy();
  }
  const db = kyselyOver(createConnections({ ...common, most: connections, patienceMs, statementMs }));
  return { db, close: () => db.destroy() };
}

function kyselyOver(pool: PostgresPool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
