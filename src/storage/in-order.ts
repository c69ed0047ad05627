import { sql, type Transaction } from 'kysely';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';

/**
 * From here to its end the transaction reads by an index whose order is the one that is asked for, and stops when it has
 * enough. What Postgres knows of a queue is from before it filled: it would take a million rows for a few, and read and
 * sort all of them for each handful.
 */
export async function readInOrder(trx: Transaction<Schema>, engine: Engine): Promise<void> {
  if (engine.name === 'postgres') await sql`set local enable_sort = off`.execute(trx);
}
