import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type {
  DeliveryKind,
  DeliveryResult,
  DeliveryStore,
  TakenDelivery,
} from '../delivery/delivery-store.ts';
import { parseEdition } from '../digest/edition.ts';
import { addHad, nothingHad } from '../digest/had.ts';
import type { Language } from '../language.ts';
import type { LanguageChoice } from '../reader/reader.ts';
import { pause } from '../reader/subscription/subscription.ts';
import { saveHad } from './digests.ts';
import type { Engine } from './engine.ts';
import { readInOrder } from './in-order.ts';
import { lockChats } from './locks.ts';
import { planLate } from './notices.ts';
import { moveChat } from './personal-data.ts';
import type { Schema } from './schema.ts';
import { changeSubscription } from './subscriptions.ts';
import { inTransaction } from './transaction.ts';

/** {@link DeliveryStore} in SQL. */
export function createDeliveryStore(db: Kysely<Schema>, engine: Engine): DeliveryStore {
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
        await trx
          .updateTable('delivery')
          .set({ owner: null })
          .where('closed_at', 'is', null)
          .where('owner', '=', owner)
          .execute();
      }),
    freeAbandoned: (now) =>
      inTransaction(db, async (trx) => {
        await trx.deleteFrom('lease').where('expires_at', '<=', now).execute();
        const result = await trx
          .updateTable('delivery')
          .set({ owner: null })
          .where('closed_at', 'is', null)
          .where('owner', 'is not', null)
          .where('owner', 'not in', (query) => query.selectFrom('lease').select('owner'))
          .executeTakeFirst();
        return Number(result.numUpdatedRows);
      }),
    take: (owner, limit) => inTransaction(db, (trx) => take(trx, engine, owner, limit)),
    record: (owner, at, { sending, results }) =>
      inTransaction(db, async (trx) => {
        await lockChatsOf(trx, engine, results);
        const ours = await markSending(trx, owner, sending);
        await markResults(trx, engine, owner, at, results);
        return ours;
      }),
    forgetBefore: async (date) => {
      const day = Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
      const digests = await db
        .deleteFrom('delivery')
        .where('kind', '=', 'digest')
        .where('subject', '<', date)
        .executeTakeFirst();
      const others = await db
        .deleteFrom('delivery')
        .where('kind', '<>', 'digest')
        .where('closed_at', '<', day)
        .executeTakeFirst();
      return Number(digests.numDeletedRows) + Number(others.numDeletedRows);
    },
  };
}

async function take(
  trx: Transaction<Schema>,
  engine: Engine,
  owner: string,
  limit: number,
): Promise<TakenDelivery[]> {
  await readInOrder(trx, engine);
  const waiting = await trx
    .selectFrom('delivery')
    .select('id')
    .where('closed_at', 'is', null)
    .where('owner', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .$if(engine.name === 'postgres', (query) => query.forUpdate().skipLocked())
    .execute();
  if (waiting.length === 0) return [];
  const ids = waiting.map((row) => row.id);
  await trx.updateTable('delivery').set({ owner }).where('id', 'in', ids).execute();
  const rows = await trx
    .selectFrom('delivery')
    .leftJoin('reader', 'reader.chat_id', 'delivery.chat_id')
    .select(['id', 'delivery.chat_id', 'kind', 'subject', 'content', 'language', 'shows'])
    .where('id', 'in', ids)
    .execute();
  const deliveries = new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        chatId: row.chat_id,
        kind: row.kind as DeliveryKind,
        subject: row.subject,
        content: row.content,
        language: row.language as Language | null,
        shows: row.shows as LanguageChoice | null,
      },
    ]),
  );
  return ids.flatMap((id) => deliveries.get(id) ?? []);
}

