import type { Language } from '../language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { findDates } from '../text/dates.ts';
import { findNumbers } from '../text/numbers.ts';
import { askingWords, functionWords } from './function-words.ts';
import type { NameIndex, NameMatch } from './names.ts';
import type { QuestionWord, Utterance } from './normalise.ts';
import type { Pronoun, Unit, Wh } from './question.ts';

/** What the words of a question are looked up in. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly names: NameIndex;
  /** The known word that this one is a misspelling of, or null; known words are never asked about. */
  correct(word: string): string | null;
}

const whWords: ReadonlyMap<string, Wh> = new Map(
  Object.entries({
    siapa: 'who',
    siapakah: 'who',
    apa: 'what',
    kapan: 'when',
    bilamana: 'when',
    dimana: 'where',
    kemana: 'where',
    darimana: 'where',
    kenapa: 'why',
    mengapa: 'why',
    bagaimana: 'how',
    berapa: 'how-many',
    mana: 'which',
    apakah: 'whether',
    adakah: 'whether',
    bukankah: 'whether',
    tidakkah: 'whether',
    pernahkah: 'whether',
    sudahkah: 'whether',
    dapatkah: 'whether',
    bisakah: 'whether',
    akankah: 'whether',
    masihkah: 'whether',
    mungkinkah: 'whether',
    benarkah: 'whether',
    betulkah: 'whether',
    who: 'who',
    whom: 'who',
    "who's": 'who',
    whose: 'who',
    what: 'what',
    "what's": 'what',
    when: 'when',
    "when's": 'when',
    where: 'where',
    "where's": 'where',
    why: 'why',
    how: 'how',
    "how's": 'how',
    which: 'which',
    ngapain: 'what',
  } satisfies Record<string, Wh>),
);

/** Question phrases of several words; the longest fits first. */
const whPhrases: readonly (readonly [string, Wh])[] = [
  ['what kind of', 'which'],
  ['what type of', 'which'],
  ['what sort of', 'which'],
  ['what time', 'clock'],
  ['what hour', 'clock'],
  ['what day', 'when'],
  ['what date', 'when'],
  ['which day', 'when'],
  ['which date', 'when'],
  ['what year', 'when'],
  ['what month', 'when'],
  ['how long ago', 'when'],
  ['how many', 'how-many'],
  ['how much', 'how-many'],
  ['how come', 'why'],
  ['for what reason', 'why'],
  ['what reason', 'why'],
  ['what for', 'why'],
  ['for what', 'why'],
  ['the reason', 'why'],
  ['penyebab', 'why'],
  ['the cause of', 'why'],
  ['the cause', 'why'],
  ['in what way', 'how'],
  ['by what means', 'how'],
  ['what place', 'where'],
  ['what location', 'where'],
  ['jam berapa', 'clock'],
  ['pukul berapa', 'clock'],
  ['hari apa', 'when'],
  ['tanggal berapa', 'when'],
  ['hari dan tanggal berapa', 'when'],
  ['bulan apa', 'when'],
  ['tahun berapa', 'when'],
  ['bulan berapa', 'when'],
  ['sejak kapan', 'when'],
  ['di mana', 'where'],
  ['ke mana', 'where'],
  ['dari mana', 'where'],
  ['sebelah mana', 'where'],
  ['daerah mana', 'where'],
  ['tempat mana', 'where'],
  ['untuk apa', 'why'],
  ['apa alasan', 'why'],
  ['apa sebab', 'why'],
  ['apa penyebab', 'why'],
  ['karena apa', 'why'],
  ['gara-gara apa', 'why'],
  ['dalam rangka apa', 'why'],
  ['apa tujuan', 'why'],
  ['apa maksud', 'why'],
  ['alasan apa', 'why'],
  ['alasan', 'why'],
  ['kok bisa', 'why'],
  ['dengan cara apa', 'how'],
  ['apa cara', 'how'],
  ['bagaimana cara', 'how'],
  ['seperti apa', 'how'],
  ['what way', 'how'],
  ['berapa banyak', 'how-many'],
  ['ada berapa', 'how-many'],
  ['letak', 'where'],
  ['lokasi', 'where'],
  ['in what manner', 'how'],
  ['pada hari apa', 'when'],
  ['bener tidak', 'whether'],
  ['benar tidak', 'whether'],
  ['betul tidak', 'whether'],
  ['apa bener', 'whether'],
  ['pakai apa', 'how'],
  ['pake apa', 'how'],
  ['dengan apa', 'how'],
  ['lewat apa', 'how'],
  ['melalui apa', 'how'],
  ['with what', 'how'],
  ['through what', 'how'],
  ['how long', 'how-many'],
  ['how far', 'how-many'],
  ['how tall', 'how-many'],
  ['how heavy', 'how-many'],
  ['seberapa jauh', 'how-many'],
  ['berapa jauh', 'how-many'],
  ['seberapa besar', 'how-many'],
  ['seberapa banyak', 'how-many'],
  ['how old', 'how-many'],
  ['berapa lama', 'how-many'],
  ['how big', 'how-many'],
  ['how large', 'how-many'],
  ['number of', 'how-many'],
  ['jumlah', 'how-many'],
  ['yang mana', 'which'],
  ['is it true', 'whether'],
  ['apa benar', 'whether'],
  ['apa betul', 'whether'],
  ['apa iya', 'whether'],
  ['kenapa', 'why'],
  ['the purpose', 'why'],
  ['reason', 'why'],
];
/** Helping phrases that carry no matter of their own. */
const helpingPhrases = [
  'going to',
  'supposed to',
  'set to',
  'about to',
  'due to be',
  'able to',
  'used to',
  'have to',
  'at all',
  'kinda',
  'on purpose',
  'in the end',
  'by the way',
  'kind of',
  'a lot of',
  'in total',
  'so far',
  'akan dapat',
  'ucapan',
  'rasa',
].map((text) => text.split(' '));
const phrases = whPhrases
  .map(([text, wh]) => ({ words: text.split(' '), wh }))
  .sort((a, b) => b.words.length - a.words.length);

