import type { Clock } from '../../clock.ts';
import { type Answer, conflict, done, type Happening, type Update } from './model.ts';

/** What getUpdates was asked, already checked. */
export interface Poll {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
}

/** The updates that the bot has not confirmed yet. */
export interface UpdateQueue {
  /** Numbers it and lets a waiting poll or webhook have it; null where the bot did not ask for this kind. */
  push(happening: Happening): Update | null;
  /** Long polling as in https://core.telegram.org/bots/api#getupdates; ends early with no updates when `gone` is aborted. */
  poll(poll: Poll, gone: AbortSignal): Promise<Answer>;
  /** Forgets one update: it was delivered. */
  confirm(updateId: number): void;
  clear(): void;
  readonly pending: readonly Update[];
  /** The kinds that the bot wants; null: all that this Bot API sends. */
  allowed: readonly string[] | null;
  /** Told of each new update, for the webhook. */
  onPush: ((update: Update) => void) | null;
  /** Ends the poll that waits, as the server does when it stops. */
  stop(): void;
}

const mostAtOnce = 100;
const longestSeconds = 50;

/** What the queue needs; `onConfirm` is told how many updates are left. */
export interface UpdateQueueOptions {
  readonly clock: Clock;
  readonly firstId: number;
  readonly onConfirm: (pending: number) => void;
}

export function createUpdateQueue({ clock, firstId, onConfirm }: UpdateQueueOptions): UpdateQueue {
  let pending: Update[] = [];
  let nextId = firstId;
  let waiting: { readonly end: AbortController; terminated: boolean } | null = null;
  const stopped = new AbortController();

  const queue: UpdateQueue = {
    allowed: null,
    onPush: null,
    get pending() {
      return pending;
    },
    push(happening) {
      const kind = Object.keys(happening)[0] ?? '';
      if (queue.allowed && !queue.allowed.includes(kind)) return null;
      const update: Update = { update_id: nextId++, ...happening };
      pending.push(update);
      waiting?.end.abort();
      queue.onPush?.(update);
      return update;
    },
    async poll({ offset = 0, limit = mostAtOnce, timeout = 0 }, gone) {
      if (waiting) {
        waiting.terminated = true;
        waiting.end.abort();
      }
      const before = pending.length;
      if (offset > 0) pending = pending.filter(({ update_id }) => update_id >= offset);
      else if (offset < 0) pending = pending.slice(offset);
      if (pending.length < before) onConfirm(pending.length);
      const me = { end: new AbortController(), terminated: false };
      waiting = me;
      if (pending.length === 0 && timeout > 0) {
        const until = AbortSignal.any([me.end.signal, gone, stopped.signal]);
        await clock.wait(Math.min(timeout, longestSeconds) * 1000, until);
      }
      if (waiting === me) waiting = null;
      if (me.terminated) {
        return conflict(
          'terminated by other getUpdates request; make sure that only one bot instance is running',
        );
      }
      return done(pending.slice(0, limit));
    },
    confirm(updateId) {
      pending = pending.filter(({ update_id }) => update_id !== updateId);
      onConfirm(pending.length);
    },
    clear() {
      pending = [];
    },
    stop: () => stopped.abort(),
  };
  return queue;
}
