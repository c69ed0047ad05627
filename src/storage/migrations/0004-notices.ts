import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { bigInteger } from './column-types.ts';

/** Which versions of briefings were delivered, and how far each correction has been planned. */
export function noticesMigration(engine: Engine): Migration {
  const integer = bigInteger(engine);
  return {
    up: async (db) => {
      await db.schema.alterTable('delivery').addColumn('versions', 'text').execute();
      await db.schema
        .createTable('notice')
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('slug', 'text', (column) => column.notNull())
        .addColumn('begun_at', integer, (column) => column.notNull())
        .addColumn('planned_to', integer, (column) => column.notNull())
        .addColumn('plan_until', integer, (column) => column.notNull())
        .addPrimaryKeyConstraint('notice_key', ['number', 'version'])
        .execute();
    },
  };
}
