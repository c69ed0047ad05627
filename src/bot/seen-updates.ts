/** An update that this process holds and would answer. */
export interface HeldUpdate {
  readonly updateId: number;
  readonly chatId: number;
}

/** Where an update stands in the line of its chat. */
export type Standing =
  /** Its turn has come, and it is this process that answers it. */
  | { readonly kind: 'turn' }
  /** Others of its chat go first, so many; in line for this process. */
  | { readonly kind: 'waiting'; readonly ahead: number }
  /** Another process has it too, and was first. */
  | { readonly kind: 'elsewhere' }
  /** It was answered already. */
  | { readonly kind: 'answered' };

/** Ids of updates that a process is done with. */
export interface EndedUpdates {
  readonly answered: readonly number[];
  readonly returned: readonly number[];
}

/**
 * The updates that were answered and those that are in hand, of all processes on one store: each is answered once, those of
 * one chat one after the other, and of those that have arrived the one with the lowest id first. A process is known
 * by its `owner`, and counts as long as its lease lasts; what it held then is anybody's. All writes are durable before they
 * return. Instants are milliseconds since the epoch.
 */
export interface SeenUpdates {
  /** Says that `owner` lives until `until`; before it takes a place, and again and again while it holds any. */
  renewLease(owner: string, until: number): Promise<void>;
  /** Ends the lease, and gives back what the owner still holds. */
  endLease(owner: string): Promise<void>;
  /**
   * What the owner has done with: marks `answered` and gives back `returned`, where they are the owner's; the next of their
   * chats may go. Then puts each of `held` in line, unless it stands there, and tells where it stands `at` this instant.
   * One call, since a busy process has both in hand at any time, and each write is waited for until it is on the disk.
   * Asking again is harmless: what has had its turn here is told so until it is finished.
   */
  stand(
    owner: string,
    at: number,
    held: readonly HeldUpdate[],
    ended?: EndedUpdates,
  ): Promise<ReadonlyMap<number, Standing>>;
  /** Forgets what was marked before the instant `before`; returns how many. */
  forgetBefore(before: number): Promise<number>;
}
