import { describe, expect, test } from 'vitest';
import { createCircleLookUp, tabulateCircles } from '../../src/lexicon/circles.ts';
import type { Sense } from '../../src/lexicon/sense.ts';

const circles = {
  sedation: { id: ['bius', 'suntik', 'pukul'], en: ['sedate', 'dart', 'knock out'] },
  hunting: { id: ['buru', 'tembak'], en: ['hunt', 'dart'] },
};

const [sedation, hunting] = [0, 1];

describe('circles', () => {
  test('a word is found in whatever form it has', () => {
    const circlesOf = createCircleLookUp(tabulateCircles(circles, () => []));
    for (const word of [
      'bius',
      'dibius',
      'membius',
      'pembiusan',
      'suntikan',
      'menyuntik',
      'memukul',
      'sedated',
    ])
      expect(circlesOf(`w:${word}`), word).toEqual([sedation]);
    expect(circlesOf('w:pemburu')).toEqual([hunting]);
  });

  test('a word may belong to several, and words with spaces to one', () => {
    const circlesOf = createCircleLookUp(tabulateCircles(circles, () => []));
    expect(circlesOf('w:darts')).toEqual([sedation, hunting]);
    expect(circlesOf('w:knock out')).toEqual([sedation]);
    expect(circlesOf('w:knock')).toEqual([]);
  });

  test('what a word of a circle stands for belongs to it too, unless the word stands for many things', () => {
    const deed = (key: string): Sense => ({ kind: 'deed', deed: key, language: 'id', voice: 'open' });
    const senses: Record<string, Sense[]> = {
      tembak: [deed('shoot')],
      buru: [deed('hunt'), deed('chase'), deed('seek')],
    };
    const circlesOf = createCircleLookUp(tabulateCircles(circles, (word) => senses[word] ?? []));
    expect(circlesOf('d:shoot')).toEqual([hunting]);
    expect(circlesOf('d:chase')).toEqual([]);
  });
});
