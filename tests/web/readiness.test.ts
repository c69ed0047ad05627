import { expect, test } from 'vitest';
import { type Checks, createReadinessRoutes } from '../../src/web/readiness.ts';
import { createFakeClock } from '../harness/fake-clock.ts';

const well: Checks = { store: async () => {}, telegram: () => null, tick: () => null, content: () => ['a'] };

async function ask(checks: Partial<Checks>, clock = createFakeClock()) {
  const routes = createReadinessRoutes({ ...well, ...checks }, clock);
  const response = await clock.until(Promise.resolve(routes.request('/readyz')));
  return { status: response.status, body: await response.json() };
}

test('all well is 200', async () => {
  expect(await ask({})).toEqual({
    status: 200,
    body: { store: 'ok', telegram: 'ok', tick: 'ok', content: 'ok' },
  });
});

test('each that is not says why, and it is 503', async () => {
  const answer = await ask({
    store: () => Promise.reject(new Error('away')),
    telegram: async () => '502 Bad Gateway',
  });
  expect(answer).toEqual({
    status: 503,
    body: { store: 'away', telegram: '502 Bad Gateway', tick: 'ok', content: 'ok' },
  });
});

test('one that does not answer is not waited for', async () => {
  const { status, body } = await ask({ store: () => new Promise(() => {}) });
  expect({ status, store: body.store }).toEqual({ status: 503, store: 'no answer within 2 s' });
});
