import type { Briefing } from '../../briefing/schema.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { editDistanceWithin } from '../../text/distance.ts';
import { readName, stemsOfName } from '../../text/names.ts';
import { stem } from '../../text/stem.ts';
import { isFunctionWord } from '../function-words.ts';
import { type Capitals, type OtherName, type Others, otherNames } from './other-names.ts';

/** Somebody or something named in a run of words. */
export interface NameMatch {
  readonly length: number;
  /** The actors and places that are called so; more than one: the name is ambiguous. */
  readonly keys: readonly string[];
  /** The whole name or alias, a part of it, one with a typing error, or where a country is governed from. */
  readonly how: 'whole' | 'part' | 'typo' | 'seat';
  /** How a single word must be written to be this name. */
  readonly capitals: Capitals;
  /** It is a description written in small letters ("best actress"), not a proper name. */
  readonly descriptive: boolean;
}

/** The names of one briefing's actors and places, to be found in a question. */
export interface NameIndex {
  /** The longest name that starts at `from`; whole names before parts of names, both before misspelt ones. */
  match(words: readonly string[], from: number): NameMatch | null;
  /** Whether a word in the names of a person begins with this letter. */
  hasInitial(key: string, letter: string): boolean;
  /** Whether a name or a part of one begins with a word of this stem. */
  begins(stem: string): boolean;
  /** How many of the words from `from` on are known to name a place or a body that the briefing does not speak of; 0: none. */
  elsewhere(words: readonly string[], from: number): number;
  /** The name that `word` is a misspelling of, or null. `isWord` keeps known words from being taken for names. */
  matchTypo(word: string, capital: boolean): NameMatch | null;
}

interface Entry {
  readonly stems: readonly string[];
  // A list: most have one key, there are hundreds in each briefing, and a set of one takes ten times as much.
  keys: readonly string[];
  how: 'whole' | 'part' | 'seat';
  readonly descriptive: boolean;
  readonly capitals: Capitals;
}

/**
 * Builds the index. `isCommon` tells words of the language, which do not name anybody alone: of "PT Maju Jaya Tekstil"
 * the part "maju" is none. What the gazetteer of a lexicon knows counts only where the briefing has no such name of its own.
 */
