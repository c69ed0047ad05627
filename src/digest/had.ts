/**
 * Which briefings a reader has had, by number, as ascending ranges: `1-118,120`. Numbers are given in the order of
 * publication, so most readers' is one short range, and readers with the same text get the same edition.
 */
export type Had = string;

/** Nothing yet. */
export const nothingHad: Had = '';

type Range = readonly [first: number, last: number];

/** A test for membership, for one text and many numbers. */
export function hadTest(had: Had): (number: number) => boolean {
  const ranges = rangesOf(had);
  return (number) => ranges.some(([first, last]) => first <= number && number <= last);
}

/** With these too; in any order, repeats are harmless. */
export function addHad(had: Had, numbers: readonly number[]): Had {
  const ranges = [...rangesOf(had), ...numbers.map((number): Range => [number, number])];
  ranges.sort(([a], [b]) => a - b);
  const merged: Range[] = [];
  for (const [first, last] of ranges) {
    const before = merged.at(-1);
    if (before && first <= before[1] + 1) merged[merged.length - 1] = [before[0], Math.max(before[1], last)];
    else merged.push([first, last]);
  }
  return merged.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

function rangesOf(had: Had): Range[] {
  if (had === nothingHad) return [];
  return had.split(',').map((range) => {
    const [first, last] = range.split('-').map(Number);
    return [first ?? 0, last ?? first ?? 0];
  });
}
