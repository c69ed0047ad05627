import type { Library } from '../../briefing/library.ts';
import type { Briefing } from '../../briefing/schema.ts';

/**
 * When something last was published, in milliseconds since the epoch: by the history of the briefings, where they have one,
 * else by their dates; null when nothing is published.
 */
export function lastPublishedAt({ published }: Pick<Library, 'published'>): number | null {
  const instants = published().map(publishedAt);
  return instants.length === 0 ? null : Math.max(...instants);
}

function publishedAt({ history, published }: Briefing): number {
  const signed = history.flatMap(({ change, at }) => (change === 'published' ? Date.parse(at) : []));
  if (signed.length > 0) return Math.max(...signed);
  // A day without a time counts to its end: no alarm for what may have come in the evening.
  const { date, time = '23:59', zone } = published;
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}
