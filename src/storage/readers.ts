import type { Kysely } from 'kysely';
import type { Language } from '../language.ts';
import type { LanguageChoice, ReaderStore } from '../reader/reader.ts';
import type { Schema } from './schema.ts';

/** {@link ReaderStore} in SQL. */
export function createReaderStore(db: Kysely<Schema>): ReaderStore {
  return {
    find: async (chatId) => {
      const row = await db
        .selectFrom('reader')
        .select(['language', 'shows'])
        .where('chat_id', '=', chatId)
        .executeTakeFirst();
      if (!row) return null;
      return { chatId, language: row.language as Language, shows: row.shows as LanguageChoice };
    },
    save: async ({ chatId, language, shows }) => {
      await db
        .insertInto('reader')
        .values({ chat_id: chatId, language, shows })
        .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ language, shows }))
        .execute();
    },
  };
}
