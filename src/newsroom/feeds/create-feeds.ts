import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Article } from '../article.ts';
import type { GuardedFetch } from '../pages/guarded-fetch.ts';
import type { Condition } from '../watch/alarms.ts';
import type { FeedState, FeedStore } from './feed-store.ts';
import { type FeedItem, parseFeed } from './parse-feed.ts';

/** What came of making a draft of an article. */
export type DraftedArticle =
  | { readonly kind: 'written'; readonly file: string }
  /** There is a briefing of this article already. */
  | { readonly kind: 'there'; readonly file: string }
  | { readonly kind: 'refused'; readonly message: string };

/** The article that an item of a feed leads to, or why there is none to be had. */
export type ReadItem = (
  item: FeedItem,
  signal: AbortSignal,
) => Promise<
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'failed'; readonly message: string }
>;

export interface FeedsOptions {
  /** Addresses of RSS, Atom or JSON Feed. */
  readonly urls: readonly string[];
  readonly store: FeedStore;
  readonly fetch: GuardedFetch;
  readonly readItem: ReadItem;
  /** Must never overwrite a file. */
  readonly draft: (article: Article) => Promise<DraftedArticle>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

/** The feeds that are watched. */
export interface Feeds {
  /**
   * Asks the feeds whose time has come and makes drafts of what is new, one after another. `isOurs` is asked before each
   * step: false ends the look, since another process has taken over.
   */
  look(isOurs: () => Promise<boolean>, signal: AbortSignal): Promise<void>;
  /** The feeds that have stopped coming. `staleAfterMs` null: silence is no reason. */
  stopped(staleAfterMs: number | null): Promise<readonly Condition[]>;
}

/** Of a feed that is read for the first time, so many become drafts: an archive is not news. */
export const draftsOfNewFeed = 3;
const everyMs = 5 * 60_000;
const longestWaitMs = 6 * 3_600_000;
/** A feed that cannot be read for so long has stopped coming. */
const failingTooLongMs = 2 * 3_600_000;
const mostAttempts = 3;
const maxBytes = 5_000_000;
const accept = [
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
];

/** The feeds of a newsroom; nothing is asked before the first look. */
export function createFeeds(options: FeedsOptions): Feeds {
  const { urls, store, fetch, readItem, draft, clock, log } = options;

  async function lookAt(url: string, isOurs: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
    const before = await store.find(url);
    if (before && before.nextAt > clock.now()) return;
    const fetched = await fetch.get({
      ...{ url, maxBytes, signal },
      accept: [...accept, 'application/json', 'application/xml', 'text/*'],
      known: before,
    });
    if (fetched.kind === 'failed' && fetched.reason === 'stopped') return;
    const now = clock.now();
    const read = { failures: 0, failingSince: null, nextAt: now + everyMs };
    if (fetched.kind === 'not-modified' && before) return store.save({ ...before, ...read });
    const parsed =
      fetched.kind === 'fetched'
        ? parseFeed(fetched.text, fetched.url)
        : { kind: 'none' as const, message: fetched.kind === 'failed' ? fetched.message : 'expected a feed' };
    if (fetched.kind !== 'fetched' || parsed.kind === 'none') {
      const message = parsed.kind === 'none' ? parsed.message : '';
      const asked = fetched.kind === 'failed' ? fetched.retryAfterSeconds : null;
      return failed(url, before, message, asked);
    }
    const drafted = await take(url, parsed.items, before, isOurs, signal);
    // Where something is left to do, the same answer is wanted again.
    const version = drafted.isDone ? fetched.version : { etag: null, lastModified: null };
    const broughtAt = drafted.isNew || !before ? now : before.broughtAt;
    await store.save({ url, ...version, ...read, broughtAt });
  }

  async function failed(url: string, before: FeedState | null, message: string, asked: number | null) {
    const now = clock.now();
    const failures = (before?.failures ?? 0) + 1;
    const waitMs = Math.max(Math.min(everyMs * 2 ** (failures - 1), longestWaitMs), (asked ?? 0) * 1_000);
    const known = before ?? { url, etag: null, lastModified: null, broughtAt: now };
    const failingSince = before?.failingSince ?? now;
    await store.save({ ...known, failures, failingSince, nextAt: now + waitMs });
    log.warn({ feed: url, failures, message }, 'A feed cannot be read');
  }

  async function take(
    feed: string,
    items: readonly FeedItem[],
    before: FeedState | null,
    isOurs: () => Promise<boolean>,
    signal: AbortSignal,
  ): Promise<{ readonly isNew: boolean; readonly isDone: boolean }> {
    const states = await store.findItems(items.flatMap(({ keys }) => keys));
    const seen = (item: FeedItem) =>
      item.keys.map((key) => states.get(key)).find((state) => state !== undefined);
    await store.keepItems([...states.keys()], clock.now());
    const open = items.filter((item) => seen(item)?.kind !== 'done');
    const isNew = open.some((item) => seen(item) === undefined);
    // A feed of which no item was ever met is as new as one that was never read.
    const isFirst =
      before === null || (states.size === 0 && before.etag === null && before.lastModified === null);
    const passedOver = isFirst ? open.slice(draftsOfNewFeed) : [];
    await store.saveItems(
      passedOver.flatMap(({ keys }) => keys),
      { kind: 'done' },
      clock.now(),
    );
    let isDone = true;
    // The oldest first, so that the newest file is the newest news.
    for (const item of open.filter((each) => !passedOver.includes(each)).reverse()) {
      if (signal.aborted || !(await isOurs())) return { isNew, isDone: false };
      const state = seen(item);
      const attempts = state?.kind === 'failed' ? state.attempts : 0;
      if (!(await takeItem(feed, item, attempts + 1, signal))) isDone = false;
    }
    return { isNew, isDone };
  }

  /** Whether nothing is left to do with it. */
  async function takeItem(
    feed: string,
    item: FeedItem,
    attempt: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const read = await readItem(item, signal);
    if (signal.aborted) return false;
    const drafted = read.kind === 'article' ? await draft(read.article) : null;
    if (drafted && drafted.kind !== 'refused') {
      await store.saveItems(item.keys, { kind: 'done' }, clock.now());
      if (drafted.kind === 'written')
        log.info({ feed, file: drafted.file }, 'A new item of a feed is a draft');
      return true;
    }
    const message =
      read.kind === 'failed' ? read.message : drafted?.kind === 'refused' ? drafted.message : '';
    const isGivenUp = attempt >= mostAttempts;
    await store.saveItems(
      item.keys,
      isGivenUp ? { kind: 'done' } : { kind: 'failed', attempts: attempt },
      clock.now(),
    );
    log.warn({ feed, item: item.url, attempt, isGivenUp, message }, 'An item of a feed gave no draft');
    return isGivenUp;
  }

  return {
    async look(isOurs, signal) {
      for (const url of urls) {
        if (signal.aborted || !(await isOurs())) return;
        await lookAt(url, isOurs, signal);
      }
    },
    async stopped(staleAfterMs) {
      const now = clock.now();
      const states = await Promise.all(urls.map((url) => store.find(url)));
      return states.flatMap((state): Condition[] => {
        if (!state) return [];
        const { url, failingSince, broughtAt } = state;
        if (failingSince !== null && now - failingSince >= failingTooLongMs)
          return [{ kind: 'feed-failing', subject: url, since: failingSince }];
        if (failingSince === null && staleAfterMs !== null && now - broughtAt >= staleAfterMs)
          return [{ kind: 'feed-silent', subject: url, since: broughtAt }];
        return [];
      });
    },
  };
}
