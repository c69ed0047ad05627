import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A figure that was measured, and the bound that it has to keep. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Left out: a figure to know, without a promise. */
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** What a file `*.bench.ts` beside this one exports: its figures, measured when called. */
export type Measure = () => Promise<readonly Figure[]>;

// `npm run bench -- sender` runs only the files whose name contains that.
const [filter = ''] = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.bench.ts') && name.includes(filter),
);

for (const file of files.sort()) {
  const { measure } = (await import(join(import.meta.dirname, file))) as { measure: Measure };
  process.stdout.write(`${file.replace('.bench.ts', '')}\n`);
  for (const figure of await measure()) {
    process.stdout.write(`  ${lineOf(figure)}\n`);
    if (!isKept(figure)) process.exitCode = 1;
  }
}

function isKept({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean {
  return value <= atMost && value >= atLeast;
}

function lineOf(figure: Figure): string {
  const { what, value, unit, atMost, atLeast } = figure;
  const bound =
    atMost !== undefined ? `at most ${atMost}` : atLeast !== undefined ? `at least ${atLeast}` : '';
  const mark = bound === '' ? '' : isKept(figure) ? `  (${bound})` : `  MISSED: ${bound}`;
  return `${what.padEnd(64)} ${String(Math.round(value * 10) / 10).padStart(8)} ${unit}${mark}`;
}
