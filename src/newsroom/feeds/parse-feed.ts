import { hash } from 'node:crypto';
import { DetectError, MalformedError, ParseError, parseFeed as parseAnyFeed } from 'feedsmith';

/** One entry of a feed, as far as it says. */
export interface FeedItem {
  /** What it is known by, each at most 64 letters: its id and its address. Any of them seen before means: not new. */
  readonly keys: readonly string[];
  /** Where the article is; null: the feed gives no address of the web. */
  readonly url: string | null;
  readonly title: string | null;
  /** As the feed writes it. */
  readonly published: string | null;
  readonly byline: string | null;
  /** The article in HTML, or what of it the feed tells; null: nothing. */
  readonly html: string | null;
}

export type ParsedFeed =
  /** Newest first; those without a date as they stand in the feed. */
  | { readonly kind: 'feed'; readonly items: readonly FeedItem[] }
  | { readonly kind: 'none'; readonly message: string };

interface RawItem {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly byline?: string | undefined;
  readonly html?: string | undefined;
}

/** Reads RSS, RDF, Atom or JSON Feed. `url`: where the feed is, for addresses that begin there. */
export function parseFeed(text: string, url: string): ParsedFeed {
  let raw: readonly RawItem[];
  try {
    raw = rawItems(text);
  } catch (error) {
    if ([DetectError, MalformedError, ParseError].some((kind) => error instanceof kind))
      return { kind: 'none', message: 'expected RSS, Atom or JSON Feed, got something else' };
    throw error;
  }
  const links = raw.map(({ link }) => webAddress(link, url));
  const items = raw.flatMap((item, at): FeedItem[] => {
    const link = links[at] ?? null;
    // A link that several entries share names none of them.
    const isOwn = link !== null && links.indexOf(link) === links.lastIndexOf(link);
    const keys = [
      ...(item.id ? [keyOf(`${url} ${item.id}`)] : []),
      ...(isOwn ? [keyOf(withoutFragment(link))] : []),
    ];
    if (keys.length === 0) return [];
    const { title = null, published = null, byline = null, html = null } = item;
    return [{ keys, url: link, title: title && withoutMarkup(title), published, byline, html }];
  });
  return { kind: 'feed', items: inOrder(items) };
}

function rawItems(text: string): readonly RawItem[] {
  const parsed = parseAnyFeed(text);
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.guid?.value,
        // An item without a link may have its address as its guid.
        link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        title: item.title,
        published: item.pubDate ?? item.dc?.dates?.[0],
        byline: item.dc?.creators?.join(', '),
        html: item.content?.encoded ?? item.description,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.rdf?.about,
        link: item.link,
        title: item.title,
        published: item.dc?.dates?.[0],
        byline: item.dc?.creators?.join(', '),
        html: item.content?.encoded ?? item.description,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        id: entry.id,
        link: entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
        title: entry.title?.value,
        published: entry.published ?? entry.updated,
        byline: entry.authors?.flatMap(({ name }) => name ?? []).join(', '),
        html: entry.content?.value ?? entry.summary?.value,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.id,
        link: item.url ?? item.external_url,
        title: item.title,
        published: item.date_published ?? item.date_modified,
        byline: item.authors?.flatMap(({ name }) => name ?? []).join(', '),
        html: item.content_html ?? item.content_text,
      }));
  }
}

function inOrder(items: readonly FeedItem[]): readonly FeedItem[] {
  const at = ({ published }: FeedItem) => Date.parse(published ?? '');
  if (items.some((item) => Number.isNaN(at(item)))) return items;
  return items.toSorted((left, right) => at(right) - at(left));
}

function webAddress(link: string | undefined, base: string): string | null {
  if (!link || !URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function withoutMarkup(title: string): string | null {
  return (
    title
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}

/** Ids may be as long as a feed likes; what is kept of them is not. */
function keyOf(name: string): string {
  return hash('sha256', name, 'base64url');
}
