import { expect, test } from 'vitest';
import { nextTimeOfDay } from '../../src/preview/next-time-of-day.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

test.each([
  ['2026-11-23T06:59:59+07:00', '07:00', 'Asia/Jakarta', '2026-11-23T07:00+07:00'],
  ['2026-11-23T07:00:00+07:00', '07:00', 'Asia/Jakarta', '2026-11-24T07:00+07:00'],
  ['2026-12-31T23:00:00+07:00', '07:00', 'Asia/Jakarta', '2027-01-01T07:00+07:00'],
  ['2026-03-08T00:00:00-05:00', '02:30', 'America/New_York', '2026-03-08T03:30-04:00'],
])('after %s the next %s in %s is %s', (now, timeOfDay, timeZone, expected) => {
  expect(nextTimeOfDay(at(now), timeOfDay, timeZone)).toBe(at(expected));
});
