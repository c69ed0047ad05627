import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { backUpSqlite } from '../../../src/storage/sqlite/backup.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/open.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';

describe('a backup', () => {
  test('is made while the store is open and written to, and opens as a store', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'ringkas.db');
    const target = join(folder, 'backup.db');
    const store = await openSqliteStore({ file, clock: systemClock });
    await store.readers.save({ chatId: 1, language: 'id', shows: 'both' });
    backUpSqlite(file, target);
    await store.readers.save({ chatId: 2, language: 'id', shows: 'both' });
    await store.close();

    const copy = await openSqliteStore({ file: target, clock: systemClock });
    expect(await copy.readers.find(1)).toEqual({ chatId: 1, language: 'id', shows: 'both' });
    expect(await copy.readers.find(2)).toBeNull();
    await copy.close();
  });

  test('overwrites nothing, and leaves nothing behind where it fails', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'ringkas.db');
    expect(() => backUpSqlite(file, join(folder, 'backup.db'))).toThrow(
      /expected the store at .*ringkas\.db/,
    );
    await (await openSqliteStore({ file, clock: systemClock })).close();
    writeFileSync(join(folder, 'taken.db'), 'mine');
    expect(() => backUpSqlite(file, join(folder, 'taken.db'))).toThrow(/taken\.db exists already/);
    expect(() => backUpSqlite(file, join(folder, 'nowhere', 'backup.db'))).toThrow(/cannot copy/);
    expect(readdirSync(folder).sort()).toEqual(['ringkas.db', 'ringkas.db.lock', 'taken.db']);
  });
});
