import type { Language } from '../../language.ts';
import { functionWords } from '../function-words.ts';
import { auxiliaries } from '../helping-words.ts';
import type { NameIndex, NameMatch } from './names.ts';
import { isWrittenSo } from './other-names.ts';
import type { QuestionWord } from './question-word.ts';
import { whWords } from './question-words.ts';

/** Whoever is named by the words that start here, as they are written; null: nobody. */
export function nameAt(
  words: readonly string[],
  at: number,
  typed: readonly QuestionWord[],
  language: Language,
  names: NameIndex,
): NameMatch | null {
  const word = words[at] ?? '';
  const spelling = typed[at]?.typed ?? '';
  // "BPK" and "MA" in capitals are no everyday spelling of "bapak" and "sama".
  const isShort = /^\p{Lu}{2,6}$/u.test(spelling) && spelling.toLowerCase() !== word;
  const match =
    (isShort ? names.match([spelling.toLowerCase()], 0) : null) ??
    names.match(words, at) ??
    withInitialBefore(words, at, typed, names);
  // "warga negara mana": of what country, and not those who live there.
  if (!match || (match.length === 1 && word === 'warga' && words[at + 1] === 'negara')) return null;
  const after = at + match.length;
  const initial = initialAt(typed[after]);
  if (initial !== null) {
    // "Ratna W." is one whose name goes on with a W.
    const keys = match.keys.filter((key) => names.hasInitial(key, initial));
    if (keys.length > 0) return { ...match, keys, length: match.length + 1 };
  }
  if (match.length === 1 && !isWrittenSo(match.capitals, spelling)) return null;
  // "AS", "US" and "IS" are names in capitals and words without them.
  // "the US", "how deep is the well": nobody puts an article before a pronoun or "well".
  const isNamed = /^(?:us|well)$/.test(word) && /^(?:the|a|this|that|its|old)$/.test(words[at - 1] ?? '');
  if (
    match.length === 1 &&
    functionWords[language].has(word) &&
    spelling !== spelling.toUpperCase() &&
    !isNamed
  )
    return null;
  if (
    match.length === 1 &&
    (whWords.has(word) || auxiliaries.has(word)) &&
    spelling !== spelling.toUpperCase()
  )
    return null;
  return match;
}

/** "R. Wibisono": an initial and the name of one who has it. */
function withInitialBefore(
  words: readonly string[],
  at: number,
  typed: readonly QuestionWord[],
  names: NameIndex,
): NameMatch | null {
  const initial = initialAt(typed[at]);
  const match = initial === null ? null : names.match(words, at + 1);
  if (!match || initial === null) return null;
  const keys = match.keys.filter((key) => names.hasInitial(key, initial));
  return keys.length > 0 ? { ...match, keys, length: match.length + 1 } : null;
}

/** A capital by itself: the beginning of a name. */
function initialAt(word: QuestionWord | undefined): string | null {
  return word && /^\p{Lu}$/u.test(word.typed) ? word.typed.toLowerCase() : null;
}
