import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAsStarted } from './as-started.ts';
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
    runAsStarted('open-library.ts', folder);
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

function askOnce(among: string): Asked {
  return JSON.parse(runAsStarted('ask-questions.ts', among)) as Asked;
}
