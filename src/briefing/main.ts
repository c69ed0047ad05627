/** `npm run schema`: writes the JSON Schema that editors' programs read, beside the briefings. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../lexicon/load.ts';
import { briefingJsonSchemaText } from './json-schema.ts';

const root = join(import.meta.dirname, '../..');
const loaded = loadLexicon(join(root, 'locales/lexicon'));
if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
const { deeds, offices, relations } = loaded.lexicon;
const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
const words = {
  deeds: [...deeds.values()].map(({ key, say }) => ({ key, said: say.id.active })).sort(byKey),
  offices: [...offices, ...relations].map(([key, { id }]) => ({ key, said: id[0] ?? key })).sort(byKey),
};
const file = join(root, 'content/briefing.schema.json');
writeFileSync(file, briefingJsonSchemaText(words));
process.stdout.write(`${file}\n`);
