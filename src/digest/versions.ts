/**
 * Which versions of its briefings a delivery showed, by the briefings' numbers: `8.2,12.3`. The first version is left out;
 * null: all were the first.
 */
export type Versions = string | null;

/** Writes {@link Versions}. */
export function versionsText(numbers: readonly number[], versionOf: (number: number) => number): Versions {
  const later = numbers.filter((number) => versionOf(number) > 1);
  return later.length === 0 ? null : later.map((number) => `${number}.${versionOf(number)}`).join(',');
}

/** The version of one briefing that a delivery showed. */
export function versionIn(versions: Versions, number: number): number {
  const found = versions?.split(',').find((each) => each.startsWith(`${number}.`));
  return found === undefined ? 1 : Number(found.slice(found.indexOf('.') + 1));
}
