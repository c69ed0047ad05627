import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { openSqliteStore } from '../../src/storage/sqlite/open.ts';
import { startedBefore } from '../harness/lexicon.ts';
import { correctionSurvivesKills } from './notices.ts';

vi.setConfig({ testTimeout: 180_000 });

test('a correction reaches each receiver once, and nobody else, also when the program is killed in the middle', async () => {
  const data = startedBefore();
  const file = join(data, 'ringkas.db');
  const rows = (query: string) => {
    const database = new DatabaseSync(file, { timeout: 10_000 });
    const found = database.prepare(query).all();
    database.close();
    return found;
  };
  await correctionSurvivesKills({
    open: () => openSqliteStore({ file, clock: systemClock }),
    env: { DATA_DIR: data },
    count: async (where) =>
      Number(rows(`select count(*) as n from delivery where kind = 'notice' and ${where}`)[0]?.n),
    inFlight: async () =>
      rows("select chat_id from delivery where state = 'sending'").map((row) => Number(row.chat_id)),
  });
});
