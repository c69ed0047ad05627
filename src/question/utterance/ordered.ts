import type { QuestionWord } from '../units/question-word.ts';

const indonesianOrder = /^(?:sebut(?:kan|in)?|tunjukkan|tuliskan)$/;
const englishOrder = /^(?:name|identify|mention|give|state|specify|tell)$/;
const article = /^(?:the|a|an|one|any|his|her|their|its)$/;
const measure = /^(?:umur|usia|jumlah|nilai|harga|tinggi|luas|berat)$/;
/** What leaves one out of several to be told. */
const choosing = /^(?:name|identify)$/;
const asks =
  /^(?:siapa|apa|apakah|mana|kapan|kenapa|mengapa|bagaimana|gimana|berapa|what|when|why|how|whether)$/;
const relative = /^(?:yang|who|whom|that|which)$/;
const anybody =
  /^(?:orang|pihak|tokoh|sosok|pria|wanita|person|people|individual|man|woman|guy|one|somebody|someone|anyone)$/;
const anything = /^(?:barang|benda|hal|things?|items?)$/;
const day = /^(?:tanggal|hari|waktu|date|day|time)$/;
const spot = /^(?:tempat|lokasi|place|location|spot)$/;
const leads = /^(?:nama|salah|satu|me|the|a|an|one|any)$/;
/** "name all of them": a list is asked for, and all that is of a sort belongs on it. */
const listed = /^(?:semua|seluruh|para|daftar|all|every|both|each)$/;

/** "Sebutkan lembaga yang …", "name the person who …", "give the date of …": as the question that is meant by it. */
export function ordered(words: readonly QuestionWord[]): readonly QuestionWord[] {
  const [first] = words;
  const isNamed = (at: number) => words[at]?.word === 'name' && words[at + 1]?.word === 'of';
  const open = first?.word === 'the' && isNamed(1);
  const order = indonesianOrder.test(first?.word ?? '') || englishOrder.test(first?.word ?? '');
  if (!first || (!order && !open) || words.some(({ word }) => asks.test(word) || listed.test(word)))
    return words;
  // "State police arrested the man?": no order.
  if (first.word === 'state' && !article.test(words[1]?.word ?? '')) return words;
  let at = open ? 0 : 1;
  while (leads.test(words[at]?.word ?? '') || isNamed(at) || isNamed(at - 1)) at += 1;
  const noun = words[at];
  if (!noun || (noun.doubled && !anything.test(noun.word))) return words;
  if (noun.word === 'yang' && at > 0) return asked(first, ['siapa'], words.slice(at));
  const isIndonesian = indonesianOrder.test(first.word);
  const rest = words.slice(at + 1);
  const clause = rest.findIndex(({ word }) => relative.test(word));
  const isWhich = clause >= 0 && clause < 3;
  const behind = isWhich ? rest.slice(clause + 1) : rest;
  if (behind.length === 0) return words;
  if (day.test(noun.word)) return asked(first, [isIndonesian ? 'kapan' : 'when'], circumstance(rest));
  if (spot.test(noun.word))
    return asked(first, isIndonesian ? ['di', 'mana'] : ['where'], circumstance(rest));
  if (isIndonesian) {
    if (!isWhich) return words;
    if (anybody.test(noun.word)) return asked(first, ['siapa'], rest.slice(clause));
    if (anything.test(noun.word)) return asked(first, ['apa'], rest.slice(clause));
    // "umur orang yang ditangkap": of whom it is, not which.
    if (measure.test(noun.word)) return words;
    return [noun, ...rest.slice(0, clause), like(first, 'mana'), ...rest.slice(clause)];
  }
  const isDone = /\p{L}ed$/u.test(rest[0]?.word ?? '');
  if (anybody.test(noun.word) && (isWhich || isDone || rest[0]?.capital))
    return asked(first, [...through(rest, clause), ...(isDone ? ['who', 'was'] : ['who'])], behind);
  const isSubject = (word: QuestionWord | undefined) =>
    word?.capital || /^(?:the|he|she|they)$/.test(word?.word ?? '');
  const sort = [noun, ...rest.slice(0, isWhich ? clause : 0)];
  if (!anything.test(noun.word) && (isWhich || (choosing.test(first.word) && isSubject(rest[0]))))
    return asked(first, ['which'], [...sort, ...behind]);
  if (isDone && !anything.test(noun.word))
    return asked(first, ['which'], [...sort, like(first, 'was'), ...rest]);
  return words;
}

/** "the person through whom …": what stands before the relative word stands before the question word. */
function through(rest: readonly QuestionWord[], clause: number): readonly string[] {
  const before = rest[clause - 1]?.word ?? '';
  return /^(?:through|by|to|from|with|for)$/.test(before) ? [before] : [];
}

/** What happened then or there: "of the call", "on which it happened", "when it happened". */
function circumstance(rest: readonly QuestionWord[]): readonly QuestionWord[] {
  const opens = rest.findIndex(({ word }) => !/^(?:of|on|in|at|where|that|which|yang|dari)$/.test(word));
  return rest.slice(Math.max(opens, 0));
}

function asked(
  first: QuestionWord,
  question: readonly string[],
  rest: readonly QuestionWord[],
): readonly QuestionWord[] {
  return [...question.map((word) => like(first, word)), ...rest];
}

function like(word: QuestionWord, said: string): QuestionWord {
  return { ...word, word: said, full: said, typed: said, enclitic: null, capital: false, ends: false };
}
