import { readName } from '../text/names.ts';
import type { GazetteerData } from './schema.ts';

/** What sort of thing bears a name. */
export type Sort = 'country' | 'place' | 'body';

/** A country, a place or a body that the news names, under all its names. */
export interface Known extends GazetteerData {
  readonly sort: Sort;
}

/** Names that are common knowledge, of places and bodies; never of people. */
export interface Gazetteer {
  /** Who bears this name, its seat and its people left aside. */
  called(name: string): readonly Known[];
  /** Who is meant by the words from `from` on, by name, people or seat, and by how many of them; the longest run counts. */
  find(words: readonly string[], from: number): { readonly length: number; readonly known: readonly Known[] };
  /** Whose seat this word is: countries and bodies are called by the city that they are governed from. */
  seatedAt(word: string): readonly Known[];
}

/** The sections of a lexicon's data that names stand in. */
export interface GazetteerSections {
  readonly countries?: Readonly<Record<string, GazetteerData>>;
  readonly places?: Readonly<Record<string, GazetteerData>>;
  readonly bodies?: Readonly<Record<string, GazetteerData>>;
}

/** What each section holds. */
const sorts = { countries: 'country', places: 'place', bodies: 'body' } as const;

/** All that somebody is called by himself: full names, short ones, nicknames. */
export function namesOf({ id, en, also }: GazetteerData): readonly string[] {
  return [...id, ...en, ...also];
}

/** Builds the gazetteer; the index is made when it is first asked for, since a start has no need of it. */
export function createGazetteer(sections: GazetteerSections): Gazetteer {
  let made: Index | null = null;
  const index = () => {
    made ??= indexOf(sections);
    return made;
  };
  return {
    called: (name) => index().names.get(textOf(name)) ?? none,
    find(words, from) {
      const { names, others, longest } = index();
      const first = words[from] ?? '';
      for (let length = Math.min(longest.get(first) ?? 0, words.length - from); length > 0; length -= 1) {
        const text = length === 1 ? first : words.slice(from, from + length).join(' ');
        const known = names.get(text) ?? others.get(text);
        if (known) return { length, known };
      }
      return { length: 0, known: none };
    },
    seatedAt(word) {
      const known = index().others.get(word) ?? none;
      return known.filter(({ seat }) => seat.some((name) => textOf(name) === word));
    },
  };
}

interface Index {
  /** Name → who bears it. */
  readonly names: ReadonlyMap<string, readonly Known[]>;
  /** Seat or people → whose. */
  readonly others: ReadonlyMap<string, readonly Known[]>;
  /** First word → how many words the longest name has that begins so. */
  readonly longest: ReadonlyMap<string, number>;
}

const none: readonly Known[] = [];

function indexOf(sections: GazetteerSections): Index {
  const names = new Map<string, readonly Known[]>();
  const others = new Map<string, readonly Known[]>();
  const longest = new Map<string, number>();
  const put = (map: Map<string, readonly Known[]>, name: string, only: readonly [Known]) => {
    const words = readName(name).map(({ word }) => word);
    const text = words.join(' ');
    const there = map.get(text);
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    // Most names have one bearer, who has many names: so do they share the list.
    if (there?.includes(only[0]) !== true) map.set(text, there === undefined ? only : [...there, ...only]);
  };
  for (const section of ['countries', 'places', 'bodies'] as const) {
    for (const data of Object.values(sections[section] ?? {})) {
      const only = [{ ...data, sort: sorts[section] }] as const;
      for (const name of namesOf(data)) put(names, name, only);
      for (const name of [...data.people, ...data.seat]) put(others, name, only);
    }
  }
  return { names, others, longest };
}

/** A name as it is looked up: its words in small letters. */
export function textOf(name: string): string {
  return readName(name)
    .map(({ word }) => word)
    .join(' ');
}
