import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** How many rows a table has on either side once it was copied. */
export interface TableCount {
  readonly table: string;
  readonly from: number;
  readonly to: number;
}

export interface CopyOptions {
  readonly from: Kysely<Schema>;
  readonly to: Kysely<Schema>;
  /** Told after each table. */
  readonly onTable?: (count: TableCount) => void;
  /** Rows in one transaction; 1,000 by default. */
  readonly chunk?: number;
}

/** All tables but those that hold for a moment only (lease, duty, pace). */
const tables: readonly (keyof Schema)[] = [
  ...(['reader', 'subscription', 'had', 'focus', 'seen_update', 'briefing_number', 'delivery'] as const),
  ...(['notice', 'webhook', 'feed', 'feed_item', 'alarm'] as const),
];

/**
 * Copies every row from SQLite into Postgres. A row that is there already stays as it is, so a copy that broke off is
 * simply begun again: it passes over what it has done.
 */
export async function copyTables(options: CopyOptions): Promise<readonly TableCount[]> {
  const { from, to, onTable, chunk = 1_000 } = options;
  const counts: TableCount[] = [];
  for (const table of tables) {
    await copyTable(from, to, table, chunk);
    const count = { table, from: await rowsIn(from, table), to: await rowsIn(to, table) };
    counts.push(count);
    onTable?.(count);
  }
  // The next delivery gets a number of its own.
  await sql`select setval(pg_get_serial_sequence('delivery', 'id'), max(id)) from delivery`.execute(to);
  return counts;
}

async function copyTable(
  from: Kysely<Schema>,
  to: Kysely<Schema>,
  table: keyof Schema,
  chunk: number,
): Promise<void> {
  let after: number | null = null;
  for (;;) {
    const beyond: unknown = after === null ? sql`true` : sql`rowid > ${after}`;
    const { rows }: { rows: { readonly rowid_: number }[] } = await sql<{ readonly rowid_: number }>`
      select rowid as rowid_, * from ${sql.table(table)} where ${beyond} order by rowid limit ${chunk}`.execute(
      from,
    );
    const last = rows.at(-1);
    if (!last) return;
    // Columns find their places by name; what is not a column (rowid_) is passed over.
    await sql`
      insert into ${sql.table(table)} overriding system value
      select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
      on conflict do nothing`.execute(to);
    after = last.rowid_;
  }
}

async function rowsIn(db: Kysely<Schema>, table: keyof Schema): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return Number(row?.count);
}
