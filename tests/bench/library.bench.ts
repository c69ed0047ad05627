import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAsStarted } from './as-started.ts';
import type { Figure } from './main.ts';
import { writeSyntheticBriefings } from './synthetic-briefings.ts';

const count = 10_000;

/** The first and the second start of a library of 10,000 briefings, each as long as the first one of the house. */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-bench-'));
  try {
    writeSyntheticBriefings(join(folder, 'content'), count);
    const first = startOnce(folder);
    const second = startOnce(folder);
    return [
      { what: `${count} briefings, first start`, value: first.ms / 1000, unit: 's' },
      { what: 'resident memory at most', value: first.mb, unit: 'MB', atMost: 400 },
      { what: `${count} briefings, second start`, value: second.ms / 1000, unit: 's', atMost: 6 },
      { what: 'resident memory at most', value: second.mb, unit: 'MB', atMost: 400 },
      { what: 'reading each of them once', value: second.readMs / 1000, unit: 's' },
      { what: 'resident memory at most', value: second.mbRead, unit: 'MB', atMost: 400 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Start {
  readonly ms: number;
  readonly mb: number;
  readonly readMs: number;
  readonly mbRead: number;
}

function startOnce(folder: string): Start {
  return JSON.parse(runAsStarted('open-library.ts', folder)) as Start;
}
