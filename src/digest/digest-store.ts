import type { Had } from './had.ts';
import type { DigestStep, DueSubscriber } from './plan.ts';
import type { Versions } from './versions.ts';

/** An edition that a reader asked for, as the ledger keeps it. */
export interface AskedEdition {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** As in `editionText`. */
  readonly content: string;
  readonly versions: Versions;
}

/** What planning keeps: briefings' numbers, who has had what, and the transaction that turns a due minute into a delivery. */
export interface DigestStore {
  /** How many are well planned in one transaction: where it runs in this process it holds the event loop, elsewhere each one costs a way there and back. */
  readonly chunkSize: number;
  /** Gives each slug a number, new ones the next numbers in the order given; a number is never given again. */
  numberBriefings(slugs: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Plans up to `limit` subscribers whose digest is due at `now`, earliest first, in one transaction: what `decide`
   * gives becomes a delivery (one for each chat and local date, a second is passed over) and the next due instant.
   * Returns how many were decided on; fewer than `limit`: there are no more.
   */
  planDue(now: number, limit: number, decide: (due: DueSubscriber) => DigestStep): Promise<number>;
  /** The same for subscribers whose next digest lies after `beyond`: no schedule goes there, a clock has jumped. */
  planStray(beyond: number, limit: number, decide: (due: DueSubscriber) => DigestStep): Promise<number>;
  /** null: no edition was ever begun for this chat. */
  findHad(chatId: number): Promise<Had | null>;
  /**
   * Reads, changes and writes what a chat has had in one transaction. A digest of the chat that is planned and not yet
   * on its way is taken back and planned again at the next tick, from what counts as had then. `asked`, called after
   * `change`: the edition that the reader gets now, which is kept among the deliveries.
   */
  changeHad(
    chatId: number,
    change: (had: Had | null) => Had,
    asked?: () => AskedEdition | null,
  ): Promise<void>;
  /** Sets where a chat begins, unless it has begun. */
  beginHad(chatId: number, had: Had): Promise<void>;
}
