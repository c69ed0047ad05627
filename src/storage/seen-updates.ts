import { type Kysely, sql, type Transaction } from 'kysely';
import type { EndedUpdates, HeldUpdate, SeenUpdates, Standing } from '../bot/seen-updates.ts';
import type { Engine } from './engine.ts';
import { lockChats, lockOfChat } from './locks.ts';
import type { Schema } from './schema.ts';
import { inTransaction } from './transaction.ts';

const nothingEnded: EndedUpdates = { answered: [], returned: [] };

/**
 * {@link SeenUpdates} in SQL: a row for each update, with an owner as long as it is in hand. Whoever asks where updates
 * stand holds a lock on their chats meanwhile, so that of two processes one sees what the other has put in line; to
 * finish takes none, it only makes room. On Postgres, where each statement is a way there and back, an update whose chat
 * has nothing in hand begins in the very statement that finishes others: mostly that is all there is to do.
 */
export function createSeenUpdates(db: Kysely<Schema>, engine: Engine): SeenUpdates {
  async function standOnSqlite(owner: string, at: number, held: readonly HeldUpdate[], ended: EndedUpdates) {
    return inTransaction(db, async (trx) => {
      await finish(trx, owner, at, ended);
      return standInLine(trx, owner, at, held);
    });
  }

  async function standOnPostgres(
    owner: string,
    at: number,
    held: readonly HeldUpdate[],
    ended: EndedUpdates,
  ) {
    const begun = await finishAndBegin(db, owner, at, firstOfChats(held), ended);
    const rest = held.filter(({ updateId }) => !begun.has(updateId));
    const standings = new Map<number, Standing>([...begun].map((updateId) => [updateId, { kind: 'turn' }]));
    if (rest.length === 0) return standings;
    const others = await inTransaction(db, async (trx) => {
      await lockChats(
        trx,
        engine,
        'updates',
        rest.map(({ chatId }) => chatId),
      );
      return standInLine(trx, owner, at, rest);
    });
    for (const [updateId, standing] of others) standings.set(updateId, standing);
    return standings;
  }

  return {
    renewLease: async (owner, until) => {
      await db
        .insertInto('lease')
        .values({ owner, expires_at: until })
        .onConflict((conflict) => conflict.column('owner').doUpdateSet({ expires_at: until }))
        .execute();
    },
    endLease: (owner) =>
      inTransaction(db, async (trx) => {
        await trx.deleteFrom('lease').where('owner', '=', owner).execute();
        await trx.deleteFrom('seen_update').where('owner', '=', owner).execute();
      }),
    stand: (owner, at, held, ended = nothingEnded) =>
      (engine.name === 'sqlite' ? standOnSqlite : standOnPostgres)(owner, at, held, ended),
    forgetBefore: async (before) => {
      const result = await db.deleteFrom('seen_update').where('seen_at', '<', before).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

async function finish(
  db: Kysely<Schema>,
  owner: string,
  at: number,
  { answered, returned }: EndedUpdates,
): Promise<void> {
  if (answered.length > 0)
    await db
      .updateTable('seen_update')
      .set({ owner: null, chat_id: null, seen_at: at }) // whose it was is nobody’s business any more
      .where('update_id', 'in', answered)
      .where('owner', '=', owner)
      .execute();
  if (returned.length > 0)
    await db
      .deleteFrom('seen_update')
      .where('update_id', 'in', returned)
      .where('owner', '=', owner)
      .execute();
}

/**
 * Does what {@link finish} does, and begins those of `first` in whose chat nothing is in hand; gives back which. Who stands
 * in line meanwhile holds the chat's lock, and is not waited for. Of two who come at once the index lets one begin.
 */
async function finishAndBegin(
  db: Kysely<Schema>,
  owner: string,
  at: number,
  first: readonly HeldUpdate[],
  { answered, returned }: EndedUpdates,
): Promise<ReadonlySet<number>> {
  if (first.length + answered.length + returned.length === 0) return new Set();
  const { rows } = await sql<{ readonly update_id: number }>`
    with answered as (
      update seen_update set owner = null, chat_id = null, seen_at = ${at}
      where update_id = any(${[...answered]}::bigint[]) and owner = ${owner}
    ), returned as (
      delete from seen_update where update_id = any(${[...returned]}::bigint[]) and owner = ${owner}
    )
    insert into seen_update (update_id, chat_id, owner, seen_at, begun)
    select update_id, chat_id, ${owner}, ${at}, 1
    from unnest(
      ${first.map(({ updateId }) => updateId)}::bigint[], ${first.map(({ chatId }) => chatId)}::bigint[]
    ) as first (update_id, chat_id)
    where not exists (
      select from seen_update as line where line.chat_id = first.chat_id and line.owner is not null
    ) and pg_try_advisory_xact_lock(${lockOfChat('updates', sql.ref('first.chat_id'))})
    on conflict do nothing
    returning update_id`.execute(db);
  return new Set(rows.map(({ update_id }) => update_id));
}

/** The lowest of each chat. */
function firstOfChats(held: readonly HeldUpdate[]): readonly HeldUpdate[] {
  const first = new Map<number, HeldUpdate>();
  for (const one of held) {
    const known = first.get(one.chatId);
    if (!known || one.updateId < known.updateId) first.set(one.chatId, one);
  }
  return [...first.values()];
}

/** Puts each of `held` in line where it does not stand there, and begins those that are first of theirs. */
async function standInLine(
  trx: Transaction<Schema>,
  owner: string,
  at: number,
  held: readonly HeldUpdate[],
): Promise<ReadonlyMap<number, Standing>> {
  if (held.length === 0) return new Map();
  const { alive, dead } = await rowsOf(trx, at, held);
  // What an owner had begun whose lease is over holds up nobody; should it end after all, it is still marked.
  if (dead.length > 0)
    await trx
      .updateTable('seen_update')
      .set({ begun: 0 })
      .where(
        'update_id',
        'in',
        dead.map(({ update_id }) => update_id),
      )
      .execute();
  const { rows, standings, takes, begins } = placesOf(owner, held, alive);
  if (takes.length > 0)
    await trx
      .insertInto('seen_update')
      .values(
        takes.map(({ updateId, chatId }) => ({
          ...{ update_id: updateId, chat_id: chatId, owner, seen_at: at },
          begun: begins.has(updateId) ? 1 : 0,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('update_id').doUpdateSet((expression) => ({
          owner: expression.ref('excluded.owner'),
          begun: expression.ref('excluded.begun'),
        })),
      )
      .execute();
  const begun = [...begins].filter((updateId) => rows.get(updateId)?.owner === owner);
  if (begun.length > 0)
    await trx.updateTable('seen_update').set({ begun: 1 }).where('update_id', 'in', begun).execute();
  return standings;
}

interface Row {
  readonly update_id: number;
  readonly chat_id: number | null;
  readonly owner: string | null;
  readonly begun: number;
}

/** What is known of these updates, and all that is in hand in their chats; `dead`: what owners hold whose lease is over. */
async function rowsOf(
  trx: Transaction<Schema>,
  at: number,
  held: readonly HeldUpdate[],
): Promise<{ readonly alive: readonly Row[]; readonly dead: readonly Row[] }> {
  const columns = ['update_id', 'chat_id', 'owner', 'begun'] as const;
  const ids = held.map(({ updateId }) => updateId);
  const chats = [...new Set(held.map(({ chatId }) => chatId))];
  const rows = await trx
    .selectFrom('seen_update')
    .select(columns)
    .where('update_id', 'in', ids)
    .unionAll(
      trx
        .selectFrom('seen_update')
        .select(columns)
        .where('owner', 'is not', null)
        .where('chat_id', 'in', chats),
    )
    .execute();
  const owners = [...new Set(rows.flatMap(({ owner }) => owner ?? []))];
  if (owners.length === 0) return { alive: rows, dead: [] };
  const leases = await trx
    .selectFrom('lease')
    .select('owner')
    .where('owner', 'in', owners)
    .where('expires_at', '>', at)
    .execute();
  const living = new Set(leases.map(({ owner }) => owner));
  const isAlive = ({ owner }: Row) => owner === null || living.has(owner);
  return { alive: rows.filter(isAlive), dead: rows.filter((row) => !isAlive(row)) };
}

interface Places {
  /** The rows that count, by update. */
  readonly rows: ReadonlyMap<number, Row>;
  readonly standings: ReadonlyMap<number, Standing>;
  /** Which of `held` become the owner's. */
  readonly takes: readonly HeldUpdate[];
  /** Which of the owner's have their turn from now on. */
  readonly begins: ReadonlySet<number>;
}

/** Where each of `held` stands among the rows of its chat. */
function placesOf(owner: string, held: readonly HeldUpdate[], known: readonly Row[]): Places {
  const rows = new Map(known.map((row) => [row.update_id, row]));
  const takes = held.filter(({ updateId }) => !rows.has(updateId));
  const begins = new Set<number>();
  const standings = new Map<number, Standing>();
  const open = [
    ...[...rows.values()].filter((row) => row.owner !== null),
    ...takes.map(({ updateId, chatId }) => ({ update_id: updateId, chat_id: chatId, owner, begun: 0 })),
  ];
  const lines = Map.groupBy(open, (row) => row.chat_id);
  for (const line of lines.values()) line.sort((a, b) => b.begun - a.begun || a.update_id - b.update_id);
  for (const { updateId, chatId } of held) {
    const row = rows.get(updateId);
    if (row && row.owner !== owner) {
      standings.set(updateId, { kind: row.owner === null ? 'answered' : 'elsewhere' });
      continue;
    }
    const ahead = (lines.get(chatId) ?? []).findIndex((other) => other.update_id === updateId);
    standings.set(updateId, ahead === 0 ? { kind: 'turn' } : { kind: 'waiting', ahead });
    if (ahead === 0 && !row?.begun) begins.add(updateId);
  }
  return { rows, standings, takes, begins };
}
