import { describe, expect, it } from 'vitest';
import { toldLine } from './told.ts';

const final = 'final-senawang';

describe('of a match', () => {
  it.each([
    ['Who won the final?', /^Persena/],
    ['siapa yang menang final?', /^Persena/],
    ['Who got sent off?', /^Yance Rumbiak/],
    ['yang dapet kartu merah siapa', /^Yance Rumbiak/],
    ['Who saved the penalties?', /^Bagas Wirayuda/],
    ["who saved Dika's kick?", /^Bagas Wirayuda/],
    ['Who took the lead?', /Tomi Harsono put Laskar ahead/],
    ['siapa yang menganulir gol Everton?', /^Hasanuddin Lubis/],
    ['Who fouled Arif?', /^Yance Rumbiak/],
  ])('is told who did it, and to whom (%s)', (question, answer) => {
    expect(toldLine(final, question)).toMatch(answer);
  });

  it.each([
    ['In which minute did Bagas come on?', /^In the 119th minute/],
    ['menit ke berapa Everton bikin gol?', /^Pada menit ke-72/],
    ['menit berapa Rian menyamakan kedudukan', /^Pada menit ke-38/],
  ])('is told in which minute (%s)', (question, answer) => {
    expect(toldLine(final, question)).toMatch(answer);
  });

  it('whoever is called the champion was one before', () => {
    expect(toldLine(final, 'Persena juara tahun berapa aja sebelumnya?')).toMatch(/^Pada 1998 dan 2011/);
  });
});

describe('what was done to somebody by getting it', () => {
  it.each([
    ['keracunan-melati', 'Who got food poisoning?', /^147 pupils/],
    ['vonis-wanasari', 'Who got a jail sentence?', /^Herlambang Suryadi/],
    [final, 'Who got a red card?', /^Yance Rumbiak/],
  ])('is no doing of his (%s: %s)', (slug, question, answer) => {
    expect(toldLine(slug, question)).toMatch(answer);
  });
});
