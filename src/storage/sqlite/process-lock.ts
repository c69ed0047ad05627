import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../clock.ts';
import { StoreError } from '../store-error.ts';

/** A held lock; letting go twice is harmless. */
export interface ProcessLock {
  release(): void;
}

export interface ProcessLockOptions {
  /** The lock file; created where it is missing, never removed, holds nothing. */
  readonly file: string;
  readonly clock: Clock;
  /** How long to wait for the holder to leave; 0 tries once. */
  readonly waitMs: number;
  /** Told once, when the lock turns out to be held by another. */
  readonly onWait?: () => void;
}

const retryMs = 100;

/** What this process holds: a connection that nobody refers to any more is closed by the garbage collector, and its lock is gone. */
const held = new Set<DatabaseSync>();

/**
 * Waits until no other process holds `file`, then holds it until released or until this process ends in any way:
 * it is the operating system's own file lock (through an exclusive SQLite transaction, the one portable way that Node
 * offers), so `kill -9` leaves nothing behind that somebody would have to clean up.
 * @throws StoreError `store-locked` after `waitMs`; `store-unreachable` where the file cannot be written.
 */
export async function acquireProcessLock(options: ProcessLockOptions): Promise<ProcessLock> {
  const { file, clock, waitMs, onWait } = options;
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
  } catch (cause) {
    throw new StoreError('store-unreachable', `cannot write the lock file ${file}`, { cause });
  }
  const startedAt = clock.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Nothing is ever written, so no journal needs to lie beside the file.
      database.exec('pragma journal_mode = memory; begin exclusive');
      break;
    } catch (cause) {
      if (!isBusy(cause)) {
        database.close();
        throw new StoreError('store-unreachable', `cannot lock ${file}`, { cause });
      }
      if (attempt === 1) onWait?.();
      if (clock.now() - startedAt >= waitMs) {
        database.close();
        throw new StoreError(
          'store-locked',
          `another Ringkas uses this data (${file} is locked) and did not leave within ${waitMs / 1000} s; ` +
            'stop it, or give this one a DATA_DIR of its own',
        );
      }
      await clock.wait(retryMs);
    }
  }
  held.add(database);
  return {
    release: () => {
      if (held.delete(database)) database.close();
    },
  };
}

/** Whether SQLite says that another connection holds what we want (SQLITE_BUSY with all its extended codes). */
function isBusy(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'errcode' in error && Number(error.errcode) % 256 === 5
  );
}
