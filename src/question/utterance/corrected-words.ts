import type { Language } from '../../language.ts';
import { monthOf, weekdayOf } from '../../text/dates.ts';
import { findNumbers } from '../../text/numbers.ts';
import { askingWords, isFunctionWord } from '../function-words.ts';
import { prepositions } from '../helping-words.ts';
import type { NameMatch } from '../units/names.ts';
import type { QuestionWord } from '../units/question-word.ts';
import { phraseWords, whWords } from '../units/question-words.ts';
import type { Vocabulary } from '../units/vocabulary.ts';
import { meantBy } from './everyday-words.ts';

/** The word that was meant by one as it is typed, or the name that it misspells; known words stay as they are. */
export function correctWord(
  each: QuestionWord,
  typed: readonly QuestionWord[],
  at: number,
  language: Language,
  vocabulary: Vocabulary,
): { word: string; name: NameMatch | null } {
  const endless =
    vocabulary.lexicon.match([each.word], 0).length > 0 || vocabulary.names.match([each.word], 0) !== null;
  if (each.full !== each.word && !endless && vocabulary.lexicon.match([each.full], 0).length > 0)
    return { word: each.full, name: null };
  // "Fadillah" has no ending where somebody is called so.
  if (each.full !== each.word && !endless && vocabulary.names.match([each.full], 0) !== null)
    return { word: each.full, name: null };
  const { word } = each;
  if (isKnown(typed, at, language, vocabulary)) return { word, name: null };
  // "keepin", "runnin"
  const whole = `${word}g`;
  if (word.endsWith('in') && (isFunctionWord(whole) || vocabulary.lexicon.match([whole], 0).length > 0))
    return { word: whole, name: null };
  // "dicalled", "diarrest": an English verb in an Indonesian passive.
  const borrowed = /^di-?(\p{L}{3,})$/u.exec(word)?.[1];
  const lent = borrowed
    ? vocabulary.lexicon
        .match([borrowed], 0)[0]
        ?.senses.find((sense) => sense.kind === 'deed' && sense.language === 'en')
    : undefined;
  const passive = lent?.kind === 'deed' ? vocabulary.lexicon.deeds.get(lent.deed)?.say.id.passive : null;
  if (passive) return { word: passive, name: null };
  // "ditlp", "dtlp": a passive of what people write in short.
  const short = /^di?-?(\p{L}{3,})$/u.exec(word)?.[1];
  const done = short ? `di${meantBy(short, 'id')?.[0] ?? ''}` : 'di';
  if (done.length > 5 && vocabulary.lexicon.match([done], 0).length > 0) return { word: done, name: null };
  // "dtangkep": the prefix without its vowel.
  const prefixed = /^d(?=[^aeiou])\p{L}{4,}$/u.test(word) ? `di${word.slice(1)}` : '';
  if (prefixed && vocabulary.lexicon.match([prefixed], 0).length > 0) return { word: prefixed, name: null };
  const name = vocabulary.names.matchTypo(word, each.capital && at > 0);
  if (name) return { word, name };
  return {
    word: (!each.capital || at === 0 ? vocabulary.correct(word, language) : null) ?? word,
    name: null,
  };
}

/** Whether a word stands for itself as it is typed. */
export function isKnown(
  typed: readonly QuestionWord[],
  at: number,
  language: Language,
  vocabulary: Vocabulary,
): boolean {
  const word = typed[at]?.word ?? '';
  return (
    isFunctionWord(word) ||
    askingWords.has(word) ||
    phraseWords.has(word) ||
    whWords.has(word) ||
    prepositions.has(word) ||
    /^\d/.test(word) ||
    findNumbers([word], language).length > 0 ||
    weekdayOf(word) !== null ||
    monthOf(word) !== null ||
    vocabulary.names.match([word], 0) !== null ||
    vocabulary.names.match(
      typed.slice(at).map((next) => next.word),
      0,
    ) !== null ||
    vocabulary.lexicon.match([word], 0).length > 0 ||
    vocabulary.lexicon.match(
      typed.slice(at).map((next) => next.word),
      0,
    ).length > 0 ||
    vocabulary.names.elsewhere(
      typed.map((next) => next.word),
      at,
    ) > 0
  );
}
