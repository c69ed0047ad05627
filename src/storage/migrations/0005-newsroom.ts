import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { bigInteger } from './column-types.ts';

/** The feeds that are watched, what of them was seen, who watches, and the alarms that were given. */
export function newsroomMigration(engine: Engine): Migration {
  const integer = bigInteger(engine);
  return {
    up: async (db) => {
      await db.schema
        .createTable('feed')
        .addColumn('url', 'text', (column) => column.primaryKey())
        .addColumn('etag', 'text')
        .addColumn('last_modified', 'text')
        .addColumn('failures', 'integer', (column) => column.notNull())
        .addColumn('next_at', integer, (column) => column.notNull())
        .addColumn('failing_since', integer)
        .addColumn('brought_at', integer, (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('feed_item')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('failed_attempts', 'integer')
        .addColumn('kept_at', integer, (column) => column.notNull())
        .execute();
      await db.schema.createIndex('feed_item_kept_at').on('feed_item').column('kept_at').execute();
      await db.schema
        .createTable('duty')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('expires_at', integer, (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('alarm')
        .addColumn('condition', 'text', (column) => column.primaryKey())
        .addColumn('raised_at', integer, (column) => column.notNull())
        .execute();
    },
  };
}