/** Words that only question phrases are made of ("tanggal berapa"): known, though the lexicon has them not. */
const phraseWords = new Set(phrases.flatMap(({ words }) => words));

const auxiliaries: ReadonlyMap<string, NonNullable<Unit['auxiliary']>> = new Map([
  ...['do', 'does', 'did', "don't", "doesn't", "didn't"].map((word) => [word, 'do'] as const),
  ...[
    'is',
    'are',
    'was',
    'were',
    'be',
    'been',
    'being',
    'am',
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "who's",
    "what's",
    "where's",
    "when's",
    "how's",
  ].map((word) => [word, 'be'] as const),
  ...['get', 'gets', 'got', 'getting'].map((word) => [word, 'get'] as const),
  ...['has', 'have', 'had', "hasn't", "haven't", "hadn't", 'having'].map((word) => [word, 'have'] as const),
  ...['will', 'would', 'can', 'could', 'shall', 'should', 'may', 'might', 'must'].map(
    (word) => [word, 'modal'] as const,
  ),
]);

const prepositions = new Set(
  (
    'oleh kepada ke pada untuk bagi dari dengan bersama sama tentang atas di lewat melalui via terhadap antara by to from with about on over regarding ' +
    'in at through of for against into onto toward towards between gara-gara gegara karena near'
  ).split(' '),
);

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...['dia', 'ia', 'beliau', 'he', 'him', 'his', 'she', 'her', 'hers'].map(
    (word) => [word, 'person'] as const,
  ),
  ...['mereka', 'they', 'them', 'their', 'those', 'theirs', 'keduanya'].map(
    (word) => [word, 'they'] as const,
  ),
  ...['it', 'its', 'that', 'this'].map((word) => [word, 'it'] as const),
  ...['there', 'sana', 'situ'].map((word) => [word, 'there'] as const),
]);

/** Words that are said to the bot or for the sound of it, even where a language knows other meanings. */
const isFunction = (word: string) => functionWords.id.has(word) || functionWords.en.has(word);

