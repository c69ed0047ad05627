import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activeOf,
  coreOf,
  coresIn,
  formsOfStem,
  guessesOfPlain,
  guessesOfStem,
  passiveOf,
} from '../../src/lexicon/indonesian.ts';

const exceptions = { keeps: ['kaji', 'punyai', 'proses', 'transfer', 'peringat'], drops: ['pergok'] };
const none = { keeps: [], drops: [] };

describe('meN- as Indonesians write it', () => {
  test.each([
    ['tangkap', 'menangkap'],
    ['ambil', 'mengambil'],
    ['bunuh', 'membunuh'],
    ['curi', 'mencuri'],
    ['dukung', 'mendukung'],
    ['fitnah', 'memfitnah'],
    ['gagalkan', 'menggagalkan'],
    ['hukum', 'menghukum'],
    ['jual', 'menjual'],
    ['kirim', 'mengirim'],
    ['lapor', 'melapor'],
    ['muat', 'memuat'],
    ['nyatakan', 'menyatakan'],
    ['pukul', 'memukul'],
    ['rampok', 'merampok'],
    ['serang', 'menyerang'],
    ['wawancarai', 'mewawancarai'],
    ['ziarahi', 'menziarahi'],
    ['cat', 'mengecat'],
    ['bom', 'mengebom'],
    ['sahkan', 'mengesahkan'],
    ['proses', 'memproses'],
    ['transfer', 'mentransfer'],
    ['kritik', 'mengkritik'],
    ['syukuri', 'mensyukuri'],
    ['kaji', 'mengkaji'],
    ['punyai', 'mempunyai'],
    ['perbaiki', 'memperbaiki'],
    ['pertahankan', 'mempertahankan'],
    ['peringatkan', 'memperingatkan'],
    ['periksa', 'memeriksa'],
    ['perintahkan', 'memerintahkan'],
    ['pergoki', 'memergoki'],
    ['beri tahu', 'memberi tahu'],
    ['undurkan diri', 'mengundurkan diri'],
  ])('%s → %s', (stem, active) => {
    expect(activeOf(stem, exceptions)).toBe(active);
  });

  const consonants = [...'bcdfghjklmnprstwyz'];
  const vowels = [...'aiueo'];
  const open = fc
    .tuple(fc.constantFrom(...consonants), fc.constantFrom(...vowels))
    .map((pair) => pair.join(''));
  const stem = fc
    .tuple(open, open, fc.constantFrom('', 'n', 't', 'k', 'ng', 'h', 'r', 'kan', 'i'))
    .map((parts) => parts.join(''))
    // per- and loans that keep their first letter are listed, not ruled.
    .filter((made) => !made.startsWith('per'));

  test('k, p, s and t at the start of a stem always fall before a vowel, unless the stem is listed', () => {
    fc.assert(
      fc.property(stem, (made) => {
        expect(activeOf(made, none)).not.toMatch(/^me(ng?k|mp|n[st]|ns)[aiueo]/);
        if (/^[kpst]/.test(made)) {
          expect(activeOf(made, none).endsWith(made)).toBe(false);
          expect(activeOf(made, { keeps: [made], drops: [] }).endsWith(made)).toBe(true);
        } else expect(activeOf(made, none).endsWith(made)).toBe(true);
      }),
    );
  });

  test('di- never changes the stem, so active and passive of one stem always differ', () => {
    fc.assert(
      fc.property(stem, (made) => {
        expect(passiveOf(made)).toBe(`di${made}`);
        expect(activeOf(made, none)).not.toBe(passiveOf(made));
      }),
    );
  });

  test('every form of a stem is found again by its core', () => {
    fc.assert(
      fc.property(stem, (made) => {
        for (const { text } of guessesOfStem(made, none)) expect(coresIn(text)).toContain(coreOf(made));
      }),
    );
  });
});

function voicesOf(stem: string, form: string) {
  return [...formsOfStem(stem, exceptions), ...guessesOfStem(stem, exceptions)]
    .filter(({ text }) => text === form)
    .map(({ voice }) => voice);
}

describe('all forms of a stem', () => {
  test.each([
    ['tangkap', 'tangkap', 'open'],
    ['tangkap', 'penangkapan', 'noun'],
    ['tangkap', 'penangkap', 'agent'],
    ['tangkap', 'tertangkap', 'passive'],
    ['tangkap', 'nangkep', 'active'],
    ['tangkap', 'ditangkep', 'passive'],
    ['tangkap', 'ketangkep', 'passive'],
    ['curi', 'nyuri', 'active'],
    ['bunuh', 'ngebunuh', 'active'],
    ['bunuh', 'dibunuhin', 'passive'],
    ['gagalkan', 'gagalin', 'open'],
    ['gagalkan', 'digagalin', 'passive'],
    ['gagalkan', 'ngegagalin', 'active'],
    ['gagalkan', 'penggagalan', 'noun'],
    ['selamatkan', 'nyelametin', 'active'],
    ['awasi', 'pengawasan', 'noun'],
    ['teliti', 'penelitian', 'noun'],
    ['teliti', 'peneliti', 'agent'],
    ['perbaiki', 'perbaikan', 'noun'],
    ['serang', 'serangan', 'noun'],
    ['rampas', 'terampas', 'passive'],
    ['cat', 'pengecatan', 'noun'],
    ['undurkan diri', 'pengunduran diri', 'noun'],
  ])('of %s: %s is %s', (stem, form, voice) => {
    expect(voicesOf(stem, form)).toContain(voice);
  });

  test('the bare root of a stem in -kan is another word', () => {
    expect(voicesOf('gagalkan', 'gagal')).toEqual([]);
  });
});

test.each([
  ['bertemu', 'pertemuan'],
  ['naik', 'kenaikan'],
])('%s has the noun %s', (word, noun) => {
  expect(guessesOfPlain(word)).toContainEqual({ text: noun, voice: 'noun' });
});
