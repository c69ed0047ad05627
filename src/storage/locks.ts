import { type Expression, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';

/** What of a chat is locked: what is kept of it, or the line of its updates. */
type Matter = 'data' | 'updates';

/**
 * Lets no other transaction that calls this go on with any of these chats until this one ends. For whatever reads
 * something of a chat and writes what follows from it; called first, so that two never wait for each other. It holds
 * also for a chat of which nothing is kept yet, which a row's lock cannot.
 */
export async function lockChats(
  trx: Transaction<Schema>,
  engine: Engine,
  matter: Matter,
  chatIds: readonly number[],
): Promise<void> {
  // SQLite has one connection here: its transactions follow one another anyway.
  if (engine.name === 'sqlite' || chatIds.length === 0) return;
  await sql`
    select pg_advisory_xact_lock(${lockOfChat(matter, sql.ref('id'))})
    from (select distinct unnest(${[...chatIds]}::bigint[]) as id order by id) as chats`.execute(trx);
}

/** The number of the lock that {@link lockChats} takes, for a statement that tries it by itself. */
export function lockOfChat(matter: Matter, chatId: Expression<unknown>): RawBuilder<number> {
  return sql<number>`hashtextextended(${`ringkas ${matter}`}, ${chatId})`;
}

/** The same for the giving of briefings' numbers. */
export async function lockNumbering(trx: Transaction<Schema>, engine: Engine): Promise<void> {
  if (engine.name === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtextextended('ringkas briefing numbers', 0))`.execute(trx);
}
