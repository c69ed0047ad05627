import type { Kysely } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { StoreError } from '../store-error.ts';
import { readersMigration } from './0001-readers.ts';
import { digestMigration } from './0002-digest.ts';
import { updatesInHandMigration } from './0003-updates-in-hand.ts';
import { noticesMigration } from './0004-notices.ts';
import { newsroomMigration } from './0005-newsroom.ts';
import { paceMigration } from './0006-pace.ts';
import { turnsMigration } from './0007-turns.ts';
import { waitingMigration } from './0008-waiting.ts';

/** Every step in order, by the name that is recorded in the store: a name once released is never changed or removed. */
function migrationsFor(engine: Engine): Readonly<Record<string, Migration>> {
  return {
    '0001-readers': readersMigration(engine),
    '0002-digest': digestMigration(engine),
    '0003-updates-in-hand': updatesInHandMigration(engine),
    '0004-notices': noticesMigration(engine),
    '0005-newsroom': newsroomMigration(engine),
    '0006-pace': paceMigration(),
    '0007-turns': turnsMigration(),
    '0008-waiting': waitingMigration(),
  };
}

/**
 * Brings the tables to this program's state; each step is recorded, so that it runs once.
 * @throws StoreError `store-newer` where a step is recorded that this program does not know.
 */
export async function migrate(db: Kysely<unknown>, engine: Engine, place: string): Promise<void> {
  const migrations = migrationsFor(engine);
  const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };
  const unknown = (await recordedSteps(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new StoreError(
      'store-newer',
      `${place} was written by a newer Ringkas (it has ${unknown.join(', ')}, this one knows up to ` +
        `${Object.keys(migrations).at(-1)}); start that version, or restore a backup`,
    );
  }
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

async function recordedSteps(db: Kysely<unknown>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await (db as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}
