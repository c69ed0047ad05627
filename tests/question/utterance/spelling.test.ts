import { describe, expect, it } from 'vitest';
import { createSpelling } from '../../../src/question/utterance/spelling.ts';
import { openLexicon } from '../../harness/lexicon.ts';
import { spelling } from '../parsed.ts';

const none: ReadonlySet<string> = new Set();

describe('a misspelt word', () => {
  it.each([
    ['menangap', 'menangkap'],
    ['arested', 'arrested'],
    ['siezed', 'seized'],
    ['direncnakan', 'direncanakan'],
    ['anounced', 'announced'],
  ])('%s is put right to %s', (typed, meant) => {
    expect(spelling.correct(typed, none)).toBe(meant);
  });

  it.each(['abcd', 'zzzzz', 'a', '', '12345', 'x1y2z3', '🙏🙏🙏🙏🙏', 'qwertyuiop'])(
    '%s stands for nothing that is known',
    (typed) => {
      expect(spelling.correct(typed, none)).toBeNull();
    },
  );

  it.each(['appear', 'belong', 'mantap', 'repeat'])(
    '%s is a word of its own, though a letter away from another',
    (typed) => {
      expect(spelling.correct(typed, none)).toBeNull();
    },
  );

  it.each([
    ['trsngka', 'tersangka'],
    ['tiped', 'tipped'],
    ['srngn', 'serangan'],
  ] as const)('%s is short for %s', (typed, meant) => {
    expect(spelling.correct(typed, none)).toBe(meant);
  });

  it('of few letters is short for a word of the language that the others speak', () => {
    expect(spelling.correct('tlk', none, 'en')).toBe('talk');
  });

  it('is a word of the briefing before it is one of the lexicon', () => {
    expect(spelling.correct('orangutn', new Set(['orangutan']))).toBe('orangutan');
  });

  it('stands for the same in whatever order the lexicon holds its words', () => {
    const lexicon = openLexicon();
    const words = [...new Set(lexicon.texts())].filter((text) => /^[a-z]{7,}$/.test(text));
    const backwards = createSpelling({ ...lexicon, texts: () => [...words].reverse() });
    const forwards = createSpelling({ ...lexicon, texts: () => words });
    // A letter left out in the middle, of every ninth word.
    const typed = words.filter((_, at) => at % 9 === 0).map((word) => word.slice(0, 4) + word.slice(5));
    const meant = (by: typeof spelling) => typed.map((word) => `${word} ${by.correct(word, none)}`);
    expect(meant(backwards)).toEqual(meant(forwards));
  });

  it('may have the key beside one hit, in words of the briefing and in long ones', () => {
    expect(spelling.correct('xarvuna', new Set(['xarbuna']))).toBe('xarbuna');
    expect(spelling.correct('infprmation', none)).toBe('information');
    expect(spelling.correct('edited', none)).not.toBe('exited');
  });

  it('is left as it is where two words of the briefing are equally near', () => {
    expect(spelling.correct('xarxa', new Set(['xarya', 'xarza']))).toBeNull();
  });
});
