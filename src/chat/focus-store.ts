/** A value that survives JSON: what a focus is written as. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** How long a focus is kept after it was last saved. */
export const focusLifetimeMs = 30 * 60 * 1000;

/**
 * What a person in a chat is talking about, kept for {@link focusLifetimeMs} and across restarts. In a group each
 * person has an own one. The value's shape belongs to the chat; the store keeps it as JSON.
 */
export interface FocusStore {
  /** null: none, or it has expired by `now` (milliseconds since the epoch). */
  find(chatId: number, personId: number, now: number): Promise<JsonValue | null>;
  /** Replaces the person's focus; it lives until `now` + {@link focusLifetimeMs}. Durable before it returns. */
  save(chatId: number, personId: number, focus: JsonValue, now: number): Promise<void>;
  /** Forgets what has expired by `now`; returns how many. */
  forgetExpired(now: number): Promise<number>;
}
