import type { Language } from '../language.ts';
import { conjugate, pluralOf } from './english.ts';
import type { Voice } from './form.ts';
import { activeOf, passiveOf } from './indonesian.ts';
import type { ConceptData, DeedData, LexiconData, OfficeData, RelationData, Rules } from './schema.ts';
import { noRules } from './schema.ts';
import { isIntransitive, surest, surfacesOf } from './surface.ts';

export type { Voice } from './form.ts';

/** What a word may stand for. */
export type Sense =
  | { readonly kind: 'deed'; readonly deed: string; readonly language: Language; readonly voice: Voice }
  | { readonly kind: 'office'; readonly office: string; readonly language: Language }
  | { readonly kind: 'relation'; readonly relation: string; readonly language: Language }
  | { readonly kind: 'concept'; readonly concept: string; readonly language: Language };

/** The forms of a deed's first words, for answers. */
export interface Say {
  /** `passive` is null where nothing is done to anybody (tewas). */
  readonly id: { readonly active: string; readonly passive: string | null };
  readonly en: {
    readonly base: string;
    readonly past: string;
    readonly participle: string;
    readonly ing: string;
  };
}

/** One deed of the lexicon. */
export interface Deed extends DeedData {
  readonly key: string;
  readonly say: Say;
  /** Every deed that this one is a kind of, near and far; without itself. */
  readonly kinds: ReadonlySet<string>;
}

/** Some words in a row and all that they may stand for. */
export interface Reading {
  /** How many words. */
  readonly length: number;
  readonly senses: readonly Sense[];
}

/** The words of both languages and what they stand for. */
export interface Lexicon {
  readonly deeds: ReadonlyMap<string, Deed>;
  readonly offices: ReadonlyMap<string, OfficeData>;
  readonly relations: ReadonlyMap<string, RelationData>;
  readonly concepts: ReadonlyMap<string, ConceptData>;
  /**
   * Every reading of the words that start at `from`, longest first; empty where nothing is known.
   * @param words lower case, without enclitics (-nya, -lah, -kah, -pun) and possessive 's; a hyphenated word may come as one or as two.
   */
  match(words: readonly string[], from: number): readonly Reading[];
  /** The same lexicon with more words: new entries, or more words for a deed that is there. The old one stays as it was. */
  with(extra: LexiconData): Lexicon;
}

interface Phrase {
  readonly words: readonly string[];
  readonly senses: Sense[];
}

/** First word → the phrases that begin with it, longest first. */
type Index = ReadonlyMap<string, readonly Phrase[]>;

/** Builds the lexicon from checked data; pure. What the data must satisfy beyond its types is told by `complaintsAbout`. */
export function createLexicon(data: LexiconData): Lexicon {
  return build(data, data.rules ?? noRules, null);
}

function build(data: LexiconData, rules: Rules, base: Lexicon | null): Lexicon {
  const index = indexOf(data, rules, base);
  const deeds = new Map<string, Deed>(base?.deeds);
  for (const [key, deed] of Object.entries(data.deeds)) {
    deeds.set(key, {
      ...(deeds.get(key) ?? deed),
      key,
      say: deeds.get(key)?.say ?? sayOf(deed, rules),
      kinds: kindsOf(key, (each) => data.deeds[each]?.broader ?? base?.deeds.get(each)?.broader ?? []),
    });
  }

  return {
    deeds,
    offices: new Map([...(base?.offices ?? []), ...Object.entries(data.offices)]),
    relations: new Map([...(base?.relations ?? []), ...Object.entries(data.relations)]),
    concepts: new Map([...(base?.concepts ?? []), ...Object.entries(data.concepts)]),

    match(words, from) {
      const own = matchIn(index, words, from);
      return base === null ? own : together(base.match(words, from), own);
    },

    with(extra) {
      return build(extra, extra.rules ?? rules, this);
    },
  };
}

function matchIn(index: Index, words: readonly string[], from: number): readonly Reading[] {
  const first = words[from];
  if (first === undefined) return [];
  const readings: Reading[] = [];
  for (const phrase of index.get(first) ?? []) {
    if (phrase.words.every((word, i) => words[from + i] === word))
      readings.push({ length: phrase.words.length, senses: phrase.senses });
  }
  return readings;
}

