import { distance } from 'fastest-levenshtein';

/** Term → the numbers of the documents that have it; made for many terms that few documents have. */
export interface Postings {
  /** A document is added with all its terms before the next one. */
  add(term: string, document: number): void;
  /** In the order in which they were added; empty where none has the term. */
  of(term: string): ArrayLike<number> & Iterable<number>;
  /** Words (terms `w:…`) that differ by few letters from this one, the nearest first: 1 up to six letters, 2 above. */
  near(word: string): readonly string[];
  /** Gives each document another number; those whose number becomes -1 are dropped. */
  rename(now: readonly number[]): void;
}

const maxNear = 8;
const none: readonly number[] = [];

export function createPostings(): Postings {
  // A number where there is one document, as for most terms: a list costs ten times as much.
  const lists = new Map<string, number | { ids: Uint32Array; length: number }>();
  /** First letter and length → words. */
  const alike = new Map<string, string[]>();

  return {
    add(term, document) {
      const list = lists.get(term);
      if (list === undefined) {
        lists.set(term, document);
        if (!term.startsWith('w:')) return;
        const word = term.slice(2);
        const kind = `${word[0]}${word.length}`;
        const words = alike.get(kind) ?? [];
        alike.set(kind, words);
        words.push(word);
      } else if (typeof list === 'number') {
        lists.set(term, { ids: Uint32Array.of(list, document), length: 2 });
      } else {
        if (list.length === list.ids.length) {
          const wider = new Uint32Array(list.length * 2);
          wider.set(list.ids);
          list.ids = wider;
        }
        list.ids[list.length] = document;
        list.length += 1;
      }
    },
    of(term) {
      const list = lists.get(term);
      if (list === undefined) return none;
      return typeof list === 'number' ? [list] : list.ids.subarray(0, list.length);
    },
    near(word) {
      const limit = word.length >= 7 ? 2 : 1;
      const found: { word: string; cost: number }[] = [];
      for (let length = word.length - limit; length <= word.length + limit; length += 1) {
        for (const other of alike.get(`${word[0]}${length}`) ?? []) {
          const cost = distance(word, other);
          if (cost > 0 && cost <= limit) found.push({ word: other, cost });
        }
      }
      return found
        .sort((left, right) => left.cost - right.cost)
        .slice(0, maxNear)
        .map(({ word: other }) => other);
    },
    rename(now) {
      for (const [term, list] of lists) {
        const before = typeof list === 'number' ? [list] : list.ids.subarray(0, list.length);
        const ids = Uint32Array.from(before, (id) => now[id] ?? -1).filter(
          (_, at) => (now[before[at] ?? -1] ?? -1) >= 0,
        );
        const [only] = ids;
        if (only === undefined) lists.delete(term);
        else lists.set(term, ids.length === 1 ? only : { ids, length: ids.length });
      }
      for (const [kind, words] of alike) {
        const left = words.filter((word) => lists.has(`w:${word}`));
        if (left.length === 0) alike.delete(kind);
        else alike.set(kind, left);
      }
    },
  };
}
