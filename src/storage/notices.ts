import { type Kysely, sql, type Transaction } from 'kysely';
import type { DeliveryKind } from '../delivery/delivery-store.ts';
import { parseEdition } from '../digest/edition.ts';
import { type NoticeKey, type NoticeStore, noticeSubject } from '../digest/notice-store.ts';
import { versionIn } from '../digest/versions.ts';
import type { Engine } from './engine.ts';
import { lockChats } from './locks.ts';
import type { Schema } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** Older news than this nobody is told on return. */
const longestAwayMs = 30 * 24 * 3_600_000;
/** How many deliveries are looked at for each that may be found among them. */
const looksPerFind = 10;

interface Notice extends NoticeKey {
  readonly number: number;
}

/** {@link NoticeStore} in SQL. */
export function createNoticeStore(db: Kysely<Schema>, engine: Engine): NoticeStore {
  return {
    begin: (notices, now) => inTransaction(db, (trx) => begin(trx, engine, notices, now)),
    plan: (now, limit) => inTransaction(db, (trx) => plan(trx, engine, now, limit)),
    planFor: (chatId, now) =>
      inTransaction(db, async (trx) => {
        await lockChats(trx, engine, 'data', [chatId]);
        const since = now - longestAwayMs;
        await trx
          .updateTable('delivery')
          .set({ state: 'due', owner: null, closed_at: null, detail: null })
          .where('chat_id', '=', chatId)
          .where('kind', '=', 'notice')
          .where('state', '=', 'refused')
          .where('due_at', '>', since)
          .execute();
        const notices = await trx
          .selectFrom('notice')
          .select(['number', 'slug', 'version'])
          .where('begun_at', '>', since)
          .execute();
        if (notices.length === 0) return;
        const received = await receivedBy(trx, chatId);
        await insertNotices(
          trx,
          latestOf(notices).flatMap((notice) =>
            received.some((delivery) => needsNotice(delivery, notice)) ? [{ chatId, notice }] : [],
          ),
          now,
        );
      }),
    hasReceived: async (chatId, slug) => {
      const numbered = await db
        .selectFrom('briefing_number')
        .select('number')
        .where('slug', '=', slug)
        .executeTakeFirst();
      if (!numbered) return false;
      const received = await receivedBy(db, chatId);
      return received.some(({ content }) => parseEdition(content).numbers.includes(numbered.number));
    },
  };
}

/** Plans the notices that these chats need, whose delivery of an earlier version has just been recorded. */
export async function planLate(
  trx: Transaction<Schema>,
  at: number,
  delivered: readonly {
    readonly chatId: number;
    readonly content: string;
    readonly versions: string | null;
  }[],
): Promise<void> {
  const numbers = [...new Set(delivered.flatMap(({ content }) => parseEdition(content).numbers))];
  if (numbers.length === 0) return;
  const notices = await trx
    .selectFrom('notice')
    .select(['number', 'slug', 'version'])
    .where('number', 'in', numbers)
    .execute();
  if (notices.length === 0) return;
  const late = latestOf(notices).flatMap((notice) =>
    delivered.flatMap((delivery) =>
      needsNotice(delivery, notice) ? [{ chatId: delivery.chatId, notice }] : [],
    ),
  );
  await insertNotices(trx, late, at);
}

async function begin(
  trx: Transaction<Schema>,
  engine: Engine,
  notices: readonly NoticeKey[],
  now: number,
): Promise<void> {
  if (notices.length === 0) return;
  const slugs = notices.map(({ slug }) => slug);
  const numbered = await trx.selectFrom('briefing_number').selectAll().where('slug', 'in', slugs).execute();
  const numberOf = new Map(numbered.map(({ slug, number }) => [slug, number]));
  const begun = await trx
    .selectFrom('notice')
    .select(['slug', 'version'])
    .where('slug', 'in', slugs)
    .execute();
  const known = new Set(begun.map(noticeSubject));
  const fresh = notices.flatMap((notice) => {
    // What has no number nobody has got.
    const number = numberOf.get(notice.slug);
    return number === undefined || known.has(noticeSubject(notice)) ? [] : [{ ...notice, number }];
  });
  if (fresh.length === 0) return;
  // Whoever is recording a delivery ends first, so that it is seen here; whoever begins after us sees the notice.
  if (engine.name === 'postgres') await sql`lock table delivery in share mode`.execute(trx);
  const last = await trx
    .selectFrom('delivery')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  await trx
    .insertInto('notice')
    .values(
      fresh.map(({ slug, version, number }) => ({
        ...{ slug, version, number, begun_at: now, planned_to: 0 },
        plan_until: Number(last?.id ?? 0),
      })),
    )
    .onConflict((conflict) => conflict.columns(['number', 'version']).doNothing())
    .execute();
}

