import type { Language } from '../language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Reading } from '../lexicon/sense.ts';
import { findDates, monthOf, weekdayOf } from '../text/dates.ts';
import { findNumbers } from '../text/numbers.ts';
import { meantBy } from './everyday-words.ts';
import { askingWords, functionWords, isFunctionWord } from './function-words.ts';
import { auxiliaries, helpingPhrases, prepositions, pronouns, spokenOf } from './helping-words.ts';
import type { NameIndex, NameMatch } from './names.ts';
import type { QuestionWord, Utterance } from './normalise.ts';
import { isOfNames, isWrittenSo } from './other-names.ts';
import { withOut } from './out.ts';
import type { Unit } from './question.ts';
import { phrases, phraseWords, whWords } from './question-words.ts';
import { withoutWrongSeats } from './seats.ts';

/** What the words of a question are looked up in. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly names: NameIndex;
  /** The known word that this one is a misspelling of, or null; known words are never asked about. */
  correct(word: string, language: Language): string | null;
}

/** Cuts a question into units: names first, then dates, question phrases, the lexicon's words, numbers, function words. */
export function readUnits(utterance: Utterance, vocabulary: Vocabulary): Unit[] {
  const typed = utterance.words;
  // A misspelt word is put right before anything is looked up, unless it names somebody as it stands.
  const fixed = typed.map((each, at) => correctWord(each, typed, at, utterance.language, vocabulary));
  const words = fixed.map(({ word }) => word);
  const slashed = (at: number) => typed[at]?.slash ?? false;
  const dates = new Map(findDates(words, slashed).map((date) => [date.from, date]));
  const numbers = new Map(findNumbers(words, utterance.language).map((number) => [number.from, number]));
  const units: Unit[] = [];

  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const spelling = typed[at];
    const elsewhere = vocabulary.names.elsewhere(words, at);
    const name =
      elsewhere > 0
        ? null
        : (nameAt(words, at, typed, utterance.language, vocabulary.names) ?? fixed[at]?.name ?? null);
    const date = dates.get(at) ?? null;
    const week =
      word === 'minggu' && (numbers.has(at - 1) || /^(?:lalu|depan|ini)$/.test(words[at + 1] ?? ''));
    const phrase =
      phrases.find((each) => each.words.every((part, offset) => words[at + offset] === part)) ?? null;
    const helping =
      helpingPhrases.find((each) => each.every((part, offset) => words[at + offset] === part)) ??
      (comesTo(words, at, vocabulary) ? words.slice(at, at + 2) : null);
    // "what was the call for": the last word hangs on the question, not on the noun.
    const all = vocabulary.lexicon.match(words, at);
    const readings = all.filter(
      ({ length, senses }) =>
        length === 1 ||
        !(
          (words.at(-1) === 'for' && words[at - 1] !== 'to' && at + length >= words.length) ||
          isSentTo(words, at + length, senses, vocabulary.names) ||
          cutsName(words, at, length, vocabulary.names) ||
          cutsPhrase(words, at + length - 1)
        ),
    );
    const number = numbers.get(at) ?? null;

    let length = 1;
    const unit: { -readonly [K in keyof Unit]: Unit[K] } = {
      ...emptyUnit,
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
    } else if (
      elsewhere > 1 &&
      elsewhere >= (reading?.length ?? 0) &&
      (!reading || reading.length < elsewhere || isOfNames(reading, vocabulary.lexicon)) &&
      !(phrase && phrase.words.length >= elsewhere)
    ) {
      // "Korea Selatan", "New York": a stranger's name is one thing, whatever its words mean by themselves.
      length = elsewhere;
      const parts = typed.slice(at, at + length);
      unit.typed = parts.map((each) => each.typed).join(' ');
      unit.capital = parts.some(({ capital }) => capital);
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
      unit.isFunction = wh !== null || isFunctionWord(word);
      const builds = wh !== null || unit.auxiliary !== null || unit.preposition || unit.pronoun !== null;
      // A word that builds questions is taken for a deed only where it is not said to the bot ("beri tahu saya").
      // "bapaknya": somebody's father, not how one speaks to a man.
      const kin = unit.enclitic && reading?.senses.some(({ kind }) => kind === 'relation') === true;
      // "siapa yang jadi ketua": what somebody becomes.
      const office =
        /^(?:jadi|menjadi)$/.test(word) &&
        vocabulary.lexicon.match(words, at + 1)[0]?.senses.some(({ kind }) => kind === 'office') === true;
      const told = unit.isFunction && reading?.length === 1 && !kin && !office;
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
    // "who will be the chair": what somebody becomes.
    if (/^(?:be|been)$/.test(word) && becomesOffice(words, at, vocabulary.lexicon)) {
      unit.isFunction = false;
      unit.auxiliary = null;
      unit.deeds = [{ deed: 'become', voice: 'active' }];
    }
    // "hari Kamis", "on the day of": the date says it.
    if (/^(?:hari|day|tanggal|tgl|date)$/.test(word) && (dates.has(at + 1) || dates.has(at + 2)))
      unit.isFunction = true;
    // "State the number of", "Uraikan": said to the bot.
    const polite = /^(?:tolong|please|kindly|coba|mohon|harap)$/.test(words[at - 1] ?? '') && at === 1;
    if ((at === 0 || polite) && length === 1 && telling.test(word)) {
      unit.isFunction = true;
      unit.deeds = [];
      unit.names = [];
    }
    // "last year": a time, nothing that lasts.
    if (word === 'last' && /^(?:year|month|week|night|time|sunday|season)$/.test(words[at + 1] ?? ''))
      unit.deeds = [];
    // "mesin yang katanya korslet": so they say; "katanya siapa" and "katanya Putin" ask for who does.
    const hearsay =
      word === 'kata' && unit.enclitic && words[at + 1] !== 'siapa' && words[at - 1] !== 'siapa';
    if (hearsay && !vocabulary.names.match(words, at + 1)) {
      unit.isFunction = true;
      unit.deeds = [];
    }
    unit.length = length;
    unit.enclitic = typed.slice(at, at + length).some(({ enclitic }) => enclitic !== null);
    unit.text = words.slice(at, at + length).join(' ');
    units.push(unit);
    at += length;
  }
  return withoutWrongSeats(
    withOut(units).map((unit, at) =>
      asksSort(unit, units[at - 1], units[at + 1]) ? { ...unit, wh: 'which' } : unit,
    ),
  );
}

