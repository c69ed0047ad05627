import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { createOwnTurn, type SendingTurn } from '../digest/sending-turn.ts';
import type { PaceStore } from '../telegram/shared-pace.ts';
import { openSqliteStore } from './sqlite/open.ts';
import type { Store } from './store.ts';

export interface StorageOptions {
  /** The Postgres that replicas share; undefined: a file in `folder`, for this process alone. */
  readonly databaseUrl: string | undefined;
  readonly folder: string;
  readonly clock: Clock;
  readonly log: {
    info(fields: Readonly<Record<string, unknown>>, message: string): void;
    warn(fields: Readonly<Record<string, unknown>>, message: string): void;
    error(fields: Readonly<Record<string, unknown>>, message: string): void;
  };
}

/** Where everything is kept, and what those who share it agree on. */
export interface Storage {
  readonly store: Store;
  readonly turn: SendingTurn;
  /** undefined: nobody else sends. */
  readonly pace: PaceStore | undefined;
}

/**
 * Opens what the settings ask for.
 * @throws StoreError
 */
export async function openStorage({ databaseUrl, folder, clock, log }: StorageOptions): Promise<Storage> {
  if (databaseUrl === undefined) {
    const store = await openSqliteStore({
      ...{ file: join(folder, 'ringkas.db'), clock },
      onWait: () => log.warn({}, 'Another process holds DATA_DIR: waiting for it to leave'),
    });
    return { store, turn: createOwnTurn(), pace: undefined };
  }
  // Only here: whoever runs on SQLite has no use for them in memory.
  const { openPostgresStore } = await import('./postgres/open.ts');
  const { createSharedTurn } = await import('./postgres/sending-turn.ts');
  const store = await openPostgresStore({
    ...{ url: databaseUrl, clock },
    onLost: (reason) => log.warn({ reason }, 'Postgres is away: waiting for it'),
  });
  return { store, turn: createSharedTurn({ url: databaseUrl, clock, log }), pace: store.pace };
}
