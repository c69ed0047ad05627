/** What is made of keys, as long as it is among the latest that were asked for. */
export interface Latest<K, V> {
  of(key: K): V;
  has(key: K): boolean;
}

/** Keeps what `make` makes of the `most` keys that were asked for last; of any other it is made anew. */
export function createLatest<K, V>(most: number, make: (key: K) => V): Latest<K, V> {
  /** Least recently asked for first. */
  const kept = new Map<K, V>();
  return {
    of(key) {
      const value = kept.has(key) ? (kept.get(key) as V) : make(key);
      kept.delete(key);
      kept.set(key, value);
      if (kept.size > most) for (const oldest of kept.keys().take(1)) kept.delete(oldest);
      return value;
    },
    has: (key) => kept.has(key),
  };
}
