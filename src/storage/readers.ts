import type { Kysely } from 'kysely';
import type { Language } from '../language.ts';
import type { LanguageChoice, ReaderStore } from '../reader/reader.ts';
import { gather } from './gather.ts';
import type { Schema } from './schema.ts';

/** {@link ReaderStore} in SQL. */
export function createReaderStore(db: Kysely<Schema>): ReaderStore {
  return {
    find: gather(async (chatIds) => {
      const rows = await db.selectFrom('reader').selectAll().where('chat_id', 'in', chatIds).execute();
      const found = new Map(rows.map((row) => [row.chat_id, row]));
      return chatIds.map((chatId) => {
        const row = found.get(chatId);
        return row
          ? { chatId, language: row.language as Language, shows: row.shows as LanguageChoice }
          : null;
      });
    }),
    save: async ({ chatId, language, shows }) => {
      await db
        .insertInto('reader')
        .values({ chat_id: chatId, language, shows })
        .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ language, shows }))
        .execute();
    },
  };
}
