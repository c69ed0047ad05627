import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Figure } from './main.ts';
import { writeSyntheticBriefings } from './synthetic-briefings.ts';

const many = 10_000;

/**
 * How long a question takes in the whole chat, without what the store keeps of it, which is measured apart: among six
 * briefings, all that there are, and 10,000. Each of several hundred fixture questions by the best of four rounds, since
 * other work on the machine only adds; and the full-text baseline beside it.
 */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-bench-'));
  try {
    writeSyntheticBriefings(join(folder, 'content'), many);
    const few = ['6', '99'].map(askOnce);
    // As at a restart: reading ten thousand files for the first time takes time and memory of its own.
    run('open-library.ts', folder);
    const first = askOnce(folder);
    const all = askOnce(folder);
    return [
      ...few.flatMap((asked) => figuresOf(asked, `${asked.briefings} briefings`, 5)),
      ...figuresOf(all, `${all.briefings} briefings`, 20),
      {
        what: `${all.briefings} briefings: getting ready, between other work, once`,
        value: first.learnMs / 1000,
        unit: 's',
      },
      { what: 'the same at a restart', value: all.learnMs / 1000, unit: 's' },
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
  /** What the chat reads and writes in the store for one question; null: not measured. */
  readonly kept: Latency | null;
  readonly learnMs: number;
  readonly longestPieceMs: number;
  readonly mbReady: number;
  readonly mb: number;
}

function figuresOf({ fresh, focused, baseline, kept }: Asked, among: string, atMost: number): Figure[] {
  const lines = (what: string, { p50, p99 }: Latency, bound: { atMost?: number }): Figure[] => [
    { what: `${among}, ${what}: p50`, value: p50, unit: 'ms' },
    { what: `${among}, ${what}: p99`, value: p99, unit: 'ms', ...bound },
  ];
  return [
    ...lines('no focus', fresh, { atMost }),
    ...lines('with a focus', focused, { atMost }),
    ...(baseline ? lines('MiniSearch baseline', baseline, {}) : []),
    ...(kept ? lines('what is kept of it, on the disk', kept, {}) : []),
  ];
}

/** In a process of its own, as the memory of others would be counted else. */
function askOnce(among: string): Asked {
  return JSON.parse(run('ask-questions.ts', among)) as Asked;
}

function run(script: string, among: string): string {
  const flags = packageJson.scripts.start.split(' ').filter((word) => /^--(?!import)/.test(word));
  const command = [...flags, join(import.meta.dirname, script), among];
  const { stdout, status } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`expected ${script} to end well, but it ended with ${status}`);
  return stdout;
}
