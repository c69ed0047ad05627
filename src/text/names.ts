import { stem } from './stem.ts';
import { cleanText, tokenize } from './tokens.ts';

/** A word of a name: for comparing, and as it is written. */
export interface NameWord {
  readonly word: string;
  readonly surface: string;
}

// Words that stand before a name without being part of it.
const leading = /^(?:the|a|an|para|sang|si|kaum|pak|bu|bapak|ibu|mr|mrs|ms|dr|sir)$/;

interface Known {
  readonly words: readonly NameWord[];
  /** Made when first asked for. */
  stems: readonly string[] | null;
}

/** Name → how it is read: the same names are read for every briefing. */
const known = new Map<string, Known>();
const maxKnown = 5_000;

/** The words of a name, without a title or an article before it and without possessive 's. */
export function readName(name: string): readonly NameWord[] {
  return readingOf(name).words;
}

/** The words of a name without endings; the same list for the same name, since many briefings hold it. */
export function stemsOfName(name: string): readonly string[] {
  const reading = readingOf(name);
  reading.stems ??= reading.words.map(({ word }) => stem(word));
  return reading.stems;
}

function readingOf(name: string): Known {
  const before = known.get(name);
  if (before) return before;
  const reading: Known = { words: wordsOfName(name), stems: null };
  if (known.size >= maxKnown) known.clear();
  known.set(name, reading);
  return reading;
}

/** "ibu korban" is somebody's mother; "Ibu Tati" and "ibu Tati" are one spoken to with respect. */
function isParent([first, next]: readonly NameWord[]): boolean {
  return /^(?:ibu|bapak)$/.test(first?.word ?? '') && !/^\p{Lu}/u.test(next?.surface ?? '');
}

function wordsOfName(name: string): NameWord[] {
  const words = tokenize(cleanText(name)).map(({ word, surface }) => ({
    word: word.replace(/'s?$/, ''),
    surface,
  }));
  while (words.length > 1 && leading.test(words[0]?.word ?? '') && !isParent(words)) words.shift();
  return words;
}
