/** Builds the lexicon and keeps it in the file named, as the first start of the program does. */
import { resolve } from 'node:path';
import { loadLexicon } from '../../src/lexicon/load.ts';

const [keptIn = ''] = process.argv.slice(2);
loadLexicon(resolve(import.meta.dirname, '../../locales/lexicon'), { keptIn });
