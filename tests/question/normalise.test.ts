import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUtterance } from '../../src/question/normalise.ts';
import { wordsOf } from './parsed.ts';

const meant = (text: string, fallback: 'id' | 'en' = 'id') => wordsOf(readUtterance(text, fallback));

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

  it('a run of words repeated again and again is read once', () => {
    const once = meant('siapa yang ditangkap oleh fsb kemarin');
    expect(meant(`${'siapa yang ditangkap oleh fsb kemarin '.repeat(4)}`)).toContain(once);
    expect(meant('tolong dijawab ya min '.repeat(20)).split(' ').length).toBeLessThan(12);
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

describe('what is not part of the question', () => {
  it.each([
    ['si\u200bapa\u200d yang\u00a0ditangkap', 'siapa yang ditangkap'],
    ['\ufeffsiapa yang ditangkap', 'siapa yang ditangkap'],
    ['<b>siapa</b> yang <i>ditangkap</i>', 'siapa yang ditangkap'],
    ['siapa 🙏🙏 yang ditangkap 👮‍♀️', 'siapa yang ditangkap'],
    ['Halo min. Siapa yang ditangkap? Makasih ya.', 'siapa yang ditangkap'],
    ['I just read this. Who was arrested? Thanks!', 'who was arrested'],
    ['bukan, maksudku siapa yang ditangkap', 'siapa yang ditangkap'],
    ['no, I mean who was arrested', 'who was arrested'],
    ['eh maksud gue siapa yang ditangkap', 'siapa yang ditangkap'],
    ['sorry, I meant who was arrested', 'who was arrested'],
  ])('%j → %s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });

  it('a novel of four thousand characters is searched for the sentence that asks', () => {
    const chatter = 'Cuaca hari ini cerah sekali dan burung bernyanyi di pohon. '.repeat(68);
    expect(meant(`${chatter}Siapa yang ditangkap?`)).toBe('siapa yang ditangkap');
    expect(readUtterance('kata '.repeat(800), 'id').words.length).toBeLessThan(130);
  });
});

describe('the language to answer in', () => {
  it.each([
    ['siapa yang ditangkap?', 'id'],
    ['sp yg ditangkep', 'id'],
    ['knp trump nelpon putin', 'id'],
    ['oleh siapa', 'id'],
    ['kapan', 'id'],
    ['terus dia bilang apa', 'id'],
    ['who was arrested?', 'en'],
    ['why', 'en'],
    ['wat happend', 'en'],
    ['and the CIA?', 'en'],
    ['siapa yang di-arrest sama FSB?', 'id'],
    ['who is menteri luar negeri?', 'en'],
  ] as const)('%s → %s', (text, language) => {
    for (const fallback of ['id', 'en'] as const)
      expect(readUtterance(text, fallback).language, `fallback ${fallback}`).toBe(language);
  });

  it.each([
    ['siapa yang ditangkap? please answer in English', 'en'],
    ['siapa yang ditangkap, in English please', 'en'],
    ['siapa yang ditangkap? jawab pakai bahasa Inggris', 'en'],
    ['who was arrested? jawab dalam bahasa Indonesia', 'id'],
    ['who was arrested? answer in Indonesian', 'id'],
  ] as const)('is the one that was wished for: %s', (text, language) => {
    const read = readUtterance(text, 'id');
    expect(read.language).toBe(language);
    expect(wordsOf(read)).toMatch(/^(?:siapa yang ditangkap|who was arrested)$/);
  });

  it('is the reader’s own where the words do not tell', () => {
    for (const text of ['Pompeo', 'FSB?', '17/12', '???', ''])
      for (const fallback of ['id', 'en'] as const)
        expect(readUtterance(text, fallback).language).toBe(fallback);
  });
});

describe('questions without a question word', () => {
  it.each([
    ['Pompeo?', true, false],
    ['Pompeo itu kepala CIA kan', false, true],
    ["he called Trump, didn't he?", true, true],
    ['Putin called Trump, right?', true, true],
    ['ceritakan tentang Pompeo', false, false],
  ])('%s', (text, questionMark, tag) => {
    expect(readUtterance(text, 'id')).toMatchObject({ questionMark, tag });
  });
});

it('reading never throws, and what it reads is lower case, without spaces and well formed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom('id', 'en'), (text, fallback) => {
      for (const { word } of readUtterance(text, fallback).words) {
        expect(word).toBe(word.toLowerCase());
        expect(word).not.toMatch(/\s/);
        expect(word.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 2000, seed: 5 },
  );
});
