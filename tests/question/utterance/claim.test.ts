import { describe, expect, it } from 'vitest';
import { plainClaim } from '../../../src/question/utterance/claim.ts';
import { readUtterance } from '../../../src/question/utterance/normalise.ts';

describe('a claim', () => {
  it.each([
    ['bener gak sih kalau Rina menelepon Budi?', 'Rina menelepon Budi?'],
    ['apakah benar bahwa Rina menelepon Budi?', 'Rina menelepon Budi?'],
    ['is it true that Rina called?', 'Rina called?'],
    ["Rina called him, didn't she?", 'Rina called him?'],
    ['the call was on Monday yeah?', 'the call was on Monday?'],
    ['yang menelepon Rina bukan sih?', 'yang menelepon Rina?'],
  ])('is read without what only asks whether it is so: %s', (typed, said) => {
    expect(plainClaim(typed)).toEqual({ said, asked: true });
  });

  it.each(['siapa yang menelepon?', 'bener gak?', 'is it true?', 'did he say no?'])(
    'is no claim where nothing is claimed: %s',
    (typed) => {
      expect(plainClaim(typed)).toEqual({ said: typed, asked: false });
    },
  );

  it.each([
    ['was it Rina who called Budi?', 'rina called budi'],
    ['it was Rina that called, right?', 'rina called right'],
    ['was Rina the one who called?', 'rina called'],
    ['Rina was the one who called, right?', 'rina called right'],
    ['was it on Sunday that Rina called?', 'on sunday rina called'],
  ])('is read without emphasis: %s', (typed, said) => {
    const { tag, words } = readUtterance(typed, 'en');
    expect(words.map(({ word }) => word).join(' ')).toBe(said);
    expect(tag).toBe(true);
  });

  it('of a quotation stays a question of whose it is', () => {
    const { words } = readUtterance('Was it Rina who said "we are all tired"?', 'en');
    expect(words.map(({ word }) => word)).toContain('who');
  });
});
