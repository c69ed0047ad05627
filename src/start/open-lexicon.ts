import { join } from 'node:path';
import { findLexicon } from '../lexicon/find.ts';
import type { Home } from './home.ts';
import { SetupError } from './setup-error.ts';

/** The words of a folder, as an earlier start has kept them; what reads them anew is loaded only where they were not. */
export async function openLexicon(words: string, { folder, isLasting }: Home) {
  const keptIn = join(folder, 'lexicon-cache.json');
  const kept = isLasting ? findLexicon(words, keptIn) : null;
  if (kept) return kept;
  const { loadLexicon } = await import('../lexicon/load.ts');
  const loaded = loadLexicon(words, isLasting ? { keptIn } : {});
  if (loaded.kind === 'rejected') throw new SetupError(loaded.complaints.join('\n'));
  return loaded;
}
