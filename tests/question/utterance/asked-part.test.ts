import { describe, expect, it } from 'vitest';
import { readUtterance } from '../../../src/question/utterance/normalise.ts';
import { wordsOf } from '../parsed.ts';

const meant = (text: string) => wordsOf(readUtterance(text, 'id'));

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
