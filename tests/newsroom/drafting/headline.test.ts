import { describe, expect, test } from 'vitest';
import { shownIn } from '../../../src/newsroom/drafting/figure-words.ts';
import { headlineOf } from '../../../src/newsroom/drafting/headline.ts';
import { readSentence } from '../../../src/newsroom/drafting/reading.ts';
import { testDesk } from '../../harness/desk.ts';

const lexicon = testDesk().lexicon();
const sentences = [
  'Sebuah bus menabrak truk di Tol Cisaruni.',
  'Polisi menutup jalan itu.',
  'Sebanyak 5 orang tewas menurut Kementerian Perhubungan.',
].map((text, at) => readSentence(text, at + 1, at, 'id', lexicon));

describe('a headline with a capital at every word', () => {
  test('is written as a sentence, names excepted, and rests on the sentences that hold its names and numbers', () => {
    expect(headlineOf('Bus Wisata Tabrak Truk di Tol Cisaruni, 5 Orang Tewas', sentences)).toEqual({
      text: 'Bus wisata tabrak truk di Tol Cisaruni, 5 orang tewas',
      sentences: [1, 2, 3],
    });
  });

  test('stays as it is where only names have one', () => {
    expect(headlineOf('Bus wisata menabrak truk di Tol Cisaruni', sentences).text).toBe(
      'Bus wisata menabrak truk di Tol Cisaruni',
    );
  });
});

test.each([
  ['Rp 152,4 miliar', { id: 'rupiah', en: 'rupiah' }, 'Rp 152.4 billion'],
  ['enam bulan', { id: 'bulan', en: 'months' }, 'six months'],
  ['4,2 hektar', { id: 'hektare', en: 'hectares' }, '4.2 hectares'],
  ['1.250 orang', { id: 'orang', en: 'people' }, '1,250 people'],
  ['7,2 persen', { id: 'persen', en: 'percent' }, '7.2 percent'],
  ['dua menteri', { id: 'menteri' }, null],
  ['34 kursi di parlemen', { id: 'kursi', en: 'seats' }, null],
])('%s is said in English by rule, or left to a person', (shown, unit, expected) => {
  expect(shownIn('en', shown, unit)).toBe(expected);
});

test.each([
  ['$4.7 billion', { id: 'dolar', en: 'dollars' }, '$4,7 miliar'],
  ['27%', { id: 'persen', en: 'percent' }, '27%'],
  ['five years', { id: 'tahun', en: 'years' }, 'lima tahun'],
])('%s is said in Indonesian by rule', (shown, unit, expected) => {
  expect(shownIn('id', shown, unit)).toBe(expected);
});
