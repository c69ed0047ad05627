import { languages } from '../../language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isFunctionWord } from '../../question/function-words.ts';
import type { NameIndex } from '../../question/units/names.ts';
import { isWrittenSo } from '../../question/units/other-names.ts';
import { findDates, slashesIn } from '../../text/dates.ts';
import { findNumbers } from '../../text/numbers.ts';
import { stem } from '../../text/stem.ts';
import { cleanText, tokenize } from '../../text/tokens.ts';

/**
 * What a text speaks of, as terms that a question can be compared with: `w:` stems of words, `d:` deeds, `c:` concepts,
 * `k:` what those are sorts of, `o:` offices, `r:` relations, `n:` keys of actors and places, `#` numbers.
 */
export interface Terms extends Iterable<string> {
  has(term: string): boolean;
}

const namesOfTerms = new WeakMap<Terms, readonly string[]>();

/** The keys of whom and what a text names. */
export function namesIn(terms: Terms): readonly string[] {
  const before = namesOfTerms.get(terms);
  if (before) return before;
  const found = [...terms].flatMap((term) => (term.startsWith('n:') ? [term.slice(2)] : []));
  namesOfTerms.set(terms, found);
  return found;
}

/** Reads what a text speaks of, in the words of the lexicon and the names of one briefing. */
export function readTerms(text: string, lexicon: Lexicon, names: NameIndex): Terms {
  const clean = cleanText(text);
  const tokens = tokenize(clean);
  const words = tokens.map(({ word }) => (word.includes("'") ? word.replace(/'s?$/, '') : word));
  const terms = new Set<string>();
  // "Marek Dahl" names no other Dahl.
  let wholly = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const { stemmed, term } = knownWord(word);
    terms.add(term);
    const name = names.begins(stemmed) ? names.match(words, at) : null;
    if (
      name &&
      !(name.how === 'part' && at < wholly) &&
      !(name.length === 1 && !isWrittenSo(name.capitals, tokens[at]?.surface ?? '')) &&
      !(
        name.length === 1 &&
        isFunctionWord(word) &&
        tokens[at]?.surface !== tokens[at]?.surface.toUpperCase()
      )
    ) {
      for (const key of name.keys) terms.add(`n:${key}`);
      if (name.how === 'whole') wholly = Math.max(wholly, at + name.length);
    }
    addSenses(lexicon.match(words, at));
    if (word.length > 5 && word.endsWith('nya')) addSenses(lexicon.match([word.slice(0, -3)], 0));
  }
  for (const language of languages)
    for (const number of findNumbers(words, language)) terms.add(`#${number.value}`);
  // A day of the month is written in digits.
  if (/\d/.test(clean))
    for (const date of findDates(words, slashesIn(clean, tokens)))
      if (date.day !== null) terms.add(`#${date.day}`);
  return terms;

  function addSenses(readings: Readings): void {
    const { senses, concepts } = namedIn(readings);
    for (const term of senses) terms.add(term);
    // Told narrowly, it may be asked for broadly; not the other way round.
    for (const concept of concepts)
      for (const kind of lexicon.concepts.get(concept)?.kinds ?? []) terms.add(`k:${kind}`);
  }
}

type Readings = ReturnType<Lexicon['match']>;

/** What readings speak of. */
interface Named {
  /** As terms. */
  readonly senses: readonly string[];
  readonly concepts: readonly string[];
}

/** The lexicon gives most words the same readings again. */
const named = new WeakMap<Readings, Named>();

function namedIn(readings: Readings): Named {
  const known = named.get(readings);
  if (known) return known;
  const senses = readings.flatMap((reading) => reading.senses);
  const found = {
    senses: senses.map((sense) => {
      if (sense.kind === 'deed') return `d:${sense.deed}`;
      if (sense.kind === 'concept') return `c:${sense.concept}`;
      return sense.kind === 'office' ? `o:${sense.office}` : `r:${sense.relation}`;
    }),
    concepts: senses.flatMap((sense) => (sense.kind === 'concept' ? [sense.concept] : [])),
  };
  named.set(readings, found);
  return found;
}

/** Word → its stem; briefings are made of few different words, and one text for each takes little room. */
const knownWords = new Map<string, { readonly stemmed: string; readonly term: string }>();
const maxKnown = 20_000;

function knownWord(word: string): { readonly stemmed: string; readonly term: string } {
  const known = knownWords.get(word);
  if (known) return known;
  const stemmed = stem(word);
  const read = { stemmed, term: `w:${stemmed}` };
  if (knownWords.size >= maxKnown) knownWords.clear();
  knownWords.set(word, read);
  return read;
}
