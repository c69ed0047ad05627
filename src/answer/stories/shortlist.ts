import type { MadeOfBriefings } from '../../briefing/made.ts';
import type { Briefing } from '../../briefing/schema.ts';
import { namesOf } from '../../lexicon/gazetteer.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isFunctionWord } from '../../question/function-words.ts';
import type { Utterance } from '../../question/utterance/normalise.ts';
import { readName } from '../../text/names.ts';
import { findNumbers } from '../../text/numbers.ts';
import { stem } from '../../text/stem.ts';
import { cleanText, tokenize } from '../../text/tokens.ts';
import { createPostings, type Postings } from './postings.ts';

/** Tells in which of many briefings an answer may stand, without asking each. */
export interface Shortlist {
  /**
   * Takes in published briefings that are new and lets go of those that are gone.
   * @param most how many new ones to take in now, the newest first
   * @returns how many are still to be taken in.
   */
  follow(published: readonly Briefing[], most: number): number;
  pick(utterance: Utterance, most: number): Pick;
}

export interface Pick {
  /** Those that a question may be about, at most as many as were asked for, in the order in which they were published. */
  readonly likeliest: readonly Briefing[];
  /** The one that it speaks of most; null: it says nothing in particular. */
  readonly first: Briefing | null;
  /** The same where it speaks of it so much more than of any other that it must be meant; null: there is none. */
  readonly outstanding: Briefing | null;
}

/**
 * By which share of the first's score another must be behind to be out of the question. Measured over the questions of fourteen
 * briefings: where the second is, 95 of 100 are about the first, else two in three.
 */
const farBehind = 0.3;

/** Under this name it is kept what a briefing is found under. */
const indexed = 'index';

/**
 * An inverted index over the words, deeds, offices and numbers of briefings. It ranks by the sum of the weights of what
 * the question names (the rarer, the heavier: log(1 + N/df) as in BM25), each word of the question counted once: a
 * briefing that answers speaks of every part of the question. Deeds are looked for under all that they are kinds of,
 * misspelt words under those that are near.
 */
