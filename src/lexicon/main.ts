/**
 * `npm run lexicon`: tells all that is wrong with the words of locales/lexicon, each at its file, line and column.
 * `npm run lexicon -- diringkus "turun tangan"`: tells what these words are called in a briefing.
 */
import { join } from 'node:path';
import { letReadersLeave } from '../pipes.ts';
import { checkLexicon, loadLexicon } from './load.ts';
import { tellWord } from './tell-word.ts';

letReadersLeave(process.stdout, process.stderr);
const folder = join(import.meta.dirname, '../../locales/lexicon');
const asked = process.argv.slice(2);
const loaded = asked.length > 0 ? loadLexicon(folder) : null;
const complaints =
  loaded === null ? checkLexicon(folder) : loaded.kind === 'rejected' ? loaded.complaints : [];
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
if (complaints.length > 0) process.exitCode = 1;
else if (loaded?.kind === 'loaded')
  for (const word of asked) process.stdout.write(`${tellWord(word, loaded.lexicon).join('\n')}\n`);
else process.stdout.write('nothing is wrong with the lexicon\n');
