import type { Language } from '../../language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Reading } from '../../lexicon/sense.ts';
import { findDates, type SpokenDate } from '../../text/dates.ts';
import { findNumbers, type SpokenNumber } from '../../text/numbers.ts';
import { isFunctionWord } from '../function-words.ts';
import { auxiliaries, helpingPhrases, prepositions, pronouns, spokenOf, thatMan } from '../helping-words.ts';
import type { Unit } from '../question.ts';
import { withOut } from '../senses/out.ts';
import { deathWord } from '../small-words.ts';
import { correctWord } from '../utterance/corrected-words.ts';
import type { Utterance } from '../utterance/normalise.ts';
import { nameAt } from './named-units.ts';
import { isOfNames } from './other-names.ts';
import { becomesOffice, comesTo, holdsTogether, standsAsVerb } from './phrase-bounds.ts';
import { phrases, whWords } from './question-words.ts';
import { withoutWrongSeats } from './seats.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A unit while it is read. */
type Draft = { -readonly [K in keyof Unit]: Unit[K] };

/** A question on its way to units. */
interface Reader {
  readonly utterance: Utterance;
  readonly vocabulary: Vocabulary;
  /** As they are meant: put right where they are misspelt. */
  readonly words: readonly string[];
  readonly fixed: readonly ReturnType<typeof correctWord>[];
  readonly dates: ReadonlyMap<number, SpokenDate>;
  readonly numbers: ReadonlyMap<number, SpokenNumber>;
}

/** Cuts a question into units: names first, then dates, question phrases, the lexicon's words, numbers, function words. */
export function readUnits(utterance: Utterance, vocabulary: Vocabulary): Unit[] {
  const typed = utterance.words;
  // A misspelt word is put right before anything is looked up, unless it names somebody as it stands.
  const fixed = typed.map((each, at) => correctWord(each, typed, at, utterance.language, vocabulary));
  const words = fixed.map(({ word }) => word);
  const slashed = (at: number) => typed[at]?.slash ?? false;
  const reader: Reader = {
    ...{ utterance, vocabulary, words, fixed },
    dates: new Map(findDates(words, slashed).map((date) => [date.from, date])),
    numbers: new Map(findNumbers(words, utterance.language).map((number) => [number.from, number])),
  };
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readUnit(at, reader);
    const unit = saysOfIt(read, units) ? (withoutName(read, reader) ?? read) : read;
    amend(unit, reader);
    units.push({
      ...unit,
      enclitic: typed.slice(at, at + unit.length).some(({ enclitic }) => enclitic !== null),
      text: words.slice(at, at + unit.length).join(' '),
    });
    at += unit.length;
  }
  return withoutWrongSeats(
    withOut(units).map((unit, at) => (asksSort(at, units) ? { ...unit, wh: 'which' } : unit)),
  );
}

/** "sudah berapa kali Persena juara": what somebody may be called is said of him right behind his own name. */
function saysOfIt({ descriptive, length, names }: Draft, before: readonly Unit[]): boolean {
  if (!descriptive || length > 1) return false;
  const last = before.findLast((unit) => !unit.isFunction);
  return last !== undefined && names.length === 1 && last.names.length === 1 && last.names[0] === names[0];
}

/** The deed that the word is where it names nobody; null: it is none. */
function withoutName(unit: Draft, { utterance, vocabulary, words }: Reader): Draft | null {
  const { lexicon } = vocabulary;
  const reading = lexicon.match(words, unit.from).find(({ length }) => length === 1);
  const isDeed = reading?.senses.some(({ kind }) => kind === 'deed');
  if (!reading || !isDeed) return null;
  const bare: Draft = {
    ...emptyUnit,
    from: unit.from,
    typed: unit.typed,
    capital: unit.capital,
    enclitic: unit.enclitic,
  };
  return readWord(bare, reading, words, lexicon, utterance.language);
}

