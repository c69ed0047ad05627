import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Writes the house's first briefing under other names and with other people, so that no two texts are equal. */
export function writeSyntheticBriefings(folder: string, count: number): void {
  mkdirSync(folder);
  const slug = 'putin-trump-petersburg';
  const source = readFileSync(resolve(import.meta.dirname, `../../content/${slug}.yaml`), 'utf8');
  for (let index = 0; index < count; index += 1) {
    const text = source.replace(slug, `briefing-${index}`).replaceAll('Pompeo', syntheticName(index));
    writeFileSync(join(folder, `briefing-${index}.yaml`), text);
  }
}

/** Who bears the name that no other briefing has. */
function syntheticName(index: number): string {
  return `Pom${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}
