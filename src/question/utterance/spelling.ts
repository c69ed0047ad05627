import type { Language } from '../../language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { editDistanceWithin } from '../../text/distance.ts';
import { functionWords } from '../function-words.ts';

/** Finds the known word that a misspelt one stands for. */
export interface Spelling {
  /**
   * The nearest known word, or null where none is near or two are equally near. `more`: words that count as known besides
   * the lexicon's. `language`: what the other words speak, where one word may be short for two.
   */
  correct(word: string, more: ReadonlySet<string>, language?: Language): string | null;
}

/** A known word, how far it is, and whether others are as near. */
interface Near {
  readonly word: string;
  readonly cost: number;
  readonly tied: boolean;
}

/** Builds the index of known words: those of the lexicon and the words that questions are made of. */
export function createSpelling(lexicon: Lexicon): Spelling {
  let index: ReturnType<typeof indexOf> | null = null;
  // Made when the first word is unknown: a start has no need of it.
  const knownAs = (letters: string, of: keyof ReturnType<typeof indexOf>) => {
    index ??= indexOf(lexicon);
    return index[of].get(letters) ?? [];
  };
  const known = new Map<string, string | null>();

  function nearest(word: string, candidates: Iterable<string>, limit: number): Near | null {
    let best: Near | null = null;
    let others = 0;
    for (const candidate of candidates) {
      if (Math.abs(candidate.length - word.length) > limit) continue;
      const cost = editDistanceWithin(word, candidate, limit);
      if (cost === 1 && candidate.length === word.length) others += 1;
      if (cost === null || !isSlip(word, candidate)) continue;
      if (!best || cost < best.cost) best = { word: candidate, cost, tied: false };
      // In whatever order the words are held: of equally near ones the first of the alphabet.
      else if (cost === best.cost && candidate !== best.word)
        best = { word: firstOf(candidate, best.word), cost, tied: true };
    }
    // Another letter in the place of one: whatever else it may stand for is as near.
    return best && others > 1 && isBeside(word, best.word) ? null : best;
  }

  /** The one word that this is a short way of typing: "tlk", "tiped", "trsngk". */
  function lengthened(
    word: string,
    more: ReadonlySet<string>,
    language: Language | undefined,
  ): string | null {
    if (word.length < 3 || (word.length < 5 && /[aeiou]/.test(word))) return null;
    const speaks = (candidate: string) =>
      language === undefined ||
      lexicon.match([candidate], 0).some(({ senses }) => senses.some((sense) => sense.language === language));
    const meant = (candidates: Iterable<string>) => {
      const found = [...candidates].filter((candidate) => isShortened(word, candidate));
      const own = found.filter(speaks);
      return (own.length > 0 ? own : found).sort((left, right) => left.length - right.length);
    };
    const ends = endsOf(word);
    const found = [() => more, () => knownAs(ends, 'byEnds'), () => knownAs(ends, 'openings')];
    const [best, next] = firstWith(found, (candidates) => meant(candidates())) ?? [];
    // Of few letters, whatever else they may be short for is in doubt.
    const isOne = next === undefined || (word.length >= 5 && (best?.length ?? 0) < next.length);
    return best !== undefined && isOne ? best : null;
  }

  return {
    correct(word, more, language) {
      if (!/^\p{L}+$/u.test(word) || lexicon.isListed(word)) return null;
      const long = lengthened(word, more, language);
      if (long !== null || word.length < 5) return long;
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
      const best = nearest(word, knownAs(word[0] ?? '', 'byLetter'), limit);
      // "edited" is no "exited": of six letters too many words of the language are only a key apart.
      const isApart = best !== null && word.length < 7 && isBeside(word, best.word);
      const result = best && !isApart && (!best.tied || best.cost === 1) ? best.word : null;
      if (known.size > 5000) known.clear();
      known.set(word, result);
      return result;
    },
  };
}

function firstOf(one: string, other: string): string {
  return one < other ? one : other;
}

/** What the first of several comes to that comes to anything. */
function firstWith<From>(all: readonly From[], make: (from: From) => readonly string[]) {
  for (const each of all) {
    const made = make(each);
    if (made.length > 0) return made;
  }
  return null;
}

/** The letters that a word keeps however short it is typed. */
function endsOf(word: string): string {
  return `${word[0] ?? ''}${word.at(-1) ?? ''}`;
}

/** Known words by their first letter, by both ends, and those that only phrases begin with ("tip off") by both ends. */
function indexOf(lexicon: Lexicon) {
  const words = new Set<string>();
  const openings = new Set<string>();
  for (const text of lexicon.texts()) {
    const [word = '', ...others] = text.split(' ');
    if (word.length >= 4) (others.length > 0 ? openings : words).add(word);
  }
  for (const own of Object.values(functionWords))
    for (const word of own) if (word.length >= 5) words.add(word);
  const by = (
    of: Iterable<string>,
    letters: (word: string) => string,
  ): ReadonlyMap<string, readonly string[]> => Map.groupBy(of, letters);
  return {
    byLetter: by(words, ([letter = '']) => letter),
    byEnds: by(words, endsOf),
    openings: by(openings.difference(words), endsOf),
  };
}

/**
 * Whether fingers make one word of the other: letters left out, swapped or doubled, or the key beside one hit. Any other letter in the place of
 * one mostly makes another word: "appear" is no "appeal", "repeat" no "repeal".
 */
function isSlip(typed: string, meant: string): boolean {
  if (typed.length === meant.length) {
    const letters = (word: string) => [...word].sort().join('');
    return letters(typed) === letters(meant) || isBeside(typed, meant);
  }
  if (typed.length < meant.length) return isWithin(typed, meant);
  return isWithin(meant, typed) && typed.replace(/(\p{L})\1/gu, '$1') === meant.replace(/(\p{L})\1/gu, '$1');
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two keys lie beside one another. */
function areNeighbours(left: string, right: string): boolean {
  const place = (letter: string) => {
    const row = rows.findIndex((keys) => keys.includes(letter));
    return { row, column: (rows[row]?.indexOf(letter) ?? 0) + row / 2 };
  };
  const [one, other] = [place(left), place(right)];
  if (one.row < 0 || other.row < 0) return false;
  return Math.abs(one.row - other.row) <= 1 && Math.abs(one.column - other.column) <= 1;
}

/** Whether one letter within the words is the one whose key lies beside the other's, and no vowel stands for another. */
function isBeside(typed: string, meant: string): boolean {
  const other = [...typed].flatMap((letter, at) => (letter === meant[at] ? [] : [at]));
  const [at = 0] = other;
  const [left = '', right = ''] = [typed[at], meant[at]];
  const areVowels = /[aeiou]/.test(left) && /[aeiou]/.test(right);
  return other.length === 1 && !areVowels && areNeighbours(left, right);
}

/** Whether one word is the other without some of its vowels or one of two like letters: "tlk", "tiped", "dtangkp". */
function isShortened(typed: string, meant: string): boolean {
  if (typed.length >= meant.length || typed[0] !== meant[0] || typed.at(-1) !== meant.at(-1)) return false;
  let at = 0;
  for (const [index, letter] of [...meant].entries()) {
    if (letter === typed[at]) at += 1;
    else if (!/[aeiou]/.test(letter) && letter !== meant[index - 1]) return false;
  }
  return at === typed.length;
}

/** Whether the letters of one word stand in the other in this order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
