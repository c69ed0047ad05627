import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/newsroom/drafting/split-sentences.ts';

describe('sentences', () => {
  test.each([
    [
      'a missing space',
      'Senjata turut disita.Kedua orang itu ditahan.',
      ['Senjata turut disita.', 'Kedua orang itu ditahan.'],
    ],
    [
      'a missing space behind a bracket',
      'Ia tiba Jumat (18/7).Perusahaan diam.',
      ['Ia tiba Jumat (18/7).', 'Perusahaan diam.'],
    ],
    [
      'titles and ranks',
      'Kombes Pol. Anton dan Prof. Dr. Lukman hadir. Ir. H. Joko tidak.',
      ['Kombes Pol. Anton dan Prof. Dr. Lukman hadir.', 'Ir. H. Joko tidak.'],
    ],
    [
      'titles of the clergy and of lower ranks',
      'Ketua komite Pdt. Markus menolak. Iptu. Dewi dan Ust. Salim hadir.',
      ['Ketua komite Pdt. Markus menolak.', 'Iptu. Dewi dan Ust. Salim hadir.'],
    ],
    ['initials', 'Cole R. Danner met A. B. Smith. He left.', ['Cole R. Danner met A. B. Smith.', 'He left.']],
    [
      'numbers',
      'Rupiah di level Rp 15.870 pukul 02.40 WIB. Naik 1.5 poin.',
      ['Rupiah di level Rp 15.870 pukul 02.40 WIB.', 'Naik 1.5 poin.'],
    ],
    [
      'abbreviations that may end',
      'He came at 6 p.m. Monday. It began at 6 p.m. Police came.',
      ['He came at 6 p.m. Monday.', 'It began at 6 p.m.', 'Police came.'],
    ],
    [
      'countries',
      'The U.S. Senate met. They left the U.S. The talks ended.',
      ['The U.S. Senate met.', 'They left the U.S.', 'The talks ended.'],
    ],
    ['months', 'It is due by Dec. 1. A vote follows.', ['It is due by Dec. 1.', 'A vote follows.']],
    ['addresses', 'Situs BOLANUSA.CO dan detik.com tutup.', ['Situs BOLANUSA.CO dan detik.com tutup.']],
    ['a quotation of several', '"Satu. Dua," kata Rina. Ia pergi.', ['"Satu. Dua," kata Rina.', 'Ia pergi.']],
    [
      'a quotation that asks',
      '“Why?” Smith asked. “Nobody knows.”',
      ['“Why?” Smith asked.', '“Nobody knows.”'],
    ],
    ['mixed marks', '"Satu. Dua,” kata Rina. Ia pergi.', ['"Satu. Dua,” kata Rina.', 'Ia pergi.']],
    [
      'a mark that never closes',
      'Ia berkata "itu benar. Lalu ia pergi.',
      ['Ia berkata "itu benar.', 'Lalu ia pergi.'],
    ],
  ])('are split rightly around %s', (_, text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  test('nothing of a text is lost or changed', () => {
    const word = fc.constantFrom(
      'Rina',
      'pergi.',
      '"Ya,"',
      'kata',
      'Dr.',
      '2.5',
      '“Tidak.”',
      'U.S.',
      '(lalu)',
      '!',
      'a.m.',
      '"',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
        const text = words.join(' ');
        const compact = (from: string) => from.replace(/[^\p{L}\d]+/gu, '');
        expect(compact(splitSentences(text).join(''))).toBe(compact(text));
      }),
    );
  });

  test('a unit of one letter behind a number ends a sentence', () => {
    expect(splitSentences('It promised £10m. Instead it sacked 90 people.')).toHaveLength(2);
  });
});
