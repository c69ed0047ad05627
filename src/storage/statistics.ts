import type { Kysely } from 'kysely';
import type { DeliveryKind, DeliveryState } from '../delivery/delivery-store.ts';
import type { EditionCount, StatisticsStore } from '../digest/statistics.ts';
import type { Language } from '../language.ts';
import type { SubscriptionState } from '../reader/subscription/subscription.ts';
import type { Schema } from './schema.ts';

/** {@link StatisticsStore} in SQL. */
export function createStatisticsStore(db: Kysely<Schema>): StatisticsStore {
  return {
    subscribers: async () => {
      const rows = await db
        .selectFrom('subscription')
        .leftJoin('reader', 'reader.chat_id', 'subscription.chat_id')
        .select(({ fn }) => ['state', 'language', fn.countAll<number>().as('count')])
        .groupBy(['state', 'language'])
        .orderBy('state')
        .orderBy('language')
        .execute();
      return rows.map((row) => ({
        state: row.state as SubscriptionState['kind'],
        language: row.language as Language | null,
        count: Number(row.count),
      }));
    },
    editions: async (limit) => {
      const editions: EditionCount[] = [];
      // One step of the index for each edition: the table may hold hundreds of millions of rows.
      let before: string | null = null;
      while (editions.length < limit) {
        const subject: string | null = await latestDigest(db, before);
        if (subject === null) break;
        const rows = await db
          .selectFrom('delivery')
          .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
          .where('kind', '=', 'digest')
          .where('subject', '=', subject)
          .groupBy('state')
          .execute();
        const counts = Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
        editions.push({ kind: 'digest', subject, counts });
        before = subject;
      }
      return editions;
    },
    records: async (kind, subject, afterChatId, limit) => {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .$if(afterChatId !== null, (query) => query.where('chat_id', '>', afterChatId ?? 0))
        .orderBy('chat_id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        chatId: row.chat_id,
        state: row.state as DeliveryState,
        content: row.content,
        attempts: row.attempts,
        doubtful: row.doubtful,
        messageId: row.message_id,
        detail: row.detail,
        dueAt: row.due_at,
        closedAt: row.closed_at,
      }));
    },
    backlog: async (now) => {
      const open = await db
        .selectFrom('delivery')
        .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('due_at').as('due')])
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      const unplanned = await db
        .selectFrom('subscription')
        .select(({ fn }) => fn.min('next_at').as('due'))
        .where('next_at', '<=', now)
        .executeTakeFirst();
      const dues = [open?.due, unplanned?.due].flatMap((due) => due ?? []).map(Number);
      return { waiting: Number(open?.waiting ?? 0), oldestDueAt: dues.length > 0 ? Math.min(...dues) : null };
    },
    sendFailedAgain: async (kind: DeliveryKind, subject) => {
      const result = await db
        .updateTable('delivery')
        .set({ state: 'due', owner: null, closed_at: null, detail: null })
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .where('state', '=', 'failed')
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
  };
}

async function latestDigest(db: Kysely<Schema>, before: string | null): Promise<string | null> {
  const row = await db
    .selectFrom('delivery')
    .select(({ fn }) => fn.max('subject').as('subject'))
    .where('kind', '=', 'digest')
    .$if(before !== null, (query) => query.where('subject', '<', before ?? ''))
    .executeTakeFirst();
  return row?.subject ?? null;
}
