import { distance } from 'fastest-levenshtein';

/**
 * How many letters must be typed otherwise, added, left out or swapped with their neighbour to make one word of the other
 * (optimal string alignment: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
export function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + Number(!same),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      line.push(best);
    }
    beforeLast = last;
    last = line;
  }
  return last[right.length] ?? 0;
}

/** The edit distance where it is at most `most`, else null; soon known for words that are far apart. */
export function editDistanceWithin(left: string, right: string, most: number): number | null {
  // Without swaps, each of which then counts twice.
  if (distance(left, right) > 2 * most) return null;
  const cost = editDistance(left, right);
  return cost <= most ? cost : null;
}

/** The word of `known` that `word` is most likely a slip of the pen for: a third of its letters wrong at most, else null. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Math.floor(word.length / 3) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}
