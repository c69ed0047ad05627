import type { Kysely } from 'kysely';
import type { WatchStore } from '../newsroom/watch/watch-store.ts';
import type { Schema } from './schema.ts';

/** {@link WatchStore} in SQL. */
export function createWatchStore(db: Kysely<Schema>): WatchStore {
  return {
    claimDuty: async (name, owner, now, until) => {
      // One statement, so that of two who come at once only one gets it.
      const result = await db
        .insertInto('duty')
        .values({ name, owner, expires_at: until })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ owner, expires_at: until })
            .where((eb) => eb.or([eb('duty.owner', '=', owner), eb('duty.expires_at', '<=', now)])),
        )
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
    },
    endDuty: async (name, owner) => {
      await db.deleteFrom('duty').where('name', '=', name).where('owner', '=', owner).execute();
    },
    raisedAlarms: async () => {
      const rows = await db.selectFrom('alarm').select('condition').orderBy('condition').execute();
      return rows.map(({ condition }) => condition);
    },
    raiseAlarm: async (condition, now) => {
      await db
        .insertInto('alarm')
        .values({ condition, raised_at: now })
        .onConflict((conflict) => conflict.column('condition').doNothing())
        .execute();
    },
    clearAlarm: async (condition) => {
      await db.deleteFrom('alarm').where('condition', '=', condition).execute();
    },
  };
}
