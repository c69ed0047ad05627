import { describe, expect, it } from 'vitest';
import { toldOrNot } from './told.ts';

/** Rows of briefing, conversation (its turns parted by //) and what is told in the end. */
function tells(rows: readonly (readonly [slug: string, question: string, expected: RegExp])[]) {
  it.each(rows)('%s: %s', (slug, question, expected) => {
    expect(toldOrNot(slug, ...question.split(' // '))).toMatch(expected);
  });
}

describe('the other way round is told of the very deed alone', () => {
  tells([
    ['putin-trump-petersburg', 'siapa yang ngasih tau Putin?', /^CIA memberi Rusia informasi/],
    ['putin-trump-petersburg', 'who told Putin about it', /^The CIA gave Russia information/],
    ['putin-trump-petersburg', 'siapa yang nelpon Putin', /^Sebaliknya: Putin menelepon Trump/],
    ['putin-trump-petersburg', 'Siapa yang bilang ke Trump soal jasa CIA?', /^Putin mengatakan kepada Trump/],
  ]);
});

describe('a name before a noun says whose it is', () => {
  tells([
    ['putin-trump-petersburg', 'Did Putin thank Trump for the CIA tip?', /^Yes\b.*information from the CIA/],
  ]);
});

describe('who settled something, or brought others to do it', () => {
  tells([
    ['st-brendan-strike', 'who settled it?', /^Miriam Lindqvist/],
    ['st-brendan-strike', 'who got both sides to sign the deal?', /^Miriam Lindqvist/],
    ['st-brendan-strike', 'siapa yang bikin kedua pihak sepakat?', /^Miriam Lindqvist/],
    ['st-brendan-strike', 'who made the deal', /^St\. Brendan Hospital agreed/],
  ]);
});

describe('what something happened in', () => {
  tells([
    ['st-brendan-strike', 'who died during the St. Brendan strike?', /^Walter Pym died/],
    ['st-brendan-strike', 'siapa yang meninggal selama pemogokan?', /^Walter Pym meninggal/],
  ]);
});
