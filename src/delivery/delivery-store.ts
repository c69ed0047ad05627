import type { Language } from '../language.ts';
import type { LanguageChoice } from '../reader/reader.ts';
import type { PauseReason } from '../reader/subscription/subscription.ts';

/**
 * A digest's subject is its local date; a notice's is the briefing's version that it tells of; that of an edition which a
 * reader asked for is the instant.
 */
export type DeliveryKind = 'digest' | 'notice' | 'asked';

/**
 * `due`: planned. `sending`: a call has gone out, or is about to. `sent`, `refused` (Telegram does not let us write
 * there), `failed` (for good; the newsroom may send it again): closed.
 */
export type DeliveryState = 'due' | 'sending' | 'sent' | 'refused' | 'failed';

/** A delivery that an owner has taken to send. */
export interface TakenDelivery {
  readonly id: number;
  readonly chatId: number;
  readonly kind: DeliveryKind;
  readonly subject: string;
  /** What is to be sent, in a form that belongs to its kind. */
  readonly content: string;
  /** The reader's settings now; null where no reader is kept. */
  readonly language: Language | null;
  readonly shows: LanguageChoice | null;
}

/** What became of a delivery that was taken. `doubtful`: calls of which it is not known whether Telegram took them. */
export type DeliveryResult = { readonly id: number } & (
  | {
      readonly kind: 'sent';
      readonly messageId: number;
      /** Where it went; another id than the delivery's: the group has migrated, all its rows follow. */
      readonly chatId: number;
      readonly doubtful: number;
      /** Which versions of the briefings went out, where they are not the first: digest/versions.ts. */
      readonly versions?: string | null;
    }
  /** The chat's subscription is paused, its other waiting deliveries are closed with this one. */
  | { readonly kind: 'refused'; readonly reason: PauseReason; readonly description: string }
  | { readonly kind: 'failed'; readonly description: string }
  /** Not sent and not given up: it waits again, for whoever takes it. */
  | { readonly kind: 'returned'; readonly doubtful: number }
);

/** The rows of deliveries as a queue. Writes are durable before they return. */
export interface DeliveryStore {
  /** Says that `owner` lives until `until` (milliseconds since the epoch). */
  renewLease(owner: string, until: number): Promise<void>;
  /** Ends the owner's lease; what it still holds waits again for anybody. */
  endLease(owner: string): Promise<void>;
  /** Frees what owners hold whose lease has run out by `now`; returns how many. What they were sending is sent again. */
  freeAbandoned(now: number): Promise<number>;
  /** Takes up to `limit` waiting deliveries for `owner`, in due order. No two owners get the same. */
  take(owner: string, limit: number): Promise<readonly TakenDelivery[]>;
  /**
   * Marks, in one transaction, that calls are about to go out (`sending`) and what became of others (`results`).
   * Returns the ids of `sending` that are still this owner's to send: a delivery that was taken back meanwhile is not.
   */
  record(
    owner: string,
    at: number,
    marks: { readonly sending: readonly number[]; readonly results: readonly DeliveryResult[] },
  ): Promise<ReadonlySet<number>>;
  /** Deletes digests of local dates before `date` (`YYYY-MM-DD`) and all else that was closed before it; returns how many. */
  forgetBefore(date: string): Promise<number>;
}
