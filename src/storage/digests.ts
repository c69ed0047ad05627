import { type Kysely, sql, type Transaction } from 'kysely';
import type { AskedEdition, DigestStore } from '../digest/digest-store.ts';
import type { DigestStep, DueSubscriber } from '../digest/plan.ts';
import type { Due } from '../reader/subscription/schedule.ts';
import type { Engine } from './engine.ts';
import { readInOrder } from './in-order.ts';
import { lockNumbering } from './locks.ts';
import { planLate } from './notices.ts';
import type { Schema } from './schema.ts';
import { lockSubscription, takeBackDigests } from './subscriptions.ts';
import { inTransaction } from './transaction.ts';

/** {@link DigestStore} in SQL. */
export function createDigestStore(db: Kysely<Schema>, engine: Engine): DigestStore {
  const plan = (
    which: '<=' | '>',
    instant: number,
    limit: number,
    decide: (due: DueSubscriber) => DigestStep,
  ) =>
    inTransaction(db, async (trx) => {
      await readInOrder(trx, engine);
      const rows = await trx
        .selectFrom('subscription')
        .leftJoin('had', 'had.chat_id', 'subscription.chat_id')
        .select(['subscription.chat_id', 'local_time', 'zone', 'days', 'next_at', 'next_date', 'numbers'])
        .where('next_at', which, instant)
        .orderBy('next_at')
        .limit(limit)
        // Replicas plan beside each other, each what the others have not in hand.
        .$if(engine.name === 'postgres', (query) => query.forUpdate('subscription').skipLocked())
        .execute();
      const decided = rows.map((row) => {
        const due: DueSubscriber = {
          chatId: row.chat_id,
          localTime: row.local_time,
          zone: row.zone,
          days: row.days as DueSubscriber['days'],
          next: { at: row.next_at ?? 0, date: row.next_date ?? '' },
          had: row.numbers,
        };
        return { due, step: decide(due) };
      });
      await insertDeliveries(trx, engine, decided);
      await moveOn(trx, engine, decided);
      return rows.length;
    });

  return {
    chunkSize: engine.name === 'sqlite' ? 250 : 1_000,
    numberBriefings: (slugs) => inTransaction(db, (trx) => numberBriefings(trx, engine, slugs)),
    planDue: (now, limit, decide) => plan('<=', now, limit, decide),
    planStray: (beyond, limit, decide) => plan('>', beyond, limit, decide),
    findHad: (chatId) => findHad(db, chatId),
    changeHad: (chatId, change, asked) =>
      inTransaction(db, async (trx) => {
        await lockSubscription(trx, engine, chatId);
        await saveHad(trx, [chatId], change(await findHad(trx, chatId)));
        const edition = asked?.();
        if (edition) await keepAsked(trx, chatId, edition);
        const [takenBack] = await takeBackDigests(trx, chatId);
        if (!takenBack) return;
        await trx
          .updateTable('subscription')
          .set({ next_at: takenBack.at, next_date: takenBack.date, last_at: null, last_date: null })
          .where('chat_id', '=', chatId)
          .where('state', '=', 'active')
          .execute();
      }),
    beginHad: async (chatId, had) => {
      await db
        .insertInto('had')
        .values({ chat_id: chatId, numbers: had })
        .onConflict((conflict) => conflict.column('chat_id').doNothing())
        .execute();
    },
  };
}

async function keepAsked(
  trx: Transaction<Schema>,
  chatId: number,
  { at, content, versions }: AskedEdition,
): Promise<void> {
  await trx
    .insertInto('delivery')
    .values({
      ...{ chat_id: chatId, kind: 'asked', subject: new Date(at).toISOString(), content, versions },
      ...{ due_at: at, closed_at: at, state: 'sent' },
    })
    .onConflict((conflict) => conflict.columns(['chat_id', 'kind', 'subject']).doNothing())
    .execute();
  await planLate(trx, at, [{ chatId, content, versions }]);
}

/** Writes the same for several chats. */
export async function saveHad(trx: Kysely<Schema>, chatIds: readonly number[], had: string): Promise<void> {
  await trx
    .insertInto('had')
    .values(chatIds.map((chat_id) => ({ chat_id, numbers: had })))
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ numbers: had }))
    .execute();
}

async function findHad(db: Kysely<Schema>, chatId: number): Promise<string | null> {
  const row = await db.selectFrom('had').select('numbers').where('chat_id', '=', chatId).executeTakeFirst();
  return row?.numbers ?? null;
}

async function numberBriefings(
  trx: Transaction<Schema>,
  engine: Engine,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  await lockNumbering(trx, engine);
  const rows = await trx.selectFrom('briefing_number').selectAll().execute();
  const numbers = new Map(rows.map((row) => [row.slug, row.number]));
  let last = Math.max(0, ...numbers.values());
  const added = slugs.filter((slug) => !numbers.has(slug)).map((slug) => ({ slug, number: ++last }));
  if (added.length > 0) await trx.insertInto('briefing_number').values(added).execute();
  for (const { slug, number } of added) numbers.set(slug, number);
  return numbers;
}

interface Decided {
  readonly due: DueSubscriber;
  readonly step: DigestStep;
}

/** On Postgres values come as columns: a statement of thousands of parameters costs more to read than to do. */
async function insertDeliveries(
  trx: Transaction<Schema>,
  engine: Engine,
  decided: readonly Decided[],
): Promise<void> {
  const rows = decided.flatMap(({ due, step }) =>
    step.content === null
      ? []
      : [
          {
            chat_id: due.chatId,
            kind: 'digest',
            subject: due.next.date,
            content: step.content,
            due_at: due.next.at,
            state: 'due',
          },
        ],
  );
  if (rows.length === 0) return;
  if (engine.name === 'postgres') {
    await sql`
      insert into delivery (chat_id, kind, subject, content, due_at, state)
      select chat_id, 'digest', subject, content, due_at, 'due'
      from unnest(
        ${rows.map((row) => row.chat_id)}::bigint[], ${rows.map((row) => row.subject)}::text[],
        ${rows.map((row) => row.content)}::text[], ${rows.map((row) => row.due_at)}::bigint[]
      ) as planned (chat_id, subject, content, due_at)
      on conflict (chat_id, kind, subject) do nothing`.execute(trx);
    return;
  }
  await trx
    .insertInto('delivery')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['chat_id', 'kind', 'subject']).doNothing())
    .execute();
}

/** Most of a chunk share their minute and zone, so a few statements move all of it on. */
async function moveOn(trx: Transaction<Schema>, engine: Engine, decided: readonly Decided[]): Promise<void> {
  const groups = Map.groupBy(
    decided,
    ({ due, step }) =>
      `${step.next.at} ${step.next.date} ${step.content === null ? '' : due.next.date + due.next.at}`,
  );
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const planned: Due | null = first.step.content === null ? null : first.due.next;
    const chatIds = group.map(({ due }) => due.chatId);
    await trx
      .updateTable('subscription')
      .set({ next_at: first.step.next.at, next_date: first.step.next.date })
      .$if(planned !== null, (query) =>
        query.set({ last_at: planned?.at ?? null, last_date: planned?.date ?? null }),
      )
      .where(({ eb, ref }) =>
        engine.name === 'postgres'
          ? sql<boolean>`${ref('chat_id')} = any(${chatIds}::bigint[])`
          : eb('chat_id', 'in', chatIds),
      )
      .execute();
  }
}
