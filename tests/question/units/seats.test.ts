import { describe, expect, it } from 'vitest';
import { isBySeat } from '../../../src/question/units/seats.ts';
import { parsed } from '../parsed.ts';

const namedIn = (text: string) => parsed(text).parts.flatMap(({ keys }) => keys);

describe('a capital', () => {
  it.each([
    'Siapa yang memberi Moskow informasi?',
    'who supplied Moscow with the intelligence?',
    'apa yang diminta Kremlin dari Washington?',
    'did the Kremlin thank Trump?',
  ])('is its country where it does or undergoes something: %s', (text) => {
    expect(namedIn(text)).toContain('russia');
  });

  it.each([
    'siapa yang ditangkap di Moskow?',
    'di mana Moskow?',
    'apa itu Moskow?',
    'who was arrested in Moscow?',
    'what was found near Moscow?',
    'kenapa mereka mau mengebom Moskow?',
    'who planned the attack on the Kremlin?',
    'berapa penduduk kota Moskow?',
  ])('is the city where something lies or happens: %s', (text) => {
    expect(namedIn(text)).not.toContain('russia');
  });

  it('is told apart from its country', () => {
    const question = parsed('did Moscow thank Trump?');
    const by = question.parts.map((part) => isBySeat(part, question));
    expect(by).toEqual([true, false]);
  });
});
