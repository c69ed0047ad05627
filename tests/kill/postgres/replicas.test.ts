import { expect, test, vi } from 'vitest';
import { runReplicas } from './replicas.ts';

// The short form; `npm run kill -- --replicas` is the long one.
vi.setConfig({ testTimeout: 180_000 });

test('two replicas on one Postgres send each digest once', async () => {
  const report = await runReplicas({ subscribers: 2_000, blows: [], rate: 500, seed: 1 });
  expect(report).toMatchObject({ lost: 0, repeated: 0, tooFast: 0, crashed: 0 });
});

test('one killed, Postgres restarted, both killed: they lose nobody and repeat at most what was in flight', async () => {
  const blows = ['kill-sender', 'restart-postgres', 'kill-both'] as const;
  const report = await runReplicas({ subscribers: 2_000, blows, rate: 300, seed: 2 });
  expect(report).toMatchObject({ lost: 0, unaccounted: 0, tooFast: 0, crashed: 0 });
  expect(report.silenceSeconds['kill-sender']).toBeLessThan(30);
  expect(report.silenceSeconds['restart-postgres']).toBeLessThan(10);
});
