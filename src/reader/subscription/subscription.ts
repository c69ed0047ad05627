import { type Due, localDateOf, nextDue, type Schedule } from './schedule.ts';

/** Why nothing can be sent to a chat until it lets us in again: Telegram's refusals. */
export type PauseReason = 'blocked' | 'deactivated' | 'not-found' | 'not-member' | 'no-rights';

export type SubscriptionState =
  /** Gets the digest. */
  | { readonly kind: 'active' }
  /** Would get it, but Telegram does not let us write there; all settings are kept. */
  | { readonly kind: 'paused'; readonly reason: PauseReason }
  /** Ended by the reader; all settings are kept for a return. */
  | { readonly kind: 'stopped' }
  /** Never subscribed, but has set a time zone. */
  | { readonly kind: 'none' };

/** A chat's digest: when it comes, whether it comes, and what came last. */
export interface Subscription extends Schedule {
  readonly chatId: number;
  readonly state: SubscriptionState;
  /** The digest to come; null unless the state is active. */
  readonly next: Due | null;
  /** The last one that was planned, whatever became of it; null: none yet. */
  readonly last: Due | null;
}

/** Where a subscription begins, or goes on under a new schedule, whatever its state was. */
export function subscribe(
  chatId: number,
  current: Subscription | null,
  schedule: Schedule,
  now: number,
): Subscription {
  const last = current?.last ?? null;
  return {
    ...pick(schedule),
    chatId,
    last,
    state: { kind: 'active' },
    next: nextDue(schedule, now, datesHad(last, schedule.zone)),
  };
}

/** Another schedule in the same state; a chat that was never subscribed keeps it for later. */
export function reschedule(
  chatId: number,
  current: Subscription | null,
  schedule: Schedule,
  now: number,
): Subscription {
  if (current?.state.kind === 'active') return subscribe(chatId, current, schedule, now);
  const before = current ?? { state: { kind: 'none' } as const, last: null };
  return { ...pick(schedule), chatId, state: before.state, last: before.last, next: null };
}

/** The reader has had enough; what they chose is kept. */
export function stop(current: Subscription): Subscription {
  return { ...current, state: { kind: 'stopped' }, next: null };
}

/** Telegram refused the chat. Only an active subscription pauses: one that was stopped stays stopped. */
export function pause(current: Subscription, reason: PauseReason): Subscription {
  if (current.state.kind !== 'active') return current;
  return { ...current, state: { kind: 'paused', reason }, next: null };
}

/** The chat lets us in again. Only a paused subscription resumes. */
export function resume(current: Subscription, now: number): Subscription {
  if (current.state.kind !== 'paused') return current;
  return subscribe(current.chatId, current, current, now);
}

/**
 * The local dates whose digest a reader has had, seen from `zone`: the date that the last one was for, and the date
 * that it was here when it came. So a move to another zone brings no second digest on one day.
 */
function datesHad(last: Due | null, zone: string): string[] {
  return last ? [last.date, localDateOf(last.at, zone).toString()] : [];
}

function pick({ localTime, zone, days }: Schedule): Schedule {
  return { localTime, zone, days };
}
