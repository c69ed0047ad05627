/** The update ids that were answered, so that an update which Telegram delivers again is answered once. */
export interface SeenUpdates {
  has(updateId: number): Promise<boolean>;
  /** Durable before it returns. Marking twice is harmless. `at`: milliseconds since the epoch. */
  mark(updateId: number, at: number): Promise<void>;
  /** Forgets what was marked before the instant `before`; returns how many. */
  forgetBefore(before: number): Promise<number>;
}
