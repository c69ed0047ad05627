import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUtterance } from '../../../src/question/utterance/normalise.ts';
import { wordsOf } from '../parsed.ts';

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
