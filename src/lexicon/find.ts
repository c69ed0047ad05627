import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findKept, sourceOf } from './kept.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';

export interface Loaded {
  readonly kind: 'loaded';
  readonly lexicon: Lexicon;
  /** Names what it was made of, files and program, where it is kept; else empty. */
  readonly source: string;
}

/**
 * The lexicon of a folder as it was kept in a file; null where it was not, or other words or another program made it. By
 * itself, since what reads the files takes 10 MB, and most starts need none of it.
 */
export function findLexicon(folder: string, keptIn: string): Loaded | null {
  const source = sourceOf(lexiconFilesIn(folder));
  const kept = findKept(keptIn, source);
  return kept && { kind: 'loaded', lexicon: createLexicon(kept.data, kept.table), source };
}

export function lexiconFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
