/** `2025-02-04T07:10:00+07:00`: the newsroom's own time, to the second. */
export function instantIn(zone: string, at: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  const how = { smallestUnit: 'second', timeZoneName: 'never' } as const;
  try {
    return instant.toZonedDateTimeISO(zone).toString(how);
  } catch {
    return instant.toZonedDateTimeISO('UTC').toString(how); // not a zone: the check tells it
  }
}
