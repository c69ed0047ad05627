import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const keptIn = join(root, 'node_modules/.cache/ringkas/lexicon.json');
let lexicon: Lexicon | undefined;

/** The lexicon of the house, built once for all test files and then taken as it was kept, like the program does from its second start on. */
export function openLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const loaded = loadLexicon(join(root, 'locales/lexicon'), { keptIn });
  if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
  lexicon = loaded.lexicon;
  return lexicon;
}

/** A DATA_DIR of this test's own where an earlier start has kept the lexicon: to build it takes a program most of its start. */
export function startedBefore(): string {
  openLexicon();
  const folder = temporaryFolder();
  copyFileSync(keptIn, join(folder, 'lexicon-cache.json'));
  return folder;
}
