import {
  type Actor,
  type Briefing,
  type BriefingEvent,
  type Filler,
  type Place,
  roles,
} from '../briefing/schema.ts';
import { languages } from '../language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isFunctionWord } from '../question/function-words.ts';
import { createNameIndex, type NameIndex } from '../question/names.ts';
import type { SpokenDate } from '../text/dates.ts';
import { cleanText, tokenize } from '../text/tokens.ts';
import { readTerms, type Terms } from './read-terms.ts';

/** An event with all that it speaks of. */
export interface PreparedEvent {
  readonly event: BriefingEvent;
  readonly index: number;
  /** Of its own fields and of those who take part. */
  readonly terms: Terms;
  /** Of the sentences that it rests on. */
  readonly sentenceTerms: Terms;
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
  readonly dates: readonly SpokenDate[];
  /** Plain words of the briefing of five letters and more: what a misspelt word may have meant. */
  readonly words: ReadonlySet<string>;
  termsOf(text: string): Terms;
}

export function isActor(entity: Actor | Place): entity is Actor {
  return 'offices' in entity;
}

/** "AS-Rusia": two names joined are read one by one too. */
function apart(text: string): string {
  return text.replace(/(\p{Lu}\p{L}*)[-–](?=\p{Lu}\p{L})/gu, '$1 ');
}

/** Makes a briefing ready to be asked. */
export function prepareBriefing(briefing: Briefing, shared: Lexicon): PreparedBriefing {
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
  const sentences = briefing.sentences.map(({ text, translation }) =>
    union([termsOf(text), termsOf(translation)]),
  );

  const entityTerms = new Map(
    [...entities.values()].map((entity) => {
      const texts = [
        entity.name,
        entity.description,
        'kind' in entity && typeof entity.kind === 'object' ? entity.kind : undefined,
      ];
      const offices = isActor(entity) ? entity.offices.map(({ office }) => `o:${office}`) : [];
      return [
        entity.key,
        union([
          ...texts.flatMap((text) => (text ? languages.map((language) => termsOf(text[language])) : [])),
          ...entity.aliases.map(termsOf),
          new Set([`n:${entity.key}`, ...offices]),
        ]),
      ] as const;
    }),
  );

  const byKey = new Map(briefing.events.map((event) => [event.key, event] as const));
  const figures = new Map(briefing.figures.map((figure) => [figure.key, figure] as const));
  function fillerTerms(filler: Filler, depth = 0): Terms {
    if (typeof filler !== 'string') return union(languages.map((language) => termsOf(filler[language])));
    const event = byKey.get(filler);
    if (event && depth === 0) {
      return union([
        ...event.action.map((action) => new Set([`d:${action}`])),
        ...languages.map((language) => termsOf(event.text[language])),
      ]);
    }
    const figure = figures.get(filler);
    if (figure)
      return union([
        ...languages.map((language) => termsOf(figure.unit[language])),
        new Set([`#${figure.value}`]),
      ]);
    return entityTerms.get(filler) ?? new Set();
  }

  const events = briefing.events.map((event, index): PreparedEvent => {
    const own: Terms[] = [new Set(event.action.map((action) => `d:${action}`))];
    for (const field of ['text', 'purpose', 'reason', 'means', 'outcome', 'when'] as const) {
      const text = event[field];
      if (text) for (const language of languages) own.push(termsOf(text[language]));
    }
    for (const role of roles) for (const filler of event[role] ?? []) own.push(fillerTerms(filler));
    return {
      event,
      index,
      terms: union(own),
      sentenceTerms: narrow(
        union(event.sentences.map((number) => sentences[number - 1] ?? new Set<string>())),
      ),
    };
  });

  const words = new Set<string>();
  for (const { text, translation } of briefing.sentences) {
    for (const side of [text, translation]) {
      for (const { word } of tokenize(cleanText(side)))
        if (word.length >= 5 && /^\p{L}+$/u.test(word)) words.add(word);
    }
  }
  // Most of what was read is in the sets above; what questions come back to is read once more.
  read.clear();
  return {
    briefing,
    lexicon,
    names,
    entities,
    entityTerms,
    events,
    sentences,
    wholes,
    dates: [],
    words,
    termsOf,
  };
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

/** Without what things are sorts of: a sentence that only stands by must speak of the very thing. */
function narrow(terms: Terms): Terms {
  return new Set([...terms].filter((term) => !term.startsWith('k:')));
}

function union(sets: readonly Terms[]): Terms {
  const all = new Set<string>();
  for (const set of sets) for (const term of set) all.add(term);
  return all;
}
