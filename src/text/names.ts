import { cleanText, tokenize } from './tokens.ts';

/** A word of a name: for comparing, and as it is written. */
export interface NameWord {
  readonly word: string;
  readonly surface: string;
}

// Words that stand before a name without being part of it.
const leading = /^(?:the|a|an|para|sang|si|kaum|pak|bu|bapak|ibu|mr|mrs|ms|dr|sir)$/;

/** Name → its words: the same names are read for every briefing. */
const known = new Map<string, readonly NameWord[]>();
const maxKnown = 5_000;

/** The words of a name, without a title or an article before it and without possessive 's. */
export function readName(name: string): readonly NameWord[] {
  const before = known.get(name);
  if (before) return before;
  const words = wordsOfName(name);
  if (known.size >= maxKnown) known.clear();
  known.set(name, words);
  return words;
}

function wordsOfName(name: string): NameWord[] {
  const words = tokenize(cleanText(name)).map(({ word, surface }) => ({
    word: word.replace(/'s?$/, ''),
    surface,
  }));
  while (words.length > 1 && leading.test(words[0]?.word ?? '')) words.shift();
  return words;
}
