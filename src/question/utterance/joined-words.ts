import type { QuestionWord } from '../units/question-word.ts';
import type { Vocabulary } from '../units/vocabulary.ts';
import { isKnown } from './corrected-words.ts';
import type { Utterance } from './normalise.ts';

const shortestHalf = 4;

/** "gedungputih", "phonecall": two words typed as one that is none, cut where both are known. */
export function withoutJoined(utterance: Utterance, vocabulary: Vocabulary): Utterance {
  const typed = utterance.words;
  const words = typed.flatMap((each, at) =>
    isKnown(typed, at, utterance.language, vocabulary) || isInPhrase(typed, at, vocabulary)
      ? [each]
      : (halvesOf(each, utterance, vocabulary) ?? [each]),
  );
  return words.length === utterance.words.length ? utterance : { ...utterance, words };
}

function halvesOf(
  each: QuestionWord,
  utterance: Utterance,
  { lexicon, names, correct }: Vocabulary,
): QuestionWord[] | null {
  const { word } = each;
  const pair = /^(\p{L}{2,})-(\p{L}{2,})$/u.exec(word)?.slice(1);
  // "telepon Trump-Putin": both of them.
  if (pair?.every((name) => names.match([name], 0) !== null))
    return pair.map((name, at) => ({ ...each, word: name, full: name, ends: at === 1 && each.ends }));
  if (!/^\p{L}+$/u.test(word) || word.length < 2 * shortestHalf) return null;
  const says = (text: readonly string[]) =>
    (names.match(text, 0)?.length ?? 0) >= text.length ||
    lexicon.match(text, 0).some(({ length }) => length >= text.length);
  const cuts = Array.from({ length: word.length - 2 * shortestHalf + 1 }, (_, at) => at + shortestHalf);
  const halves = cuts.map((at) => [word.slice(0, at), word.slice(at)] as const);
  // What both halves say together, before two words that only stand side by side.
  const found =
    halves.find((both) => says(both)) ??
    (correct(word, utterance.language) === null
      ? halves.find((both) => both.every((half) => says([half])))
      : undefined);
  if (!found) return null;
  const [first, second] = found;
  return [
    { ...each, word: first, full: first, enclitic: null, ends: false, slash: false },
    { ...each, word: second, full: each.full.replace(first, ''), capital: false },
  ];
}

/** "flight attendants": known together with what stands before. */
function isInPhrase(typed: readonly QuestionWord[], at: number, { lexicon, names }: Vocabulary): boolean {
  return typed.slice(0, at).some((_, from) => {
    const words = typed.slice(from).map(({ word }) => word);
    const read = Math.max(
      names.match(words, 0)?.length ?? 0,
      ...lexicon.match(words, 0).map(({ length }) => length),
    );
    return from + read > at;
  });
}
