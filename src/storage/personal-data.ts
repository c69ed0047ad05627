import type { Kysely, Transaction } from 'kysely';
import type { PersonalDataStore } from '../reader/personal-data.ts';
import type { Engine } from './engine.ts';
import { lockChats } from './locks.ts';
import type { Schema } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** The tables whose rows belong to a chat. */
const tables = ['reader', 'focus', 'subscription', 'had', 'delivery'] as const;

/** {@link PersonalDataStore} in SQL. */
export function createPersonalDataStore(db: Kysely<Schema>, engine: Engine): PersonalDataStore {
  return {
    collect: async (chatId) => {
      const collected: Record<string, Record<string, unknown>[]> = {};
      for (const table of tables) {
        const rows = await db.selectFrom(table).selectAll().where('chat_id', '=', chatId).execute();
        collected[table] = rows.map((row) => ({ ...row }));
      }
      const elsewhere = await db
        .selectFrom('focus')
        .selectAll()
        .where('person_id', '=', chatId)
        .where('chat_id', '<>', chatId)
        .execute();
      collected.focus?.push(...elsewhere.map((row) => ({ ...row })));
      return collected;
    },
    erase: (chatId) =>
      inTransaction(db, async (trx) => {
        await lockChats(trx, engine, 'data', [chatId]);
        for (const table of tables) await trx.deleteFrom(table).where('chat_id', '=', chatId).execute();
        await trx.deleteFrom('focus').where('person_id', '=', chatId).execute();
      }),
    move: (from, to) =>
      inTransaction(db, async (trx) => {
        await lockChats(trx, engine, 'data', [from, to]);
        await moveChat(trx, from, to);
      }),
  };
}

/** {@link PersonalDataStore.move} inside a transaction that does more, and has locked both chats. */
export async function moveChat(trx: Transaction<Schema>, from: number, to: number): Promise<void> {
  for (const table of ['reader', 'subscription', 'had'] as const) {
    const there = await trx.selectFrom(table).select('chat_id').where('chat_id', '=', to).executeTakeFirst();
    if (!there) await trx.updateTable(table).set({ chat_id: to }).where('chat_id', '=', from).execute();
  }
  await trx
    .deleteFrom('focus')
    .where('chat_id', '=', to)
    .where('person_id', 'in', (query) =>
      query.selectFrom('focus as old').select('old.person_id').where('old.chat_id', '=', from),
    )
    .execute();
  await trx.updateTable('focus').set({ chat_id: to }).where('chat_id', '=', from).execute();
  const theirs = await trx
    .selectFrom('delivery')
    .select(['kind', 'subject'])
    .where('chat_id', '=', to)
    .execute();
  for (const { kind, subject } of theirs) {
    await trx
      .deleteFrom('delivery')
      .where('chat_id', '=', from)
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .execute();
  }
  await trx.updateTable('delivery').set({ chat_id: to }).where('chat_id', '=', from).execute();
  for (const table of ['reader', 'subscription', 'had'] as const) {
    await trx.deleteFrom(table).where('chat_id', '=', from).execute();
  }
}
