import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Language } from '../language.ts';
import type { Voice } from './form.ts';
import type { LexiconData } from './schema.ts';
import type { Sense } from './sense.ts';
import type { Table } from './table.ts';
import { type Packed, pack, tableOfPacked } from './text-table.ts';

/** What a lexicon is built of, ready made. */
export interface Prepared {
  readonly data: LexiconData;
  readonly table: Table;
}

/** A prepared lexicon as it stands in a file. */
interface Kept {
  readonly source: string;
  /** The rest of what is kept, as JSON: it reads in half the time of other forms. */
  readonly rest: string;
  /** With indexes into `groups`. */
  readonly entries: Packed;
  /** With indexes into `circleLists`. */
  readonly circles: Packed;
}

/** The kind, what it is, the language, and of a deed the voice. */
type KeptSense = readonly [Sense['kind'], string, Language, Voice?];

interface Rest {
  readonly data: LexiconData;
  readonly senses: readonly KeptSense[];
  /** What texts stand for, as indexes into `senses`. */
  readonly groups: readonly (readonly number[])[];
  readonly guessables: readonly (readonly [
    string,
    Table['guessables'] extends ReadonlyMap<string, infer T> ? T : never,
  ])[];
  readonly circleLists: readonly (readonly number[])[];
}

/**
 * Names what a lexicon is made of: its files and the program that reads them. Another of either, another name. One file after another,
 * so that none of them is held once it is read.
 */
export function sourceOf(files: readonly string[]): string {
  const src = join(import.meta.dirname, '..');
  const program = ['lexicon', 'text'].flatMap((folder) =>
    readdirSync(join(src, folder))
      .sort()
      .map((name) => join(src, folder, name)),
  );
  const hash = createHash('sha256');
  for (const file of [...program, ...files])
    hash.update(basename(file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** What was kept of this very source; null where nothing was, or it cannot be read. */
export function findKept(file: string, source: string): Prepared | null {
  let kept: Kept;
  try {
    kept = deserialize(readFileSync(file)) as Kept;
  } catch {
    return null;
  }
  if (kept.source !== source) return null;
  const { data, senses, groups, guessables, circleLists } = JSON.parse(kept.rest) as Rest;
  const all = senses.map(senseOf);
  const lists = groups.map((indexes) => indexes.flatMap((index) => all[index] ?? []));
  return {
    data,
    table: {
      entries: tableOfPacked(kept.entries, (index) => lists[index] ?? []),
      guessables: new Map(guessables),
      circles: tableOfPacked(kept.circles, (index) => circleLists[index] ?? []),
    },
  };
}

/** Keeps it for the next start. A disk that takes nothing costs that start's time, no more. */
export function keep(file: string, source: string, { data, table }: Prepared): void {
  const senses = numbering<Sense>((sense) => JSON.stringify(sense));
  const groups = numbering<readonly number[]>((indexes) => indexes.join());
  const circleLists = numbering<readonly number[]>((circles) => circles.join());
  const entries = pack(
    [...table.entries.entries()].map(([text, own]) => [text, groups.of(own.map(senses.of))] as const),
  );
  const circles = pack(
    [...table.circles.entries()].map(([term, keys]) => [term, circleLists.of(keys)] as const),
  );
  const rest: Rest = {
    // Circles are all in their table.
    data: { ...data, circles: {} },
    senses: senses.all.map(keptSense),
    groups: groups.all,
    guessables: [...table.guessables],
    circleLists: circleLists.all,
  };
  const kept: Kept = { source, rest: JSON.stringify(rest), entries, circles };
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Never half a file, also where two processes keep at once.
    writeFileSync(`${file}.${process.pid}`, serialize(kept));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // the next start reads the words anew
  }
}

function keptSense(sense: Sense): KeptSense {
  if (sense.kind === 'deed') return ['deed', sense.deed, sense.language, sense.voice];
  if (sense.kind === 'office') return ['office', sense.office, sense.language];
  return sense.kind === 'relation'
    ? ['relation', sense.relation, sense.language]
    : ['concept', sense.concept, sense.language];
}

function senseOf([kind, key, language, voice = 'open']: KeptSense): Sense {
  if (kind === 'deed') return { kind, deed: key, language, voice };
  if (kind === 'office') return { kind, office: key, language };
  return kind === 'relation' ? { kind, relation: key, language } : { kind, concept: key, language };
}

/** Gives each different thing a number, counted from 0. */
function numbering<T>(nameOf: (thing: T) => string): { readonly all: T[]; of(thing: T): number } {
  const all: T[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    of(thing) {
      const name = nameOf(thing);
      const number = numbers.get(name) ?? all.push(thing) - 1;
      numbers.set(name, number);
      return number;
    },
  };
}
