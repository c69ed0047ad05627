import type { Library } from '../briefing/library.ts';
import type { Clock } from '../clock.ts';
import { createDelivery, type Delivery, type DeliveryOptions } from '../delivery/create-delivery.ts';
import type { I18n } from '../i18n.ts';
import type { Language } from '../language.ts';
import { createDigest, type Digest } from './create-digest.ts';
import { createNotices } from './create-notices.ts';
import { createDeliveryMessages } from './delivery-messages.ts';
import type { DigestStore } from './digest-store.ts';
import type { NoticeStore } from './notice-store.ts';
import type { SendingTurn } from './sending-turn.ts';
import { createTicker } from './ticker.ts';

export interface DailyDigestOptions
  extends Omit<DeliveryOptions, 'store' | 'messageOf' | 'window' | 'owner'> {
  /** Says when this process plans and sends. */
  readonly turn: SendingTurn;
  /** A name for each turn that no other has, now or after a restart. */
  readonly newOwner: () => string;
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

/** Planning, and sending whenever it is this process's turn. */
export interface DailyDigest extends Digest {
  /** Plans what is due and begins to send, as soon as it has the turn; once, when Telegram has taken the token. */
  start(): Promise<void>;
  /** Plans no more, lets the calls on the wire finish, gives back the rest. */
  stop(): Promise<void>;
  /** Something was put into the queue; where another process sends, that one finds it with its next heartbeat. */
  wake(): void;
}

/** The daily digest from the due minute to the sent message, unstarted. */
export function createDailyDigest(options: DailyDigestOptions): DailyDigest {
  const { stores, library, i18n, defaultLanguage, clock, ratePerSecond, log, turn, newOwner } = options;
  const digest = createDigest({
    store: stores.digests,
    published: () => library.published(),
    onPlanned: () => delivery?.wake(),
    log,
  });
  const notices = createNotices({
    store: stores.notices,
    notices: () => library.notices(),
    onPlanned: () => delivery?.wake(),
    log,
  });
  const messageOf = createDeliveryMessages({ library, slugOf: digest.slugOf, i18n, defaultLanguage });
  const stopping = new AbortController();
  let delivery: Delivery | null = null;
  let started = Promise.resolve();

  async function begin(): Promise<void> {
    const { signal } = stopping;
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
    if (!signal.aborted) await turn.start(sendWhatIsDue);
  }

  async function sendWhatIsDue(signal: AbortSignal): Promise<void> {
    const mine = createDelivery({
      ...options,
      store: stores.deliveries,
      messageOf,
      owner: newOwner(),
      // So many that chats which wait for their turn leave enough others to send to.
      window: Math.max(200, 4 * ratePerSecond),
    });
    delivery = mine;
    let planning: Promise<unknown> = Promise.resolve();
    const plan = (now: number) => {
      planning = Promise.all([planning, digest.tick(now), notices.plan(now)]);
    };
    const ticker = createTicker(clock, plan);
    ticker.start();
    const stopListening = library.onChange(() => void notices.plan(clock.now()));
    await mine.start();
    // What came due while nobody was there; sending begins with the first chunk.
    plan(clock.now());
    await over(signal);
    ticker.stop();
    stopListening();
    await Promise.all([planning, mine.stop()]);
    delivery = null;
  }

  return {
    ...digest,
    // Whoever stands by has nothing to look at.
    tickTrouble: (now) => (delivery || stopping.signal.aborted ? digest.tickTrouble(now) : null),
    wake: () => delivery?.wake(),
    start: () => {
      started = begin();
      return started;
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([digest.stop(), notices.stop(), turn.stop()]);
      await started;
    },
  };
}

function over(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
