/** Every day of the week, or Monday to Friday. */
export type Days = 'daily' | 'weekdays';

/** When a reader wants the digest, by the reader's own clock. */
export interface Schedule {
  /** `HH:MM`, 00:00 to 23:59. */
  readonly localTime: string;
  /** A time zone that Temporal knows: an IANA name, `UTC`, or an offset such as `+07:00`. */
  readonly zone: string;
  readonly days: Days;
}

/** One digest that is to come. */
export interface Due {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /**
   * The local date that it is the digest of, `YYYY-MM-DD`. Where a clock is put forward over midnight the instant may
   * fall on the day after; the date is what counts: one digest for each.
   */
  readonly date: string;
}

const weekDays = 5;

/**
 * The first digest strictly after `now`, for a local date that is not in `had`. A time that a clock change skips
 * moves on by the gap, one that comes twice is the first (Temporal's `compatible`).
 */
export function nextDue(schedule: Schedule, now: number, had: readonly string[] = []): Due {
  const time = Temporal.PlainTime.from(schedule.localTime);
  // From yesterday: its digest may still be to come where the clock skipped its minute before midnight.
  let date = localDateOf(now, schedule.zone).subtract({ days: 1 });
  for (; ; date = date.add({ days: 1 })) {
    if (schedule.days === 'weekdays' && date.dayOfWeek > weekDays) continue;
    const at = date.toZonedDateTime({ timeZone: schedule.zone, plainTime: time }).epochMilliseconds;
    if (at > now && !had.includes(date.toString())) return { at, date: date.toString() };
  }
}

/** The date that a clock in `zone` shows at the instant `at`. */
export function localDateOf(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}
