import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How far the pace of the bot has been given out: one row. */
export function paceMigration(): Migration {
  return {
    up: async (db) => {
      await db.schema
        .createTable('pace')
        .addColumn('bot', 'integer', (column) => column.primaryKey())
        .addColumn('next_at', 'double precision', (column) => column.notNull())
        .addColumn('replies_until', 'double precision', (column) => column.notNull())
        .execute();
      await sql`insert into pace (bot, next_at, replies_until) values (1, 0, 0)`.execute(db);
    },
  };
}
