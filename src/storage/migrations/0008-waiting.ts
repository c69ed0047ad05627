import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What waits is found in its order. With the owner in front Postgres sorted all that waits for each handful that was taken:
 * to it `owner is null` says nothing of the order.
 */
export function waitingMigration(): Migration {
  return {
    up: async (db) => {
      await db.schema.dropIndex('delivery_open').execute();
      await db.schema
        .createIndex('delivery_open')
        .on('delivery')
        .columns(['due_at', 'id'])
        .where(sql.ref('closed_at'), 'is', null)
        .execute();
      await sql`
        create index delivery_taken on delivery (owner) where closed_at is null and owner is not null`.execute(
        db,
      );
    },
  };
}