/** Cuts a question into units: names first, then dates, question phrases, the lexicon's words, numbers, function words. */
export function readUnits(utterance: Utterance, vocabulary: Vocabulary): Unit[] {
  const typed = utterance.words;
  // A misspelt word is put right before anything is looked up, unless it names somebody as it stands.
  const fixed = typed.map((each, at) => correctWord(each, typed, at, vocabulary));
  const words = fixed.map(({ word }) => word);
  const slashed = (at: number) => typed[at]?.slash ?? false;
  const dates = new Map(findDates(words, slashed).map((date) => [date.from, date]));
  const numbers = new Map(findNumbers(words, utterance.language).map((number) => [number.from, number]));
  const units: Unit[] = [];

  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const spelling = typed[at];
    const name = nameAt(words, at, typed, utterance.language, vocabulary.names) ?? fixed[at]?.name ?? null;
    const date = dates.get(at) ?? null;
    const week =
      word === 'minggu' && (numbers.has(at - 1) || /^(?:lalu|depan|ini)$/.test(words[at + 1] ?? ''));
    const phrase =
      phrases.find((each) => each.words.every((part, offset) => words[at + offset] === part)) ?? null;
    const helping =
      helpingPhrases.find((each) => each.every((part, offset) => words[at + offset] === part)) ?? null;
    const readings = vocabulary.lexicon.match(words, at);
    const number = numbers.get(at) ?? null;

    let length = 1;
    const unit: { -readonly [K in keyof Unit]: Unit[K] } = {
      ...empty,
      from: at,
      typed: spelling?.typed ?? '',
      capital: spelling?.capital ?? false,
      enclitic: spelling?.enclitic !== null,
    };
    const reading = readings[0] ?? null;
    if (phrase && phrase.words.length >= (name?.length ?? 0) && !(phrase.words.length === 1 && name)) {
      length = phrase.words.length;
      unit.wh = phrase.wh;
      unit.isFunction = true;
    } else if (helping && helping.length > (name?.length ?? 0) && helping.length >= (reading?.length ?? 0)) {
      length = helping.length;
      unit.isFunction = true;
    } else if (
      name &&
      name.length >= (date?.length ?? 0) &&
      (name.how === 'whole' || name.length >= (reading?.length ?? 0))
    ) {
      length = name.length;
      unit.names = name.keys;
      unit.nameHow = name.how;
      unit.descriptive = name.descriptive;
    } else if (date && !week && date.length >= (reading?.length ?? 0)) {
      length = date.length;
      unit.date = date;
    } else if (number && number.length >= (reading?.length ?? 0)) {
      length = number.length;
      unit.number = { value: number.value, ordinal: number.ordinal };
    } else {
      const wh = whWords.get(word) ?? null;
      if (wh) unit.wh = wh;
      unit.auxiliary = auxiliaries.get(word) ?? null;
      unit.pronoun = pronouns.get(word) ?? null;
      unit.preposition = prepositions.has(word);
      unit.isFunction = wh !== null || isFunction(word);
      const builds = wh !== null || unit.auxiliary !== null || unit.preposition || unit.pronoun !== null;
      // A word that builds questions is taken for a deed only where it is not said to the bot ("beri tahu saya").
      const told = unit.isFunction && reading?.length === 1;
      const imperative =
        at === 0 ||
        /^(?:tolong|please|coba|mohon|minta|can|could)$/.test(words[at - 1] ?? '') ||
        /^(?:me|saya|aku|us)$/.test(words[at + 1] ?? '');
      if (reading && (!builds || reading.length > 1) && (!told || (spokenOf.has(word) && !imperative))) {
        length = reading.length;
        unit.isFunction = false;
        take(unit, reading.senses);
      }
    }
    // "hari Kamis", "on the day of": the date says it.
    if (/^(?:hari|day|tanggal|tgl|date)$/.test(word) && (dates.has(at + 1) || dates.has(at + 2)))
      unit.isFunction = true;
    unit.length = length;
    unit.text = words.slice(at, at + length).join(' ');
    units.push(unit);
    at += length;
  }
  return units;
}

