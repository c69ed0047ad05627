import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '../language.ts';
import type { Voice } from './form.ts';
import { readParts, writeParts } from './parts.ts';
import type { DeedData, LexiconData } from './schema.ts';
import type { Sense } from './sense.ts';
import type { Guessable, Table } from './table.ts';
import {
  type Lines,
  lineAt,
  type Packed,
  pack,
  packLines,
  type TextTable,
  tableOfPacked,
} from './text-table.ts';

/** What a lexicon is built of, ready made. */
export interface Prepared {
  readonly data: LexiconData;
  readonly table: Table;
}

/** The kind, what it is, the language, and of a deed the voice. */
type KeptSense = readonly [Sense['kind'], string, Language, Voice?];

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
  const parts = readParts(file, source)?.values();
  if (!parts) return null;
  const next = () => parts.next().value ?? new Uint8Array();
  const numbers = () => new Uint32Array(next().buffer);
  const lines = (): Lines => ({ bytes: next(), ends: numbers() });
  const packed = (): Packed => ({ ...lines(), values: numbers() });
  /** Values are read when they are first asked for: most never are. */
  const table = <V>(read: (kept: string) => V): TextTable<V> => {
    const [texts, values] = [packed(), lines()];
    return tableOfPacked(texts, (at) => read(lineAt(values, at)));
  };
  const data = JSON.parse(Buffer.from(next()).toString()) as LexiconData;
  const senses = lines();
  // Many texts have the same: they share it.
  const known: Sense[] = [];
  const senseAt = (at: number): Sense => {
    known[at] ??= senseOf(JSON.parse(lineAt(senses, at)) as KeptSense);
    return known[at];
  };
  return {
    data,
    table: {
      entries: table((kept) => (JSON.parse(kept) as number[]).map(senseAt)),
      guessables: table((kept) => JSON.parse(kept) as Guessable[]),
      circles: table((kept) => JSON.parse(kept) as number[]),
    },
  };
}

/** Keeps it for the next start. A disk that takes nothing costs that start's time, no more. */
export function keep(file: string, source: string, { data, table }: Prepared): void {
  const senses = numbering();
  const entries = partsOf(table.entries, (own) =>
    own.map((sense) => senses.of(JSON.stringify(keptSense(sense)))),
  );
  const deeds = Object.entries(data.deeds).map(([key, deed]) => [key, withoutForms(deed)] as const);
  // Circles are all in their table.
  const rest: LexiconData = { ...data, deeds: Object.fromEntries(deeds), circles: {} };
  try {
    writeParts(file, source, [
      Buffer.from(JSON.stringify(rest)),
      ...bytesOf(packLines(senses.all)),
      ...entries,
      ...partsOf(table.guessables, (guessables) => guessables),
      ...partsOf(table.circles, (circles) => circles),
    ]);
  } catch {
    // the next start reads the words anew
  }
}

/** The texts of a table and their values, as JSON, each different one once. */
function partsOf<V>(table: TextTable<V>, keptOf: (value: V) => unknown): Uint8Array[] {
  const values = numbering();
  const texts = pack(
    [...table.entries()].map(([text, value]) => [text, values.of(JSON.stringify(keptOf(value)))] as const),
  );
  return [...bytesOf(texts), asBytes(texts.values), ...bytesOf(packLines(values.all))];
}

function bytesOf({ bytes, ends }: Lines): Uint8Array[] {
  return [bytes, asBytes(ends)];
}

function asBytes({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A deed without the words that are needed for the table alone. */
function withoutForms(deed: DeedData): DeedData {
  const none = { id: [], en: [] };
  const { plain, examples } = deed;
  // Of the examples it counts whether something is done to somebody, of the plain words the first is said in answers.
  const example = (language: Language) => ({
    active: '',
    ...(examples?.[language].question !== undefined && { question: '' }),
  });
  return {
    ...deed,
    ...{ plain: { id: plain.id.slice(0, 1), en: [] }, shared: [] },
    ...{ undergone: none, nouns: none, agents: none, patients: none },
    ...(examples && { examples: { id: example('id'), en: example('en') } }),
  };
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

/** Gives each different text a number, counted from 0. */
function numbering(): { readonly all: string[]; of(text: string): number } {
  const all: string[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    of(text) {
      const number = numbers.get(text) ?? all.push(text) - 1;
      numbers.set(text, number);
      return number;
    },
  };
}
