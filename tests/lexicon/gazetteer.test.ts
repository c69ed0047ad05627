import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkLexicon, loadLexicon } from '../../src/lexicon/load.ts';

const folder = resolve(import.meta.dirname, '../../locales/lexicon');
const loaded = loadLexicon(folder);
if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
const { gazetteer } = loaded.lexicon;

/** The first names of those who bear a name. */
const called = (name: string) => gazetteer.called(name).map(({ id, en }) => id[0] ?? en[0]);

describe('the gazetteer', () => {
  test.each([
    ['Russia', 'Rusia'],
    ['Negeri Beruang Merah', 'Rusia'],
    ['the United States', 'Amerika Serikat'],
    ['Paman Sam', 'Amerika Serikat'],
    ['U.S.', 'Amerika Serikat'],
    ['Jateng', 'Jawa Tengah'],
    ['Central Java', 'Jawa Tengah'],
    ['yogya', 'Yogyakarta'],
    ['Kota Kembang', 'Bandung'],
    ['Burma', 'Myanmar'],
    ['Türkiye', 'Turki'],
  ])('knows whose name "%s" is', (name, whose) => {
    expect(called(name)).toEqual([whose]);
  });

  it('names all who bear a name', () => {
    expect(called('Georgia')).toHaveLength(2);
  });

  it('knows nobody by name who is only a seat or a people', () => {
    expect(called('Kremlin')).toEqual([]);
    expect(called('Russian')).toEqual([]);
  });

  it('finds the longest name that begins with a word, seats and peoples too', () => {
    const find = (text: string) => {
      const { length, known } = gazetteer.find(text.split(' '), 0);
      return [length, ...known.map(({ id }) => id[0])];
    };
    expect(find('korea selatan marah')).toEqual([2, 'Korea Selatan']);
    expect(find('kremlin marah')).toEqual([1, 'Rusia']);
    expect(find('papua nugini')).toEqual([2, 'Papua Nugini']);
    expect(find('marah sekali')).toEqual([0]);
    expect(gazetteer.find([], 0).length).toBe(0);
  });

  it('knows whose seat a city is, which is a place by its own name', () => {
    const seated = (word: string) => gazetteer.seatedAt(word).map(({ id }) => id[0]);
    expect(seated('moscow')).toEqual(['Rusia']);
    expect(gazetteer.called('Moscow').map(({ sort }) => sort)).toEqual(['place']);
    expect(seated('russian')).toEqual([]);
    expect(seated('surabaya')).toEqual([]);
  });

  it('knows every country and all provinces', () => {
    expect(gazetteer.called('Tuvalu')[0]?.sort).toBe('country');
    for (const short of 'Sumut Sumbar Sumsel Kepri Babel Jabar Jateng DIY Jatim NTB NTT Kalbar Kalteng Kalsel Kaltim Kaltara'.split(
      ' ',
    ))
      expect(gazetteer.called(short)[0]?.sort, short).toBe('place');
  });
});

test('what is wrong in it is told by nobody: it has no faults', () => {
  expect(checkLexicon(folder).filter((line) => line.includes('gazetteer'))).toEqual([]);
});
