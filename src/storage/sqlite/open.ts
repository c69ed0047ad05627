import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Engine } from '../engine.ts';
import { migrate } from '../migrations/migrations.ts';
import type { Schema } from '../schema.ts';
import { createStore, type OpenDatabase, type Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { createNodeSqliteDialect } from './dialect.ts';
import { acquireProcessLock } from './process-lock.ts';

/** What tells our file from another program's: "RNGK", kept in SQLite's header field for it. */
const applicationId = 0x524e474b;

/** How long a statement waits for another connection, in practice for a backup that begins or ends. */
const busyTimeoutMs = 5_000;

const engine: Engine = { name: 'sqlite' };

export interface SqliteStoreOptions {
  /** The database file; its folder is created where it is missing. Beside it: `-wal`, `-shm` (SQLite's) and `.lock`. */
  readonly file: string;
  readonly clock: Clock;
  /** How long to wait for another process on the same file to leave; 30 s by default. */
  readonly lockWaitMs?: number;
  /** Told once, when another process holds the file. */
  readonly onWait?: () => void;
}

/**
 * Opens the one file that everything is kept in, as its only process, with its tables brought up to date.
 * Durable: write-ahead log, synchronous FULL.
 * @throws StoreError of every code but `store-conflict`: the file is held, damaged, foreign, newer or out of reach.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const { db, close } = await openSqliteDatabase(options);
  return createStore(db, engine, close);
}

/** {@link openSqliteStore}, for who works on the tables themselves. */
export async function openSqliteDatabase(options: SqliteStoreOptions): Promise<OpenDatabase> {
  const { file, clock, lockWaitMs = 30_000, onWait } = options;
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    throw new StoreError('store-unreachable', `cannot create the folder of ${file}`, { cause });
  }
  const lock = await acquireProcessLock({
    file: `${file}.lock`,
    clock,
    waitMs: lockWaitMs,
    ...(onWait && { onWait }),
  });
  try {
    const database = openDatabase(file);
    const db = new Kysely<Schema>({ dialect: createNodeSqliteDialect(database) });
    const close = async () => {
      await db.destroy();
      if (database.isOpen) database.close();
      lock.release();
    };
    try {
      await migrate(db as unknown as Kysely<unknown>, engine, file);
      // Whoever had a lease here is gone, else we would not hold the lock.
      await db.deleteFrom('lease').execute();
    } catch (error) {
      await close();
      throw error;
    }
    return { db, close };
  } catch (error) {
    lock.release();
    throw error instanceof StoreError ? error : damaged(file, error);
  }
}

function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  } catch (cause) {
    throw new StoreError('store-unreachable', `cannot open ${file}`, { cause });
  }
  try {
    refuseForeign(database, file);
    refuseDamaged(database, file);
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec(`pragma application_id = ${applicationId}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Reading a whole file takes some 5 ms a megabyte; beyond this (readers by the million) a start would take too long. */
const largestChecked = 256 * 2 ** 20;

function refuseDamaged(database: DatabaseSync, file: string): void {
  if (statSync(file).size > largestChecked) return;
  const rows = database.prepare('pragma quick_check(3)').all();
  const found = rows.map((row) => String(row.quick_check).replace(/\s+/g, ' ')).join('; ');
  if (found !== 'ok') throw damaged(file, new Error(found));
}

function refuseForeign(database: DatabaseSync, file: string): void {
  const id = Number(database.prepare('pragma application_id').get()?.application_id);
  const tables = Number(database.prepare('select count(*) as tables from sqlite_schema').get()?.tables);
  if (id === applicationId || (id === 0 && tables === 0)) return;
  throw new StoreError(
    'store-foreign',
    `${file} is a database of another program (application id ${id}); give Ringkas a DATA_DIR of its own`,
  );
}

function damaged(file: string, cause: unknown): StoreError {
  const found = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(
    'store-damaged',
    `${file} is damaged (${found}); keep a copy of it, then restore a backup in its place`,
    { cause },
  );
}