async function plan(trx: Transaction<Schema>, engine: Engine, now: number, limit: number): Promise<boolean> {
  const notice = await trx
    .selectFrom('notice')
    .selectAll()
    .whereRef('planned_to', '<', 'plan_until')
    .orderBy('begun_at')
    .orderBy('number')
    .orderBy('version', 'desc')
    .limit(1)
    // Replicas plan beside each other, each what the others have not in hand.
    .$if(engine.name === 'postgres', (query) => query.forUpdate().skipLocked())
    .executeTakeFirst();
  if (!notice) return false;
  const later = await trx
    .selectFrom('notice')
    .select('version')
    .where('number', '=', notice.number)
    .where('version', '>', notice.version)
    .executeTakeFirst();
  // Where a later correction tells of it, this one would only be news of yesterday.
  const plannedTo = later ? notice.plan_until : await planPart(trx, notice, now, limit);
  await trx
    .updateTable('notice')
    .set({ planned_to: plannedTo })
    .where('number', '=', notice.number)
    .where('version', '=', notice.version)
    .execute();
  return true;
}

/** Returns the id up to which the ledger has been gone through. */
async function planPart(
  trx: Transaction<Schema>,
  notice: Notice & { readonly planned_to: number; readonly plan_until: number },
  now: number,
  limit: number,
): Promise<number> {
  const end = Math.min(notice.plan_until, notice.planned_to + looksPerFind * limit);
  const rows = await trx
    .selectFrom('delivery')
    .leftJoin('subscription', 'subscription.chat_id', 'delivery.chat_id')
    .select(['id', 'delivery.chat_id', 'kind', 'content', 'versions', 'subscription.state as subscription'])
    .where('id', '>', notice.planned_to)
    .where('id', '<=', end)
    .where('delivery.state', '=', 'sent')
    .where('content', 'like', `%${notice.number}%`)
    .orderBy('id')
    .limit(limit)
    .execute();
  const receivers = rows.flatMap((row) => {
    const isOpen = isEdition(row.kind) && row.subscription !== 'paused';
    return isOpen && needsNotice(row, notice) ? [{ chatId: row.chat_id, notice }] : [];
  });
  await insertNotices(trx, receivers, now);
  return rows.length === limit ? Number(rows.at(-1)?.id ?? end) : end;
}

async function insertNotices(
  trx: Transaction<Schema>,
  planned: readonly { readonly chatId: number; readonly notice: Notice }[],
  now: number,
): Promise<void> {
  if (planned.length === 0) return;
  await trx
    .insertInto('delivery')
    .values(
      planned.map(({ chatId, notice }) => ({
        ...{ chat_id: chatId, kind: 'notice', subject: noticeSubject(notice) },
        ...{ content: String(notice.number), due_at: now, state: 'due' },
      })),
    )
    .onConflict((conflict) => conflict.columns(['chat_id', 'kind', 'subject']).doNothing())
    .execute();
}

/** The editions that a chat has got. */
function receivedBy(db: Kysely<Schema>, chatId: number) {
  return db
    .selectFrom('delivery')
    .select(['content', 'versions'])
    .where('chat_id', '=', chatId)
    .where('kind', 'in', ['digest', 'asked'] satisfies DeliveryKind[])
    .where('state', '=', 'sent')
    .execute();
}

function isEdition(kind: string): boolean {
  return kind === 'digest' || kind === 'asked';
}

function needsNotice(
  { content, versions }: { readonly content: string; readonly versions: string | null },
  { number, version }: Notice,
): boolean {
  return parseEdition(content).numbers.includes(number) && versionIn(versions, number) < version;
}

/** Of several notices of one briefing the last. */
function latestOf<N extends Notice>(notices: readonly N[]): readonly N[] {
  return [...Map.groupBy(notices, ({ number }) => number).values()].flatMap((group) =>
    group.toSorted((left, right) => right.version - left.version).slice(0, 1),
  );
}
