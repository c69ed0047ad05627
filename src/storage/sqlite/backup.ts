import { existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';

/**
 * Writes a copy of the store at one instant to `target`, while the bot reads and writes on; the copy is one file, and
 * it appears under its name only when it is whole.
 * @throws StoreError `store-unreachable` where the store is missing or the target exists or cannot be written.
 */
export function backUpSqlite(file: string, target: string): void {
  if (!existsSync(file)) {
    throw new StoreError(
      'store-unreachable',
      `expected the store at ${file}, found nothing; is DATA_DIR right?`,
    );
  }
  if (existsSync(target)) {
    throw new StoreError('store-unreachable', `${target} exists already; name a file that does not`);
  }
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  try {
    const database = new DatabaseSync(file, { timeout: 30_000 });
    try {
      // Unlike a page-by-page copy it never starts anew because the bot wrote meanwhile.
      database.prepare('vacuum into ?').run(partial);
    } finally {
      database.close();
    }
    renameSync(partial, target);
  } catch (cause) {
    rmSync(partial, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError('store-unreachable', `cannot copy ${file} to ${target}: ${reason}`, { cause });
  }
}
