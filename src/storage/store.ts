import { type Kysely, sql } from 'kysely';
import type { SeenUpdates } from '../bot/seen-updates.ts';
import type { WebhookStore } from '../bot/webhook-store.ts';
import type { FocusStore } from '../chat/focus-store.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { DigestStore } from '../digest/digest-store.ts';
import type { NoticeStore } from '../digest/notice-store.ts';
import type { StatisticsStore } from '../digest/statistics.ts';
import type { FeedStore } from '../newsroom/feeds/feed-store.ts';
import type { WatchStore } from '../newsroom/watch/watch-store.ts';
import type { PersonalDataStore } from '../reader/personal-data.ts';
import type { ReaderStore } from '../reader/reader.ts';
import type { SubscriptionStore } from '../reader/subscription/subscription-store.ts';
import type { PaceStore } from '../telegram/shared-pace.ts';
import { createDeliveryStore } from './deliveries.ts';
import { createDigestStore } from './digests.ts';
import type { Engine } from './engine.ts';
import { createFeedStore } from './feeds.ts';
import { createFocusStore } from './focus.ts';
import { createNoticeStore } from './notices.ts';
import { createPaceStore } from './pace.ts';
import { createPersonalDataStore } from './personal-data.ts';
import { createReaderStore } from './readers.ts';
import type { Schema } from './schema.ts';
import { createSeenUpdates } from './seen-updates.ts';
import { createStatisticsStore } from './statistics.ts';
import { createSubscriptionStore } from './subscriptions.ts';
import { createWatchStore } from './watch.ts';
import { createWebhookStore } from './webhook.ts';

/** Everything that is kept, each part behind the interface that stands beside what it stores. */
export interface Store {
  readonly readers: ReaderStore;
  readonly focus: FocusStore;
  readonly seenUpdates: SeenUpdates;
  readonly subscriptions: SubscriptionStore;
  readonly digests: DigestStore;
  readonly notices: NoticeStore;
  readonly deliveries: DeliveryStore;
  readonly personalData: PersonalDataStore;
  readonly statistics: StatisticsStore;
  readonly webhook: WebhookStore;
  readonly feeds: FeedStore;
  readonly watch: WatchStore;
  readonly pace: PaceStore;
  /** Resolves when the database has answered; rejects where it does not. */
  check(): Promise<void>;
  /** Closes what the store holds open and lets the next process in; the parts must not be used after it. */
  close(): Promise<void>;
}

/** The tables themselves, and what ends the database. */
export interface OpenDatabase {
  readonly db: Kysely<Schema>;
  readonly close: () => Promise<void>;
}

/** The parts over an open database; `close` is what ends it. */
export function createStore(db: Kysely<Schema>, engine: Engine, close: () => Promise<void>): Store {
  return {
    readers: createReaderStore(db),
    focus: createFocusStore(db),
    seenUpdates: createSeenUpdates(db, engine),
    subscriptions: createSubscriptionStore(db, engine),
    digests: createDigestStore(db, engine),
    notices: createNoticeStore(db, engine),
    deliveries: createDeliveryStore(db, engine),
    personalData: createPersonalDataStore(db, engine),
    statistics: createStatisticsStore(db),
    webhook: createWebhookStore(db),
    feeds: createFeedStore(db),
    watch: createWatchStore(db),
    pace: createPaceStore(db, engine),
    check: async () => {
      await sql`select 1`.execute(db);
    },
    close,
  };
}
