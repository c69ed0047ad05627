import type { Insertable, Kysely } from 'kysely';
import { type FocusStore, focusLifetimeMs, type JsonValue } from '../chat/focus-store.ts';
import { gather } from './gather.ts';
import type { Schema } from './schema.ts';

/** {@link FocusStore} in SQL. */
export function createFocusStore(db: Kysely<Schema>): FocusStore {
  const find = gather(async (asked: readonly { chatId: number; personId: number }[]) => {
    const rows = await db
      .selectFrom('focus')
      .selectAll()
      .where('chat_id', 'in', [...new Set(asked.map(({ chatId }) => chatId))])
      .where('person_id', 'in', [...new Set(asked.map(({ personId }) => personId))])
      .execute();
    const found = new Map(rows.map((row) => [`${row.chat_id} ${row.person_id}`, row]));
    return asked.map(({ chatId, personId }) => found.get(`${chatId} ${personId}`) ?? null);
  });
  const save = gather(async (rows: readonly Insertable<Schema['focus']>[]) => {
    // A statement may not write one row twice: the last holds.
    const last = new Map(rows.map((row) => [`${row.chat_id} ${row.person_id}`, row]));
    await db
      .insertInto('focus')
      .values([...last.values()])
      .onConflict((conflict) =>
        conflict.columns(['chat_id', 'person_id']).doUpdateSet((expression) => ({
          value: expression.ref('excluded.value'),
          expires_at: expression.ref('excluded.expires_at'),
        })),
      )
      .execute();
    return rows.map(() => undefined);
  });
  return {
    find: async (chatId, personId, now) => {
      const row = await find({ chatId, personId });
      return row && row.expires_at > now ? (JSON.parse(row.value) as JsonValue) : null;
    },
    save: (chatId, personId, focus, now) =>
      save({
        ...{ chat_id: chatId, person_id: personId },
        ...{ value: JSON.stringify(focus), expires_at: now + focusLifetimeMs },
      }),
    forgetExpired: async (now) => {
      const result = await db.deleteFrom('focus').where('expires_at', '<=', now).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
