import type { Library } from '../briefing/library.ts';
import type { Clock } from '../clock.ts';
import { createDelivery, type DeliveryOptions } from '../delivery/create-delivery.ts';
import type { I18n } from '../i18n.ts';
import type { Language } from '../language.ts';
import { createDigest, type Digest } from './create-digest.ts';
import { createNotices } from './create-notices.ts';
import { createDeliveryMessages } from './delivery-messages.ts';
import type { DigestStore } from './digest-store.ts';
import type { NoticeStore } from './notice-store.ts';
import { createTicker } from './ticker.ts';

export interface DailyDigestOptions extends Omit<DeliveryOptions, 'store' | 'messageOf' | 'window'> {
  readonly stores: {
    readonly digests: DigestStore;
    readonly notices: NoticeStore;
    readonly deliveries: DeliveryOptions['store'];
  };
  readonly library: Pick<Library, 'published' | 'find' | 'notices' | 'onChange'>;
  readonly i18n: I18n;
  readonly defaultLanguage: Language;
  /** Messages a second. */
  readonly ratePerSecond: number;
  /** Tells what is due. */
  readonly clock: Clock;
}

const retryMs = 1_000;

/** Planning and sending in one process. */
export interface DailyDigest extends Digest {
  /** Plans what is due and begins to send; once, when Telegram has taken the token. */
  start(): Promise<void>;
  /** Plans no more, lets the calls on the wire finish, gives back the rest. */
  stop(): Promise<void>;
  /** Something was put into the queue. */
  wake(): void;
}

/** The daily digest from the due minute to the sent message, unstarted. */
export function createDailyDigest(options: DailyDigestOptions): DailyDigest {
  const { stores, library, i18n, defaultLanguage, clock, ratePerSecond, log } = options;
  const digest = createDigest({
    store: stores.digests,
    published: () => library.published(),
    onPlanned: () => delivery.wake(),
    log,
  });
  const notices = createNotices({
    store: stores.notices,
    notices: () => library.notices(),
    onPlanned: () => delivery.wake(),
    log,
  });
  const messageOf = createDeliveryMessages({ library, slugOf: digest.slugOf, i18n, defaultLanguage });
  const delivery = createDelivery({
    ...options,
    store: stores.deliveries,
    messageOf,
    // So many that chats which wait for their turn leave enough others to send to.
    window: Math.max(200, 4 * ratePerSecond),
  });
  const planAt = (now: number) => Promise.all([digest.tick(now), notices.plan(now)]);
  const ticker = createTicker(clock, (now) => void planAt(now));
  const stopping = new AbortController();
  const { signal } = stopping;
  let started = Promise.resolve();
  let stopListening = () => {};

  async function begin(): Promise<void> {
    while (!signal.aborted) {
      try {
        await digest.prepare();
        break;
      } catch (error) {
        log.error({ err: error }, 'the digest cannot begin, trying again');
        await clock.wait(retryMs, signal);
      }
    }
    // A stop may also come before Telegram has answered who we are.
    if (signal.aborted) return;
    ticker.start();
    stopListening = library.onChange(() => void notices.plan(clock.now()));
    await delivery.start();
    // What came due while nobody was there; sending begins with the first chunk.
    await planAt(clock.now());
  }

  return {
    ...digest,
    wake: delivery.wake,
    start: () => {
      started = begin();
      return started;
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([digest.stop(), notices.stop()]);
      await started;
      ticker.stop();
      stopListening();
      await delivery.stop();
    },
  };
}
