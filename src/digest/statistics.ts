import type { DeliveryKind, DeliveryState } from '../delivery/delivery-store.ts';
import type { Language } from '../language.ts';
import type { SubscriptionState } from '../reader/subscription/subscription.ts';

/** How many subscribers of one language are in one state. */
export interface SubscriberCount {
  readonly state: SubscriptionState['kind'];
  /** null: no reader's settings are kept for the chat. */
  readonly language: Language | null;
  readonly count: number;
}

/** What became of the deliveries of one edition: a digest's local date, or a notice. */
export interface EditionCount {
  readonly kind: DeliveryKind;
  readonly subject: string;
  /** Deliveries in each state; a state without any is left out. */
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>;
}

/** Who got what: one delivery. */
export interface DeliveryRecord {
  readonly chatId: number;
  readonly state: DeliveryState;
  readonly content: string;
  readonly attempts: number;
  /** Calls of which it is not known whether Telegram took them. */
  readonly doubtful: number;
  readonly messageId: number | null;
  /** Why it was refused or has failed. */
  readonly detail: string | null;
  readonly dueAt: number;
  /** When its outcome was recorded, in milliseconds since the epoch; null: still open. */
  readonly closedAt: number | null;
}

/** What waits to be planned or sent. */
export interface Backlog {
  readonly waiting: number;
  /** The earliest instant, in milliseconds since the epoch, at which something that waits was due; null: nothing waits. */
  readonly oldestDueAt: number | null;
}

/** The newsroom's figures. */
export interface StatisticsStore {
  subscribers(): Promise<readonly SubscriberCount[]>;
  /** The `limit` latest digests, newest first. */
  editions(limit: number): Promise<readonly EditionCount[]>;
  /** Deliveries of one edition by chat, above `afterChatId` (null: from the first), at most `limit`. */
  records(
    kind: DeliveryKind,
    subject: string,
    afterChatId: number | null,
    limit: number,
  ): Promise<readonly DeliveryRecord[]>;
  /** What is open `now`, subscribers included whose digest is due and not planned yet. */
  backlog(now: number): Promise<Backlog>;
  /** Puts the failed deliveries of one edition back into the queue; returns how many. */
  sendFailedAgain(kind: DeliveryKind, subject: string): Promise<number>;
}
