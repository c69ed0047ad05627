import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Language } from '../../language.ts';
import type { Article } from '../article.ts';
import { paragraphsOf } from './page-text.ts';

/** What is known of a page besides its text. */
export interface PageContext {
  /** Where the page came from; null: from a file. */
  readonly url: string | null;
  /** The newsroom's IANA zone: it decides on which day an instant falls. */
  readonly timeZone: string;
}

/**
 * The article of a page, without the navigation around it, and what the page says about it (JSON-LD, Open Graph, plain
 * HTML). Null when there is none to be found. A page that is nested a thousand levels deep takes half a minute: what
 * strangers wrote is read by `readPageApart`.
 */
export function readPage(html: string, { url, timeZone }: PageContext): Article | null {
  // The parser takes a text without a root for nothing.
  const { document } = parseHTML(
    /<html\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  const root = document.documentElement as Element | null;
  if (root?.nodeName.toLowerCase() !== 'html') return null; // reading climbs up to it
  // Reading takes the page apart, so what else it says is looked up before.
  const canonical = canonicalUrl(document, url);
  const language = languageOf(document);
  const marked = markedDate(document);
  const found = new Readability<Node>(document, { serializer: (node) => node }).parse();
  const text = found?.content ? paragraphsOf(found.content) : '';
  if (!found || text === '') return null;
  return {
    text,
    title: tidy(found.title),
    url: canonical,
    byline: bylineOf(found.byline),
    outlet: tidy(found.siteName),
    published: dayOf(found.publishedTime ?? null, timeZone) ?? dayOf(marked, timeZone),
    language,
  };
}

function canonicalUrl(document: Document, url: string | null): string | null {
  const said = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  for (const address of said) {
    if (!address || !URL.canParse(address, url ?? undefined)) continue;
    const whole = new URL(address, url ?? undefined);
    if (/^https?:$/.test(whole.protocol)) return whole.href;
  }
  return url;
}

/** What the page says of its language; null when it contradicts itself, as templates do, or speaks another. */
function languageOf(document: Document): Language | null {
  const tags = [
    document.documentElement?.getAttribute('lang'),
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content'),
  ];
  const languages = new Set(tags.flatMap((tag) => (tag ? [tag.toLowerCase().split(/[-_]/)[0] ?? ''] : [])));
  const [first] = languages;
  if (languages.size !== 1) return null;
  if (first === 'id' || first === 'in') return 'id'; // `in`: what Indonesian was called before 1989
  return first === 'en' ? 'en' : null;
}

const dateMarks = [
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="date"]',
  'meta[name="dc.date" i]',
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
];

function markedDate(document: Document): string | null {
  for (const mark of dateMarks) {
    const element = document.querySelector(mark);
    const date = element?.getAttribute('content') ?? element?.getAttribute('datetime');
    if (date) return date;
  }
  return null;
}

/** The day, `YYYY-MM-DD` in this zone, of an instant or day as the web writes them; null for what is neither. */
export function dayOf(written: string | null, timeZone: string): string | null {
  const text = written?.trim() ?? '';
  const [day] = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text) ?? [];
  const isInstant = /(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)$/i.test(
    day === undefined ? text : text.slice(day.length),
  );
  try {
    // A day, or a time without an offset, is the newsroom's own.
    if (day !== undefined && !isInstant) return Temporal.PlainDate.from(day).toString();
    const instant = Temporal.Instant.fromEpochMilliseconds(Date.parse(text));
    return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  } catch (error) {
    if (error instanceof RangeError) return null; // no such day
    throw error;
  }
}

function bylineOf(written: string | null | undefined): string | null {
  const byline = tidy(written)?.replace(/^(?:oleh|penulis|reporter|by)\b\s*:?\s*/i, '') ?? '';
  return byline === '' || /^https?:/.test(byline) ? null : byline;
}

function tidy(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}
