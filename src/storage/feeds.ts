import type { Kysely } from 'kysely';
import type { FeedItemState, FeedStore } from '../newsroom/feeds/feed-store.ts';
import type { Schema } from './schema.ts';

/** {@link FeedStore} in SQL. */
export function createFeedStore(db: Kysely<Schema>): FeedStore {
  return {
    find: async (url) => {
      const row = await db.selectFrom('feed').selectAll().where('url', '=', url).executeTakeFirst();
      if (!row) return null;
      return {
        ...{ url, etag: row.etag, lastModified: row.last_modified, failures: row.failures },
        ...{ nextAt: row.next_at, failingSince: row.failing_since, broughtAt: row.brought_at },
      };
    },
    save: async ({ url, etag, lastModified, failures, nextAt, failingSince, broughtAt }) => {
      const kept = {
        ...{ etag, last_modified: lastModified, failures },
        ...{ next_at: nextAt, failing_since: failingSince, brought_at: broughtAt },
      };
      await db
        .insertInto('feed')
        .values({ url, ...kept })
        .onConflict((conflict) => conflict.column('url').doUpdateSet(kept))
        .execute();
    },
    findItems: async (keys) => {
      if (keys.length === 0) return new Map();
      const rows = await db
        .selectFrom('feed_item')
        .selectAll()
        .where('key', 'in', [...keys])
        .execute();
      return new Map(
        rows.map(({ key, failed_attempts: attempts }): [string, FeedItemState] => [
          key,
          attempts === null ? { kind: 'done' } : { kind: 'failed', attempts },
        ]),
      );
    },
    saveItems: async (keys, state, now) => {
      const kept = { failed_attempts: state.kind === 'done' ? null : state.attempts, kept_at: now };
      if (keys.length === 0) return;
      await db
        .insertInto('feed_item')
        .values(keys.map((key) => ({ key, ...kept })))
        .onConflict((conflict) => conflict.column('key').doUpdateSet(kept))
        .execute();
    },
    keepItems: async (keys, now) => {
      if (keys.length === 0) return;
      await db
        .updateTable('feed_item')
        .set({ kept_at: now })
        .where('key', 'in', [...keys])
        .execute();
    },
    forgetItemsBefore: async (instant) => {
      const result = await db.deleteFrom('feed_item').where('kept_at', '<', instant).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
