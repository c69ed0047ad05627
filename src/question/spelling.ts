import type { Lexicon } from '../lexicon/lexicon.ts';
import { editDistanceWithin } from '../text/distance.ts';
import { functionWords } from './function-words.ts';

/** Finds the known word that a misspelt one stands for. */
export interface Spelling {
  /** The nearest known word, or null where none is near or two are equally near. `more`: words that count as known besides the lexicon's. */
  correct(word: string, more: ReadonlySet<string>): string | null;
}

/** Builds the index of known words: those of the lexicon and the words that questions are made of. */
export function createSpelling(lexicon: Lexicon): Spelling {
  let index: ReadonlyMap<string, readonly string[]> | null = null;
  // Made when the first word is unknown: a start has no need of it.
  const beginning = (letter: string) => {
    index ??= indexOf(lexicon);
    return index.get(letter) ?? [];
  };
  const known = new Map<string, string | null>();

  function nearest(
    word: string,
    candidates: Iterable<string>,
    limit: number,
  ): { word: string; cost: number; tied: boolean } | null {
    let best: { word: string; cost: number; tied: boolean } | null = null;
    for (const candidate of candidates) {
      if (Math.abs(candidate.length - word.length) > limit) continue;
      const cost = editDistanceWithin(word, candidate, limit);
      if (cost === null || !isSlip(word, candidate)) continue;
      if (!best || cost < best.cost) best = { word: candidate, cost, tied: false };
      else if (cost === best.cost && candidate !== best.word) best = { word: best.word, cost, tied: true };
    }
    return best;
  }

  return {
    correct(word, more) {
      if (word.length < 5 || !/^\p{L}+$/u.test(word)) return null;
      if (lexicon.isListed(word)) return null;
      const limit = word.length >= 9 ? 2 : 1;
      const own = nearest(
        word,
        [...more].filter((each) => each[0] === word[0]),
        limit,
      );
      if (own && !own.tied) return own.word;
      // Short words of the language have too many neighbours: "touch" is no "torch".
      if (word.length < 6) return null;
      const remembered = known.get(word);
      if (remembered !== undefined) return remembered;
      const best = nearest(word, beginning(word[0] ?? ''), limit);
      const result = best && (!best.tied || best.cost === 1) ? best.word : null;
      if (known.size > 5000) known.clear();
      known.set(word, result);
      return result;
    },
  };
}

/** Known words by their first letter. */
function indexOf(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const words = new Set<string>();
  const add = (phrase: string) => {
    if (!phrase.includes(' ') && phrase.length >= 4) words.add(phrase);
  };
  for (const text of lexicon.texts()) add(text);
  for (const own of Object.values(functionWords)) for (const word of own) if (word.length >= 5) add(word);
  return Map.groupBy(words, ([letter = '']) => letter);
}

/**
 * Whether fingers make one word of the other: letters left out, swapped or doubled. Another letter in the place of one mostly makes another
 * word: "appear" is no "appeal", "repeat" no "repeal".
 */
function isSlip(typed: string, meant: string): boolean {
  if (typed.length === meant.length) {
    const letters = (word: string) => [...word].sort().join('');
    return letters(typed) === letters(meant);
  }
  if (typed.length < meant.length) return isWithin(typed, meant);
  return isWithin(meant, typed) && typed.replace(/(\p{L})\1/gu, '$1') === meant.replace(/(\p{L})\1/gu, '$1');
}

/** Whether the letters of one word stand in the other in this order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
