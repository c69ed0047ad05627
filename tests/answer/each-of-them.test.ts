import { describe, expect, it } from 'vitest';
import { answersRightly, told } from './told.ts';

describe('everybody of whom it is told, each with an event of his own', () => {
  answersRightly([
    ['truk-karangjati', 'siapa aja yang tewas', /^Ratna Wulandari dan Joko Susilo\. Tabrakan/],
    ['truk-karangjati', 'Who died?', /^Ratna Wulandari and Joko Susilo\. The crash/],
    [
      'final-senawang',
      'siapa saja yang mencetak gol?',
      /^Tomi Harsono, Rian Sopacua, Everton Pires dan Gilang/,
    ],
  ]);
});

describe('one of several, where nobody asks for all of them', () => {
  it.each([
    ['paramitha-sunda-strait', 'Who won the final?', /Kirana Paramitha/],
    ['kebocoran-sehatkita', 'siapa saja yang ditangkap?', /^RS/],
  ])('%s: %s', (slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });
});
