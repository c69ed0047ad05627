import type { Kysely, Transaction } from 'kysely';
import type { HeldUpdate, SeenUpdates, Standing } from '../bot/seen-updates.ts';
import type { Engine } from './engine.ts';
import { lockChats } from './locks.ts';
import type { Schema } from './schema.ts';
import { inTransaction } from './transaction.ts';

/**
 * {@link SeenUpdates} in SQL: a row for each update, with an owner as long as it is in hand. Whoever asks where updates
 * stand holds a lock on their chats meanwhile, so that of two processes one sees what the other has put in line; to
 * finish takes none, it only makes room.
 */
export function createSeenUpdates(db: Kysely<Schema>, engine: Engine): SeenUpdates {
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
    stand: (owner, at, held) =>
      inTransaction(db, async (trx) => {
        await lockChats(
          trx,
          engine,
          'updates',
          held.map(({ chatId }) => chatId),
        );
        const { rows, standings, takes, begins } = placesOf(owner, held, await rowsOf(trx, at, held));
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
      }),
    finish: async (owner, at, { answered, returned }) => {
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
    },
    forgetBefore: async (before) => {
      const result = await db.deleteFrom('seen_update').where('seen_at', '<', before).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

interface Row {
  readonly update_id: number;
  readonly chat_id: number | null;
  readonly owner: string | null;
  readonly begun: number;
}

/** What is known of these updates, and all that is in hand in their chats; what owners held whose lease is over is left out. */
async function rowsOf(
  trx: Transaction<Schema>,
  at: number,
  held: readonly HeldUpdate[],
): Promise<readonly Row[]> {
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
  if (owners.length === 0) return rows;
  const leases = await trx
    .selectFrom('lease')
    .select('owner')
    .where('owner', 'in', owners)
    .where('expires_at', '>', at)
    .execute();
  const alive = new Set(leases.map(({ owner }) => owner));
  return rows.filter(({ owner }) => owner === null || alive.has(owner));
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
