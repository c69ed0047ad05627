import { expect, test } from 'vitest';
import { libraryOf } from '../../../src/briefing/library.ts';
import type { Briefing } from '../../../src/briefing/schema.ts';
import { lastPublishedAt } from '../../../src/newsroom/watch/last-published.ts';
import { smallStory } from '../../harness/small-briefing.ts';

function briefing(slug: string, time?: string, at?: string): Briefing {
  const published = { date: '2026-11-20', zone: 'Asia/Jakarta', ...(time && { time }) };
  const history = at ? [{ change: 'published', version: 1, at, by: 'sari' }] : [];
  return smallStory({ slug, published, history });
}

test('nothing is published', () => {
  expect(lastPublishedAt(libraryOf([]))).toBeNull();
});

test('the latest signature counts, else the time or the end of the day', () => {
  expect(lastPublishedAt(libraryOf([briefing('a')]))).toBe(Date.UTC(2026, 10, 20, 16, 59));
  expect(lastPublishedAt(libraryOf([briefing('a', '07:00')]))).toBe(Date.UTC(2026, 10, 20, 0, 0));
  const signed = briefing('b', '07:00', '2026-11-24T06:00:00+07:00');
  expect(lastPublishedAt(libraryOf([briefing('a'), signed]))).toBe(Date.UTC(2026, 10, 23, 23, 0));
});
