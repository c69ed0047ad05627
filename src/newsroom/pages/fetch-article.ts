import type { Clock } from '../../clock.ts';
import { type Article, plainArticle } from '../article.ts';
import type { FetchFailure, GuardedFetch } from './guarded-fetch.ts';
import { readPageApart } from './read-page-apart.ts';

export type FetchedArticle =
  | { readonly kind: 'article'; readonly article: Article }
  | {
      readonly kind: 'failed';
      /** `no-article`: a page came, but none that has an article. */
      readonly reason: FetchFailure | 'no-article';
      /** What was expected and what came; for people. */
      readonly message: string;
    };

export interface FetchArticleOptions {
  readonly fetch: GuardedFetch;
  readonly clock: Clock;
  /** The newsroom's, IANA. */
  readonly timeZone: string;
  readonly signal?: AbortSignal;
}

/** Fetches a page and takes its article; a plain text is taken as it is. */
export async function fetchArticle(
  url: string,
  { fetch, clock, timeZone, signal }: FetchArticleOptions,
): Promise<FetchedArticle> {
  const fetched = await fetch.get({
    url,
    accept: ['text/html', 'application/xhtml+xml', 'text/plain'],
    maxBytes: 3_000_000,
    ...(signal && { signal }),
  });
  if (fetched.kind === 'failed') return fetched;
  // Nothing was known, so there is nothing that can be unmodified.
  const { text, url: last } = fetched.kind === 'fetched' ? fetched : { text: '', url };
  if (!/<\w/.test(text.slice(0, 10_000)) && text.trim() !== '')
    return { kind: 'article', article: { ...plainArticle(text.trim()), url: last } };
  const read = await readPageApart(text, { url: last, timeZone }, { clock });
  return read.kind === 'article' ? read : { ...read, kind: 'failed', reason: 'no-article' };
}
