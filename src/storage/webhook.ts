import type { Kysely } from 'kysely';
import type { WebhookStore } from '../bot/webhook-store.ts';
import type { Schema } from './schema.ts';

/** {@link WebhookStore} in SQL. */
export function createWebhookStore(db: Kysely<Schema>): WebhookStore {
  async function find(name: string): Promise<string | null> {
    const row = await db.selectFrom('webhook').select('value').where('name', '=', name).executeTakeFirst();
    return row?.value ?? null;
  }
  return {
    secret: async (made) => {
      // Of processes that start together the first one's holds for all.
      await db
        .insertInto('webhook')
        .values({ name: 'secret', value: made })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      return (await find('secret')) ?? made;
    },
    told: () => find('told'),
    noteTold: async (told) => {
      await db
        .insertInto('webhook')
        .values({ name: 'told', value: told })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: told }))
        .execute();
    },
  };
}
