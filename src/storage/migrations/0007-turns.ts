import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * At most one update of a chat has its turn: the database itself says so, so that whoever finds a chat's line empty may begin
 * in the same statement. The index finds the lines too.
 */
export function turnsMigration(): Migration {
  return {
    up: async (db) => {
      // Of one whose lease is over a turn may have been left beside the one that followed.
      await sql`
        update seen_update set begun = 0
        where begun = 1 and owner not in (select owner from lease where expires_at > ${Date.now()})`.execute(
        db,
      );
      await db.schema.dropIndex('seen_update_in_hand').execute();
      await sql`
        create unique index seen_update_line on seen_update
          (chat_id, (case begun when 1 then 0 else update_id end)) where owner is not null`.execute(db);
    },
  };
}
