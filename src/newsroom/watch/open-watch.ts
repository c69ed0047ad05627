import { randomUUID } from 'node:crypto';
import type { Library } from '../../briefing/library.ts';
import { type Clock, steadyClock, systemClock } from '../../clock.ts';
import type { Settings } from '../../config.ts';
import type { I18n } from '../../i18n.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Log } from '../../log.ts';
import type { ReaderStore } from '../../reader/reader.ts';
import type { Sender } from '../../telegram/sender.ts';
import { createFeeds } from '../feeds/create-feeds.ts';
import { draftItem } from '../feeds/draft-item.ts';
import type { FeedStore } from '../feeds/feed-store.ts';
import { createReadItem } from '../feeds/read-item.ts';
import { createGuardedFetch, type NetworkRules } from '../pages/guarded-fetch.ts';
import { type Condition, createAlarms } from './alarms.ts';
import { createWatch } from './create-watch.ts';
import { lastPublishedAt } from './last-published.ts';
import { createTellAdministrators } from './tell-administrators.ts';
import type { WatchStore } from './watch-store.ts';

export interface OpenWatchOptions {
  readonly settings: Settings;
  readonly stores: { readonly feeds: FeedStore; readonly watch: WatchStore; readonly readers: ReaderStore };
  readonly lexicon: Lexicon;
  readonly library: Pick<Library, 'published'>;
  readonly sender: Pick<Sender, 'send'>;
  readonly i18n: I18n;
  readonly log: Log;
  readonly clock?: Clock;
  /** For tests, which reach their own servers. */
  readonly rules?: NetworkRules;
}

const hourMs = 3_600_000;

/** All that is watched over for the newsroom, put together, unstarted: its feeds, and whether anything has stopped. */
export function openWatch(options: OpenWatchOptions): { start(): void; stop(): Promise<void> } {
  const { settings, stores, lexicon, library, sender, i18n, log, clock = systemClock, rules } = options;
  const timeZone = settings.DEFAULT_TIME_ZONE;
  const fetch = createGuardedFetch({
    ...{ clock: steadyClock, internalHosts: settings.INTERNAL_HOSTS },
    ...(rules && { rules }),
  });
  const feeds = createFeeds({
    ...{ fetch, clock, log },
    urls: settings.FEEDS,
    store: stores.feeds,
    readItem: createReadItem({ fetch, clock: steadyClock, timeZone }),
    draft: (article) => draftItem(article, { folder: settings.CONTENT_DIR, zone: timeZone, lexicon }),
  });
  const staleAfterMs = settings.STALE_AFTER_HOURS === undefined ? null : settings.STALE_AFTER_HOURS * hourMs;
  const begunAt = clock.now();

  async function conditions(): Promise<readonly Condition[]> {
    const since = lastPublishedAt(library) ?? begunAt;
    const isStale = staleAfterMs !== null && clock.now() - since >= staleAfterMs;
    return [
      ...(isStale ? [{ kind: 'nothing-published' as const, subject: '', since }] : []),
      ...(await feeds.stopped(staleAfterMs)),
    ];
  }

  const alarms = createAlarms({
    ...{ conditions, clock },
    store: stores.watch,
    tell: createTellAdministrators({
      ...{ sender, i18n, clock, log },
      administrators: settings.ADMIN_IDS,
      readers: stores.readers,
      defaultLanguage: settings.DEFAULT_LANGUAGE,
    }),
  });
  const watch = createWatch({
    ...{ clock, log },
    store: stores.watch,
    owner: randomUUID(),
    looks: [feeds.look, ...(settings.ADMIN_IDS.length > 0 ? [() => alarms.look()] : [])],
  });
  return {
    start: watch.start,
    stop: async () => {
      await watch.stop();
      await fetch.close();
    },
  };
}
