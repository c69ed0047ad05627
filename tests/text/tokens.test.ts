import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanText,
  containsWords,
  foldWord,
  indexOfWords,
  opensAfter,
  tokenize,
  wordsOf,
} from '../../src/text/tokens.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom('Rp', '1', '.', ',', '-', "'", ' ', 'jt', 'U.S.', 'a', 'é', '“', '\u200b', '😀', '/'),
    )
    .map((parts) => parts.join('')),
);

describe('words of a text', () => {
  test('each stands where its offsets say, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { surface, word, start, end } of tokenize(text)) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(word).toBe(
            foldWord(surface.includes('.') && !/\d/.test(surface) ? surface.replaceAll('.', '') : surface),
          );
          expect(word).not.toBe('');
          last = end;
        }
      }),
    );
  });

  test('no letter and no digit is lost', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          letters(
            tokenize(text)
              .map(({ surface }) => surface)
              .join(''),
          ),
        ).toBe(letters(text));
      }),
    );
  });

  test('cleaning twice changes no more than once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  test.each([
    ['disita.Dalam percakapan', 'disita dalam percakapan'],
    ['dia,mereka', 'dia mereka'],
    ['1.200 orang', '1.200 orang'],
    ['Rp1,2 triliun', 'rp 1,2 triliun'],
    ['Rp75jt', 'rp 75 jt'],
    ['US$3.4 billion', 'us 3.4 billion'],
    ['15km', '15 km'],
    ['lulusan S1, 3rd, 2nd, 5G, A380', 'lulusan s1 3rd 2nd 5g a380'],
    ['U.S. and U.K.', 'us and uk'],
    ["Jum'at, Russia’s", "jum'at russia's"],
    ['anak-anak AS–Rusia', 'anak-anak as-rusia'],
    ['Café', 'cafe'],
    ['17/12', '17 12'],
    ['pukul 02.40 WIB', 'pukul 02.40 wib'],
    ['kata\u00adsandi', 'katasandi'],
    ['', ''],
  ])('%s', (text, words) => expect(wordsOf(text).join(' ')).toBe(words));
});

test.each([
  ['. ', true],
  ['." ', true],
  ['.', true],
  [': "', true],
  [' "', true],
  ['? (', true],
  ['" ', false],
  [' 13.15 ', false],
  [', ', false],
  [' ', false],
])('what opens a sentence or a quotation: %j', (between, opens) => expect(opensAfter(between)).toBe(opens));

describe('words within words', () => {
  test('a run is found where it stands, whole words only', () => {
    const whole = wordsOf('kota kedua di kota kedua Rusia');
    expect(indexOfWords(whole, ['kota', 'kedua', 'rusia'])).toBe(3);
    expect(indexOfWords(whole, ['kota'], 1)).toBe(3);
    expect(containsWords(whole, ['kot'])).toBe(false);
    expect(containsWords(whole, [])).toBe(false);
  });
});