/** "how did they come to capture him", "who got to see it": before another verb it only says that it came about. */
function comesTo(words: readonly string[], at: number, { lexicon, names }: Vocabulary): boolean {
  if (!/^(?:come|came|get|got)$/.test(words[at] ?? '') || words[at + 1] !== 'to') return false;
  if (names.match(words, at + 2)) return false;
  const [next] = lexicon.match(words, at + 2);
  return (
    next?.senses.some((sense) => sense.kind === 'deed' && /^(?:open|active)$/.test(sense.voice)) === true
  );
}

/** "Putin's call to Trump": whoever stands behind got it, rather than being told to do something. */
function isSentTo(
  words: readonly string[],
  next: number,
  senses: Reading['senses'],
  names: NameIndex,
): boolean {
  const isNoun = senses.every((sense) => sense.kind === 'deed' && sense.voice === 'noun');
  return words[next - 1] === 'to' && isNoun && names.match(words, next) !== null;
}

/** An office is the next word but for an article, and it is yet to be held. */
function becomesOffice(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  const isAhead = /^(?:will|to|going to|gonna)$/.test(words[at - 1] ?? '');
  // "since when has he been mayor"
  const isSince =
    words[at] === 'been' && words.slice(0, at).some((word) => word === 'when' || word === 'long');
  if (!isAhead && !isSince) return false;
  const next = /^(?:the|a|its|their|new)$/.test(words[at + 1] ?? '') ? at + 2 : at + 1;
  return lexicon.match(words, next)[0]?.senses.some(({ kind }) => kind === 'office') === true;
}

/** "mengangkat anak gajah": a phrase of the lexicon does not end within a name. */
function cutsName(words: readonly string[], at: number, length: number, names: NameIndex): boolean {
  for (let inner = at + 1; inner < at + length; inner += 1) {
    const name = names.match(words, inner);
    if (name?.how === 'whole' && inner + name.length > at + length) return true;
  }
  return false;
}

/** "daerah seperti apa yang diincar": what sort of area, not how it is. */
function asksSort({ text }: Unit, before: Unit | undefined, after: Unit | undefined): boolean {
  return (
    text === 'seperti apa' &&
    after?.text === 'yang' &&
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
  const word = words[at] ?? '';
  const spelling = typed[at]?.typed ?? '';
  // "BPK" and "MA" in capitals are no everyday spelling of "bapak" and "sama".
  const isShort = /^\p{Lu}{2,6}$/u.test(spelling) && spelling.toLowerCase() !== word;
  const match =
    (isShort ? names.match([spelling.toLowerCase()], 0) : null) ??
    names.match(words, at) ??
    withInitialBefore(words, at, typed, names);
  if (!match) return null;
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

function correctWord(
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
  const known =
    isFunctionWord(word) ||
    askingWords.has(word) ||
    phraseWords.has(word) ||
    whWords.has(word) ||
    prepositions.has(word) ||
    /^\d/.test(word) ||
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
    ) > 0;
  if (known) return { word, name: null };
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

const telling =
  /^(?:state|identify|specify|provide|indicate|outline|detail|display|present|reproduce|tampilkan|perlihatkan|munculkan|berikan|sebutkan|terangkan|uraikan|paparkan|nyatakan|jabarkan|rincikan)$/;

/** "get in return": the last word of what is read begins a phrase that builds the question. */
function cutsPhrase(words: readonly string[], last: number): boolean {
  return words[last] === 'in' && /^(?:return|exchange)$/.test(words[last + 1] ?? '');
}
