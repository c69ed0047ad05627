import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  packedOfText,
  packTerms,
  textOfPacked,
  unpackTerms,
} from '../../../src/answer/prepare/packed-terms.ts';

const term = fc.stringMatching(/^[a-z]:[a-zé ]{0,3}$/);
const manySets = fc.array(fc.uniqueArray(term, { maxLength: 20 }), { maxLength: 12 });

test('packed sets hold just what they held, also after they were kept as a text', () => {
  fc.assert(
    fc.property(manySets, term, (sets, other) => {
      const packed = packTerms(sets.map((each) => new Set(each)));
      const kept = packedOfText(textOfPacked(packed), sets.length);
      for (const form of [packed, kept ?? { terms: [], bits: new Uint8Array() }]) {
        const read = unpackTerms(form, sets.length);
        expect(read.map((each) => [...each].sort())).toEqual(sets.map((each) => each.toSorted()));
        expect(read.map((each) => each.has(other))).toEqual(sets.map((each) => each.includes(other)));
      }
    }),
  );
});

test.each(['what?\nw:a', 'AAAA\nw:a', textOfPacked(packTerms([new Set(['w:a'])]))])(
  'a text of other sets is none: %j',
  (text) => {
    expect(packedOfText(text, 2)).toBeNull();
  },
);
