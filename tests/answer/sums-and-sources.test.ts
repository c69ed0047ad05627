import { describe, expect, it } from 'vitest';
import { toldLine, toldOrNot } from './told.ts';

const airline = 'northgale-kestrel';
const hacker = 'karvonia-hacker';
const moon = 'kotuku-moon';

describe('how much', () => {
  it.each([
    [airline, 'Kestrel merugi berapa tahun kemarin?', /^22 juta euro/],
    [airline, 'How much did Northgale offer the first time?', /^510 million euros/],
    [airline, 'Pertama kali Northgale nawar berapa?', /^510 juta euro/],
    [hacker, 'How much was the damage?', /^260 million/],
  ])('is asked of a year, of what was first, of the thing itself (%s: %s)', (slug, question, answer) => {
    expect(toldLine(slug, question)).toMatch(answer);
  });

  it('is not told of another year', () => {
    expect(toldOrNot(airline, 'Kestrel rugi berapa tahun ini?')).toMatch(/^not said/);
  });
});

describe('who says so', () => {
  it.each([
    [hacker, ['Berapa operasi yang ditunda?', 'kata siapa?'], /^Kementerian Kesehatan/],
    [hacker, ['How many patients died?', 'according to whom?'], /^The Health Ministry/],
  ])('is whom the sentence gives it to (%s: %s)', (slug, turns, answer) => {
    expect(toldLine(slug, ...turns)).toMatch(answer);
  });
});

describe('what was to be', () => {
  it.each([
    ['Is Takahe still going to be launched in November?', /^No\. Tui Space put off/],
    ['Kapan Takahe diluncurkan?', /menunda peluncuran Takahe/],
    ['when will the inquiry report', /^September 2026/],
    ['kenapa pendaratnya miring?', /menabrak batu besar/],
  ])('is told in whatever word (%s)', (question, answer) => {
    expect(toldLine(moon, question)).toMatch(answer);
  });
});
