import type { Actor, Briefing, Place } from '../../briefing/schema.ts';
import { type Gazetteer, type Known, namesOf, textOf } from '../../lexicon/gazetteer.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Reading } from '../../lexicon/sense.ts';
import { type NameWord, readName, stemsOfName } from '../../text/names.ts';
import { stem } from '../../text/stem.ts';
import { isFunctionWord } from '../function-words.ts';

/** A name that a briefing does not give, of somebody that it speaks of. */
export interface OtherName {
  /** Its words without endings. */
  readonly stems: readonly string[];
  readonly key: string;
  /** It is where a country is governed from: "Moscow" for Russia. */
  readonly isSeat: boolean;
  readonly capitals: Capitals;
}

/** How a name has to be written, where its word is one of the language too: "Fed" with a capital, "PAN" in capitals only. */
export type Capitals = 'any' | 'first' | 'all';

/** Whether a word is written as a name has to be. */
export function isWrittenSo(capitals: Capitals, surface: string): boolean {
  if (capitals === 'any') return true;
  return capitals === 'all' ? surface === surface.toUpperCase() : /^\p{Lu}/u.test(surface);
}

/** The other names of a briefing's own, and what each of them is. */
export interface Others {
  readonly names: readonly OtherName[];
  /** Key → what of the gazetteer it is; without those that are nothing of it. */
  readonly known: ReadonlyMap<string, Known>;
}

/**
 * What else is known to be the name of a briefing's countries, places and bodies. People are left out: who bears a name
 * is for the briefing to say.
 */
export function otherNames(briefing: Briefing, lexicon: Lexicon): Others {
  const { gazetteer } = lexicon;
  const texts = () => briefing.sentences.map(({ text, translation }) => `${text} ${translation}`).join(' ');
  let read: string | null = null;
  // A city that the article itself speaks of is the city.
  const isInArticle = (name: string) => {
    read ??= texts().toLowerCase();
    return read.includes(name.toLowerCase());
  };
  const found: OtherName[] = [];
  const identities = new Map<string, Known>();
  const add = (key: string, name: string, isSeat: boolean) => {
    const capitals = capitalsOf(name, readName(name), lexicon);
    found.push({ stems: stemsOfName(name), key, isSeat, capitals });
  };
  for (const entity of [...briefing.actors, ...briefing.places]) {
    for (const name of [entity.name.id, entity.name.en, ...entity.aliases])
      for (const words of inOtherWords(name, gazetteer))
        found.push({ stems: words.map(stem), key: entity.key, isSeat: false, capitals: 'any' });
    const known = knownAs(entity, gazetteer);
    if (!known) continue;
    identities.set(entity.key, known);
    for (const name of namesOf(known)) add(entity.key, name, false);
    for (const name of known.people) add(entity.key, name, false);
    if (!isActor(entity)) continue;
    for (const name of known.seat) if (!isInArticle(name)) add(entity.key, name, true);
  }
  return { names: found, known: identities };
}

/** "Polda Jawa Tengah" where the briefing has "Polda Jateng": a name with a place in it, under the place's other names. */
function inOtherWords(name: string, gazetteer: Gazetteer): string[][] {
  const words = readName(name).map(({ word }) => word);
  for (const [at] of words.entries()) {
    const { length, known } = gazetteer.find(words, at);
    const [only] = known;
    if (length === 0 || length === words.length || !only || known.length > 1 || only.sort === 'body')
      continue;
    const run = words.slice(at, at + length).join(' ');
    if (!isFull(run, only)) continue;
    return namesOf(only)
      .filter((other) => textOf(other) !== run)
      .map((other) => [
        ...words.slice(0, at),
        ...readName(other).map(({ word }) => word),
        ...words.slice(at + length),
      ]);
  }
  return [];
}

/**
 * What of the gazetteer somebody is, by full names: those that answers say, else aliases; null where it is nothing or not
 * sure. A description ("the citizens") is no name.
 */
function knownAs(entity: Actor | Place, gazetteer: Gazetteer): Known | null {
  if (isActor(entity) && entity.kind === 'person') return null;
  const calledIn = (names: readonly string[]) =>
    new Set(
      names.filter(isProper).flatMap((name) => gazetteer.called(name).filter((each) => isFull(name, each))),
    );
  const sort = sortOf(entity);
  const own = [entity.name.id, entity.name.en];
  const byName = calledIn(own);
  if (byName.size > 0) return onlyOf([...byName].filter((each) => byName.size === 1 || each.sort === sort));
  // Of the cathedral of Kazan "Kazan" is a short form, and names no city.
  const [inId = '', inEn = ''] = own.map((name) => ` ${textOf(name)} `);
  const isPart = (alias: string) =>
    inId.includes(` ${textOf(alias)} `) || inEn.includes(` ${textOf(alias)} `);
  const aliases = entity.aliases.filter((alias) => sort === 'body' || !isPart(alias));
  return onlyOf([...calledIn(aliases)].filter((each) => each.sort === sort));
}

function onlyOf(known: readonly Known[]): Known | null {
  return known.length === 1 ? (known[0] ?? null) : null;
}

/** Whether a name is more than a nickname. */
function isFull(name: string, { id, en }: Known): boolean {
  return [...id, ...en].some((each) => textOf(each) === textOf(name));
}

function isProper(name: string): boolean {
  return readName(name).some(({ surface }) => /^\p{Lu}/u.test(surface));
}

function sortOf(entity: Actor | Place): Known['sort'] {
  if (!isActor(entity)) return 'place';
  return entity.kind === 'country' ? 'country' : 'body';
}

function isActor(entity: Actor | Place): entity is Actor {
  return 'offices' in entity;
}

function capitalsOf(name: string, words: readonly NameWord[], lexicon: Lexicon): Capitals {
  const [only, ...more] = words;
  if (!only || more.length > 0) return 'any';
  // "The Agency", "the Fed": a word that an article makes a name.
  if (only.surface !== name.trim()) return 'first';
  if (only.word.length > 1 && !isWord(only.word, lexicon)) return 'any';
  return only.surface === only.surface.toUpperCase() ? 'all' : 'first';
}

/** Whether it means anything besides a body or a place: "KPK" does not, whether or not the lexicon has it. */
function isWord(word: string, lexicon: Lexicon): boolean {
  return isFunctionWord(word) || lexicon.match([word], 0).some((reading) => !isOfNames(reading, lexicon));
}

/** Whether all that words stand for are sorts of bodies and places, so that they may be a name. */
export function isOfNames({ senses }: Reading, { concepts }: Lexicon): boolean {
  return senses.every((sense) => {
    const kind = sense.kind === 'concept' ? concepts.get(sense.concept)?.kind : undefined;
    return kind === 'organisation' || kind === 'place';
  });
}