/** Function words that may also be what somebody in the news did. */
const spokenOf = new Set(
  'sebut beri tahu tanya jawab dijawab kasih minta tell give show explain name mention ask answer know describe'.split(
    ' ',
  ),
);

const empty: Unit = {
  from: 0,
  length: 1,
  text: '',
  typed: '',
  names: [],
  nameHow: null,
  descriptive: false,
  deeds: [],
  offices: [],
  relations: [],
  concepts: [],
  number: null,
  date: null,
  wh: null,
  preposition: false,
  auxiliary: null,
  pronoun: null,
  isFunction: false,
  capital: false,
  enclitic: false,
};

function take(
  unit: { -readonly [K in keyof Unit]: Unit[K] },
  senses: ReturnType<Lexicon['match']>[number]['senses'],
) {
  const unique = (values: readonly string[]) => [...new Set(values)];
  unit.deeds = senses.flatMap((sense) =>
    sense.kind === 'deed' ? [{ deed: sense.deed, voice: sense.voice }] : [],
  );
  unit.offices = unique(senses.flatMap((sense) => (sense.kind === 'office' ? [sense.office] : [])));
  unit.relations = unique(senses.flatMap((sense) => (sense.kind === 'relation' ? [sense.relation] : [])));
  unit.concepts = unique(senses.flatMap((sense) => (sense.kind === 'concept' ? [sense.concept] : [])));
}

function nameAt(
  words: readonly string[],
  at: number,
  typed: readonly QuestionWord[],
  language: Language,
  names: NameIndex,
): NameMatch | null {
  const match = names.match(words, at);
  if (!match) return null;
  const word = words[at] ?? '';
  // "AS", "US" and "IS" are names in capitals and words without them.
  const spelling = typed[at]?.typed ?? '';
  if (match.length === 1 && functionWords[language].has(word) && spelling !== spelling.toUpperCase())
    return null;
  if (
    match.length === 1 &&
    (whWords.has(word) || auxiliaries.has(word)) &&
    spelling !== spelling.toUpperCase()
  )
    return null;
  return match;
}

function correctWord(
  each: QuestionWord,
  typed: readonly QuestionWord[],
  at: number,
  vocabulary: Vocabulary,
): { word: string; name: NameMatch | null } {
  const endless =
    vocabulary.lexicon.match([each.word], 0).length > 0 || vocabulary.names.match([each.word], 0) !== null;
  if (each.full !== each.word && !endless && vocabulary.lexicon.match([each.full], 0).length > 0)
    return { word: each.full, name: null };
  const { word } = each;
  const known =
    isFunction(word) ||
    askingWords.has(word) ||
    phraseWords.has(word) ||
    whWords.has(word) ||
    prepositions.has(word) ||
    /^\d/.test(word) ||
    vocabulary.names.match([word], 0) !== null ||
    vocabulary.names.match(
      typed.slice(at).map((next) => next.word),
      0,
    ) !== null ||
    vocabulary.lexicon.match([word], 0).length > 0 ||
    vocabulary.lexicon.match(
      typed.slice(at).map((next) => next.word),
      0,
    ).length > 0;
  if (known) return { word, name: null };
  // "dicalled", "diarrest": an English verb in an Indonesian passive.
  const borrowed = /^di-?(\p{L}{3,})$/u.exec(word)?.[1];
  const lent = borrowed
    ? vocabulary.lexicon
        .match([borrowed], 0)[0]
        ?.senses.find((sense) => sense.kind === 'deed' && sense.language === 'en')
    : undefined;
  const passive = lent?.kind === 'deed' ? vocabulary.lexicon.deeds.get(lent.deed)?.say.id.passive : null;
  if (passive) return { word: passive, name: null };
  const name = vocabulary.names.matchTypo(word, each.capital && at > 0);
  if (name) return { word, name };
  return { word: (!each.capital || at === 0 ? vocabulary.correct(word) : null) ?? word, name: null };
}
