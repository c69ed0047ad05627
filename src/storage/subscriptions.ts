import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Due } from '../reader/subscription/schedule.ts';
import type { PauseReason, Subscription, SubscriptionState } from '../reader/subscription/subscription.ts';
import type { SubscriptionStore } from '../reader/subscription/subscription-store.ts';
import type { Engine } from './engine.ts';
import { lockChats } from './locks.ts';
import type { Schema } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** {@link SubscriptionStore} in SQL. */
export function createSubscriptionStore(db: Kysely<Schema>, engine: Engine): SubscriptionStore {
  return {
    find: (chatId) => findSubscription(db, chatId),
    change: (chatId, change) => inTransaction(db, (trx) => changeSubscription(trx, engine, chatId, change)),
  };
}

/** {@link SubscriptionStore.change} inside a transaction that does more. */
export async function changeSubscription(
  trx: Transaction<Schema>,
  engine: Engine,
  chatId: number,
  change: (current: Subscription | null) => Subscription | null,
): Promise<Subscription | null> {
  await lockSubscription(trx, engine, chatId);
  const current = await findSubscription(trx, chatId);
  const changed = change(current);
  if (changed === null || changed === current) return current;
  const row = {
    local_time: changed.localTime,
    zone: changed.zone,
    days: changed.days,
    state: changed.state.kind,
    pause_reason: changed.state.kind === 'paused' ? changed.state.reason : null,
    next_at: changed.next?.at ?? null,
    next_date: changed.next?.date ?? null,
    last_at: changed.last?.at ?? null,
    last_date: changed.last?.date ?? null,
  };
  await trx
    .insertInto('subscription')
    .values({ chat_id: chatId, ...row })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(row))
    .execute();
  if (changed.state.kind !== 'active') await takeBackDigests(trx, chatId);
  return changed;
}

/** Deletes the chat's digests that no call has gone out for, and returns their due instants and dates. */
export async function takeBackDigests(trx: Transaction<Schema>, chatId: number): Promise<Due[]> {
  const rows = await trx
    .deleteFrom('delivery')
    .where('chat_id', '=', chatId)
    .where('kind', '=', 'digest')
    .where('state', '=', 'due')
    .returning(['due_at', 'subject'])
    .execute();
  return rows.map((row) => ({ at: row.due_at, date: row.subject }));
}

/** Keeps other changes of this chat away, and the planning of its next digest. */
export async function lockSubscription(
  trx: Transaction<Schema>,
  engine: Engine,
  chatId: number,
): Promise<void> {
  await lockChats(trx, engine, 'data', [chatId]);
  if (engine.name === 'sqlite') return;
  await trx.selectFrom('subscription').select('chat_id').where('chat_id', '=', chatId).forUpdate().execute();
}

async function findSubscription(db: Kysely<Schema>, chatId: number): Promise<Subscription | null> {
  const row = await db
    .selectFrom('subscription')
    .selectAll()
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row ? subscriptionOf(row) : null;
}

function subscriptionOf(row: Selectable<Schema['subscription']>): Subscription {
  return {
    chatId: row.chat_id,
    localTime: row.local_time,
    zone: row.zone,
    days: row.days as Subscription['days'],
    state: stateOf(row.state, row.pause_reason),
    next: dueOf(row.next_at, row.next_date),
    last: dueOf(row.last_at, row.last_date),
  };
}

function stateOf(state: string, reason: string | null): SubscriptionState {
  if (state === 'paused') return { kind: 'paused', reason: reason as PauseReason };
  return { kind: state as Exclude<SubscriptionState['kind'], 'paused'> };
}

function dueOf(at: number | null, date: string | null): Due | null {
  return at === null || date === null ? null : { at, date };
}
