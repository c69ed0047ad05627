import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './main.ts';
import { writeSyntheticBriefings } from './synthetic-briefings.ts';

const many = 10_000;

/**
 * How long a question takes, among the briefings that there are and among 10,000: the best of several rounds over all fixture
 * questions, since other work on the machine only adds; and the full-text baseline beside it.
 */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-bench-'));
  try {
    writeSyntheticBriefings(join(folder, 'content'), many);
    const few = askOnce([]);
    const all = askOnce([folder]);
    return [
      ...figuresOf(few, `${few.briefings} briefings`, 5),
      ...figuresOf(all, `${all.briefings} briefings`, 20),
      {
        what: `${all.briefings} briefings: getting ready, between other work`,
        value: all.learnMs / 1000,
        unit: 's',
      },
      { what: 'the longest piece of that', value: all.longestPieceMs, unit: 'ms' },
      { what: 'resident memory when ready', value: all.mbReady, unit: 'MB', atMost: 400 },
      { what: 'resident memory at most, after all questions', value: all.mb, unit: 'MB', atMost: 400 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Latency {
  readonly p50: number;
  readonly p99: number;
}

interface Asked {
  readonly briefings: number;
  readonly questions: number;
  readonly fresh: Latency;
  readonly focused: Latency;
  /** Null: not measured. */
  readonly baseline: Latency | null;
  readonly learnMs: number;
  readonly longestPieceMs: number;
  readonly mbReady: number;
  readonly mb: number;
}

function figuresOf({ fresh, focused, baseline }: Asked, among: string, atMost: number): Figure[] {
  const lines = (what: string, { p50, p99 }: Latency, bound: { atMost?: number }): Figure[] => [
    { what: `${among}, ${what}: p50`, value: p50, unit: 'ms' },
    { what: `${among}, ${what}: p99`, value: p99, unit: 'ms', ...bound },
  ];
  return [
    ...lines('no focus', fresh, { atMost }),
    ...lines('with a focus', focused, { atMost }),
    ...(baseline ? lines('MiniSearch baseline', baseline, {}) : []),
  ];
}

/** In a process of its own, as the memory of others would be counted else. */
function askOnce(folders: readonly string[]): Asked {
  const script = join(import.meta.dirname, 'ask-questions.ts');
  const { stdout, status } = spawnSync(process.execPath, [script, ...folders], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0)
    throw new Error(`expected the questions to be asked, but the process ended with ${status}`);
  return JSON.parse(stdout) as Asked;
}
