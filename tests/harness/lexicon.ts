import { join, resolve } from 'node:path';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';

const root = resolve(import.meta.dirname, '../..');
let lexicon: Lexicon | undefined;

/** The lexicon of the house, built once for all test files and then taken as it was kept, like the program does from its second start on. */
export function openLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const keptIn = join(root, 'node_modules/.cache/ringkas/lexicon.json');
  const loaded = loadLexicon(join(root, 'locales/lexicon'), { keptIn });
  if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
  lexicon = loaded.lexicon;
  return lexicon;
}
