/** What is known of a watched feed. Instants are milliseconds since the epoch. */
export interface FeedState {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** How often in a row it could not be read; 0: the last time it could. */
  readonly failures: number;
  /** When it is asked again, at the earliest. */
  readonly nextAt: number;
  /** Since when it cannot be read; null: it can. */
  readonly failingSince: number | null;
  /** When it last brought something new; when it was first read, as long as it has not. */
  readonly broughtAt: number;
}

/** The feeds that are watched, and what of them was seen: so that a restart neither asks too early nor drafts twice. */
export interface FeedStore {
  /** Null for a feed that was never read. */
  find(url: string): Promise<FeedState | null>;
  save(state: FeedState): Promise<void>;
  /** How each of these keys stands: left out when never seen. */
  findItems(keys: readonly string[]): Promise<ReadonlyMap<string, FeedItemState>>;
  /** Marks all these keys alike; durable before it resolves. */
  saveItems(keys: readonly string[], state: FeedItemState, now: number): Promise<void>;
  /** Notes that these are still in their feed, so that they are not forgotten. */
  keepItems(keys: readonly string[], now: number): Promise<void>;
  /** Forgets items that were last kept before this instant; resolves to how many. */
  forgetItemsBefore(instant: number): Promise<number>;
}

/** An item is done with (a draft, or passed over), or has failed so many times and is tried again. */
export type FeedItemState =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly attempts: number };
