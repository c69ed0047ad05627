import { Pool } from 'pg';
import { onTestFinished, test, vi } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { openPostgresStore } from '../../../src/storage/postgres/open.ts';
import { startedBefore } from '../../harness/lexicon.ts';
import { testDatabase } from '../../harness/postgres/database.ts';
import { correctionSurvivesKills } from '../notices.ts';

vi.setConfig({ testTimeout: 300_000 });

test('on Postgres too a correction reaches each receiver once, also when the program is killed in the middle', async () => {
  const url = await testDatabase();
  const pool = new Pool({ connectionString: url, max: 1 });
  onTestFinished(() => pool.end());
  await correctionSurvivesKills({
    open: () => openPostgresStore({ url, clock: systemClock }),
    env: { DATA_DIR: startedBefore(), DATABASE_URL: url },
    count: async (where) => {
      const { rows } = await pool.query(
        `select count(*) as n from delivery where kind = 'notice' and ${where}`,
      );
      return Number(rows[0]?.n);
    },
    inFlight: async () => {
      const { rows } = await pool.query("select chat_id from delivery where state = 'sending'");
      return rows.map((row) => Number(row.chat_id));
    },
  });
});
