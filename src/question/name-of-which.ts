import type { QuestionWord } from './units/question-word.ts';

const nameWord = /^(?:nama|judul)$/;
const asks = /^(?:apa|siapa)$/;
/** Bodies and works have a name wherever they are told of; people may go without. */
const alwaysNamed =
  /^(?:perusahaan|firma|lembaga|badan|instansi|organisasi|dinas|partai|maskapai|klub|universitas|kampus|studio|lsm|yayasan|katering|bank|koran|majalah|film|novel|buku|lagu|company|firm|agency|organi[sz]ation|body|party|airline|club|university|charity|ngo|foundation|caterer|newspaper|magazine|book|song)$/;
/** Whose something is has a way of its own to be told. */
const owns = /^(?:punya|memiliki|miliki|owns?|owned|has|had)$/;

/**
 * "perusahaan yang membangun bendungan apa namanya", "what is the name of the company that fired him": which one
 * did what the clause tells, and not any whom the noun fits.
 */
export function nameOfWhich(words: readonly QuestionWord[]): readonly QuestionWord[] {
  return inIndonesian(words) ?? inEnglish(words) ?? words;
}

function inIndonesian(words: readonly QuestionWord[]): readonly QuestionWord[] | null {
  const [first, second] = words;
  const [last, beforeLast] = [words.at(-1), words.at(-2)];
  const isTail =
    [last, beforeLast].some((word) => nameWord.test(word?.word ?? '') && word?.enclitic === 'nya') &&
    [last, beforeLast].some((word) => asks.test(word?.word ?? ''));
  if (isTail) return whichOf(words.slice(0, -2));
  const isName = (word: QuestionWord | undefined) =>
    nameWord.test(word?.word ?? '') && word?.enclitic === null;
  if (asks.test(first?.word ?? '') && isName(second)) return whichOf(words.slice(2));
  return isName(first) && asks.test(last?.word ?? '') ? whichOf(words.slice(1, -1)) : null;
}

/** "film yang menang": "film mana yang menang"; null where no clause stands behind a noun. */
function whichOf(words: readonly QuestionWord[]): readonly QuestionWord[] | null {
  const at = words.findIndex(({ word }) => word === 'yang');
  const noun = words[at - 1];
  if (!noun || at > 2 || !alwaysNamed.test(words[0]?.word ?? '') || owns.test(words[at + 1]?.word ?? 'punya'))
    return null;
  return [...words.slice(0, at), like(noun, 'mana'), ...words.slice(at)];
}

const startsClause = /^(?:the|a|an|his|her|their|its|he|she|they|it|we|you|i)$/;

function inEnglish(words: readonly QuestionWord[]): readonly QuestionWord[] | null {
  const said = words.map(({ word }) => word).join(' ');
  const [opening] =
    /^(?:what (?:is|was|are|were)|what's|give me|tell me|what) the names? of the /.exec(`${said} `) ?? [];
  if (!opening) return null;
  const rest = words.slice(opening.trim().split(' ').length);
  const at = rest.findIndex(({ word }) => /^(?:that|who|which)$/.test(word));
  const noun = rest[0];
  if (!noun || at < 1 || at > 2 || owns.test(rest[at + 1]?.word ?? 'has')) return null;
  if (!alwaysNamed.test(rest[at - 1]?.word ?? '')) return null;
  // "the agency that Putin thanked": not which one thanked somebody.
  const next = rest[at + 1];
  if (next?.capital || startsClause.test(next?.word ?? '')) return null;
  return [like(noun, 'which'), ...rest.slice(0, at), ...rest.slice(at + 1)];
}

function like(word: QuestionWord, said: string): QuestionWord {
  return { ...word, word: said, full: said, typed: said, enclitic: null, capital: false, ends: false };
}
