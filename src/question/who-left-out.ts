import type { Question, Unit } from './question.ts';
import { linkingWord } from './small-words.ts';
import type { QuestionWord } from './units/question-word.ts';
import type { Utterance } from './utterance/normalise.ts';

const goesOn = /^(?:terus|lalu|kemudian|dan|kalau|nah|tapi|and|so)$/;

const asked = { word: 'siapa', full: 'siapa', typed: 'siapa' };

/** "yang nangkep?", "terus yang gantiin?": the same with the question word that it leaves out; null: it leaves out none. */
export function withWho(utterance: Utterance, { deeds, units }: Question): Utterance | null {
  const at = units.findIndex(({ text }) => !goesOn.test(text));
  const that = units[at];
  if (that?.text !== 'yang' || utterance.tag || units.some(({ wh }) => wh !== null)) return null;
  const [verb, another] = deeds.filter(({ voice }) => voice === 'active' || voice === 'passive');
  // "yang nembak udah ditangkap?": whether he was.
  if (!verb || another || verb.unit < at || !units.slice(at + 1, verb.unit).every(saysHow)) return null;
  const named = units.findLastIndex(({ names }) => names.length > 0);
  const linked = units.slice(verb.unit + 1, Math.max(named, 0)).some(({ text }) => linkingWord.test(text));
  const first = utterance.words[that.from];
  if (linked || !first) return null;
  const word: QuestionWord = { ...first, ...asked, enclitic: null, capital: false, ends: false };
  return { ...utterance, words: utterance.words.toSpliced(that.from, 0, word) };
}

/** "yang pertama denger": when it was done, or in which order. */
function saysHow({ auxiliary, date, isFunction, number }: Unit): boolean {
  return isFunction || auxiliary !== null || number !== null || date !== null;
}
