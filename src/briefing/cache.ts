import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MadeOfBriefings } from './made.ts';
import { type Briefing, briefingSchema } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Parsed and checked briefings, kept from one start to the next. What it gives back costs little memory: only what
 * lists need is held, the rest is read when somebody asks for it, and the latest {@link BriefingCacheOptions.heldBodies} of
 * these stay.
 */
export interface BriefingCache {
  /** The briefing that was kept under this key, or null. */
  find(key: string): Briefing | null;
  /** Keeps a briefing; gives it back in the form that costs little memory. */
  keep(key: string, briefing: Briefing): Briefing;
  /** What was made of briefings by who reads them. */
  readonly made: MadeOfBriefings;
  /** Drops all that was neither found nor kept since the cache was opened. */
  forgetOthers(): void;
  close(): void;
}

export interface BriefingCacheOptions {
  /** The cache's file, made where it is missing; nothing in it cannot be made anew. */
  readonly file: string;
  /** Another vocabulary makes all that is kept void. */
  readonly vocabulary: Vocabulary;
  /** Names the words by which briefings are read; others make void what was made of briefings, as does another program. */
  readonly words?: string;
  /** How many briefings stay whole in memory; default 64. */
  readonly heldBodies?: number;
}

/** What lists of briefings ask for; all other fields are read from the file when somebody asks. */
const cardFields = ['slug', 'status', 'published', 'headline', 'history'] as const;
type Card = Pick<Briefing, (typeof cardFields)[number]>;

/**
 * Opens the cache; one that is damaged is thrown away and begun anew. It holds what passed the checks of this very
 * program and vocabulary: after a change of either, everything is read anew.
 * @throws the database's error when the file cannot be written at all.
 */
export function openBriefingCache({
  file,
  vocabulary,
  words = '',
  heldBodies = 64,
}: BriefingCacheOptions): BriefingCache {
  mkdirSync(dirname(file), { recursive: true });
  const rules = rulesOf(vocabulary, words);
  let database: DatabaseSync;
  try {
    database = openDatabase(file, rules);
  } catch {
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    database = openDatabase(file, rules);
  }
  const findCard = database.prepare('select id, card from briefings where key = ?');
  const readBody = database.prepare('select body from briefings where id = ?');
  const insert = database.prepare('insert into briefings (key, card, body) values (?, ?, ?)');
  const findMade = database.prepare('select text from made where briefing = ? and name = ?');
  const hasMade = database.prepare('select 1 from made where briefing = ? and name = ?');
  const keepMade = database.prepare('insert or replace into made (briefing, name, text) values (?, ?, ?)');
  const used = new Set<number>();

  /** Least recently used first. */
  const held = new Map<number, Briefing>();
  function bodyOf(id: number): Briefing {
    const body = held.get(id) ?? (JSON.parse(String(readBody.get(id)?.body)) as Briefing);
    held.delete(id);
    held.set(id, body);
    const [oldest] = held.keys();
    if (held.size > heldBodies && oldest !== undefined) held.delete(oldest);
    return body;
  }
  const lazy = createLazyBriefings(bodyOf);

  return {
    find(key) {
      const row = findCard.get(key);
      if (row === undefined) return null;
      const id = Number(row.id);
      used.add(id);
      return lazy(id, JSON.parse(String(row.card)) as Card);
    },
    keep(key, briefing) {
      const { slug, status, published, headline, history } = briefing;
      const card = JSON.stringify({ slug, status, published, headline, history } satisfies Card);
      try {
        const id = Number(insert.run(key, card, JSON.stringify(briefing)).lastInsertRowid);
        used.add(id);
        // Parsed anew, since parts of the source's text would hold the whole of it in memory.
        return lazy(id, JSON.parse(card) as Card);
      } catch {
        return briefing; // a full disk costs memory and the next start's time, no briefing
      }
    },
    made: {
      has: (briefing, name) => hasMade.get(idOf(briefing), name) !== undefined,
      find(briefing, name) {
        const found = findMade.get(idOf(briefing), name);
        return found === undefined ? null : String(found.text);
      },
      keep(briefing, name, text) {
        const id = idOf(briefing);
        try {
          if (id !== null) keepMade.run(id, name, text);
        } catch {
          // a full disk costs the time to make it again
        }
      },
    },
    forgetOthers() {
      const forget = database.prepare('delete from briefings where id = ?');
      const kept = database.prepare('select id from briefings').all();
      database.exec('begin');
      for (const { id } of kept) if (!used.has(Number(id))) forget.run(Number(id));
      database.exec('commit');
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

/** By which rules briefings were parsed and checked, and by which things were made of them. */
interface RulesOfAll {
  readonly parsed: string;
  readonly made: string;
}

function openDatabase(file: string, rules: RulesOfAll): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec(`
      pragma journal_mode = wal;
      pragma synchronous = normal;
      create table if not exists rules (rules text not null) strict;
      create table if not exists briefings (
        id integer primary key, key text not null unique, card text not null, body text not null
      ) strict;
      create table if not exists rules_of_made (rules text not null) strict;
      create table if not exists made (
        briefing integer not null references briefings (id) on delete cascade, name text not null, text text not null,
        primary key (briefing, name)
      ) strict;
    `);
    const [damage] = Object.values(database.prepare('pragma quick_check(1)').get() ?? {});
    if (damage !== 'ok') throw new Error(`the cache of briefings is damaged: ${damage}`);
    const hold = (table: string, rules: string, ruled: string) => {
      if (database.prepare(`select rules from ${table}`).get()?.rules === rules) return;
      database.exec(`delete from ${ruled}; delete from ${table}`);
      database.prepare(`insert into ${table} values (?)`).run(rules);
    };
    hold('rules_of_made', rules.made, 'made');
    hold('rules', rules.parsed, 'briefings');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Change whenever the words or the program that briefings are read by change. */
function rulesOf(vocabulary: Vocabulary, words: string): RulesOfAll {
  const { deeds, offices } = vocabulary.keys ?? { deeds: [], offices: [] };
  const program = programIn(['briefing', 'text', 'lexicon']);
  const parsed = hash('sha256', JSON.stringify([program, [...deeds].sort(), [...offices].sort()]));
  return { parsed, made: hash('sha256', JSON.stringify([parsed, programIn(['question', 'answer']), words])) };
}

function programIn(folders: readonly string[]): string[] {
  const src = join(import.meta.dirname, '..');
  return folders.flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(join(src, folder, name), 'utf8')),
  );
}

const identity = Symbol('the briefing of a lazy one');

/** Null: no cache has given it out; a copy is another. */
function idOf(briefing: Briefing): number | null {
  return (briefing as { readonly [identity]?: number })[identity] ?? null;
}

/** Makes objects that are briefings to everyone, but hold only a card and fetch the rest by their number. */
function createLazyBriefings(bodyOf: (id: number) => Briefing): (id: number, card: Card) => Briefing {
  // One getter for all objects: ten thousand objects with twenty of their own would cost more than the cards.
  const getters = Object.keys(briefingSchema.shape).map((field) => ({
    field,
    get(this: { [identity]: number }): unknown {
      return bodyOf(this[identity])[field as keyof Briefing];
    },
  }));
  return (id, card) => {
    const lazy = Object.defineProperty({}, identity, { value: id });
    for (const { field, get } of getters) {
      const own = Object.entries(card).find(([name]) => name === field);
      Object.defineProperty(
        lazy,
        field,
        own ? { value: own[1], enumerable: true } : { get, enumerable: true },
      );
    }
    return lazy as Briefing;
  };
}
