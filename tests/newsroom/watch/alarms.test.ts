import { expect, test } from 'vitest';
import { type Condition, createAlarms } from '../../../src/newsroom/watch/alarms.ts';
import { openStore } from '../../harness/open-store.ts';
import { createStillClock } from '../../harness/still-clock.ts';

const stale: Condition = { kind: 'nothing-published', subject: '', since: 0 };
const failing: Condition = { kind: 'feed-failing', subject: 'https://a.example/feed', since: 0 };

async function open() {
  const { watch: store } = await openStore();
  const told: string[] = [];
  const state = { conditions: [stale] as readonly Condition[], reaches: true };
  const create = () =>
    createAlarms({
      store,
      clock: createStillClock(),
      conditions: async () => state.conditions,
      tell: async ({ kind, subject }) => {
        told.push(`${kind} ${subject}`.trim());
        return state.reaches;
      },
    });
  return { told, state, create, look: () => create().look() };
}

test('each condition is told once, also across restarts', async () => {
  const { told, state, look } = await open();
  await look();
  await look();
  state.conditions = [stale, failing];
  await look();
  await look();
  expect(told).toEqual(['nothing-published', 'feed-failing https://a.example/feed']);
});

test('one that has ended and comes again is told again', async () => {
  const { told, state, look } = await open();
  await look();
  state.conditions = [];
  await look();
  state.conditions = [stale];
  await look();
  expect(told).toEqual(['nothing-published', 'nothing-published']);
});

test('one that reached nobody is told again', async () => {
  const { told, state, look } = await open();
  state.reaches = false;
  await look();
  state.reaches = true;
  await look();
  await look();
  expect(told).toHaveLength(2);
});
