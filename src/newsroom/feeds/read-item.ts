import type { Clock } from '../../clock.ts';
import type { Article } from '../article.ts';
import { fetchArticle } from '../pages/fetch-article.ts';
import type { GuardedFetch } from '../pages/guarded-fetch.ts';
import { dayOf } from '../pages/read-page.ts';
import { readPageApart } from '../pages/read-page-apart.ts';
import type { ReadItem } from './create-feeds.ts';
import type { FeedItem } from './parse-feed.ts';

/** A feed's own text shorter than this, in characters, is a teaser and no article. */
const shortestArticle = 500;

/**
 * The article behind an item: its page, else what the feed itself tells where that is a whole article. What the page does
 * not say of it is taken from the feed. `timeZone`: the newsroom's, IANA.
 */
export function createReadItem({
  fetch,
  clock,
  timeZone,
}: {
  readonly fetch: GuardedFetch;
  readonly clock: Clock;
  readonly timeZone: string;
}): ReadItem {
  return async (item, signal) => {
    const page = item.url === null ? null : await fetchArticle(item.url, { fetch, clock, timeZone, signal });
    if (page?.kind === 'article') return { kind: 'article', article: withFeed(page.article, item, timeZone) };
    if (item.html !== null && item.html.length >= shortestArticle) {
      const told = await readPageApart(item.html, { url: item.url, timeZone }, { clock });
      if (told.kind === 'article' && told.article.text.length >= shortestArticle)
        return { kind: 'article', article: withFeed(told.article, item, timeZone) };
    }
    return {
      kind: 'failed',
      message: page?.message ?? 'expected an address or a whole article, got neither',
    };
  };
}

function withFeed(article: Article, item: FeedItem, timeZone: string): Article {
  return {
    ...article,
    title: article.title ?? item.title,
    url: article.url ?? item.url,
    byline: article.byline ?? (item.byline || null),
    published: article.published ?? dayOf(item.published, timeZone),
  };
}
