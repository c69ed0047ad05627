import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { bigInteger } from './column-types.ts';

/** Updates in hand stand in the line of their chat, beside those that were answered; what is kept of the webhook. */
export function updatesInHandMigration(engine: Engine): Migration {
  const integer = bigInteger(engine);
  return {
    up: async (db) => {
      await db.schema.alterTable('seen_update').addColumn('chat_id', integer).execute();
      await db.schema.alterTable('seen_update').addColumn('owner', 'text').execute();
      await db.schema
        .alterTable('seen_update')
        .addColumn('begun', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      // The lines: what is in hand is a tiny part of the table.
      await db.schema
        .createIndex('seen_update_in_hand')
        .on('seen_update')
        .column('chat_id')
        .where(sql.ref('owner'), 'is not', null)
        .execute();
      await db.schema
        .createTable('webhook')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  };
}
