import { describe, expect, test } from 'vitest';
import { type Clock, systemClock } from '../../src/clock.ts';
import { createMovableClock } from '../../src/preview/movable-clock.ts';

const still: Clock = {
  now: () => 1000,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (milliseconds <= 0 || signal?.aborted) resolve();
      signal?.addEventListener('abort', () => resolve());
    }),
};

describe('a clock that can be moved', () => {
  test('runs on from where it was moved to, and tells of it', () => {
    const clock = createMovableClock(still);
    const heard: number[] = [];
    const end = clock.onMove((now) => heard.push(now));
    clock.moveBy(500);
    clock.moveTo(9000);
    end();
    clock.moveBy(1);
    expect(clock.now()).toBe(9001);
    expect(heard).toEqual([1500, 9000]);
  });

  test('wakes those whose instant has passed, and only them', async () => {
    const clock = createMovableClock(still);
    const woken: string[] = [];
    const soon = clock.wait(1000).then(() => woken.push('soon'));
    const later = clock.wait(2000).then(() => woken.push('later'));
    clock.moveBy(999);
    clock.moveBy(1);
    await soon;
    expect(woken).toEqual(['soon']);
    clock.moveBy(5000);
    await later;
    expect(woken).toEqual(['soon', 'later']);
  });

  test('a wait ends early when it is aborted, before or after it began', async () => {
    const clock = createMovableClock(still);
    const abort = new AbortController();
    const wait = clock.wait(1000, abort.signal);
    abort.abort();
    await wait;
    await clock.wait(1000, abort.signal);
    expect(clock.now()).toBe(1000);
  });

  test('a wait of no time is over at once, also on the machine’s clock', async () => {
    await createMovableClock(systemClock).wait(0);
    await createMovableClock(still).wait(-5);
  });

  test('never goes back', () => {
    const clock = createMovableClock(still);
    expect(() => clock.moveTo(999)).toThrow(/expected to move ahead, got -1 ms/);
    expect(() => clock.moveBy(Number.NaN)).toThrow(RangeError);
  });
});
