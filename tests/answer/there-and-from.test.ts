import { describe, expect, it } from 'vitest';
import { toldOrNot as told } from './told.ts';

describe('whether there was something', () => {
  it.each([
    ['putin-trump-petersburg', ['ada senjata?'], /^Ya\. Bahan peledak, senjata/],
    ['putin-trump-petersburg', ['were there weapons?'], /^Yes\. Explosives, weapons/],
    ['perampokan-pettarani', ['ada pistol?'], /^Ya\. Petugas menyita dua pucuk/],
    ['kebakaran-tirtamaya', ['ada korban?'], /^Ya\. Empat pekerja sif malam tewas/],
  ])('is told by what was done with it: %s: %j', (slug, turns, expected) => {
    expect(told(slug, ...turns)).toMatch(expected);
  });

  it.each([
    [
      'of the time spoken of, which had none of it',
      ['pernah kebakaran sebelumnya?', 'ada korban?'],
      /^Tidak\./,
    ],
    ['a thing of which nothing is told', ['was there a sprinkler?'], /^not said/],
    ['what was only promised', ['ada hadiah?'], /^not said/],
  ])('but not %s: %j', (_, turns, expected) => {
    expect(told('kebakaran-tirtamaya', ...turns)).toMatch(expected);
  });

  it('nor of an earlier one by a later one', () => {
    expect(told('serai-hostages', 'was there an earlier truce?')).toMatch(/^An earlier ceasefire/);
  });

  it('what was only planned harmed nobody', () => {
    expect(told('putin-trump-petersburg', 'ada korban?')).toMatch(/^not said/);
  });
});

describe('the country that people are from', () => {
  it.each([
    'mereka dari negara mana?',
    'what country are the suspects from?',
    'tersangka berasal dari negara mana?',
  ])('is not where they were caught: %s', (text) => {
    expect(told('putin-trump-petersburg', text)).toMatch(/^not said/);
  });
});

describe('"those of the story" behind a passive verb', () => {
  it.each([
    ['kenapa ditangkap pelakunya', /^Karena terlibat/],
    ['kok bisa ketauan terorisnya', /^CIA memberi/],
  ])('are its subject: %s', (text, expected) => {
    expect(told('putin-trump-petersburg', text)).toMatch(expected);
  });
});

it('"caranya?" goes on with how it was done', () => {
  expect(told('putin-trump-petersburg', 'siapa yg bantu?', 'caranya?')).toMatch(/^Dengan informasi/);
});

it('a quotation that a sentence begins with is opened once', () => {
  expect(told('putin-trump-petersburg', 'apakah fsb kerja sama dgn cia?')).toMatch(/ “Berdasarkan/);
});

it('what went through another was not done in person', () => {
  expect(told('putin-trump-petersburg', 'apakah putin ngomong langsung ke pompeo')).toMatch(
    /^Tidak\. Lewat Trump/,
  );
});

it.each(['target serangannya apa aja', 'apa target serangannya'])(
  'what it was aimed at is no sort of it: %s',
  (text) => {
    expect(told('putin-trump-petersburg', text)).toMatch(/^Saint Petersburg, Katedral Kazan/);
  },
);

describe('a quotation', () => {
  it.each(['kutipan tentang ancaman teroris', 'Kutip pernyataan yang menyebut saluran mitra.'])(
    'is chosen by what it speaks of: %s',
    (text) => {
      expect(told('putin-trump-petersburg', text)).toMatch(/^“Vladimir Putin meyakinkan/);
    },
  );
});

it.each(['Was his appeal accepted?', 'bandingnya dikabulkan?'])(
  'of what was rejected, "no", though nobody is named: %s',
  (text) => {
    expect(told('karvonia-hacker', text)).toMatch(/^(?:No|Tidak)\. /);
  },
);

it('"what moved him to …" asks why', () => {
  expect(told('putin-trump-petersburg', 'What moved Putin to pick up the phone?')).toMatch(/^To thank him/);
});

it('a stranger is named as he was typed', () => {
  expect(told('putin-trump-petersburg', 'Was the plot linked to al-Qaeda?')).toMatch(/ al-Qaeda\.$/);
});
