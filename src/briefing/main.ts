/** `npm run schema`: writes the JSON Schema that editors' programs read, beside the briefings. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { briefingJsonSchemaText } from './json-schema.ts';

const file = join(import.meta.dirname, '../../content/briefing.schema.json');
writeFileSync(file, briefingJsonSchemaText());
process.stdout.write(`${file}\n`);
