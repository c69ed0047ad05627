import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { bigInteger } from './column-types.ts';

/** Readers' settings, the focus of conversations, the updates that were answered. */
export function readersMigration(engine: Engine): Migration {
  const integer = bigInteger(engine);
  return {
    up: async (db) => {
      await db.schema
        .createTable('reader')
        .addColumn('chat_id', integer, (column) => column.primaryKey())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('shows', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('focus')
        .addColumn('chat_id', integer, (column) => column.notNull())
        .addColumn('person_id', integer, (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('expires_at', integer, (column) => column.notNull())
        .addPrimaryKeyConstraint('focus_key', ['chat_id', 'person_id'])
        .execute();
      await db.schema.createIndex('focus_expires').on('focus').column('expires_at').execute();
      await db.schema
        .createTable('seen_update')
        .addColumn('update_id', integer, (column) => column.primaryKey())
        .addColumn('seen_at', integer, (column) => column.notNull())
        .execute();
      await db.schema.createIndex('seen_update_seen_at').on('seen_update').column('seen_at').execute();
    },
  };
}
