import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, tableOf, tableOfPacked } from '../../src/lexicon/text-table.ts';

const texts = fc.uniqueArray(
  fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('di', 'di tahan', 'dia', 'é', 'luka luka')),
);

test('packed texts are looked up like those of a map', () => {
  fc.assert(
    fc.property(texts, fc.string(), (all, other) => {
      const map = new Map(all.map((text, at) => [text.toWellFormed(), at * 7] as const));
      const slow = tableOf(map);
      const packed = tableOfPacked(pack(map), (value) => value);
      for (const text of [...map.keys(), other.toWellFormed(), '', 'di t']) {
        expect(packed.get(text)).toBe(slow.get(text));
        const longer = [...map.keys()].filter((each) => each.startsWith(`${text} `)).sort();
        expect([...packed.longer(text)].sort()).toEqual(longer);
        expect([...slow.longer(text)].sort()).toEqual(longer);
      }
      expect(new Map(packed.entries())).toEqual(map);
    }),
  );
});