export function createShortlist(
  lexicon: Lexicon,
  correct: (word: string) => string | null,
  made?: MadeOfBriefings,
): Shortlist {
  const postings = createPostings();
  /** Slot → its briefing; null: gone. */
  const slots: (Briefing | null)[] = [];
  const slotOf = new Map<Briefing, number>();
  /** Slot → its place among the published, newest first. */
  let places: number[] = [];
  let followed: readonly Briefing[] = [];
  /** How many of these have been looked at. */
  let looked = 0;
  /** By slot; all 0 between two questions. */
  let scores = new Float32Array(64);
  // One word of the question counts once, however many of its readings a briefing knows.
  let best = new Float32Array(64);
  const termsOfWord = createWordTerms(lexicon);
  const lookedFor = createLookedFor(lexicon, postings, correct);

  function takeIn(briefing: Briefing): number {
    const slot = slots.push(briefing) - 1;
    slotOf.set(briefing, slot);
    const kept = made?.find(briefing, indexed) ?? null;
    // As JSON: parts of one long text would hold the whole of it in memory.
    const terms = kept === null ? [...termsOf(briefing)] : (JSON.parse(kept) as readonly string[]);
    if (kept === null) made?.keep(briefing, indexed, JSON.stringify(terms));
    for (const term of terms) postings.add(term, slot);
    return slot;
  }

  function termsOf(briefing: Briefing): ReadonlySet<string> {
    const terms = new Set<string>();
    const { sentences, actors, places: named, events, figures } = briefing;
    const { outlet, via } = briefing;
    const words = new Set<string>();
    for (const text of textsIn([sentences, actors, named, events, figures, briefing.background, outlet, via]))
      for (const { word } of tokenize(cleanText(text))) words.add(word);
    for (const word of words) for (const term of termsOfWord(word)) terms.add(term);
    for (const { action } of events) {
      for (const deed of action) {
        terms.add(`d:${deed}`);
        for (const kind of lexicon.deeds.get(deed)?.kinds ?? []) terms.add(`k:${kind}`);
      }
    }
    for (const { office } of actors.flatMap(({ offices }) => offices)) {
      terms.add(`o:${office}`).add(`r:${office}`);
      if (lexicon.offices.get(office)?.heads) terms.add('heads');
    }
    for (const { value } of figures) terms.add(`#${value}`);
    return terms;
  }

  function letGo(live: ReadonlySet<Briefing>): void {
    for (const [briefing, slot] of slotOf) {
      if (live.has(briefing)) continue;
      slotOf.delete(briefing);
      slots[slot] = null;
    }
    // Gone ones of many are passed over until they are a third of all; among few they would weigh too much.
    const many = slots.length >= 64;
    if (slotOf.size === slots.length || (many && slotOf.size * 1.5 > slots.length)) return;
    const renamed = slots.map((): number => -1);
    const kept = slots.flatMap((briefing, slot) => (briefing === null ? [] : [{ briefing, slot }]));
    for (const [now, { briefing, slot }] of kept.entries()) {
      renamed[slot] = now;
      slotOf.set(briefing, now);
    }
    slots.splice(0, slots.length, ...kept.map(({ briefing }) => briefing));
    postings.rename(renamed);
  }

  return {
    follow(published, most) {
      if (published !== followed) {
        letGo(new Set(published));
        followed = published;
        looked = 0;
        places = [];
        for (const [place, briefing] of published.entries()) {
          const slot = slotOf.get(briefing);
          if (slot !== undefined) places[slot] = place;
        }
      }
      for (let room = most; room > 0 && looked < published.length; looked += 1) {
        const briefing = published[looked];
        if (briefing === undefined || slotOf.has(briefing)) continue;
        places[takeIn(briefing)] = looked;
        room -= 1;
      }
      return published.length - slotOf.size;
    },

    pick(utterance, most) {
      if (scores.length < slots.length) {
        scores = new Float32Array(slots.length * 2);
        best = new Float32Array(slots.length * 2);
      }
      const scored: number[] = [];
      for (const alternatives of lookedFor(utterance)) {
        const touched: number[] = [];
        for (const [term, share] of alternatives) {
          const weight = share * Math.log(1 + slotOf.size / postings.count(term));
          postings.each(term, (slot) => {
            const before = best[slot] ?? 0;
            if (before >= weight) return;
            if (before === 0) touched.push(slot);
            best[slot] = weight;
          });
        }
        for (const slot of touched) {
          if (scores[slot] === 0) scored.push(slot);
          scores[slot] = (scores[slot] ?? 0) + (best[slot] ?? 0);
          best[slot] = 0;
        }
      }
      const scoreOf = (slot: number) => scores[slot] ?? 0;
      const there = scored.filter((slot) => slots[slot] !== null);
      const picked = pickFrom(there, scoreOf, (slot) => places[slot] ?? 0, most);
      for (const slot of scored) scores[slot] = 0;
      // What says nothing in particular is asked of the newest.
      if (!picked)
        return {
          likeliest: firstOf(followed, (each) => slotOf.has(each), most),
          first: null,
          outstanding: null,
        };
      const likeliest = picked.slots.flatMap((slot) => slots[slot] ?? []);
      const first = slots[picked.first] ?? null;
      return { likeliest, first, outstanding: picked.isAlone ? first : null };
    },
  };
}

/** Every text in a part of a briefing, keys and all: that they are no words of the article does no harm here. */
function* textsIn(part: unknown): Generator<string> {
  if (typeof part === 'string') yield part;
  else if (typeof part === 'object' && part !== null)
    for (const each of Object.values(part)) yield* textsIn(each);
}

/** Terms of a word by itself; remembered, since briefings are made of few different words. */
function createWordTerms(lexicon: Lexicon): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const terms = isNumeral(word) ? [numeral(word)] : [`w:${stem(withoutOwner(word))}`];
    const bare = withoutOwner(word).replace(/(?<=.{3})nya$/, '');
    for (const { senses } of new Set([word, bare]).values().flatMap((each) => lexicon.match([each], 0))) {
      for (const sense of senses) {
        terms.push(termOf(sense));
        if (sense.kind === 'concept')
          for (const kind of lexicon.concepts.get(sense.concept)?.kinds ?? []) terms.push(`c:${kind}`);
      }
    }
    if (known.size >= maxKnown) known.clear();
    known.set(word, terms);
    return terms;
  };
}

const maxKnown = 20_000;

type Sense = ReturnType<Lexicon['match']>[number]['senses'][number];

function termOf(sense: Sense): string {
  if (sense.kind === 'deed') return `d:${sense.deed}`;
  if (sense.kind === 'office') return `o:${sense.office}`;
  return sense.kind === 'relation' ? `r:${sense.relation}` : `c:${sense.concept}`;
}

function isNumeral(word: string): boolean {
  return /^\d/.test(word);
}

/** Without separators: 1.200 and 1,200 and 1200 are one. */
function numeral(word: string): string {
  return `#${word.replace(/[.,]/g, '')}`;
}

