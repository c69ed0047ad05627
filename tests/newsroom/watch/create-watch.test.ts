import { expect, test } from 'vitest';
import { createWatch, type Look } from '../../../src/newsroom/watch/create-watch.ts';
import { createFakeClock } from '../../harness/fake-clock.ts';

const minute = 60_000;

function memoryDuty() {
  let held: { owner: string; until: number } | null = null;
  return {
    claimDuty: async (_: string, owner: string, now: number, until: number) => {
      if (held && held.owner !== owner && held.until > now) return false;
      held = { owner, until };
      return true;
    },
    endDuty: async (_: string, owner: string) => {
      if (held?.owner === owner) held = null;
    },
  };
}

test('of two processes one looks, and the other when the first has stopped', async () => {
  const clock = createFakeClock();
  const store = memoryDuty();
  const looked: string[] = [];
  const start = (owner: string) => {
    const look: Look = async () => void looked.push(owner);
    const watch = createWatch({ store, owner, looks: [look], clock, log: { error: () => {} } });
    watch.start();
    return watch;
  };
  const a = start('a');
  const b = start('b');
  await clock.advance(2 * minute);
  expect(looked).toEqual(['a', 'a', 'a']);
  await a.stop();
  await clock.advance(minute);
  expect(looked.at(-1)).toBe('b');
  await b.stop();
});

test('a look that fails is told, keeps no other from its turn, and comes again', async () => {
  const clock = createFakeClock();
  const errors: unknown[] = [];
  let second = 0;
  const looks: Look[] = [
    async () => {
      throw new Error('broken');
    },
    async () => {
      second += 1;
    },
  ];
  const log = { error: (fields: unknown) => void errors.push(fields) };
  const watch = createWatch({ store: memoryDuty(), owner: 'a', looks, clock, log });
  watch.start();
  await clock.advance(minute);
  await watch.stop();
  expect([errors.length, second]).toEqual([2, 2]);
});
