import { createCircleLookUp, isListed } from './circles.ts';
import { conjugate } from './english.ts';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';
import { activeOf, passiveOf } from './indonesian.ts';
import { createLookUp } from './look-up.ts';
import type { ConceptData, DeedData, LexiconData, OfficeData, RelationData, Rules } from './schema.ts';
import { noRules } from './schema.ts';
import type { Reading } from './sense.ts';
import { isIntransitive, type Table, tabulate } from './table.ts';

export type { Voice } from './form.ts';

/** The forms of a deed's first words, for answers. */
interface Say {
  /** `passive` is null where there is none (tewas, mengucapkan terima kasih kepada). */
  readonly id: { readonly active: string; readonly passive: string | null };
  readonly en: {
    readonly base: string;
    readonly past: string;
    readonly participle: string;
    readonly ing: string;
  };
}

/** One deed of the lexicon. What else it is called is looked up in all forms with `match`. */
export interface Deed
  extends Pick<DeedData, 'id' | 'en' | 'broader' | 'opposite' | 'reverse' | 'roles' | 'examples'> {
  readonly key: string;
  readonly say: Say;
  /** Every deed that this one is a kind of, near and far; without itself. */
  readonly kinds: ReadonlySet<string>;
}

/** One noun or adjective of the lexicon. */
export interface Concept extends Pick<ConceptData, 'id' | 'en' | 'kind'> {
  /** Every concept that this one is a sort of, near and far; without itself: a pistol is a gun and a weapon. */
  readonly kinds: ReadonlySet<string>;
}

/** The words of both languages and what they stand for. */
export interface Lexicon {
  readonly deeds: ReadonlyMap<string, Deed>;
  readonly offices: ReadonlyMap<string, OfficeData>;
  readonly relations: ReadonlyMap<string, RelationData>;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Names that are common knowledge. */
  readonly gazetteer: Gazetteer;
  /** Whether readers take one deed for the other: it stands in a family with it. */
  areKin(one: string, other: string): boolean;
  /**
   * The circles that something belongs to, as numbers that stand for them.
   * @param term `w:` and a word in any form, or several with spaces; `d:`, `c:`, `o:`, `r:` and the key of a deed, concept, office or relation
   */
  circlesOf(term: string): readonly number[];
  /** Every text that stands for something, in all its forms. */
  texts(): Iterable<string>;
  /** Whether a circle lists a word in this very form: it is spelt right. */
  isListed(word: string): boolean;
  /**
   * Every reading of the words that start at `from`, longest first; empty where nothing is known. A verb whose particle
   * stands after its object (tipped them off) is read with length 1: the object stays to be read.
   * @param words lower case, without enclitics (-nya, -lah, -kah, -pun) and possessive 's, but ask for the word as written
   * too (kalah, punya); a hyphenated word may come as one or as two.
   */
  match(words: readonly string[], from: number): readonly Reading[];
  /** The same lexicon with more words: new entries, or more words for a deed that is there. The old one stays as it was. */
  with(extra: LexiconData): Lexicon;
}

/**
 * Builds the lexicon from checked data; pure. What the data must satisfy beyond its types is told by `faultsIn`.
 * @param table the data's own table, if it has been made already.
 */
export function createLexicon(data: LexiconData, table?: Table): Lexicon {
  const rules = data.rules ?? noRules;
  return build(data, rules, table ?? tabulate(data, rules), null);
}

function build(data: LexiconData, rules: Rules, table: Table, base: Lexicon | null): Lexicon {
  const deeds = new Map<string, Deed>(base?.deeds);
  for (const [key, deed] of Object.entries(data.deeds)) {
    deeds.set(key, {
      ...(deeds.get(key) ?? deed),
      key,
      say: deeds.get(key)?.say ?? sayOf(deed, rules),
      kinds: kindsOf(key, (each) => data.deeds[each]?.broader ?? base?.deeds.get(each)?.broader ?? []),
    });
  }
  const concepts = new Map<string, Concept>(base?.concepts);
  for (const [key, concept] of Object.entries(data.concepts)) {
    const broaderOf = (each: string) =>
      data.concepts[each]?.broader ?? [...(base?.concepts.get(each)?.kinds ?? [])];
    const { id, en, kind } = concept;
    concepts.set(key, { id, en, kind, kinds: kindsOf(key, broaderOf) });
  }
  const lookUp = createLookUp(table, rules);
  const circlesOf = base?.circlesOf ?? createCircleLookUp(table.circles);
  const kin = kinOf(Object.values(data.families ?? {}));

  return {
    deeds,
    offices: new Map([...(base?.offices ?? []), ...Object.entries(data.offices)]),
    relations: new Map([...(base?.relations ?? []), ...Object.entries(data.relations)]),
    concepts,
    gazetteer: base?.gazetteer ?? createGazetteer(data),

    areKin: (one, other) => kin.get(one)?.has(other) === true || base?.areKin(one, other) === true,

    circlesOf,

    *texts() {
      if (base) yield* base.texts();
      yield* table.entries.texts();
    },

    isListed: (word) => base?.isListed(word) ?? isListed(table.circles, word),

    match(words, from) {
      const own = lookUp(words, from);
      return base === null ? own : together(base.match(words, from), own);
    },

    with(extra) {
      const more = extra.rules ?? rules;
      const examplesOf = (key: string) => this.deeds.get(key)?.examples;
      return build(extra, more, tabulate(extra, more, examplesOf), this);
    },
  };
}

function kinOf(families: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const kin = new Map<string, Set<string>>();
  for (const family of families)
    for (const one of family)
      for (const other of family) if (one !== other) kin.set(one, (kin.get(one) ?? new Set()).add(other));
  return kin;
}

function together(base: readonly Reading[], own: readonly Reading[]): readonly Reading[] {
  if (own.length === 0) return base;
  if (base.length === 0) return own;
  const lengths = [...new Set([...base, ...own].map(({ length }) => length))].sort((a, b) => b - a);
  const sensesOf = (readings: readonly Reading[], length: number) =>
    readings.find((reading) => reading.length === length)?.senses ?? [];
  return lengths.map((length) => ({ length, senses: [...sensesOf(base, length), ...sensesOf(own, length)] }));
}

const noKinds: ReadonlySet<string> = new Set();

function kindsOf(of: string, broaderOf: (key: string) => readonly string[]): ReadonlySet<string> {
  if (broaderOf(of).length === 0) return noKinds;
  const kinds = new Set<string>();
  const climb = (key: string) => {
    for (const broader of broaderOf(key)) {
      if (kinds.has(broader) || broader === of) continue;
      kinds.add(broader);
      climb(broader);
    }
  };
  climb(of);
  return kinds;
}

/** "mengucapkan terima kasih kepada" has no passive. */
const endsInPreposition = / (kepada|dengan|dari|sebagai|untuk)$/;

function sayOf(deed: DeedData, rules: Rules): Say {
  const isTransitive = !isIntransitive(deed, 'id');
  // berbohong, not membohongi, where nobody is lied to.
  const stem = isTransitive || deed.plain.id.length === 0 ? deed.id[0] : undefined;
  const verb = deed.en[0] ?? '';
  const { past, participle, ing } = conjugate(verb, rules);
  return {
    id: {
      active: stem === undefined ? (deed.plain.id[0] ?? '') : activeOf(stem, rules),
      passive: stem === undefined || !isTransitive || endsInPreposition.test(stem) ? null : passiveOf(stem),
    },
    en: { base: verb, past: past[0] ?? verb, participle: participle[0] ?? verb, ing: ing[0] ?? verb },
  };
}