function withoutOwner(word: string): string {
  return word.replace(/'s?$/, '');
}

/** What a word of a question may be found under, and how much of its weight each is worth. */
type Alternatives = ReadonlyMap<string, number>;

/** Makes the reader of what a question names: the alternatives of each of its words that are more than grammar. */
function createLookedFor(
  lexicon: Lexicon,
  postings: Postings,
  correct: (word: string) => string | null,
): (utterance: Utterance) => Alternatives[] {
  function addSense(alternatives: Map<string, number>, sense: Sense): void {
    const add = (term: string, share: number) =>
      alternatives.set(term, Math.max(share, alternatives.get(term) ?? 0));
    add(termOf(sense), 1);
    if (sense.kind === 'office' && lexicon.offices.get(sense.office)?.heads) add('heads', 0.5);
    if (sense.kind !== 'deed') return;
    const deed = lexicon.deeds.get(sense.deed);
    add(`k:${sense.deed}`, 0.9);
    for (const { deed: reverse } of deed?.reverse ?? []) add(`d:${reverse}`, 0.9);
    for (const kind of deed?.kinds ?? []) add(`d:${kind}`, 0.7);
    for (const opposite of deed?.opposite ?? []) add(`d:${opposite}`, 0.5);
  }

  return ({ words, language }) => {
    const spoken = words.map(({ word }) => word);
    const numbers = new Map(findNumbers(spoken, language).map((number) => [number.from, number.value]));
    return words.flatMap(({ word, full, typed }, at): Alternatives[] => {
      const isName = word.length > 1 && typed === typed.toUpperCase() && /\p{L}/u.test(typed);
      if (isFunctionWord(word) && !isName) return [];
      const alternatives = new Map<string, number>();
      const value = numbers.get(at);
      if (value !== undefined) alternatives.set(`#${value}`, 1);
      if (isNumeral(word)) {
        alternatives.set(numeral(word), 1);
        return [alternatives];
      }
      const { known } = lexicon.gazetteer.find(spoken, at);
      for (const each of [...known, ...lexicon.gazetteer.seatedAt(word)].flatMap(namesOf)) {
        // A word of a longer name ("Amerika Serikat") may be another's too.
        const parts = readName(each);
        for (const part of parts)
          if (!isFunctionWord(part.word))
            alternatives.set(`w:${stem(part.word)}`, parts.length === 1 ? 0.8 : 0.4);
      }
      for (const each of new Set([word, full])) alternatives.set(`w:${stem(each)}`, 1);
      const readings = [...lexicon.match(spoken, at), ...(full === word ? [] : lexicon.match([full], 0))];
      for (const { senses } of readings) for (const sense of senses) addSense(alternatives, sense);
      if (readings.length === 0 && word.length >= 4) {
        for (const near of postings.near(stem(word))) alternatives.set(`w:${near}`, 0.7);
        const meant = correct(word);
        if (meant) {
          alternatives.set(`w:${stem(meant)}`, 0.9);
          for (const { senses } of lexicon.match([meant], 0))
            for (const sense of senses) addSense(alternatives, sense);
        }
      }
      return [alternatives];
    });
  };
}

/** Those that are near the first in score, at most `most`, in the order of their places; null where nothing has a score. */
function pickFrom(
  scored: readonly number[],
  scoreOf: (slot: number) => number,
  placeOf: (slot: number) => number,
  most: number,
): { readonly slots: readonly number[]; readonly first: number; readonly isAlone: boolean } | null {
  const first = scored.reduce((highest, slot) => Math.max(highest, scoreOf(slot)), 0);
  if (first === 0) return null;
  const near = scored.filter((slot) => scoreOf(slot) > (1 - farBehind) * first);
  const best = bestOf(
    near,
    (left, right) => scoreOf(right) - scoreOf(left) || placeOf(left) - placeOf(right),
    most,
  );
  return {
    first: best[0] ?? -1,
    slots: best.sort((left, right) => placeOf(left) - placeOf(right)),
    isAlone: near.length === 1,
  };
}

/** The first `most` of these as `compare` orders them; without ordering the others, of which there may be ten thousand. */
function bestOf<T>(items: readonly T[], compare: (left: T, right: T) => number, most: number): T[] {
  const best = items.slice(0, most).sort(compare);
  for (let at = best.length; at < items.length; at += 1) {
    const item = items[at] as T;
    const before = best.findIndex((each) => compare(item, each) < 0);
    if (before < 0) continue;
    best.splice(before, 0, item);
    best.pop();
  }
  return best;
}

function firstOf<T>(items: readonly T[], accepts: (item: T) => boolean, most: number): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length >= most) break;
    if (accepts(item)) found.push(item);
  }
  return found;
}
