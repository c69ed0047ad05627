import { describe, expect, it } from 'vitest';
import { readUtterance } from '../../../src/question/utterance/normalise.ts';
import { wordsOf } from '../parsed.ts';

const meant = (text: string) => wordsOf(readUtterance(text, 'id'));

describe('everyday spelling', () => {
  it.each([
    ['sp sih yg ditangkep?', 'siapa sih yang ditangkep'],
    ['knp dia nelpon', 'kenapa dia menelepon'],
    ['kpn kejadian tsb', 'kapan kejadian tersebut'],
    ['dmn tempat nya', 'dimana tempat nya'],
    ['gmn caranya', 'bagaimana cara'],
    ['brp org yg kena', 'berapa orang yang kena'],
    ['trs dia ngmg apa', 'terus dia ngomong apa'],
    ['wat did u say abt dis', 'what did you say about this'],
    ['y did he call 2 day', 'why did he call to day'],
    ['siapaaaa yg nangkapppp', 'siapa yang nangkap'],
    ['whooo was arresteddd', 'who was arrested'],
  ])('%s → %s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });
});

describe('words said twice', () => {
  it.each([
    ['siapa2 yang ditangkap', 'siapa'],
    ['siapa-siapa yang ditangkap', 'siapa'],
    ['orang2nya dimana', 'orang'],
    ['kota-kotanya apa', 'kota'],
  ])('%s is %s once, and known to be many', (text, word) => {
    const [first] = readUtterance(text, 'id').words;
    expect(first).toMatchObject({ word, doubled: true });
  });
});

describe('endings', () => {
  it.each([
    ['tempatnya', 'tempat', 'nya'],
    ['pelakunya', 'pelaku', 'nya'],
    ["Putin's", 'putin', 's'],
    ['siapakah', 'siapa', null],
    ['dialah', 'dia', null],
    ['apapun', 'apa', null],
  ] as const)('%s is %s', (typed, word, enclitic) => {
    const [first] = readUtterance(typed, 'id').words;
    expect(first).toMatchObject({ word, enclitic });
  });

  it.each(['sekolah', 'masalah', 'jumlah', 'kalah', 'nikah', 'hanya', 'tanya', 'punya'])(
    '%s has none',
    (typed) => {
      expect(meant(typed)).toBe(typed);
    },
  );

  it('the word as it was typed is kept beside what is meant', () => {
    const [first] = readUtterance('Pompeonya siapa', 'id').words;
    expect(first).toMatchObject({ typed: 'Pompeonya', capital: true });
  });
});
