import type { Kysely } from 'kysely';
import { type FocusStore, focusLifetimeMs, type JsonValue } from '../chat/focus-store.ts';
import type { Schema } from './schema.ts';

/** {@link FocusStore} in SQL. */
export function createFocusStore(db: Kysely<Schema>): FocusStore {
  return {
    find: async (chatId, personId, now) => {
      const row = await db
        .selectFrom('focus')
        .select('value')
        .where('chat_id', '=', chatId)
        .where('person_id', '=', personId)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row ? (JSON.parse(row.value) as JsonValue) : null;
    },
    save: async (chatId, personId, focus, now) => {
      const kept = { value: JSON.stringify(focus), expires_at: now + focusLifetimeMs };
      await db
        .insertInto('focus')
        .values({ chat_id: chatId, person_id: personId, ...kept })
        .onConflict((conflict) => conflict.columns(['chat_id', 'person_id']).doUpdateSet(kept))
        .execute();
    },
    forgetExpired: async (now) => {
      const result = await db.deleteFrom('focus').where('expires_at', '<=', now).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
