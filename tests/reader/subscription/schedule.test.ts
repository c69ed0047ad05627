import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Due, nextDue, type Schedule } from '../../../src/reader/subscription/schedule.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const times = ['00:00', '01:30', '02:30', '06:30', '23:59'];
const firstDay = at('2026-01-01T00:00Z');
const days = 730;
const lastDay = firstDay + (days + 3) * 24 * 3_600_000;

/** Everything that a zone's clock does within the tested days: its offset, then each change with its instant. */
function rulesOf(zone: string): string {
  let moment = Temporal.Instant.fromEpochMilliseconds(firstDay - 3 * 24 * 3_600_000).toZonedDateTimeISO(zone);
  const rules = [moment.offset];
  for (;;) {
    const change = moment.getTimeZoneTransition('next');
    if (change === null || change.epochMilliseconds > lastDay) return rules.join(' ');
    rules.push(`${change.epochMilliseconds} ${change.offset}`);
    moment = change;
  }
}

/** Zones whose clocks show the same throughout the tested days, so that one of each group speaks for all in it. */
const groups = Object.values(Object.groupBy(Intl.supportedValuesOf('timeZone'), rulesOf)).map(
  (zones) => zones ?? [],
);

/** What is wrong with a due instant by the clock on the wall: it shows the time, for the first time, or a gap has just ended. */
function againstTheWall(due: Due, { zone, localTime }: Schedule): string | null {
  const wall = Temporal.Instant.fromEpochMilliseconds(due.at).toZonedDateTimeISO(zone);
  const change = wall.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const sinceChangeMs = due.at - (change?.epochMilliseconds ?? 0);
  const shown = wall.toPlainDateTime().toString({ smallestUnit: 'minute' });
  if (shown !== `${due.date}T${localTime}`)
    return sinceChangeMs < 3 * 3_600_000 ? null : `the wall shows ${shown}`;
  if (change === null || sinceChangeMs >= 3 * 3_600_000) return null;
  const before = change.subtract({ milliseconds: 1 });
  const secondOfTwo = Temporal.PlainDateTime.compare(before.toPlainDateTime(), wall.toPlainDateTime()) >= 0;
  return secondOfTwo ? 'the second of two' : null;
}

describe('the next due instant', () => {
  test('the groups hold every zone that this machine knows', () => {
    expect(groups.flat().length).toBe(Intl.supportedValuesOf('timeZone').length);
    expect(groups.flat().length).toBeGreaterThan(400);
  });

  test.each(times)(
    'at %s: one for each local date over 730 days in all zones, never in the past',
    (localTime) => {
      for (const [zone = 'UTC'] of groups) {
        const schedule: Schedule = { localTime, zone, days: 'daily' };
        let now = firstDay;
        let due = nextDue(schedule, now);
        for (let day = 0; day < days; day += 1) {
          if (due.at <= now) expect.fail(`${zone} ${due.date} ${localTime}: in the past`);
          const complaint = againstTheWall(due, schedule);
          if (complaint) expect.fail(`${zone} ${due.date} ${localTime}: ${complaint}`);
          now = due.at;
          const next = nextDue(schedule, now);
          const dayAfter = Temporal.PlainDate.from(due.date).add({ days: 1 }).toString();
          if (next.date !== dayAfter) expect.fail(`${zone} ${localTime}: ${due.date}, then ${next.date}`);
          due = next;
        }
      }
    },
  );

  test.each([
    [
      'a skipped time moves on by the gap',
      'America/New_York',
      '02:30',
      '2026-03-08T06:00Z',
      '2026-03-08T07:30Z',
    ],
    [
      'a time that comes twice is the first',
      'America/New_York',
      '01:30',
      '2026-11-01T04:00Z',
      '2026-11-01T05:30Z',
    ],
    ['between the two it is tomorrow', 'America/New_York', '01:30', '2026-11-01T05:30Z', '2026-11-02T06:30Z'],
    ['a skipped midnight', 'Africa/Cairo', '00:00', '2026-04-23T12:00Z', '2026-04-23T22:00Z'],
    ['half an hour of Lord Howe', 'Australia/Lord_Howe', '02:15', '2026-10-03T12:00Z', '2026-10-03T15:45Z'],
    ['an offset', '+07:00', '06:30', '2026-11-23T23:30Z', '2026-11-24T23:30Z'],
  ])('%s (%s at %s)', (_, zone, localTime, now, due) => {
    const next = nextDue({ zone, localTime, days: 'daily' }, at(now));
    expect(Temporal.Instant.fromEpochMilliseconds(next.at).toString()).toBe(
      Temporal.Instant.from(due).toString(),
    );
  });

  test('a clock put forward over midnight brings that evening’s digest after it, and the next on its own day', () => {
    const schedule: Schedule = { zone: 'America/Nuuk', localTime: '23:59', days: 'daily' };
    const first = nextDue(schedule, at('2026-03-28T12:00Z'));
    expect(first).toEqual({ at: at('2026-03-29T01:59Z'), date: '2026-03-28' });
    expect(nextDue(schedule, first.at)).toEqual({ at: at('2026-03-30T00:59Z'), date: '2026-03-29' });
  });

  test('on weekdays Friday is followed by Monday, by the local calendar', () => {
    const schedule: Schedule = { zone: 'Asia/Jayapura', localTime: '06:00', days: 'weekdays' };
    const friday = nextDue(schedule, at('2026-11-26T12:00Z'));
    expect(friday).toEqual({ at: at('2026-11-26T21:00Z'), date: '2026-11-27' });
    expect(nextDue(schedule, friday.at)).toEqual({ at: at('2026-11-29T21:00Z'), date: '2026-11-30' });
  });

  test('the very minute is past, the millisecond before it is not', () => {
    const schedule: Schedule = { zone: 'Asia/Jakarta', localTime: '07:00', days: 'daily' };
    const due = at('2026-11-24T00:00Z');
    expect(nextDue(schedule, due - 1).at).toBe(due);
    expect(nextDue(schedule, due).at).toBe(at('2026-11-25T00:00Z'));
  });

  test('a date that was had is passed over, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: firstDay, max: lastDay }),
        fc.constantFrom(...groups.map(([zone = 'UTC']) => zone)),
        fc.constantFrom<Schedule['days']>('daily', 'weekdays'),
        (now, zone, which) => {
          const schedule: Schedule = { zone, localTime: '06:30', days: which };
          const first = nextDue(schedule, now);
          expect(nextDue(schedule, now, [first.date])).toEqual(nextDue(schedule, first.at));
        },
      ),
    );
  });
});