async function markSending(
  trx: Transaction<Schema>,
  owner: string,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .updateTable('delivery')
    .set((expression) => ({ state: 'sending', attempts: expression('attempts', '+', 1) }))
    .where('id', 'in', ids)
    .where('owner', '=', owner)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Chats come before rows, as with everything else that changes something of a chat. */
async function lockChatsOf(
  trx: Transaction<Schema>,
  engine: Engine,
  results: readonly DeliveryResult[],
): Promise<void> {
  if (engine.name === 'sqlite' || results.length === 0) return;
  const ids = results.map(({ id }) => id);
  const rows = await trx.selectFrom('delivery').select('chat_id').where('id', 'in', ids).execute();
  const where = results.flatMap((result) => (result.kind === 'sent' ? [result.chatId] : []));
  await lockChats(trx, engine, 'data', [...rows.map((row) => row.chat_id), ...where]);
}

async function markResults(
  trx: Transaction<Schema>,
  engine: Engine,
  owner: string,
  at: number,
  results: readonly DeliveryResult[],
): Promise<void> {
  if (results.length === 0) return;
  const closed = new Map((await writeResults(trx, owner, at, results)).map((row) => [row.id, row]));
  const read: Delivered[] = [];
  for (const result of results) {
    const row = closed.get(result.id);
    if (!row) continue; // deleted or taken over meanwhile: what the reader asked for, or another's to tell
    if (result.kind === 'refused') await closeChat(trx, engine, row.chat_id, result, at);
    if (result.kind !== 'sent') continue;
    if (result.chatId !== row.chat_id) await moveChat(trx, row.chat_id, result.chatId);
    if (row.kind === 'digest') {
      read.push({ chatId: result.chatId, content: row.content, versions: result.versions ?? null });
    }
  }
  await markRead(trx, read);
  await planLate(trx, at, read);
}

type Written = Pick<Selectable<Schema['delivery']>, 'id' | 'chat_id' | 'kind' | 'content'>;

/** In one statement, whatever they are: with a database across the network each one takes a way there and back. */
async function writeResults(
  trx: Transaction<Schema>,
  owner: string,
  at: number,
  results: readonly DeliveryResult[],
): Promise<readonly Written[]> {
  const values = results.map((result) => {
    const { state, messageId, detail, closedAt, versions } = columnsOf(result, at);
    return sql`(
      cast(${result.id} as bigint), cast(${state} as text), cast(${messageId} as bigint), cast(${detail} as text),
      cast(${closedAt} as bigint), cast(${versions} as text),
      cast(${'doubtful' in result ? result.doubtful : 0} as integer))`;
  });
  // Both engines call the columns of a list of values so.
  const { rows } = await sql<Written>`
    update delivery set owner = null, state = result.column2, message_id = result.column3, detail = result.column4,
      closed_at = result.column5, versions = result.column6, doubtful = doubtful + result.column7
    from (values ${sql.join(values)}) as result
    where id = result.column1 and owner = ${owner} and closed_at is null
    returning id, chat_id, kind, content`.execute(trx);
  return rows;
}

/** A digest that has arrived. */
interface Delivered {
  readonly chatId: number;
  readonly content: string;
  readonly versions: string | null;
}

function columnsOf(result: DeliveryResult, at: number) {
  const open = { state: 'due', messageId: null, detail: null, closedAt: null, versions: null };
  switch (result.kind) {
    case 'sent': {
      const { messageId, versions = null } = result;
      return { ...open, state: 'sent', messageId, versions, closedAt: at };
    }
    case 'refused': {
      const detail = `${result.reason}: ${result.description}`;
      return { ...open, state: 'refused', detail, closedAt: at };
    }
    case 'failed':
      return { ...open, state: 'failed', detail: result.description, closedAt: at };
    case 'returned':
      return open;
  }
}

/** No further call goes to a chat that refuses us. */
async function closeChat(
  trx: Transaction<Schema>,
  engine: Engine,
  chatId: number,
  refusal: Extract<DeliveryResult, { kind: 'refused' }>,
  at: number,
): Promise<void> {
  await changeSubscription(trx, engine, chatId, (current) => current && pause(current, refusal.reason));
  await trx
    .updateTable('delivery')
    .set({
      state: 'refused',
      detail: `${refusal.reason}: ${refusal.description}`,
      owner: null,
      closed_at: at,
    })
    .where('chat_id', '=', chatId)
    .where('closed_at', 'is', null)
    .where('state', '=', 'due')
    .execute();
}

/** What was delivered counts as had. Most chats of a batch come from the same text to the same text. */
async function markRead(trx: Transaction<Schema>, read: readonly Delivered[]): Promise<void> {
  if (read.length === 0) return;
  const rows = await trx
    .selectFrom('had')
    .selectAll()
    .where(
      'chat_id',
      'in',
      read.map(({ chatId }) => chatId),
    )
    .execute();
  const before = new Map(rows.map((row) => [row.chat_id, row.numbers]));
  const after = new Map<number, string>();
  for (const { chatId, content } of read) {
    const { numbers } = parseEdition(content);
    after.set(chatId, addHad(after.get(chatId) ?? before.get(chatId) ?? nothingHad, numbers));
  }
  const chatsByHad = Map.groupBy(after.keys(), (chatId) => after.get(chatId) ?? nothingHad);
  for (const [had, chatIds] of chatsByHad) await saveHad(trx, chatIds, had);
}
