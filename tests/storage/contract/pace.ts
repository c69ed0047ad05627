import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';

/** What every engine's pace must do. */
export function paceContract(open: () => Promise<Store>): void {
  describe('the pace', () => {
    test('is read, changed and written by one at a time, fractions of milliseconds included', async () => {
      const { pace } = await open();
      const add = () => pace.change((state) => ({ ...state, nextAt: state.nextAt + 0.25 }));
      await Promise.all(Array.from({ length: 20 }, add));
      await pace.change((state) => {
        expect(state).toEqual({ nextAt: 5, repliesUntil: 0 });
        return { nextAt: 7, repliesUntil: 8 };
      });
      await pace.change((state) => {
        expect(state).toEqual({ nextAt: 7, repliesUntil: 8 });
        return state;
      });
    });

    test('has one clock for all, which goes on', async () => {
      const { pace } = await open();
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1)
        await pace.change((state, now) => {
          times.push(now);
          return state;
        });
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(Math.abs((times[0] ?? 0) - Date.now())).toBeLessThan(60_000);
    });

    test('stays as it was where the change fails', async () => {
      const { pace } = await open();
      const failing = pace.change(() => {
        throw new Error('no change');
      });
      await expect(failing).rejects.toThrow('no change');
      await pace.change((state) => {
        expect(state.nextAt).toBe(0);
        return state;
      });
    });
  });
}
