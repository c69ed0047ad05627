import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AddressError,
  addressOf,
  decodeAddress,
  encodeAddress,
  maxAddressBytes,
  maxPage,
  sentenceKey,
  sentencesOfKey,
} from '../../src/render/address.ts';

const word = (max: number) => fc.stringMatching(new RegExp(`^[a-z0-9-]{0,${max}}$`));
const address = fc.record({
  code: fc.stringMatching(/^[a-z]{2}$/),
  slug: word(40),
  key: word(20),
  language: fc.constantFrom(null, 'id' as const, 'en' as const),
  page: fc.integer({ min: 0, max: maxPage }),
  anew: fc.boolean(),
});

describe('an address', () => {
  test('comes back from callback data as it went in, within 64 bytes', () => {
    fc.assert(
      fc.property(address, (going) => {
        const data = encodeAddress(going);
        expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(maxAddressBytes);
        expect(decodeAddress(data)).toEqual(going);
      }),
    );
  });

  test('of the longest slug and the longest key takes 64 bytes', () => {
    expect(encodeAddress(addressOf('ac', 's'.repeat(40), 'k'.repeat(20)))).toHaveLength(64);
  });

  test('that does not fit is a defect, told at once', () => {
    expect(() => encodeAddress(addressOf('ac', 's'.repeat(40), 'k'.repeat(21)))).toThrow(AddressError);
    expect(() => encodeAddress(addressOf('ac', 'a b'))).toThrow(AddressError);
    expect(() => encodeAddress(addressOf('ac', 'a', '', { page: maxPage + 1 }))).toThrow(AddressError);
  });

  test('is null for callback data that is not ours', () => {
    for (const data of ['', 'x', 'ac', 'AC.slug', 'ac*slug', 'ac8slug', '{"a":1}', 'acAslug with space']) {
      expect(decodeAddress(data), data).toBeNull();
    }
  });

  test('is never misread: any data is null or the address that makes that data', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 64 }), fc.stringMatching(/^[a-z]{2}[A-Za-z0-9_-].{0,40}$/)),
        (data) => {
          const read = decodeAddress(data);
          if (read) expect(encodeAddress(read)).toBe(data);
        },
      ),
    );
  });
});

describe('sentences as a key', () => {
  test('come back, in order and once each, up to the 98th', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 98 }), { minLength: 1 }), (numbers) => {
        const key = sentenceKey(numbers);
        expect(key.length).toBeLessThanOrEqual(20);
        expect(sentencesOfKey(key)).toEqual([...new Set(numbers)].sort((left, right) => left - right));
      }),
    );
  });

  test('beyond it come back as many as fit', () => {
    expect(sentencesOfKey(sentenceKey([3, 120, 121, 122, 123, 124]))).toEqual([3, 120, 121, 122, 123]);
  });

  test('a key that stands for none is null', () => {
    for (const key of ['', '=', '=0', '.', '.0', 'ac0putin', '=A'])
      expect(sentencesOfKey(key), key).toBeNull();
  });
});
