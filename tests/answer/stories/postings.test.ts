import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { createPostings, type Postings } from '../../../src/answer/stories/postings.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });
const documents = fc.array(fc.uniqueArray(word, { maxLength: 8 }), { maxLength: 12 });

function filled(all: readonly (readonly string[])[]) {
  const postings = createPostings();
  for (const [document, words] of all.entries())
    for (const each of words) postings.add(`w:${each}`, document);
  return postings;
}

function documentsOf(postings: Postings, sought: string): number[] {
  const found: number[] = [];
  postings.each(`w:${sought}`, (document) => found.push(document));
  expect(postings.count(`w:${sought}`)).toBe(found.length);
  return found;
}

test('a term leads to just the documents that have it, in order', () => {
  fc.assert(
    fc.property(documents, word, (all, sought) => {
      const having = all.flatMap((words, document) => (words.includes(sought) ? [document] : []));
      expect(documentsOf(filled(all), sought)).toEqual(having);
    }),
  );
});

test('documents that are far apart are found too', () => {
  const far = fc.uniqueArray(fc.nat({ max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(far, (numbers) => {
      const rising = numbers.toSorted((left, right) => left - right);
      const postings = createPostings();
      for (const document of rising) postings.add('w:a', document);
      expect(documentsOf(postings, 'a')).toEqual(rising);
    }),
  );
});

test('after documents have gone, the rest are found under their new numbers', () => {
  fc.assert(
    fc.property(documents, fc.infiniteStream(fc.boolean()), word, (all, stays, sought) => {
      const staying = all.map(() => stays.next().value === true);
      let next = 0;
      const postings = filled(all);
      postings.rename(staying.map((stay) => (stay ? next++ : -1)));
      const left = all.filter((_, document) => staying[document]);
      expect(documentsOf(postings, sought)).toEqual(documentsOf(filled(left), sought));
      expect(new Set(postings.near(sought))).toEqual(new Set(filled(left).near(sought)));
    }),
  );
});

test('near words begin alike and differ by one letter, by two where there are seven and more', () => {
  fc.assert(
    fc.property(documents, word, (all, sought) => {
      const near = filled(all).near(sought);
      for (const each of near) {
        expect(each[0]).toBe(sought[0]);
        expect(distance(each, sought)).toBeLessThanOrEqual(sought.length >= 7 ? 2 : 1);
      }
      const costs = near.map((each) => distance(each, sought));
      expect(costs).toEqual(costs.toSorted((left, right) => left - right));
    }),
  );
  expect(filled([['pompeo', 'pompei', 'trump']]).near('pompio')).toEqual(['pompeo']);
});
