/**
 * The next instant after `now` (milliseconds) at which clocks in `timeZone` show `timeOfDay` (`HH:MM`); a time that a
 * change of clocks leaves out comes at the same distance after midnight.
 */
export function nextTimeOfDay(now: number, timeOfDay: string, timeZone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const at = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(timeOfDay) }).epochMilliseconds;
  return at(today) > now ? at(today) : at(today.add({ days: 1 }));
}
