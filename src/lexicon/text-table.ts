/** Texts and what each stands for. */
export interface TextTable<V> {
  get(text: string): V | undefined;
  /** Every text that goes on behind these words, in no order that matters. */
  longer(words: string): readonly string[];
  texts(): Iterable<string>;
  entries(): Iterable<readonly [string, V]>;
}

/** A table of a few texts, or of one that is being built. */
export function tableOf<V>(map: ReadonlyMap<string, V>): TextTable<V> {
  // Made when first asked for: a table that is built only to be packed has no need of it.
  let byFirst: ReadonlyMap<string, readonly string[]> | null = null;
  return {
    get: (text) => map.get(text),
    longer(words) {
      byFirst ??= Map.groupBy(
        [...map.keys()].filter((text) => text.includes(' ')),
        firstWord,
      );
      return (byFirst.get(firstWord(words)) ?? []).filter((text) => text.startsWith(`${words} `));
    },
    texts: () => map.keys(),
    entries: () => map,
  };
}

function firstWord(text: string): string {
  return text.split(' ', 1)[0] ?? '';
}

/** Many texts in little room: one run of bytes instead of as many strings (a map of 60,000 takes ten times as much). */
export interface Lines {
  /** The texts in UTF-8, one after another. */
  readonly bytes: Uint8Array;
  /** Where each ends in `bytes`. */
  readonly ends: Uint32Array;
}

/** Texts in the order of their bytes, and a number for each. */
export interface Packed extends Lines {
  readonly values: Uint32Array;
}

export function packLines(texts: readonly string[]): Lines {
  return linesOf(texts.map((text) => Buffer.from(text)));
}

function linesOf(texts: readonly Uint8Array[]): Lines {
  let end = 0;
  return {
    bytes: Buffer.concat(texts),
    ends: Uint32Array.from(texts, ({ length }) => {
      end += length;
      return end;
    }),
  };
}

/** Reads one of them where it lies. */
export function lineAt({ bytes, ends }: Lines, at: number): string {
  const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8', start, ends[at]);
}

/** Packs texts, each with a number. */
export function pack(texts: Iterable<readonly [string, number]>): Packed {
  const sorted = [...texts]
    .map(([text, value]) => ({ bytes: Buffer.from(text), value }))
    .sort((left, right) => Buffer.compare(left.bytes, right.bytes));
  return {
    ...linesOf(sorted.map(({ bytes }) => bytes)),
    values: Uint32Array.from(sorted, ({ value }) => value),
  };
}

/** Reads packed texts where they lie, by halving: some 16 comparisons of bytes for each text that is looked up. */
export function tableOfPacked<V>(packed: Packed, read: (value: number) => V): TextTable<V> {
  const { bytes, ends, values } = packed;
  const startOf = (at: number) => (at === 0 ? 0 : (ends[at - 1] ?? 0));
  /** Below 0: the text at this place comes before what is wanted; 0: it is that, or goes on behind it. */
  const compareAt = (at: number, wanted: Uint8Array) => {
    const start = startOf(at);
    const length = Math.min(wanted.length, (ends[at] ?? 0) - start);
    // By hand: a call of `Buffer.compare` costs more than the few bytes that differ.
    for (let index = 0; index < length; index += 1) {
      const difference = (bytes[start + index] ?? 0) - (wanted[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return length < wanted.length ? -1 : 0;
  };
  const textAt = (at: number) => lineAt(packed, at);
  const valueAt = (at: number) => read(values[at] ?? 0);
  /** The first that does not come before these bytes. */
  const firstFrom = (wanted: Uint8Array) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareAt(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    get(text) {
      const wanted = Buffer.from(text);
      const at = firstFrom(wanted);
      const isIt = (ends[at] ?? 0) - startOf(at) === wanted.length && compareAt(at, wanted) === 0;
      return at < ends.length && isIt ? valueAt(at) : undefined;
    },
    longer(words) {
      const wanted = Buffer.from(`${words} `);
      const found: string[] = [];
      for (let at = firstFrom(wanted); at < ends.length && compareAt(at, wanted) === 0; at += 1)
        found.push(textAt(at));
      return found;
    },
    *texts() {
      for (let at = 0; at < ends.length; at += 1) yield textAt(at);
    },
    *entries() {
      for (let at = 0; at < ends.length; at += 1) yield [textAt(at), valueAt(at)];
    },
  };
}
