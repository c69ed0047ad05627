import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Briefing, briefingSchema } from '../../src/briefing/schema.ts';

const root = resolve(import.meta.dirname, '../..');

/** The briefings of a folder of the project, in no particular order. */
function briefingsIn(folder: 'content' | 'tests/fixtures/briefings'): readonly Briefing[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => briefingSchema.parse(parse(readFileSync(join(root, folder, name), 'utf8'))));
}

/** Every briefing there is: the real ones and those of the invented articles. */
export function everyBriefing(): readonly Briefing[] {
  return [...briefingsIn('content'), ...briefingsIn('tests/fixtures/briefings')];
}

/** The briefing of the project's first article. */
export function petersburg(): Briefing {
  const found = briefingsIn('content').find(({ slug }) => slug === 'putin-trump-petersburg');
  if (!found) throw new Error('content/putin-trump-petersburg.yaml is gone');
  return found;
}
