import type { Language } from '../../language.ts';
import { auxiliaries, conjunctions, prepositions, relatives } from './closed-words.ts';
import { isDegree } from './degrees.ts';
import { isBaseOf } from './english-forms.ts';
import { countryCode } from './gazetteer.ts';
import { companyNouns, localBodies, metonyms, organisationWords, placeWords, thingWords } from './ranks.ts';
import type { Sentence, Word } from './reading.ts';

/** What a mention shows of the kind of thing that it names. */
export type Hint = 'person' | 'organisation' | 'place' | 'country' | 'thing' | 'state';

/** A post or relation that stands with a name: `Bupati Lembayung`, `his lawyer`. */
export interface Post {
  /** A key of the lexicon. */
  readonly office: string;
  /** As printed. */
  readonly text: string;
  /** The name of what it is the post of, as printed. */
  readonly of: string | null;
}

/** A name in a sentence. */
export interface Mention {
  readonly sentence: Sentence;
  /** The words of the name itself; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where the title before it begins, and where an age or a short form behind it ends. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly post: Post | null;
  readonly acronym: string | null;
  /** Common words before it that say what it is: `organisasi kemanusiaan`; lower case. */
  readonly descriptor: string | null;
  readonly hints: ReadonlySet<Hint>;
  /** Whether it is named only as what somebody else's post is of, or inside a longer name. */
  readonly isInner: boolean;
}

const statePosts =
  /^(?:president|prime-minister|chancellor|king|queen|.*minister|governor|deputy-governor|mayor|deputy-mayor|regent|deputy-regent|police-chief|ambassador|subdistrict-head|village-head|regional-secretary|vice-president|emperor|emir|sultan)$/;

/** Whether a word can only be a verb's form here. */
export function isVerbal(word: Word): boolean {
  if (organisationWords.has(word.word)) return false;
  if (
    /^(?:paid|said|told|gave|met|sent|held|won|lost|left|led|built|sold|bought|made|found|took|hit|beat)$/.test(
      word.word,
    )
  )
    return true;
  return word.readings.some(({ senses }) =>
    senses.some(
      (sense) =>
        sense.kind === 'deed' &&
        (/active|passive/.test(sense.voice) || (sense.voice === 'open' && !isBaseOf(word.word))),
    ),
  );
}

export function person(
  sentence: Sentence,
  start: number,
  from: number,
  to: number,
  post: Post | null,
): Mention {
  const { end } = tailOf(sentence, to);
  return {
    sentence,
    start,
    from,
    to,
    end,
    name: textOf(sentence, from, to),
    post,
    acronym: null,
    descriptor: null,
    hints: new Set<Hint>(['person']),
    isInner: false,
  };
}

/** What stands behind a name: degrees, "S.H., M.H.", an age, "(47)" or ", 28,", or a short form, "(KAN)". */
export function tailOf(
  { words, clean }: Sentence,
  name: number,
): { end: number; acronym: string | null; isAged: boolean } {
  let to = name;
  while (isDegree(words[to])) to += 1;
  const next = words[to];
  if (next === undefined) return { end: to, acronym: null, isAged: false };
  const after = clean.slice(next.end, next.end + 1);
  if (next.before === ' (' && after === ')') {
    if (/^\d{1,3}$/.test(next.surface)) return { end: to + 1, acronym: null, isAged: true };
    const isShort =
      /\p{Lu}.*\p{Lu}/u.test(next.surface) || isDrawnFrom(next.word, words.slice(Math.max(0, to - 6), to));
    if (/^\p{Lu}[\p{Lu}\p{Ll}\d-]{1,9}$/u.test(next.surface) && isShort)
      return { end: to + 1, acronym: next.surface, isAged: false };
  }
  if (
    next.before === ', ' &&
    /^\d{1,3}$/.test(next.surface) &&
    (after === ',' || after === '.' || words[to + 1]?.word === 'tahun')
  ) {
    return { end: words[to + 1]?.word === 'tahun' ? to + 2 : to + 1, acronym: null, isAged: true };
  }
  return { end: to, acronym: null, isAged: false };
}

const somebody =
  /^(?:seorang|salah|warga|saksi|korban|penumpang|ibu|ayah|istri|suami|anak|kakak|adik|paman|bibi|kakek|nenek|pemilik|pedagang|petani|nelayan|guru|siswa|mahasiswa|man|woman|wife|husband|mother|father|son|daughter|brother|sister|uncle|aunt|friend|neighbor|neighbour|resident|survivor|witness|owner|student|teacher|nurse)$/;

