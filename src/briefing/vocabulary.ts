import type { Lexicon } from '../lexicon/lexicon.ts';

/** A deed's first words in both languages; `passive` is null where there is none. */
export interface DeedForms {
  readonly id: { readonly active: string; readonly passive: string | null };
  readonly en: { readonly base: string; readonly past: string; readonly participle: string };
}

/** The words that a briefing may use for deeds and offices, by their keys. */
export interface Vocabulary {
  isDeed(key: string): boolean;
  /** Offices and relations alike: `president`, `spouse`. */
  isOffice(key: string): boolean;
  /** How a deed is said, for an event without a text of its own; null for one that is not known. */
  formsOf?(key: string): DeedForms | null;
  /** Every known key, for "did you mean"; without them nothing is suggested. */
  readonly keys?: { readonly deeds: Iterable<string>; readonly offices: Iterable<string> };
  /** The keys of what is called so in either language, for who wrote a word in a key's place: `detain` → `arrest`. */
  keysOf?(words: string): { readonly deeds: readonly string[]; readonly offices: readonly string[] };
}

/** The keys of a lexicon as the vocabulary that briefings are checked against. */
export function vocabularyOf(
  lexicon: Pick<Lexicon, 'deeds' | 'offices' | 'relations' | 'match'>,
): Vocabulary {
  return {
    isDeed: (key) => lexicon.deeds.has(key),
    isOffice: (key) => lexicon.offices.has(key) || lexicon.relations.has(key),
    formsOf: (key) => lexicon.deeds.get(key)?.say ?? null,
    keys: {
      deeds: lexicon.deeds.keys().toArray(),
      offices: [...lexicon.offices.keys(), ...lexicon.relations.keys()],
    },
    keysOf(words) {
      const each = words.split(' ');
      const senses = lexicon.match(each, 0).find(({ length }) => length === each.length)?.senses ?? [];
      const deeds = senses.flatMap((sense) => (sense.kind === 'deed' ? [sense.deed] : []));
      const offices = senses.flatMap((sense) => {
        if (sense.kind === 'office') return [sense.office];
        return sense.kind === 'relation' ? [sense.relation] : [];
      });
      return { deeds: [...new Set(deeds)], offices: [...new Set(offices)] };
    },
  };
}
