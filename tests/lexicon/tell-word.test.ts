import { describe, expect, it } from 'vitest';
import { tellWord } from '../../src/lexicon/tell-word.ts';
import { openLexicon } from '../harness/lexicon.ts';

describe('what a word of an article is called in a briefing', () => {
  it.each([
    ['diringkus', /^diringkus: deed arrest \(/],
    ['disajikan', /^disajikan: deed serve-food \(/],
    ['were poisoned', /not in the lexicon/],
    ['poisoned', /^poisoned: deed poison \(/],
    ['kepala sekolah', /^kepala sekolah: office headteacher \(/],
    ['bibi', /^bibi: relation uncle-aunt \(/],
    ['xyzzy', /^xyzzy: not in the lexicon$/],
  ])('is told in whatever form it stands: %s', (word, expected) => {
    expect(tellWord(word, openLexicon()).join('\n')).toMatch(expected);
  });
});