/** "salah seorang penumpang, Wahyuni, …", "his wife, Maria, …": between commas behind a word for people. */
function isSomebody(words: readonly Word[], from: number, end: number): boolean {
  if (words[from]?.before !== ', ' || !/^(?:\))?,/.test(words[end]?.before ?? '') || end - from > 4)
    return false;
  for (let at = from - 1; at >= Math.max(0, from - 7); at -= 1) {
    const word = words[at];
    if (word === undefined) return false;
    if (somebody.test(word.word)) return true;
    if (/[,.:;"]/.test(word.before) || word.isCapital) return false;
  }
  return false;
}

/** "Kemenhub" of "Kementerian Perhubungan": every letter in order, the first ones of its words among them. */
function isDrawnFrom(short: string, words: readonly Word[]): boolean {
  const start = words.findIndex(
    (word, at) => word.word.startsWith(short.charAt(0)) && words.slice(at).length > 1,
  );
  if (start < 0 || short.length < 4) return false;
  const letters = words
    .slice(start)
    .map(({ word }) => word)
    .join('');
  let at = 0;
  for (const letter of letters) if (letter === short.charAt(at)) at += 1;
  return at === short.length;
}

/** Whether a name that begins so is a thing's: "Piala Garuda", but not "Bill Garrity". */
export function opensThing(word: Word | undefined, language: Language): boolean {
  return thingWords.has(word?.word ?? '') && !(language === 'en' && word?.word === 'bill');
}

/** Common nouns behind a name that say that it is somewhere. */
const siteNouns =
  /^(?:spaceport|airport|station|stadium|harbou?r|district|county|province|village|mosque|cathedral|church|museum|valley|island|lake|river|prison|jail|refinery|council|police|residents|town|city)$/;

/** A name without a post: its words and what stands around it tell its kind. */
export function plainMention(
  sentence: Sentence,
  from: number,
  to: number,
  language: Language,
  isInner: boolean,
  isState: boolean,
): Mention {
  const { words } = sentence;
  const name = textOf(sentence, from, to);
  const { end, acronym, isAged } = tailOf(sentence, to);
  const hints = new Set<Hint>();
  const [first, last] = [words[from], words[to - 1]];
  if (isAged || (isSomebody(words, from, end) && !isOrganisationWord(last))) hints.add('person');
  if (isState) hints.add('state');
  if (metonyms.test(name))
    return {
      sentence,
      start: from,
      from,
      to,
      end,
      name,
      post: null,
      acronym,
      descriptor: null,
      hints: new Set<Hint>(['organisation']),
      isInner,
    };
  if (countryCode(name) !== null) hints.add('country');
  else if (sentence.isPlace(name)) hints.add('place');
  // "Hallam & Pike", "Mineworkers' Union of Tavara"
  // "Balai Wilayah Sungai (BWS) Nusa Timur": where it is.
  const isTail = language === 'id' && isBehindShortForm(words, from);
  if (isTail) hints.add('place');
  const isFirm = words
    .slice(from + 1, to)
    .some(
      (word, at) => word.before === ' & ' || (word.word === 'of' && isOrganisationWord(words[from + at])),
    );
  if (isFirm || isOrganisationWord(first) || isOrganisationWord(last) || acronym !== null)
    hints.add('organisation');
  else if (
    placeWords.has(first?.word ?? '') ||
    (language === 'en' && to - from > 1 && placeWords.has(last?.word ?? ''))
  )
    hints.add('place');
  else if (namesLocalBody(words, from, to)) hints.add('organisation');
  if (
    opensThing(first, language) ||
    (language === 'en' &&
      to - from > 1 &&
      words.slice(from, to).some(({ word }) => /^(?:route|highway)$/.test(word)))
  )
    hints.add('thing');
  if (language === 'en' && to - from > 1 && thingWords.has(last?.word ?? '')) hints.add('thing');
  if (language === 'en' && to - from > 1 && /^(?:st|ave|rd|blvd)$/.test(last?.word ?? '')) hints.add('place');
  // "St. Agatha's" where nothing of hers follows: a church, a school, a hospital.
  if (language === 'en' && hints.size === 0 && first?.word === 'st' && /'s$/.test(last?.word ?? ''))
    hints.add('organisation');
  // "Canada-based Northgate Copper"
  if (
    language === 'en' &&
    hints.size === 0 &&
    /-(?:based|listed|owned|backed)$/.test(words[from - 1]?.word ?? '')
  )
    hints.add('organisation');
  // "the Cape Alder spaceport"
  if (
    language === 'en' &&
    hints.size === 0 &&
    words[to]?.before === ' ' &&
    siteNouns.test(words[to]?.word ?? '')
  )
    hints.add('place');
  const isNamed = /^(?:berinisial|inisial|bernama|alias|initials?)$/.test(words[from - 1]?.word ?? '');
  if (isNamed) hints.add('person');
  if (to - from === 1 && isAcronym(first) && hints.size === 0) hints.add('organisation');
  const { text: descriptor, hint, from: start } = descriptorBefore(words, from, language);
  if (hint !== null) hints.add(hint);
  return {
    sentence,
    start,
    from,
    to,
    end,
    name,
    post: null,
    acronym,
    descriptor,
    hints,
    isInner: isInner || isTail,
  };
}

/** Whether a name stands right behind the short form of a body that nobody's post leads to. */
function isBehindShortForm(words: readonly Word[], from: number): boolean {
  if (words[from]?.before !== ') ' || !/^\p{Lu}{2,}$/u.test(words[from - 1]?.surface ?? '')) return false;
  let first = from - 2;
  while (words[first - 1]?.isCapital === true && words[first]?.before === ' ') first -= 1;
  return words.slice(Math.max(0, first - 3), from - 1).every((word) => !hasPost(word));
}

/** "Seksi Pidana Khusus Kejari Wairasa": part of a body that is called after its place. */
function namesLocalBody(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ word }) => localBodies.has(word) && organisationWords.has(word));
}

