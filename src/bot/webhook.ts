import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Api, ApiAnswer } from '../telegram/api.ts';
import { allowedUpdates } from './allowed-updates.ts';
import type { WebhookStore } from './webhook-store.ts';

/** Where Telegram is to bring updates, and how it shows that it is Telegram. */
export interface WebhookPlace {
  /** The complete address. */
  readonly url: string;
  /** 1 to 256 of A-Z, a-z, 0-9, _ and -. */
  readonly secret: string;
  readonly store: WebhookStore;
}

/** What becomes of an update that was brought. */
export type Received =
  /** It was answered, or refused for good, and that is marked. */
  | 'answered'
  /** Not now: it must be brought again. */
  | 'later'
  /** It has no number, so it is no update. */
  | 'malformed';

/** Updates by webhook: they are brought. Nothing here ever removes the webhook. */
export interface Webhook {
  /** Tells Telegram where to bring them, unless it knows; resolves when it was stopped and every update in hand is dealt with. */
  run(): Promise<void>;
  receive(update: unknown): Promise<Received>;
  /** Somebody came with another secret: has Telegram been told one? It is asked soon, and told ours if so. */
  doubt(): void;
  /** Takes nothing more. */
  stop(): void;
}

export interface WebhookOptions extends WebhookPlace {
  readonly api: Api;
  /** A steady one. */
  readonly clock: Clock;
  readonly log: Log;
  /** Deals with one update. False: it was not dealt with, and must come again. */
  readonly handle: (update: unknown, updateId: number) => Promise<boolean>;
}

/** The most that Telegram takes: our order and pace are kept here anyway. */
const maxConnections = 100;
const retryMs = 5_000;
/** By then Telegram knows how it was answered. */
const doubtMs = 1_000;
/** Whoever knocks with a secret of his own must not make us ask more often. */
const doubtEveryMs = 60_000;
/** Shorter than proxies and Telegram wait; when the update is brought again, the answer that is under way counts for it too. */
const longestWaitMs = 25_000;

export function createWebhook(options: WebhookOptions): Webhook {
  const { api, clock, log, handle, url, secret, store } = options;
  const stopping = new AbortController();
  const working = new Set<Promise<unknown>>();
  const request = {
    ...{ url, secret_token: secret, max_connections: maxConnections },
    allowed_updates: allowedUpdates,
  };
  // Telegram tells all of it but the secret.
  const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('hex');

  async function isTold(info: unknown): Promise<boolean> {
    const { url: at, allowed_updates: allowed, last_error_message: complaint } = (info ?? {}) as WebhookInfo;
    const sameKinds = JSON.stringify(allowed) === JSON.stringify(allowedUpdates);
    // Somebody else may have told it another secret, which we refuse.
    const refused = typeof complaint === 'string' && /\b403\b/.test(complaint);
    return at === url && sameKinds && !refused && (await store.told()) === fingerprint;
  }

  /** null: it is as it should be. */
  async function tellTelegram(): Promise<Exclude<ApiAnswer, { kind: 'ok' }> | null> {
    const { signal } = stopping;
    const info = await api.call('getWebhookInfo', {}, { signal });
    if (info.kind !== 'ok') return info;
    if (await isTold(info.result)) return null;
    const set = await api.call('setWebhook', request, { signal });
    if (set.kind !== 'ok') return set;
    await store.noteTold(fingerprint);
    log.info('Told Telegram where to bring updates');
    return null;
  }

  async function tellUntilTold(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      let waitMs = retryMs;
      try {
        const failure = await tellTelegram();
        if (!failure || stopping.signal.aborted) return;
        if (failure.kind === 'refused' && failure.retryAfterSeconds)
          waitMs = failure.retryAfterSeconds * 1000;
        const { description } = failure;
        if (failures === 0)
          log.error({ description }, 'WEBHOOK_URL could not be told to Telegram: trying again');
      } catch (error) {
        if (failures === 0) log.error({ err: error }, 'The webhook could not be looked up: trying again');
      }
      await clock.wait(waitMs, stopping.signal);
    }
  }

  let wake = () => {};
  /** Until somebody doubts, or we stop. */
  function doubted(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
      if (stopping.signal.aborted) resolve();
      stopping.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  return {
    async run() {
      await tellUntilTold();
      while (!stopping.signal.aborted) {
        await doubted();
        await clock.wait(doubtMs, stopping.signal);
        await tellUntilTold();
        await clock.wait(doubtEveryMs, stopping.signal);
      }
      await Promise.all(working);
    },
    doubt: () => wake(),
    async receive(update) {
      const updateId = (update as { update_id?: unknown } | null)?.update_id;
      if (typeof updateId !== 'number' || !Number.isSafeInteger(updateId)) return 'malformed';
      if (stopping.signal.aborted) return 'later';
      const work = handle(update, updateId).catch((error: unknown) => {
        log.error({ err: error, updateId }, 'An update could not be handled');
        return true;
      });
      working.add(work);
      void work.then(() => working.delete(work));
      const patience = new AbortController();
      const answered = await Promise.race([
        work,
        clock.wait(longestWaitMs, patience.signal).then(() => false),
      ]);
      // With a reason, since otherwise an error is made for each.
      patience.abort('answered');
      return answered ? 'answered' : 'later';
    },
    stop: () => stopping.abort(),
  };
}

interface WebhookInfo {
  readonly url?: unknown;
  readonly allowed_updates?: unknown;
  readonly last_error_message?: unknown;
}
