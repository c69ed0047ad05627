import { describe, expect, it } from 'vitest';
import { toldLine as told } from '../told.ts';

describe('where nothing but the very thing will do', () => {
  it.each([
    ['putin-trump-petersburg', 'where does Pompeo live?'],
    ['putin-trump-petersburg', 'kapan Pompeo lahir?'],
    ['putin-trump-petersburg', 'how old is Trump?'],
    ['perampokan-pettarani', 'where did Sangkala Tompo go to school?'],
  ])('nothing comes close: %s: %s', (slug, question) => {
    expect(told(slug, question)).not.toMatch(/closest|mendekati/);
  });
});

describe('what only sounds like it', () => {
  it.each([
    ['where many stay', 'banjir-anau', 'Where are the evacuees staying?', /sports hall/],
    [
      'an old man, of whom no age is asked',
      'st-brendan-strike',
      'who blamed the hospital for the death of the old man?',
      /Joan Pym/,
    ],
  ])('%s', (_, slug, question, expected) => {
    expect(told(slug, question)).toMatch(expected);
  });
});
