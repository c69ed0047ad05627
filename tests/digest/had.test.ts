import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addHad, hadTest, nothingHad } from '../../src/digest/had.ts';

const numbers = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });

describe('what a reader has had', () => {
  test('is written as ranges', () => {
    expect(addHad(nothingHad, [3, 1, 2, 7])).toBe('1-3,7');
    expect(addHad('1-3,7', [5])).toBe('1-3,5,7');
    expect(addHad('1-3,5,7', [6, 4])).toBe('1-7');
    expect(addHad('1-118', [])).toBe('1-118');
  });

  test('holds exactly what was added, like a set, in whatever order it came', () => {
    fc.assert(
      fc.property(fc.array(numbers), (batches) => {
        const all = new Set(batches.flat());
        const had = batches.reduce(addHad, nothingHad);
        const isHad = hadTest(had);
        for (let number = 0; number <= 41; number += 1) expect(isHad(number)).toBe(all.has(number));
        // One text for one history: readers are grouped by it.
        expect(addHad(nothingHad, [...all])).toBe(had);
      }),
    );
  });
});
