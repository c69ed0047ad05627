/** What is kept of the webhook, the same for every process on one store. */
export interface WebhookStore {
  /** The secret that was made for it; where there is none yet, `made` becomes it. */
  secret(made: string): Promise<string>;
  /** What Telegram was told last, in a form that belongs to who told it; null: nothing yet. */
  told(): Promise<string | null>;
  noteTold(told: string): Promise<void>;
}
