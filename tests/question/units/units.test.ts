import { describe, expect, it } from 'vitest';
import { unitsOf } from '../parsed.ts';

const namesIn = (text: string) =>
  unitsOf(text).flatMap(({ names }) => (names.length > 0 ? [names.join('/')] : []));
const find = (text: string, part: string) => {
  const unit = unitsOf(text).find((each) => each.text === part);
  if (!unit)
    throw new Error(`expected a unit "${part}" in ${JSON.stringify(unitsOf(text).map((each) => each.text))}`);
  return unit;
};

describe('names', () => {
  it.each([
    ['siapa Vladimir Putin', 'putin'],
    ['siapa putin', 'putin'],
    ['siapa presiden Vladimir itu', 'putin'],
    ['who is Mike Pompeo', 'pompeo'],
    ['pompio tu siapa', 'pompeo'],
    ['siapa pompoe', 'pompeo'],
    ['what is the C.I.A.', 'cia'],
    ['apa itu cia', 'cia'],
    ['where is Saint Petersburg', 'petersburg'],
    ['dimana katedral kazan', 'kazan-cathedral'],
  ])('%s names %s', (text, key) => {
    expect(namesIn(text)).toContain(key);
  });

  it.each([
    'siapa Rasputin',
    'siapa Vladimir Rutin',
    'who is Mike Pence',
    'who is Mr Trumper',
    'siapa itu',
    'apa yang terjadi',
  ])('%s names nobody of the article by the last word', (text) => {
    const last = unitsOf(text).at(-1);
    expect(last?.names).toEqual([]);
  });

  it('AS and US are names in capitals only', () => {
    expect(find('apa kata AS?', 'as').names).toEqual(['us']);
    expect(find('what did the US do', 'us').names).toEqual(['us']);
    expect(find('tell us about it', 'us').names).toEqual([]);
    expect(find('who was arrested as planned', 'as').names).toEqual([]);
  });
});

describe('dates and numbers', () => {
  it.each([
    ['apa yang terjadi 17 Desember', '17 desember', { day: 17, month: 12 }],
    ['apa yang terjadi pada 17/12', '17 12', { day: 17, month: 12 }],
    ['what happened on December 17', 'december 17', { day: 17, month: 12 }],
    ['apa yang terjadi hari Sabtu', 'sabtu', { day: null, month: null }],
    ['what happened on Sunday', 'sunday', { day: null, month: null }],
  ])('%s', (text, part, date) => {
    expect(unitsOf(text).find(({ date: found }) => found)?.date).toMatchObject(date);
    expect(unitsOf(text).find(({ date: found }) => found)?.text).toContain(part.split(' ')[0]);
  });

  it.each([
    ['tujuh mobil terbakar', 7],
    ['were twelve cars burnt', 12],
    ['kenapa 7 orang ditangkap', 7],
    ['dua puluh orang ditangkap', 20],
  ])('%s holds the number %i', (text, value) => {
    expect(unitsOf(text).find(({ number }) => number)?.number).toMatchObject({ value, ordinal: false });
  });

  it('a week is no Sunday', () => {
    expect(unitsOf('apa yang terjadi minggu lalu').every(({ date }) => date === null)).toBe(true);
    expect(unitsOf('apa yang terjadi hari Minggu').some(({ date }) => date !== null)).toBe(true);
  });
});

describe('words that build the question', () => {
  it.each([
    ['jam berapa serangan itu', 'jam berapa', 'clock'],
    ['hari apa itu', 'hari apa', 'when'],
    ['di mana serangannya', 'di mana', 'where'],
    ['how many people', 'how many', 'how-many'],
    ['how come he called', 'how come', 'why'],
    ['untuk apa dia menelepon', 'untuk apa', 'why'],
    ['apa benar dia ditangkap', 'apa benar', 'whether'],
    ['what time was it', 'what time', 'clock'],
  ])('%s: %s asks %s', (text, part, wh) => {
    expect(find(text, part)).toMatchObject({ wh, isFunction: true });
  });

  it('every word stands in exactly one unit, in order', () => {
    for (const text of [
      'siapa yang menangkap tujuh anggota sel ISIS pada 15/12?',
      'why did the CIA tip them off before Sunday?',
    ]) {
      let from = 0;
      for (const unit of unitsOf(text)) {
        expect(unit.from).toBe(from);
        from += unit.length;
      }
    }
  });
});

describe('misspelt words', () => {
  it.each([
    ['siapa yang menangap mereka', 'menangkap'],
    ['who was arested', 'arrested'],
    ['what was siezed', 'seized'],
    ['apa yang dirncanakan', 'direncanakan'],
  ])('%s: put right to %s', (text, word) => {
    expect(unitsOf(text).map(({ text: each }) => each)).toContain(word);
  });

  it('a word with a capital in the middle of a question is a name, which is not put right', () => {
    expect(unitsOf('siapa Menangap').at(-1)).toMatchObject({ text: 'menangap', deeds: [] });
  });
});