export function createNameIndex(
  briefing: Briefing,
  isCommon: (word: string) => boolean,
  lexicon: Lexicon | null = null,
): NameIndex {
  const byFirst = new Map<string, Entry[]>();
  const typoWords = new Map<string, Set<string>>();
  // "Lukas" is no plural of "luka".
  const clipped = new Set<string>();

  function add(stems: readonly string[], key: string, how: 'whole' | 'part', descriptive: boolean) {
    const first = stems[0];
    if (first === undefined) return;
    const list = byFirst.get(first) ?? [];
    if (list.length === 0) byFirst.set(first, list);
    const same = sameIn(list, stems);
    if (!same) list.push({ stems, keys: [key], how, descriptive, capitals: 'any' });
    else if (same.how === how) same.keys = withKey(same.keys, key);
    else if (how === 'whole') {
      same.keys = [key];
      same.how = 'whole';
    }
  }

  for (const room of ['actors', 'places'] as const) {
    for (const item of briefing[room]) {
      for (const name of [item.name.id, item.name.en, ...item.aliases].flatMap(inBothOrders)) {
        const tokens = readName(name);
        const stems = stemsOfName(name);
        const descriptive = tokens.every(({ surface }) => !/^\p{Lu}/u.test(surface));
        add(stems, item.key, 'whole', descriptive);
        // A part names somebody only by its own names: "Mike", "Straits", not "wakil wali kota".
        const proper = tokens.map(
          ({ word, surface }) =>
            /^\p{Lu}/u.test(surface) &&
            !isCommon(word) &&
            !isFunctionWord(word) &&
            word.length > 1 &&
            !/^(?:times|post|news|daily|press|today|house|white|air|star|union|bank)$/.test(word),
        );
        for (let from = 0; from < stems.length; from += 1) {
          for (let to = from + 1; to <= stems.length && proper[to - 1]; to += 1)
            if (to - from < stems.length) add(stems.slice(from, to), item.key, 'part', false);
        }
        for (const { word, surface } of tokens) {
          if (/^\p{Lu}/u.test(surface) && word.endsWith('s') && stem(word) === word.slice(0, -1))
            clipped.add(stem(word));
          if (word.length < 4 || !/^\p{Lu}/u.test(surface) || isCommon(word)) continue;
          const owners = typoWords.get(word) ?? new Set();
          typoWords.set(word, owners.add(item.key));
        }
      }
    }
  }
  // "Ratna" is the woman rather than her camp: a body named after somebody is not called by the name alone.
  const people = new Set(briefing.actors.filter(({ kind }) => kind === 'person').map(({ key }) => key));
  for (const entry of [...byFirst.values()].flat()) {
    const named = entry.keys.filter((key) => people.has(key));
    if (entry.how === 'part' && named.length > 0) entry.keys = named;
  }
  const { names, known: identities } = lexicon ? otherNames(briefing, lexicon) : noOthers;
  addOthers(byFirst, names);
  for (const list of byFirst.values()) list.sort((left, right) => right.stems.length - left.stems.length);

  return {
    begins: (first) => byFirst.has(first),
    hasInitial: (key, letter) => {
      const person = people.has(key) ? briefing.actors.find((actor) => actor.key === key) : undefined;
      return person !== undefined && readName(person.name.id).some(({ word }) => word.startsWith(letter));
    },
    match(words, from) {
      const first = words[from];
      if (first === undefined) return null;
      const rest = (entry: Entry) => entry.stems.every((each, at) => stem(words[from + at] ?? '') === each);
      const isWord = clipped.has(first) && isCommon(first);
      const found =
        byFirst.get(stem(first))?.filter((entry) => rest(entry) && !(isWord && entry.stems.length === 1)) ??
        [];
      const best =
        found.find(({ how, stems }) => how === 'whole' && stems.length >= (found[0]?.stems.length ?? 0)) ??
        found[0];
      if (!best) return null;
      const { stems, keys, how, descriptive, capitals } = best;
      return { length: stems.length, keys, how, descriptive, capitals };
    },
    elsewhere(words, from) {
      const { length, known } = lexicon?.gazetteer.find(words, from) ?? { length: 0, known: [] };
      if (length === 0) return 0;
      const own = this.match(words, from);
      if (!own) return length;
      // "Korea Selatan" is not the Korea of this briefing; "Kejaksaan Agung" may be its "Kejaksaan".
      const isAnother = own.keys.every((key) => {
        const is = identities.get(key);
        return is !== undefined && !known.includes(is);
      });
      return own.length < length && isAnother ? length : 0;
    },
    matchTypo(word, capital) {
      if (word.length < 4 || /\d/.test(word)) return null;
      let best: { keys: Set<string>; cost: number } | null = null;
      for (const [name, keys] of typoWords) {
        if (Math.abs(name.length - word.length) > 2) continue;
        const cost = editDistanceWithin(word, name, name.length >= 7 ? 2 : 1);
        if (cost === null || cost === 0) continue;
        if (name[0] !== word[0] && (cost > 1 || capital)) continue;
        // A name written with care that differs by a letter in its place is more likely another person: Santosa, Santoso.
        if (capital && cost === 1 && name.length === word.length) continue;
        if (!best || cost < best.cost) best = { keys: new Set(keys), cost };
        else if (cost === best.cost) for (const key of keys) best.keys.add(key);
      }
      const found = { length: 1, how: 'typo', descriptive: false, capitals: 'any' } as const;
      return best ? { ...found, keys: [...best.keys] } : null;
    },
  };
}

/** "Russia's second city" is the second city of Russia. */
function inBothOrders(name: string): string[] {
  const [, owner, owned] = /^(.+?)['’]s (.+)$/u.exec(name) ?? [];
  return owner && owned ? [name, `${owned} of ${owner}`] : [name];
}

const noOthers: Others = { names: [], known: new Map() };

function withKey(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys : [...keys, key];
}

function sameIn(list: readonly Entry[], stems: readonly string[]): Entry | undefined {
  return list.find(
    ({ stems: other }) => other.length === stems.length && other.every((each, at) => each === stems[at]),
  );
}

/** Adds what a briefing does not call anybody; a name that is somebody's and a seat of another is the first one's. */
function addOthers(byFirst: Map<string, Entry[]>, others: readonly OtherName[]): void {
  const added = new Set<Entry>();
  for (const isSeat of [false, true]) {
    for (const { stems, key, capitals } of others.filter((each) => each.isSeat === isSeat)) {
      const list = byFirst.get(stems[0] ?? '') ?? [];
      if (list.length === 0) byFirst.set(stems[0] ?? '', list);
      const same = sameIn(list, stems);
      const how = isSeat ? 'seat' : 'whole';
      if (same && added.has(same) && same.how === how) same.keys = withKey(same.keys, key);
      if (same) continue;
      const entry: Entry = { stems, keys: [key], how, descriptive: false, capitals };
      list.push(entry);
      added.add(entry);
    }
  }
  // Of two that are called so nobody is meant.
  for (const list of byFirst.values()) {
    for (const entry of list.filter((each) => added.has(each) && each.keys.length > 1))
      list.splice(list.indexOf(entry), 1);
  }
}