/** Reads the unit that starts at a word: of all that may stand here the longest, names before what else is as long. */
function readUnit(at: number, { dates, fixed, numbers, utterance, vocabulary, words }: Reader): Draft {
  const { lexicon, names } = vocabulary;
  const typed = utterance.words;
  const word = words[at] ?? '';
  const startsHere = (phrase: readonly string[]) =>
    phrase.every((part, offset) => words[at + offset] === part);
  const elsewhere = names.elsewhere(words, at);
  const name =
    elsewhere > 0 ? null : (nameAt(words, at, typed, utterance.language, names) ?? fixed[at]?.name ?? null);
  const date = dates.get(at) ?? null;
  const week = word === 'minggu' && (numbers.has(at - 1) || /^(?:lalu|depan|ini)$/.test(words[at + 1] ?? ''));
  // "what place of worship": the noun has more behind it.
  // "naik apa turun": nobody rides on anything.
  const hasMore = (each: readonly string[]) =>
    (each[0] === 'what' &&
      each.length === 2 &&
      lexicon.match(words, at + 1).some(({ length }) => length > 1)) ||
    (each[0] === 'naik' && /^(?:turun|tetap|stabil|anjlok)$/.test(words[at + 2] ?? ''));
  const phrase = phrases.find((each) => startsHere(each.words) && !hasMore(each.words)) ?? null;
  const helping =
    helpingPhrases.find(startsHere) ?? (comesTo(words, at, vocabulary) ? words.slice(at, at + 2) : null);
  const reading = lexicon.match(words, at).find((each) => holdsTogether(words, at, each, names)) ?? null;
  const number = numbers.get(at) ?? null;
  const unit: Draft = {
    ...emptyUnit,
    from: at,
    typed: typed[at]?.typed ?? '',
    capital: typed[at]?.capital ?? false,
    enclitic: typed[at]?.enclitic !== null,
  };
  const read = reading?.length ?? 0;
  const parted = name === null ? partedAt(at, words, utterance.language, lexicon) : null;
  if (parted)
    return {
      ...readWord(unit, parted.reading, words.with(at, parted.word), lexicon, utterance.language),
      length: 2,
    };

  // "that man who was shot" is told of, and need not be spoken of before.
  if (!name && thatMan.test(`${word} ${words[at + 1]}`) && words[at + 2] !== 'who')
    return { ...unit, length: 2, pronoun: 'person', isFunction: true };
  if (phrase && phrase.words.length >= (name?.length ?? 0) && !(phrase.words.length === 1 && name))
    return { ...unit, length: phrase.words.length, wh: phrase.wh, isFunction: true };
  if (helping && helping.length > (name?.length ?? 0) && helping.length >= read)
    return { ...unit, length: helping.length, isFunction: true };
  // "korban jiwa" is more than the "korban" that somebody is called.
  const isWhole = name?.how === 'whole' && !deathWord.test(words.slice(at, at + read).join(' '));
  if (name && name.length >= (date?.length ?? 0) && (isWhole || name.length >= read)) {
    const { descriptive, how, keys, length } = name;
    const titled = isTitle(words.slice(at, at + length), lexicon);
    return { ...unit, length, names: keys, nameHow: how, descriptive, titled };
  }
  // "Korea Selatan", "New York": a stranger's name is one thing, whatever its words mean by themselves.
  if (
    elsewhere > 1 &&
    elsewhere >= read &&
    (!reading || reading.length < elsewhere || isOfNames(reading, lexicon)) &&
    !(phrase && phrase.words.length >= elsewhere)
  ) {
    const parts = typed.slice(at, at + elsewhere);
    return {
      ...unit,
      length: elsewhere,
      typed: parts
        .map((each, nth) => each.typed + (nth + 1 === parts.length ? '' : each.hyphen ? '-' : ' '))
        .join(''),
      capital: parts.some(({ capital }) => capital),
    };
  }
  if (date && !week && date.length >= read) return { ...unit, length: date.length, date };
  if (number && number.length >= read)
    return { ...unit, length: number.length, number: { value: number.value, ordinal: number.ordinal } };
  return readWord(unit, reading, words, lexicon, utterance.language);
}