function together(base: readonly Reading[], own: readonly Reading[]): readonly Reading[] {
  if (own.length === 0) return base;
  if (base.length === 0) return own;
  const lengths = [...new Set([...base, ...own].map(({ length }) => length))].sort((a, b) => b - a);
  const sensesOf = (readings: readonly Reading[], length: number) =>
    readings.find((reading) => reading.length === length)?.senses ?? [];
  return lengths.map((length) => ({ length, senses: [...sensesOf(base, length), ...sensesOf(own, length)] }));
}

function kindsOf(deed: string, broaderOf: (deed: string) => readonly string[]): ReadonlySet<string> {
  const kinds = new Set<string>();
  const climb = (key: string) => {
    for (const broader of broaderOf(key)) {
      if (kinds.has(broader) || broader === deed) continue;
      kinds.add(broader);
      climb(broader);
    }
  };
  climb(deed);
  return kinds;
}

function sayOf(deed: DeedData, rules: Rules): Say {
  const stem = deed.id[0];
  const verb = deed.en[0] ?? '';
  const { past, participle, ing } = conjugate(verb, rules);
  return {
    id: {
      active: stem === undefined ? (deed.plain.id[0] ?? '') : activeOf(stem, rules),
      passive: stem === undefined || isIntransitive(deed, 'id') ? null : passiveOf(stem),
    },
    en: { base: verb, past: past[0] ?? verb, participle: participle[0] ?? verb, ing: ing[0] ?? verb },
  };
}

function indexOf(data: LexiconData, rules: Rules, base: Lexicon | null): Index {
  const readings = new Map<string, { sense: Sense; loose: boolean }[]>();
  const add = (text: string, sense: Sense, loose: boolean) => {
    const there = readings.get(text);
    if (there === undefined) readings.set(text, [{ sense, loose }]);
    else there.push({ sense, loose });
  };

  for (const [key, deed] of Object.entries(data.deeds)) {
    const examples = deed.examples ?? base?.deeds.get(key)?.examples;
    const whole = examples === undefined ? deed : { ...deed, examples };
    for (const { text, sense, loose } of sensesOf(key, whole, rules)) add(text, sense, loose);
  }
  for (const language of ['id', 'en'] as const) {
    const name = (entry: OfficeData | RelationData | ConceptData, sense: Sense) => {
      for (const text of entry[language]) {
        add(text, sense, false);
        if (language === 'en') add(pluralOf(text, rules), sense, false);
      }
      for (const text of entry.short[language]) add(text, sense, false);
    };
    for (const [office, entry] of Object.entries(data.offices))
      name(entry, { kind: 'office', office, language });
    for (const [relation, entry] of Object.entries(data.relations))
      name(entry, { kind: 'relation', relation, language });
    for (const [concept, entry] of Object.entries(data.concepts))
      name(entry, { kind: 'concept', concept, language });
  }

  const index = new Map<string, Phrase[]>();
  for (const [text, all] of readings) {
    const senses = (['id', 'en'] as const).flatMap((language) =>
      surest(all.filter(({ sense }) => sense.language === language)).map(({ sense }) => sense),
    );
    // "luka-luka" is one word to some and two to others.
    for (const spelling of text.includes('-') ? [text, text.replaceAll('-', ' ')] : [text]) {
      const words = spelling.split(' ');
      const phrases = index.get(words[0] ?? '');
      if (phrases === undefined) index.set(words[0] ?? '', [{ words, senses }]);
      else phrases.push({ words, senses });
    }
  }
  for (const phrases of index.values())
    if (phrases.length > 1) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The forms of one deed with one sense per spelling and voice; active and passive together are open. */
function sensesOf(key: string, deed: DeedData, rules: Rules) {
  const byForm = new Map<string, { text: string; language: Language; loose: boolean; voices: Set<Voice> }>();
  for (const surface of surfacesOf(deed, rules)) {
    const id = `${surface.language} ${surface.text}`;
    const there = byForm.get(id);
    if (there === undefined || (there.loose && !surface.loose)) {
      byForm.set(id, { ...surface, voices: new Set([surface.voice]) });
    } else if (there.loose === surface.loose) there.voices.add(surface.voice);
  }
  return [...byForm.values()].flatMap(({ text, language, loose, voices }) => {
    if (voices.has('active') && voices.has('passive')) voices.add('open');
    if (voices.has('open')) {
      voices.delete('active');
      voices.delete('passive');
    }
    return [...voices].map((voice) => ({
      text,
      loose,
      sense: { kind: 'deed', deed: key, language, voice } satisfies Sense,
    }));
  });
}
