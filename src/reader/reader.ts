import type { Language } from '../language.ts';

/** Which languages a reply shows: one alone, or the reader's own with the other folded under it. */
export type LanguageChoice = Language | 'both';

/** What is kept of a reader (or of a group, as a chat): settings only, never a message. */
export interface Reader {
  /** The chat these settings belong to. */
  readonly chatId: number;
  /** The language of commands, buttons and digests. */
  readonly language: Language;
  /** Whether the other language is folded under answers (`both`, the default) or left out. */
  readonly shows: LanguageChoice;
}

/** Settings of readers, by chat. Writes are durable before they return. */
export interface ReaderStore {
  /** null: this chat was never met (or its data was deleted). */
  find(chatId: number): Promise<Reader | null>;
  /** Creates or replaces. */
  save(reader: Reader): Promise<void>;
}

/**
 * The language for a chat that has not chosen one, from the language its app is set to: Indonesian for id, ms, jv
 * and su, English for every other, `fallback` where Telegram does not say.
 */
export function languageOfCode(languageCode: string | null, fallback: Language): Language {
  if (!languageCode) return fallback;
  const primary = languageCode.toLowerCase().split(/[-_]/)[0] ?? '';
  return ['id', 'ms', 'jv', 'su'].includes(primary) ? 'id' : 'en';
}
