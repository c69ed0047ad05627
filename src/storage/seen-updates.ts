import type { Kysely } from 'kysely';
import type { SeenUpdates } from '../bot/seen-updates.ts';
import type { Schema } from './schema.ts';

/** {@link SeenUpdates} in SQL. */
export function createSeenUpdates(db: Kysely<Schema>): SeenUpdates {
  return {
    has: async (updateId) => {
      const row = await db
        .selectFrom('seen_update')
        .select('update_id')
        .where('update_id', '=', updateId)
        .executeTakeFirst();
      return row !== undefined;
    },
    mark: async (updateId, at) => {
      await db
        .insertInto('seen_update')
        .values({ update_id: updateId, seen_at: at })
        .onConflict((conflict) => conflict.column('update_id').doNothing())
        .execute();
    },
    forgetBefore: async (before) => {
      const result = await db.deleteFrom('seen_update').where('seen_at', '<', before).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
