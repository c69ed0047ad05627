import { expect, test } from 'vitest';
import { createMetrics, type Metrics } from '../../src/web/metrics.ts';

async function look(metrics: Metrics, backlog = async () => ({ waiting: 0, lagSeconds: 0 })) {
  const routes = metrics.routes(backlog);
  const lines = async () => {
    const text = await (await routes.request('/metrics')).text();
    return text.split('\n').filter((line) => !line.startsWith('#'));
  };
  return { lines, ours: async () => (await lines()).filter((line) => line.startsWith('ringkas_')) };
}

test('what was counted before the first look is shown, and what comes after it', async () => {
  const metrics = createMetrics();
  metrics.count('ringkas_answers_total', 'text');
  metrics.count('ringkas_answers_total', 'text');
  const { ours } = await look(metrics, async () => ({ waiting: 12, lagSeconds: 3.5 }));
  expect(await ours()).toEqual([
    'ringkas_answers_total{kind="text"} 2',
    'ringkas_deliveries_waiting 12',
    'ringkas_digest_lag_seconds 3.5',
  ]);
  metrics.count('ringkas_webhook_refusals_total', 'secret');
  metrics.count('ringkas_answers_total', 'text');
  expect(await ours()).toEqual(
    expect.arrayContaining([
      'ringkas_answers_total{kind="text"} 3',
      'ringkas_webhook_refusals_total{reason="secret"} 1',
    ]),
  );
});

test('memory and the lag of the event loop are told', async () => {
  const { lines } = await look(createMetrics());
  const names = (await lines()).map((line) => line.split(/[ {]/)[0]);
  expect(names).toEqual(
    expect.arrayContaining(['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']),
  );
});

test('without the store the rest is told all the same', async () => {
  const metrics = createMetrics();
  metrics.count('ringkas_sends_total', 'sent');
  const { ours } = await look(metrics, () => Promise.reject(new Error('away')));
  expect(await ours()).toEqual([
    'ringkas_sends_total{outcome="sent"} 1',
    'ringkas_deliveries_waiting Nan',
    'ringkas_digest_lag_seconds Nan',
  ]);
});
