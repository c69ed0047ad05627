import { type Kysely, sql } from 'kysely';
import type { PaceStore } from '../telegram/shared-pace.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** {@link PaceStore} in SQL: one row. */
export function createPaceStore(db: Kysely<Schema>, engine: Engine): PaceStore {
  const clock =
    engine.name === 'postgres'
      ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as double precision)`
      : sql<number>`unixepoch('subsec') * 1000.0`;
  return {
    change: (work) =>
      inTransaction(db, async (trx) => {
        // Locked first, read then: the clock must not be that of before the waiting.
        if (engine.name === 'postgres') await trx.selectFrom('pace').select('bot').forUpdate().execute();
        const row = await trx
          .selectFrom('pace')
          .selectAll()
          .select(clock.as('now'))
          .executeTakeFirstOrThrow();
        const state = work({ nextAt: row.next_at, repliesUntil: row.replies_until }, row.now);
        await trx
          .updateTable('pace')
          .set({ next_at: state.nextAt, replies_until: state.repliesUntil })
          .execute();
      }),
  };
}
