import type { Terms } from './read-terms.ts';

/** Many sets of the same few hundred terms, a bit for each term in each set: a hundredth of what sets of their own take. */
export interface PackedTerms {
  readonly terms: readonly string[];
  /** The sets one after another, each as many whole bytes as it takes to have a bit for every term. */
  readonly bits: Uint8Array;
}

export function packTerms(sets: readonly Terms[]): PackedTerms {
  const numbers = new Map<string, number>();
  for (const set of sets) for (const term of set) if (!numbers.has(term)) numbers.set(term, numbers.size);
  const width = widthOf(numbers.size);
  const bits = new Uint8Array(sets.length * width);
  for (const [at, set] of sets.entries()) {
    for (const term of set) {
      const number = numbers.get(term) ?? 0;
      const byte = at * width + (number >>> 3);
      bits[byte] = (bits[byte] ?? 0) | (1 << (number & 7));
    }
  }
  return { terms: [...numbers.keys()], bits };
}

/** The `count` sets that were packed, in their order, read where they lie. */
export function unpackTerms({ terms, bits }: PackedTerms, count: number): Terms[] {
  const numbers = new Map(terms.map((term, number) => [term, number] as const));
  const width = widthOf(terms.length);
  const isIn = (from: number, number: number) =>
    ((bits[from + (number >>> 3)] ?? 0) & (1 << (number & 7))) !== 0;
  return Array.from({ length: count }, (_, at): Terms => {
    const from = at * width;
    return {
      has(term) {
        const number = numbers.get(term);
        return number !== undefined && isIn(from, number);
      },
      *[Symbol.iterator]() {
        for (const [number, term] of terms.entries()) if (isIn(from, number)) yield term;
      },
    };
  });
}

function widthOf(terms: number): number {
  return Math.ceil(terms / 8);
}

/** As one text, to be kept; terms hold no line breaks. */
export function textOfPacked({ terms, bits }: PackedTerms): string {
  return [bits.toBase64(), ...terms].join('\n');
}

/** Null: it is no text of `count` sets. */
export function packedOfText(text: string, count: number): PackedTerms | null {
  const [written = '', ...terms] = text.split('\n');
  let bits: Uint8Array;
  try {
    bits = Uint8Array.fromBase64(written);
  } catch {
    return null;
  }
  return bits.length === count * widthOf(terms.length) ? { terms, bits } : null;
}
