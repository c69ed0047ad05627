import type { Actor, Briefing, BriefingEvent, Place } from '../../briefing/schema.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isFunctionWord } from '../../question/function-words.ts';
import { createNameIndex, type NameIndex } from '../../question/units/names.ts';
import { cleanText, tokenize } from '../../text/tokens.ts';
import { packedOfText, packTerms, textOfPacked, unpackTerms } from './packed-terms.ts';
import { readBriefing, union } from './read-briefing.ts';
import { readTerms, type Terms } from './read-terms.ts';
import { deedsToldBy } from './told-deeds.ts';

/** An event with all that it speaks of. */
export interface PreparedEvent {
  readonly event: BriefingEvent;
  readonly index: number;
  /** Of its own fields and of those who take part. */
  readonly terms: Terms;
  /** Of the sentences that it rests on. */
  readonly sentenceTerms: Terms;
  /** Deeds that its text tells it by, besides its own. */
  readonly toldBy: ReadonlySet<string>;
}

/** A briefing made ready to be asked; built once per version. */
export interface PreparedBriefing {
  readonly briefing: Briefing;
  /** All words that are known, with those that the briefing adds. */
  readonly lexicon: Lexicon;
  readonly names: NameIndex;
  readonly entities: ReadonlyMap<string, Actor | Place>;
  /** What the names, descriptions and offices of each actor and place speak of. */
  readonly entityTerms: ReadonlyMap<string, Terms>;
  readonly events: readonly PreparedEvent[];
  /** Terms of each sentence with its translation, by its number minus one. */
  readonly sentences: readonly Terms[];
  /** key → everything that it is part of or lies in, near and far. */
  readonly wholes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Plain words of the briefing of five letters and more: what a misspelt word may have meant. */
  readonly words: ReadonlySet<string>;
  termsOf(text: string): Terms;
  /** All that was read of the briefing, as a text that it can be made ready from in a tenth of the time. */
  reading(): string;
}

export function isActor(entity: Actor | Place): entity is Actor {
  return 'offices' in entity;
}

/** Whether a filler is the key of an actor of one of these kinds. */
export function isA(
  filler: unknown,
  { entities }: Pick<PreparedBriefing, 'entities'>,
  ...kinds: readonly Actor['kind'][]
): boolean {
  const entity = typeof filler === 'string' ? entities.get(filler) : undefined;
  return entity !== undefined && isActor(entity) && kinds.includes(entity.kind);
}

/** "AS-Rusia": two names joined are read one by one too. */
function apart(text: string): string {
  return text.replace(/(\p{Lu}\p{L}*)[-–](?=\p{Lu}\p{L})/gu, '$1 ');
}

/**
 * Makes a briefing ready to be asked.
 * @param kept the reading of this very briefing by this very program, if there is one
 */
export function prepareBriefing(
  briefing: Briefing,
  shared: Lexicon,
  kept: string | null = null,
): PreparedBriefing {
  const lexicon = briefing.words === undefined ? shared : shared.with(briefing.words);
  const isCommon = (word: string) => isFunctionWord(word) || lexicon.match([word], 0).length > 0;
  const names = createNameIndex(briefing, isCommon, lexicon);
  const entities = new Map(
    [...briefing.actors, ...briefing.places].map((entity) => [entity.key, entity] as const),
  );
  const wholes = new Map([...entities.keys()].map((key) => [key, wholesOf(key, entities)] as const));
  const read = new Map<string, Terms>();
  const termsOf = (text: string) => {
    const before = read.get(text);
    if (before) return before;
    const sides = new Set([text, apart(text)]);
    const terms = union([...sides].map((each) => readTerms(each, lexicon, names)));
    read.set(text, terms);
    return terms;
  };
  const parts = [briefing.sentences, [...entities.keys()], briefing.events, briefing.events] as const;
  const count = parts.reduce((sum, { length }) => sum + length, 0);
  const known = kept === null ? null : packedOfText(kept, count);
  const packed = known ?? packTerms(readBriefing(briefing, termsOf));
  // Most of what was read is in the sets; what questions come back to is read once more.
  read.clear();
  const sets = unpackTerms(packed, count);
  const [sentences, entityTerms, terms, sentenceTerms] = parts.map(({ length }) => sets.splice(0, length));

  let words: ReadonlySet<string> | null = null;
  return {
    briefing,
    lexicon,
    names,
    entities,
    entityTerms: new Map([...entities.keys()].map((key, at) => [key, entityTerms?.[at] ?? none] as const)),
    events: briefing.events.map((event, index) => {
      let toldBy: ReadonlySet<string> | null = null;
      return {
        ...{ event, index },
        terms: terms?.[index] ?? none,
        sentenceTerms: sentenceTerms?.[index] ?? none,
        get toldBy() {
          toldBy ??= deedsToldBy(event, briefing.events, lexicon);
          return toldBy;
        },
      };
    }),
    sentences: sentences ?? [],
    wholes,
    get words() {
      words ??= plainWordsOf(briefing);
      return words;
    },
    termsOf,
    reading: () => textOfPacked(packed),
  };
}

const none: Terms = new Set();

function plainWordsOf({ sentences }: Briefing): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text, translation } of sentences) {
    for (const side of [text, translation]) {
      for (const { word } of tokenize(cleanText(side)))
        if (word.length >= 5 && /^\p{L}+$/u.test(word)) words.add(word);
    }
  }
  return words;
}

function wholesOf(key: string, entities: ReadonlyMap<string, Actor | Place>): ReadonlySet<string> {
  const found = new Set<string>();
  function climb(from: string) {
    const entity = entities.get(from);
    if (!entity) return;
    const next = isActor(entity) ? entity.belongs.map(({ to }) => to) : entity.within ? [entity.within] : [];
    for (const whole of next) {
      if (found.has(whole) || whole === key) continue;
      found.add(whole);
      climb(whole);
    }
  }
  climb(key);
  return found;
}
