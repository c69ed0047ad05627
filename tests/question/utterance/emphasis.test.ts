import { describe, expect, it } from 'vitest';
import { readUtterance } from '../../../src/question/utterance/normalise.ts';

const read = (text: string, language: 'id' | 'en') =>
  readUtterance(text, language)
    .words.map(({ word }) => word)
    .join(' ');

describe('a question said with emphasis', () => {
  it.each([
    ['who on earth called him?', 'who called him'],
    ['why the hell did he call?', 'why did he call'],
    ['who else in the world knew?', 'who else knew'],
    ["why'd he call?", 'why did he call'],
    ["who'd he call?", 'who did he call'],
  ])('is read as the plain one: %s', (typed, plain) => {
    expect(read(typed, 'en')).toBe(plain);
  });

  it.each([
    ['siapa sih orangnya yang menelepon?', 'siapa sih yang menelepon'],
    ['siapa sebenarnya yang menelepon?', 'siapa sebenarnya yang menelepon'],
    ['dikota mana serangannya?', 'di kota mana serangan'],
    ['dia pergi keJakarta?', 'dia pergi ke jakarta'],
    ['dia keluar jam berapa?', 'dia keluar jam berapa'],
  ])('is read in the words that are meant: %s', (typed, plain) => {
    expect(read(typed, 'id')).toBe(plain);
  });

  it.each(['WHO CALLED THE DRIVER?', 'Who Called The Driver?'])('of %s no word is a name', (typed) => {
    expect(readUtterance(typed, 'en').words.some(({ capital }) => capital)).toBe(false);
  });
});
