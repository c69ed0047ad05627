import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHeap } from '../../src/telegram/heap.ts';

test('gives back what was pushed, least key first, as a sorted list would', () => {
  // A number is pushed, null pops.
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer())), (steps) => {
      const heap = createHeap<string>();
      let list: number[] = [];
      for (const step of steps) {
        if (step === null) {
          heap.pop();
          list = list.slice(1);
        } else {
          heap.push(step, `item ${step}`);
          list = [...list, step].sort((a, b) => a - b);
        }
        expect(heap.size).toBe(list.length);
        const [least] = list;
        expect(heap.peek()).toEqual(least === undefined ? null : { key: least, item: `item ${least}` });
      }
    }),
  );
});
