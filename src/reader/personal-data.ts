/** Everything that is kept of one chat, over all tables. In private the chat is the reader. */
export interface PersonalDataStore {
  /** All rows of the chat by table, and the focus that this person has in groups: plain values, ready for JSON. */
  collect(chatId: number): Promise<Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>;
  /** Deletes all of it in one transaction; what is on its way to Telegram at that moment may still arrive. */
  erase(chatId: number): Promise<void>;
  /** A group became a supergroup: all its rows move to the new id, where nothing of the same key is there already. */
  move(fromChatId: number, toChatId: number): Promise<void>;
}
