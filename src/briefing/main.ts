/** `npm run schema`: writes the JSON Schema that editors' programs read, beside the briefings. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../lexicon/load.ts';
import { briefingJsonSchemaText, schemaFile } from './json-schema.ts';

const root = join(import.meta.dirname, '../..');
const loaded = loadLexicon(join(root, 'locales/lexicon'));
if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
const file = join(root, 'content', schemaFile);
writeFileSync(file, briefingJsonSchemaText(loaded.lexicon));
process.stdout.write(`${file}\n`);
