import type { Library } from '../briefing/library.ts';
import type { Clock } from '../clock.ts';
import { createDelivery, type DeliveryOptions } from '../delivery/create-delivery.ts';
import type { I18n } from '../i18n.ts';
import type { Language } from '../language.ts';
import { createDigest, type Digest } from './create-digest.ts';
import type { DigestStore } from './digest-store.ts';
import { createEditionMessages } from './edition-messages.ts';
import { createTicker } from './ticker.ts';

export interface DailyDigestOptions extends Omit<DeliveryOptions, 'store' | 'messageOf' | 'window'> {
  readonly stores: { readonly digests: DigestStore; readonly deliveries: DeliveryOptions['store'] };
  readonly library: Pick<Library, 'published' | 'find'>;
  readonly i18n: I18n;
  readonly defaultLanguage: Language;
  /** Messages a second. */
  readonly ratePerSecond: number;
  /** Tells what is due. */
  readonly clock: Clock;
}

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
  const messageOf = createEditionMessages({ library, slugOf: digest.slugOf, i18n, defaultLanguage });
  const delivery = createDelivery({
    ...options,
    store: stores.deliveries,
    messageOf,
    // So many that chats which wait for their turn leave enough others to send to.
    window: Math.max(200, 4 * ratePerSecond),
  });
  const ticker = createTicker(clock, (now) => void digest.tick(now));
  let started = Promise.resolve();
  let stopped = false;
  return {
    ...digest,
    wake: delivery.wake,
    start: () => {
      if (stopped) return started;
      started = (async () => {
        // Planning first: it numbers the briefings that deliveries tell of.
        await digest.tick(clock.now());
        // A stop may come before Telegram has answered who we are.
        if (stopped) return;
        ticker.start();
        await delivery.start();
      })();
      return started;
    },
    stop: async () => {
      stopped = true;
      await started;
      ticker.stop();
      await delivery.stop();
    },
  };
}
