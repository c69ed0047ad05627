import { distance } from 'fastest-levenshtein';

/** Term → the numbers of the documents that have it; made for many terms, most of which few documents have. */
export interface Postings {
  /** Documents are added one after another, by rising numbers, each with all its terms. */
  add(term: string, document: number): void;
  /** How many documents have a term. */
  count(term: string): number;
  /** Calls back with each of them, by rising numbers. */
  each(term: string, found: (document: number) => void): void;
  /** Words (terms `w:…`) that differ by few letters from this one, the nearest first: 1 up to six letters, 2 above. */
  near(word: string): readonly string[];
  /** Gives each document another number, in the order that they have; those whose number becomes -1 are dropped. */
  rename(now: readonly number[]): void;
}

/**
 * The documents of one term: the steps from one to the next, seven bits to a byte, the low ones first; all bytes of a step but its
 * last have their high bit set. A quarter of what whole numbers take, or less.
 */
interface List {
  bytes: Uint8Array;
  length: number;
  count: number;
  last: number;
}

/** A number where there is one, as for most terms: a list costs ten times as much. */
type Documents = number | List;

const maxNear = 8;

export function createPostings(): Postings {
  let lists = new Map<string, Documents>();
  /** First letter and length → words. */
  const alike = new Map<string, string[]>();

  return {
    add(term, document) {
      if (term.startsWith('w:') && !lists.has(term)) {
        const word = term.slice(2);
        const kind = `${word[0]}${word.length}`;
        const words = alike.get(kind) ?? [];
        alike.set(kind, words);
        words.push(word);
      }
      lists.set(term, withDocument(lists.get(term), document));
    },
    count(term) {
      const list = lists.get(term);
      if (list === undefined) return 0;
      return typeof list === 'number' ? 1 : list.count;
    },
    each: (term, found) => forEach(lists.get(term), found),
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
      const renamed = new Map<string, Documents>();
      for (const [term, documents] of lists) {
        forEach(documents, (document) => {
          const name = now[document] ?? -1;
          if (name >= 0) renamed.set(term, withDocument(renamed.get(term), name));
        });
      }
      lists = renamed;
      for (const [kind, words] of alike) {
        const left = words.filter((word) => lists.has(`w:${word}`));
        if (left.length === 0) alike.delete(kind);
        else alike.set(kind, left);
      }
    },
  };
}

function withDocument(documents: Documents | undefined, document: number): Documents {
  if (documents === undefined) return document;
  const list: List =
    typeof documents === 'number'
      ? append({ bytes: new Uint8Array(4), length: 0, count: 0, last: 0 }, documents)
      : documents;
  return append(list, document);
}

function append(list: List, document: number): List {
  // A step takes five bytes at most.
  if (list.length + 5 > list.bytes.length) {
    const wider = new Uint8Array(list.bytes.length + (list.bytes.length >> 1) + 5);
    wider.set(list.bytes);
    list.bytes = wider;
  }
  let step = document - list.last;
  for (; step > 127; step >>>= 7) list.bytes[list.length++] = (step & 127) | 128;
  list.bytes[list.length++] = step;
  list.count += 1;
  list.last = document;
  return list;
}

function forEach(documents: Documents | undefined, found: (document: number) => void): void {
  if (documents === undefined) return;
  if (typeof documents === 'number') {
    found(documents);
    return;
  }
  const { bytes, length } = documents;
  let [document, step, shift] = [0, 0, 0];
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    step |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    document += step;
    found(document);
    step = 0;
    shift = 0;
  }
}
