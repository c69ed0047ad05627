/** `npm run lexicon`: tells all that is wrong with the words of locales/lexicon, each at its file, line and column. */
import { join } from 'node:path';
import { checkLexicon } from './load.ts';

const complaints = checkLexicon(join(import.meta.dirname, '../../locales/lexicon'));
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
if (complaints.length > 0) process.exitCode = 1;
else process.stdout.write('nothing is wrong with the lexicon\n');
