import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';

const mostAttempts = 4;

/**
 * Does `work` in one transaction, and again from its beginning where the store broke off before anything was
 * committed (a lost connection, two transactions in each other's way). So `work` touches nothing but the store.
 * @throws StoreError where it cannot be done, or where it is not known whether it was: the connection broke at the commit.
 */
export async function inTransaction<T>(
  db: Kysely<Schema>,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let isDone = false;
    try {
      return await db.transaction().execute(async (trx) => {
        const result = await work(trx);
        isDone = true;
        return result;
      });
    } catch (error) {
      const mayRepeat =
        error instanceof StoreError &&
        (error.code === 'store-conflict' || (error.code === 'store-unreachable' && !isDone));
      if (!mayRepeat || attempt === mostAttempts) throw error;
    }
  }
}