/** "presiden AS", "CIA director", "Presiden Putin": an office is said, first or last. */
function isTitle(words: readonly string[], lexicon: Lexicon): boolean {
  return [0, words.length - 1].some((at) =>
    lexicon.match(words, at).some(({ senses }) => senses.some(({ kind }) => kind === 'office')),
  );
}

const lonePrefix = /^(?:ke|me|mem|men|meng|nge|ter|te|di)$/;

/** "ke tangkep", "me nyerahkan": a verb with a space behind its prefix; null: none. */
function partedAt(
  at: number,
  words: readonly string[],
  language: string,
  lexicon: Lexicon,
): { readonly word: string; readonly reading: Reading } | null {
  const [prefix = '', stem = ''] = words.slice(at, at + 2);
  if (language !== 'id' || !lonePrefix.test(prefix) || stem.length < 4 || isFunctionWord(stem)) return null;
  const word = `${prefix}${stem}`;
  const reading = lexicon.match([word], 0)[0];
  const isVerb = ({ kind, ...sense }: Reading['senses'][number]) =>
    kind === 'deed' && 'voice' in sense && (sense.voice === 'active' || sense.voice === 'passive');
  // "di tangkap" is one; "ke pasar", "di bank" and "di jumpa pers" are places.
  const isThing = lexicon
    .match(words, at + 1)
    .some(({ length, senses }) => length > 1 || senses.some(({ kind }) => kind === 'concept'));
  return reading?.senses.some(isVerb) && !isThing ? { word, reading } : null;
}

/** Reads a word that builds the question, or one of the lexicon. */
function readWord(
  unit: Draft,
  reading: Reading | null,
  words: readonly string[],
  lexicon: Lexicon,
  language: Language,
): Draft {
  const at = unit.from;
  const word = words[at] ?? '';
  const wh = whWords.get(word) ?? null;
  const auxiliary = auxiliaries.get(word) ?? null;
  const pronoun = pronouns.get(word) ?? null;
  const preposition = prepositions.has(word);
  const isFunction = wh !== null || isFunctionWord(word);
  const plain: Draft = { ...unit, wh, auxiliary, pronoun, preposition, isFunction };
  const builds = wh !== null || auxiliary !== null || preposition || pronoun !== null;
  // "bapaknya": somebody's father, not how one speaks to a man.
  const kin = unit.enclitic && reading?.senses.some(({ kind }) => kind === 'relation') === true;
  // "siapa yang jadi ketua": what somebody becomes.
  const office =
    /^(?:jadi|menjadi)$/.test(word) &&
    lexicon.match(words, at + 1)[0]?.senses.some(({ kind }) => kind === 'office') === true;
  const told = isFunction && reading?.length === 1 && !kin && !office;
  // A word that builds questions is taken for a deed only where it is not said to the bot ("beri tahu saya").
  const imperative =
    at === 0 ||
    /^(?:tolong|please|coba|mohon|minta|can|could)$/.test(words[at - 1] ?? '') ||
    /^(?:me|saya|aku|us)$/.test(words[at + 1] ?? '');
  const isVerb = spokenOf.has(word) ? !imperative : standsAsVerb(words, at);
  if (!reading || (builds && reading.length === 1) || (told && !isVerb)) return plain;
  return { ...plain, ...meant(spokenSenses(reading, language)), length: reading.length, isFunction: false };
}

/** "the main target": in English a word for a thing or a quality there is no Indonesian verb ("main", to play). */
function spokenSenses({ senses }: Reading, language: Language): Reading['senses'] {
  const own = language === 'en' ? senses.filter((sense) => sense.language === language) : [];
  return own.length > 0 && own.every(({ kind }) => kind !== 'deed') ? own : senses;
}

