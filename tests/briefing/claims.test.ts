import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/briefing/claims.ts';
import type { Language } from '../../src/language.ts';

const numbers = (text: string, language: Language) =>
  readClaims(text, language).numbers.map(({ value }) => value);
const times = (text: string, language: Language) =>
  readClaims(text, language).times.map(({ minutes }) => minutes);

describe('the time of day', () => {
  it('is the same in a wire’s four digits and in those of an Indonesian paper', () => {
    expect(times('It hit a boulder at 0914 GMT.', 'en')).toEqual([9 * 60 + 14]);
    expect(times('Pendarat itu menabrak batu pada pukul 09.14 GMT.', 'id')).toEqual([9 * 60 + 14]);
    expect(numbers('It hit a boulder at 0914 GMT.', 'en')).toEqual([]);
  });

  it('is no year, and no number before a word that begins like a zone', () => {
    expect(times('Founded in 2009 with a single seaplane.', 'en')).toEqual([]);
    expect(times('Di Tegal, 14 witness dipanggil pada 2022.', 'id')).toEqual([]);
  });
});

describe('a part of something', () => {
  it('is the same in both languages', () => {
    expect(numbers('A third of it was paid by the government.', 'en')).toEqual([1 / 3]);
    expect(numbers('Sepertiganya dibayar pemerintah.', 'id')).toEqual([1 / 3]);
  });

  it('is no place in an order', () => {
    expect(numbers('A third, Takahe, was to be launched in November.', 'en')).toEqual([3]);
  });
});
