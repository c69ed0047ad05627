import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Api, ApiAnswer } from '../telegram/api.ts';
import { allowedUpdates } from './allowed-updates.ts';

/** Why polling ended. */
export type PollingEnd =
  | { readonly kind: 'stopped' }
  /** Telegram does not know the token any more: no use in going on. */
  | { readonly kind: 'token-refused'; readonly description: string };

/** Fetches updates by long polling, for as long as the network and Telegram let it, and longer. */
export interface Polling {
  /** Resolves when it was stopped and every update in hand is dealt with. */
  run(): Promise<PollingEnd>;
  /** Fetches nothing more. */
  stop(): void;
}

export interface PollingOptions {
  readonly api: Api;
  /** A steady one. */
  readonly clock: Clock;
  readonly log: Log;
  /** Deals with one update. False: it was not dealt with, and is given again, by the next process where this one stops. */
  readonly handle: (update: unknown, updateId: number) => Promise<boolean>;
  /** For the jitter of the pauses. Default Math.random. */
  readonly random?: () => number;
}

const longPollSeconds = 50;
/** The most that Telegram hands out in one answer. */
const most = 100;
/** While updates are in hand Telegram answers at once, with the same ones: so often it is asked for new ones. */
const shortestPauseMs = 20;
const longestPauseMs = 100;
/** Only when nothing new fits into an answer any more is an update this old confirmed before it is dealt with. */
const longestHoldMs = 30_000;
/** How soon an update that was not dealt with is given again. */
const againMs = 500;
const firstRetryMs = 500;
const longestRetryMs = 30_000;

/**
 * The offset that is sent with each call confirms all updates below it, and what is confirmed never comes again. So it
 * stays at the oldest update in hand: whatever was not dealt with when the process is killed comes again. (Telegraf's
 * own polling confirms with the next call too, but makes that call only when the whole batch has been handled.)
 */
export function createPolling({ api, clock, log, handle, random = Math.random }: PollingOptions): Polling {
  const stopping = new AbortController();
  /** Updates in hand, with the instant they came at, oldest first. */
  const inHand = new Map<number, number>();
  const working = new Set<Promise<void>>();
  let nextOffset = 0;
  let answerFull = false;
  let pauseMs = shortestPauseMs;
  let failures = 0;
  let hasPolled = false;
  let progress = new AbortController();

  /** The lowest update that must come again if we are killed now; updates above it that are done are kept in `done`. */
  const done = new Set<number>();
  function offset(): number {
    const now = clock.now();
    let lowest = nextOffset;
    for (const [updateId, since] of inHand) {
      if (answerFull && now - since > longestHoldMs) continue;
      lowest = Math.min(lowest, updateId);
    }
    for (const updateId of done) if (updateId < lowest) done.delete(updateId);
    return lowest;
  }

  function take(updates: readonly unknown[]): void {
    let news = 0;
    for (const update of updates) {
      const updateId = (update as { update_id?: unknown } | null)?.update_id;
      if (typeof updateId !== 'number' || !Number.isSafeInteger(updateId)) continue;
      if (inHand.has(updateId) || done.has(updateId)) continue;
      news += 1;
      nextOffset = Math.max(nextOffset, updateId + 1);
      inHand.set(updateId, clock.now());
      const work = deal(update, updateId).then((dealtWith) => {
        if (dealtWith) finish(updateId);
      });
      working.add(work);
      void work.then(() => working.delete(work));
    }
    answerFull = news === 0 && updates.length >= most;
    pauseMs = news > 0 ? shortestPauseMs : Math.min(longestPauseMs, pauseMs * 2);
  }

  /** False: we stop, and it is still to be dealt with. */
  async function deal(update: unknown, updateId: number): Promise<boolean> {
    try {
      for (;;) {
        if (await handle(update, updateId)) return true;
        await clock.wait(againMs, stopping.signal);
        if (stopping.signal.aborted) return false;
      }
    } catch (error) {
      log.error({ err: error, updateId }, 'An update could not be handled');
      return true;
    }
  }

  function finish(updateId: number) {
    inHand.delete(updateId);
    done.add(updateId);
    pauseMs = shortestPauseMs;
    progress.abort();
  }

  async function fail(answer: Exclude<ApiAnswer, { kind: 'ok' }>): Promise<void> {
    failures += 1;
    const { description } = answer;
    const limited = answer.kind === 'refused' && answer.code === 429;
    if (answer.kind === 'refused' && answer.code === 409) {
      const isWebhook = /webhook/i.test(description);
      if (isWebhook && !hasPolled) {
        log.warn('A webhook is set for this bot: removing it, since this process polls');
        await api.call('deleteWebhook', {}, { signal: stopping.signal });
      } else if (isWebhook && failures === 1)
        // Whoever started later is meant; removing it would only make the two fight.
        log.error(
          'Another process has set a webhook for this bot, so none of its updates come here: stop one of the two. Trying again',
        );
      else if (failures === 1)
        log.error(
          { description },
          'Another process polls with the same token, and Telegram serves only one: stop the other one. Trying again',
        );
    } else if (failures === 1) log.warn({ description }, 'No updates from Telegram: trying again');
    const retryMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures - 1, 10));
    const waitMs =
      limited && answer.retryAfterSeconds ? answer.retryAfterSeconds * 1000 : retryMs * (0.5 + random() / 2);
    await clock.wait(waitMs, stopping.signal);
  }

  async function poll(): Promise<PollingEnd | null> {
    const timeout = inHand.size > 0 ? 0 : longPollSeconds;
    const answer = await api.call(
      'getUpdates',
      { offset: offset(), limit: most, timeout, allowed_updates: allowedUpdates },
      { timeoutMs: (timeout + 15) * 1000, signal: stopping.signal },
    );
    if (stopping.signal.aborted) return null;
    if (answer.kind === 'refused' && answer.code === 401)
      return { kind: 'token-refused', description: answer.description };
    if (answer.kind !== 'ok' || !Array.isArray(answer.result)) {
      await fail(
        answer.kind === 'ok'
          ? { kind: 'silent', description: 'getUpdates: expected a list', mayHaveArrived: true }
          : answer,
      );
      return null;
    }
    if (failures > 0) log.info({ failures }, 'Updates come again');
    failures = 0;
    hasPolled = true;
    take(answer.result);
    if (inHand.size > 0) {
      progress = new AbortController();
      await clock.wait(pauseMs, AbortSignal.any([progress.signal, stopping.signal]));
    }
    return null;
  }

  return {
    async run() {
      let end: PollingEnd | null = null;
      while (!end && !stopping.signal.aborted) end = await poll();
      await Promise.all(working);
      if (end) return end;
      // So that the next process is not handed again what is dealt with; it would know, but why ask it to.
      if (nextOffset > 0)
        await api.call('getUpdates', { offset: offset(), limit: 1, timeout: 0 }, { timeoutMs: 2000 });
      return { kind: 'stopped' };
    },
    stop: () => stopping.abort(),
  };
}
