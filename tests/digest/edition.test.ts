import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionFor, editionText, hadAtStart, parseEdition } from '../../src/digest/edition.ts';
import { addHad, nothingHad } from '../../src/digest/had.ts';

const published = fc
  .integer({ min: 0, max: 30 })
  .map((count) => Array.from({ length: count }, (_, i) => count - i));

describe('an edition', () => {
  test('shows the newest five that are new, and counts the others', () => {
    expect(editionFor([8, 7, 6, 5, 4, 3, 2, 1], '4')).toEqual({ numbers: [8, 7, 6, 5, 3], more: 2 });
    expect(editionFor([3, 2, 1], '1')).toEqual({ numbers: [3, 2], more: 0 });
  });

  test('there is none where nothing is new', () => {
    expect(editionFor([3, 2, 1], '1-3')).toBeNull();
    expect(editionFor([], nothingHad)).toBeNull();
  });

  test('a new subscriber starts with the five newest', () => {
    fc.assert(
      fc.property(published, (numbers) => {
        const edition = editionFor(numbers, hadAtStart(numbers));
        expect(edition?.numbers ?? []).toEqual(numbers.slice(0, 5));
        expect(edition?.more ?? 0).toBe(0);
      }),
    );
  });

  test('day after day every briefing comes, each once', () => {
    fc.assert(
      fc.property(published, fc.array(fc.integer({ min: 1, max: 30 })), (numbers, before) => {
        let had = addHad(nothingHad, before);
        const missing = numbers.filter((number) => !before.includes(number));
        const came: number[] = [];
        for (let edition = editionFor(numbers, had); edition; edition = editionFor(numbers, had)) {
          expect(edition.numbers.length + edition.more).toBe(missing.length - came.length);
          came.push(...edition.numbers);
          had = addHad(had, edition.numbers);
        }
        expect(came).toEqual(missing);
      }),
    );
  });

  test('survives being written and read', () => {
    for (const edition of [
      { numbers: [9], more: 0 },
      { numbers: [9, 8, 7, 6, 5], more: 12 },
    ]) {
      expect(parseEdition(editionText(edition))).toEqual(edition);
    }
  });
});
