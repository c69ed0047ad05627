import type { Subscription } from './subscription.ts';

/** Subscriptions, by chat. Writes are durable before they return. */
export interface SubscriptionStore {
  /** null: this chat has never subscribed nor set a zone (or its data was deleted). */
  find(chatId: number): Promise<Subscription | null>;
  /**
   * Reads, changes and writes in one transaction, and returns what is kept then; `change` must be pure, null from it
   * keeps everything as it is. Where the subscription ends (`stopped`, `paused`), a digest that is planned and not yet
   * on its way is taken back.
   */
  change(
    chatId: number,
    change: (current: Subscription | null) => Subscription | null,
  ): Promise<Subscription | null>;
}
