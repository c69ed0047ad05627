import { expect, test } from 'vitest';
import { gazetteerFaults } from '../../src/lexicon/check-gazetteer.ts';
import { lexiconFileSchema } from '../../src/lexicon/schema.ts';

function faultsIn(sections: object): string[] {
  return gazetteerFaults(lexiconFileSchema.parse(sections)).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

test('a name is written once, though both languages may have it', () => {
  expect(faultsIn({ countries: { cuba: { id: 'Kuba', en: ['Cuba'], also: ['the Cuba'] } } })).toEqual([
    'countries.cuba: expected each name once, got "the Cuba" twice',
  ]);
  expect(faultsIn({ countries: { fiji: { id: 'Fiji', en: 'Fiji' } } })).toEqual([]);
});

test('a name of two is told at both, until both say that they share it', () => {
  const georgia = { id: ['Georgia'] };
  expect(faultsIn({ countries: { georgia }, places: { 'georgia-state': georgia } })).toEqual([
    'countries.georgia: "georgia" is also the name of georgia-state: expected it in shared, or in one of them only',
    'places.georgia-state: "georgia" is also the name of georgia: expected it in shared, or in one of them only',
  ]);
  const sharing = { ...georgia, shared: ['Georgia'] };
  expect(faultsIn({ countries: { georgia: sharing }, places: { 'georgia-state': sharing } })).toEqual([]);
});

test('a city is a seat and bears its own name; two countries have no seat in common', () => {
  const places = { moscow: { id: ['Moskow'] } };
  const seat = ['Moskow'];
  expect(faultsIn({ countries: { russia: { id: ['Rusia'], seat } }, places })).toEqual([]);
  expect(
    faultsIn({ countries: { russia: { id: ['Rusia'], seat }, other: { id: ['Lain'], seat } } }),
  ).toHaveLength(2);
});