/** The common noun before a name and what it says: `perusahaan`, `the airline`, `pemerintah`. */
export function descriptorBefore(
  words: readonly Word[],
  from: number,
  language: Language,
): { text: string | null; hint: Hint | null; from: number } {
  const none = { text: null, hint: null, from };
  if (/[^\s,]/.test(words[from]?.before ?? '')) return none;
  for (let back = 1; back <= 3; back += 1) {
    const at = from - back;
    const word = words[at];
    if (word === undefined || (back > 1 && words[at + 1]?.before !== ' ')) return none;
    if (prepositions.has(word.word) || conjunctions.has(word.word) || auxiliaries.has(word.word)) return none;
    if (relatives.has(word.word) || isVerbal(word)) return none;
    // "Kapten tim, Novita": the name behind the comma is the captain's.
    if (/,/.test(words[from]?.before ?? '') && hasPost(words[at - 1])) return none;
    const hint = hintOf(word, language);
    // "yang bernama X": the word is no part of what he is called by.
    if (hint === 'person') return back === 1 ? { text: null, hint, from } : none;
    if (hint !== null)
      return {
        text: words
          .slice(at, from)
          .map(({ word: each }) => each)
          .join(' '),
        hint,
        from: at,
      };
  }
  return none;
}

function hasPost(word: Word | undefined): boolean {
  return (
    word?.readings.some(({ senses }) =>
      senses.some(({ kind }) => kind === 'office' || kind === 'relation'),
    ) ?? false
  );
}

function hintOf(word: Word, language: Language): Hint | null {
  if (/^(?:pihak|pemerintah|polisi|kepolisian|government)$/.test(word.word)) return 'state';
  if (organisationWords.has(word.word) && (!word.isCapital || word.opens)) return 'organisation';
  if (companyNouns.test(word.word)) return 'organisation';
  if (/^(?:bernama|berinisial|alias|named)$/.test(word.word)) return 'person';
  if (
    placeWords.has(word.word) &&
    !(language === 'en' && /^(?:north|south|east|west|hall|field|port|park)$/.test(word.word))
  )
    return 'place';
  return null;
}

export function isOrganisationWord(word: Word | undefined): boolean {
  return word !== undefined && organisationWords.has(word.word.replace(/'s?$/, ''));
}

export function isAcronym(word: Word | undefined): boolean {
  return (
    word !== undefined && /^\p{Lu}[\p{Lu}\d]+$/u.test(word.surface.replace(/'s$/, '').replaceAll('.', ''))
  );
}

export function officeIsState(office: string | null): boolean {
  return office !== null && statePosts.test(office);
}

/** The text from one word to behind another, without a possessive at its end. */
export function textOf({ clean, words }: Sentence, from: number, to: number): string {
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined) return '';
  const text = clean.slice(first.start, last.end);
  // "12%", "Komisi Antirasuah (KAN)"
  const isOpen = text.includes('(') && !text.includes(')') && clean[last.end] === ')';
  const end = clean[last.end] === '%' || isOpen ? last.end + 1 : last.end;
  const money = /(?:US)?[$€£¥]$/.exec(clean.slice(0, first.start))?.[0].length ?? 0;
  return clean.slice(first.start - money, end).replace(/'s?$/, '');
}
