import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/open.ts';
import { createStillClock } from '../../harness/still-clock.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';

const reader = { chatId: 1, language: 'id', shows: 'both' } as const;

/** A process of its own that opens the store, says so, and then stays. */
async function holderOf(file: string): Promise<ChildProcess> {
  const open = join(import.meta.dirname, '../../../src/storage/sqlite/open.ts');
  const clock = join(import.meta.dirname, '../../../src/clock.ts');
  const script = `
    import { openSqliteStore } from ${JSON.stringify(open)};
    import { systemClock } from ${JSON.stringify(clock)};
    const store = await openSqliteStore({ file: ${JSON.stringify(file)}, clock: systemClock });
    await store.readers.save(${JSON.stringify(reader)});
    setInterval(() => {}, 1000);
    setTimeout(() => {
      gc(); // Nobody refers to the store any more; the lock must hold all the same.
      console.log('open');
    });
  `;
  const holder = spawn(process.execPath, ['--expose-gc', '--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    holder.kill('SIGKILL');
  });
  await once(holder.stdout, 'data');
  return holder;
}

describe('the store in one file', () => {
  test('keeps what was saved when it is closed and opened again, in a folder that it makes', async () => {
    const file = join(temporaryFolder(), 'deeper', 'ringkas.db');
    const first = await openSqliteStore({ file, clock: systemClock });
    await first.readers.save(reader);
    await first.close();
    const second = await openSqliteStore({ file, clock: systemClock });
    expect(await second.readers.find(1)).toEqual(reader);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('lock'))).toEqual(['ringkas.db.lock']);
    await second.close();
  });

  test('a second process waits for the first, then says clearly who is in the way', async () => {
    const file = join(temporaryFolder(), 'ringkas.db');
    await holderOf(file);
    const clock = createStillClock();
    const startedAt = clock.now();
    let waits = 0;
    const opening = openSqliteStore({ file, clock, onWait: () => (waits += 1) });
    await expect(opening).rejects.toMatchObject({
      code: 'store-locked',
      message: expect.stringMatching(/did not leave within 30 s; stop it, or give this one a DATA_DIR/),
    });
    expect(clock.now() - startedAt).toBe(30_000);
    expect(waits).toBe(1);
  });

  test('the lock goes with a killed process, and everything saved is there', async () => {
    const file = join(temporaryFolder(), 'ringkas.db');
    const holder = await holderOf(file);
    let killed = false;
    const store = await openSqliteStore({
      file,
      clock: systemClock,
      onWait: () => {
        killed = holder.kill('SIGKILL');
      },
    });
    expect(killed).toBe(true);
    expect(await store.readers.find(1)).toEqual(reader);
    await store.close();
  });

  test.each([
    ['no database at all', () => Buffer.from('to be, or not to be, that is the question '.repeat(50))],
    ['cut in half', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    [
      'overwritten in the middle',
      (whole: Buffer) => Buffer.from(whole).fill(0xa5, 5_000, whole.length - 500),
    ],
  ])('a file that is %s is refused as damaged, and left as it was', async (_, damage) => {
    const file = join(temporaryFolder(), 'ringkas.db');
    const store = await openSqliteStore({ file, clock: systemClock });
    await store.readers.save(reader);
    await store.close();
    const broken = damage(readFileSync(file));
    writeFileSync(file, broken);
    await expect(openSqliteStore({ file, clock: systemClock })).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringMatching(
        /ringkas\.db is damaged \(.+\); keep a copy of it, then restore a backup/,
      ),
    });
    expect(readFileSync(file).equals(broken)).toBe(true);
  });

  test('a file of a newer Ringkas is refused, naming the step that is not known here', async () => {
    const file = join(temporaryFolder(), 'ringkas.db');
    await (await openSqliteStore({ file, clock: systemClock })).close();
    const database = new DatabaseSync(file);
    database.exec("insert into kysely_migration values ('9999-future', '2030-01-01')");
    database.close();
    await expect(openSqliteStore({ file, clock: systemClock })).rejects.toMatchObject({
      code: 'store-newer',
      message: expect.stringContaining('written by a newer Ringkas (it has 9999-future'),
    });
  });

  test("another program's database is refused and not touched", async () => {
    const file = join(temporaryFolder(), 'ringkas.db');
    const database = new DatabaseSync(file);
    database.exec('create table song (title text)');
    database.close();
    await expect(openSqliteStore({ file, clock: systemClock })).rejects.toMatchObject({
      code: 'store-foreign',
    });
  });

  test('a refused file is not held: it can be opened once it is put right', async () => {
    const file = join(temporaryFolder(), 'ringkas.db');
    writeFileSync(file, 'to be, or not to be, that is the question '.repeat(50));
    await expect(openSqliteStore({ file, clock: systemClock })).rejects.toThrow();
    writeFileSync(file, '');
    await (await openSqliteStore({ file, clock: systemClock, lockWaitMs: 0 })).close();
  });

  test('a place that cannot be written is named', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'data'), '');
    await expect(
      openSqliteStore({ file: join(folder, 'data', 'ringkas.db'), clock: systemClock }),
    ).rejects.toMatchObject({ code: 'store-unreachable', message: expect.stringContaining(folder) });
  });
});
