import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, editDistanceWithin, nearestWord } from '../../src/text/distance.ts';

describe('how far words are apart', () => {
  test.each([
    ['fsb', 'fsb', 0],
    ['fbs', 'fsb', 1],
    ['pompio', 'pompeo', 1],
    ['trmp', 'trump', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s and %s: %i', (left, right, distance) => expect(editDistance(left, right)).toBe(distance));

  test('it is the same both ways, 0 only for equal words, and never more than the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        const distance = editDistance(left, right);
        expect(editDistance(right, left)).toBe(distance);
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
      }),
    );
  });

  test('asked only whether two words are near, it is the same or null', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, most) => {
        const distance = editDistance(left, right);
        expect(editDistanceWithin(left, right, most)).toBe(distance <= most ? distance : null);
      }),
    );
  });

  test('the nearest word is one with at most a third of its letters wrong', () => {
    expect(nearestWord('fbs', ['cia', 'fsb', 'cell'])).toBe('fsb');
    expect(nearestWord('arest', ['attack', 'arrest'])).toBe('arrest');
    expect(nearestWord('xy', ['cia'])).toBeNull();
    expect(nearestWord('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(nearestWord('abcdef', ['abcxyz'])).toBeNull();
  });
});
