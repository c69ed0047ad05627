import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Briefing, briefingSchema } from '../../src/briefing/schema.ts';

const root = resolve(import.meta.dirname, '../..');

/** Those of the files read so far: the same each time, so that what is made ready of one is so for all tests. */
const read = new Map<string, Briefing>();

function readOnce(file: string): Briefing {
  const before = read.get(file);
  if (before) return before;
  const briefing = frozen(briefingSchema.parse(parse(readFileSync(file, 'utf8'))));
  read.set(file, briefing);
  return briefing;
}

/** All tests see the same: none may change it. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

function filesIn(folder: 'content' | 'tests/fixtures/briefings'): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(root, folder, name));
}

/** Every briefing there is: the real ones and those of the invented articles, in no particular order. */
export function everyBriefing(): readonly Briefing[] {
  return [...filesIn('content'), ...filesIn('tests/fixtures/briefings')].map(readOnce);
}

/** The briefing of the project's first article. */
export function petersburg(): Briefing {
  return readOnce(join(root, 'content/putin-trump-petersburg.yaml'));
}
