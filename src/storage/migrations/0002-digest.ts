import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { bigInteger, numberedRows } from './column-types.ts';

/** Subscriptions, who has had which briefing, deliveries and the leases of those who send them. */
export function digestMigration(engine: Engine): Migration {
  const integer = bigInteger(engine);
  return {
    up: async (db) => {
      await db.schema
        .createTable('subscription')
        .addColumn('chat_id', integer, (column) => column.primaryKey())
        .addColumn('local_time', 'text', (column) => column.notNull())
        .addColumn('zone', 'text', (column) => column.notNull())
        .addColumn('days', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('pause_reason', 'text')
        .addColumn('next_at', integer)
        .addColumn('next_date', 'text')
        .addColumn('last_at', integer)
        .addColumn('last_date', 'text')
        .execute();
      await db.schema
        .createIndex('subscription_next')
        .on('subscription')
        .column('next_at')
        .where(sql.ref('next_at'), 'is not', null)
        .execute();
      await db.schema
        .createTable('briefing_number')
        .addColumn('slug', 'text', (column) => column.primaryKey())
        .addColumn('number', 'integer', (column) => column.notNull().unique())
        .execute();
      await db.schema
        .createTable('had')
        .addColumn('chat_id', integer, (column) => column.primaryKey())
        .addColumn('numbers', 'text', (column) => column.notNull())
        .execute();
      await numberedRows(engine, db.schema.createTable('delivery'), 'id')
        .addColumn('chat_id', integer, (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('due_at', integer, (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('owner', 'text')
        .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('doubtful', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('message_id', integer)
        .addColumn('detail', 'text')
        .addColumn('closed_at', integer)
        .addUniqueConstraint('delivery_key', ['chat_id', 'kind', 'subject'])
        .execute();
      // The queue: what is open is a small part of the table, so its index stays small.
      await db.schema
        .createIndex('delivery_open')
        .on('delivery')
        .columns(['owner', 'due_at', 'id'])
        .where(sql.ref('closed_at'), 'is', null)
        .execute();
      await db.schema
        .createIndex('delivery_subject')
        .on('delivery')
        .columns(['kind', 'subject', 'state'])
        .execute();
      await db.schema
        .createTable('lease')
        .addColumn('owner', 'text', (column) => column.primaryKey())
        .addColumn('expires_at', integer, (column) => column.notNull())
        .execute();
    },
  };
}