/** What a unit is by what stands around it. */
function amend(unit: Draft, { dates, vocabulary, words }: Reader): void {
  const at = unit.from;
  const word = words[at] ?? '';
  // "who will be the chair": what somebody becomes.
  if (/^(?:be|been)$/.test(word) && becomesOffice(words, at, vocabulary.lexicon)) {
    unit.isFunction = false;
    unit.auxiliary = null;
    unit.deeds = [{ deed: 'become', voice: 'active' }];
  }
  // "hari Kamis", "on the day of": the date says it.
  if (/^(?:hari|day|tanggal|tgl|date)$/.test(word) && (dates.has(at + 1) || dates.has(at + 2)))
    unit.isFunction = true;
  // "yang masak siapa": it doubts only where nobody is said to do it.
  if (
    word === 'masak' &&
    /^(?:yang|tukang|habis|lagi|sedang|bisa|mau|suka|dia|ia|mereka|kami|kita)$/.test(words[at - 1] ?? '')
  ) {
    unit.isFunction = false;
    unit.deeds = [{ deed: 'cook', voice: 'active' }];
  }
  // "tahun 2022": the number says it.
  if (/^(?:tahun|taun|thn|year)$/.test(word) && isYear(words[at + 1])) unit.isFunction = true;
  // "State the number of", "Uraikan": said to the bot.
  const polite = /^(?:tolong|please|kindly|coba|mohon|harap)$/.test(words[at - 1] ?? '') && at === 1;
  if ((at === 0 || polite) && unit.length === 1 && telling.test(word)) {
    unit.isFunction = true;
    unit.deeds = [];
    unit.names = [];
  }
  // "last year": a time, nothing that lasts.
  if (word === 'last' && /^(?:year|month|week|night|time|sunday|season)$/.test(words[at + 1] ?? ''))
    unit.deeds = [];
  // "mesin yang katanya korslet": so they say; "katanya siapa" and "katanya Putin" ask for who does.
  const hearsay = word === 'kata' && unit.enclitic && words[at + 1] !== 'siapa' && words[at - 1] !== 'siapa';
  if (hearsay && !vocabulary.names.match(words, at + 1)) {
    unit.isFunction = true;
    unit.deeds = [];
  }
}

function isYear(word: string | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(word ?? '');
}

/** "daerah seperti apa yang diincar", "di daerah seperti apa": what sort of area, not how it is. */
function asksSort(at: number, units: readonly Unit[]): boolean {
  const before = units[at - 1];
  const isWithin = units[at - 2]?.text === 'di' && at === units.length - 1;
  return (
    units[at]?.text === 'seperti apa' &&
    (units[at + 1]?.text === 'yang' || isWithin) &&
    before !== undefined &&
    !before.isFunction &&
    !before.enclitic
  );
}

/** A unit that says nothing. */
export const emptyUnit: Unit = {
  from: 0,
  length: 1,
  text: '',
  typed: '',
  names: [],
  nameHow: null,
  descriptive: false,
  titled: false,
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

function meant(senses: Reading['senses']): Pick<Unit, 'deeds' | 'offices' | 'relations' | 'concepts'> {
  const unique = (values: readonly string[]) => [...new Set(values)];
  return {
    deeds: senses.flatMap((sense) =>
      sense.kind === 'deed' ? [{ deed: sense.deed, voice: sense.voice }] : [],
    ),
    offices: unique(senses.flatMap((sense) => (sense.kind === 'office' ? [sense.office] : []))),
    relations: unique(senses.flatMap((sense) => (sense.kind === 'relation' ? [sense.relation] : []))),
    concepts: unique(senses.flatMap((sense) => (sense.kind === 'concept' ? [sense.concept] : []))),
  };
}

const telling =
  /^(?:state|identify|specify|provide|indicate|outline|detail|display|present|reproduce|tampilkan|perlihatkan|munculkan|berikan|sebutkan|terangkan|uraikan|paparkan|nyatakan|jabarkan|rincikan)$/;
