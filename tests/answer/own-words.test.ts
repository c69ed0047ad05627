import { describe, expect, it } from 'vitest';
import { toldLine, toldOrNot } from './told.ts';

const moon = 'kotuku-moon';
const hacker = 'karvonia-hacker';
const airline = 'northgale-kestrel';

describe('who is quoted', () => {
  it.each([
    [moon, 'who cried on her keyboard', /^Nur Izzati: “When/],
    [moon, 'siapa yang nangis di atas keyboard?', /^Nur Izzati: “Waktu/],
    [hacker, 'siapa yang kerja pakai kertas dan pensil?', /^Odile Marchand: “Kami bekerja/],
    [airline, 'who built a good little airline?', /^Marek Dahl: “I built/],
  ])('has done what he tells of himself (%s: %s)', (slug, question, answer) => {
    expect(toldLine(slug, question)).toMatch(answer);
  });

  it.each([
    [hacker, 'Who mentioned her grandmother?', /^Odile Marchand: “We worked/],
    [hacker, 'siapa yang ngomong soal pensil?', /^Odile Marchand: “Kami bekerja/],
  ])('has spoken of what only his words speak of (%s: %s)', (slug, question, answer) => {
    expect(toldLine(slug, question)).toMatch(answer);
  });

  it.each([
    [moon, 'who said the thing about the grandmother', /^not said: .*“My grandmother/],
    [moon, 'siapa yang ngomongin neneknya?', /^not said: .*“Nenek saya/],
    // She did not fall herself.
    [moon, 'who fell over when she got here?', /^(?!Nur)/],
  ])('is nobody where the article does not say whose words they are (%s: %s)', (slug, question, answer) => {
    expect(toldOrNot(slug, question)).toMatch(answer);
  });
});

describe('what is told by a number alone', () => {
  it.each([
    [hacker, ['When does the trial start?', 'what is he facing?'], /^15 years\. If convicted/],
    [hacker, ['Velik terancam apa?'], /^15 tahun\. Velik terancam/],
    [airline, ['How did Kestrel start out?'], /^A single seaplane\./],
  ])('answers what else is asked of it (%s: %s)', (slug, turns, answer) => {
    expect(toldLine(slug, ...turns)).toMatch(answer);
  });
});

describe('where somebody studies', () => {
  it.each([
    ['kotuku-moon', 'Di mana para mahasiswa itu belajar?', /^Universitas Penang/],
    ['kotuku-moon', 'Where does Nur Izzati study?', /^The University of Penang/],
  ])('is the school that they are told to be of (%s: %s)', (slug, question, answer) => {
    expect(toldLine(slug, question)).toMatch(answer);
  });

  it('is no body of another sort', () => {
    expect(toldOrNot('durian-hanoi', 'Where did Suryani Hanafiah study?')).toMatch(/^not said/);
    expect(toldOrNot('keracunan-melati', 'where do the teachers study?')).toMatch(/^not said/);
  });
});
