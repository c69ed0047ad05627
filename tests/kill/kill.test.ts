import { expect, test, vi } from 'vitest';
import { runKills } from './run.ts';

// The short form; `npm run kill` is the long one.
vi.setConfig({ testTimeout: 180_000 });

test('killed again and again while it sends, it loses nobody and repeats at most what was in flight', async () => {
  const report = await runKills({ subscribers: 2_000, ends: 6, signal: 'SIGKILL', rate: 300, seed: 1 });
  expect(report).toMatchObject({ lost: 0, unaccounted: 0, open: 0, tooFast: 0 });
});

test('stopped in peace while it sends, it loses nobody and repeats nothing', async () => {
  const report = await runKills({ subscribers: 500, ends: 3, signal: 'SIGTERM', rate: 200, seed: 2 });
  expect(report).toMatchObject({ lost: 0, repeated: 0, open: 0, tooFast: 0 });
});

test('on a bad day at Telegram, killed too, it loses nobody and leaves those alone who refuse it', async () => {
  const report = await runKills({
    ...{ subscribers: 400, ends: 1, signal: 'SIGKILL', rate: 200, seed: 3 },
    faults: true,
  });
  expect(report).toMatchObject({ lost: 0, unaccounted: 0, open: 0, tooFast: 0, refusedAgain: 0 });
});
