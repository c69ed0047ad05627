import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LexiconData } from './schema.ts';
import type { Sense } from './sense.ts';
import type { Table } from './table.ts';

/** What a lexicon is built of, ready made. */
export interface Prepared {
  readonly data: LexiconData;
  readonly table: Table;
}

/** A prepared lexicon as it stands in a file: lists instead of maps, and each list of senses once. */
interface Kept {
  readonly source: string;
  readonly data: LexiconData;
  readonly senses: readonly Sense[];
  /** Indexes into `senses` → all texts that have just these. */
  readonly entries: readonly (readonly [readonly number[], readonly string[]])[];
  readonly guessables: readonly (readonly [
    string,
    Table['guessables'] extends ReadonlyMap<string, infer T> ? T : never,
  ])[];
  readonly circles: readonly (readonly [string, readonly string[]])[];
}

/** Names what a lexicon is made of: the texts of its files and the program that reads them. Another of either, another name. */
export function sourceOf(texts: readonly string[]): string {
  const src = join(import.meta.dirname, '..');
  const program = ['lexicon', 'text'].flatMap((folder) =>
    readdirSync(join(src, folder))
      .sort()
      .map((name) => readFileSync(join(src, folder, name), 'utf8')),
  );
  return hash('sha256', JSON.stringify([program, texts]));
}

/** What was kept of this very source; null where nothing was, or it cannot be read. */
export function findKept(file: string, source: string): Prepared | null {
  let kept: Kept;
  try {
    kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return null;
  }
  if (kept.source !== source) return null;
  const entries = new Map<string, readonly Sense[]>();
  for (const [indexes, texts] of kept.entries) {
    const senses = indexes.flatMap((index) => kept.senses[index] ?? []);
    for (const text of texts) entries.set(text, senses);
  }
  return {
    data: kept.data,
    table: { entries, guessables: new Map(kept.guessables), circles: new Map(kept.circles) },
  };
}

/** Keeps it for the next start. A disk that takes nothing costs that start's time, no more. */
export function keep(file: string, source: string, { data, table }: Prepared): void {
  const senses = new Map<Sense, number>();
  const groups = new Map<string, [number[], string[]]>();
  for (const [text, own] of table.entries) {
    const indexes = own.map((sense) => {
      const index = senses.get(sense) ?? senses.size;
      senses.set(sense, index);
      return index;
    });
    const group = groups.get(indexes.join()) ?? [indexes, []];
    groups.set(indexes.join(), group);
    group[1].push(text);
  }
  const kept: Kept = {
    source,
    data,
    senses: [...senses.keys()],
    entries: [...groups.values()],
    guessables: [...table.guessables],
    circles: [...table.circles],
  };
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Never half a file, also where two processes keep at once.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(kept));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // the next start reads the words anew
  }
}
