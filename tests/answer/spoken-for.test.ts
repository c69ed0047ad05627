import { describe, expect, it } from 'vitest';
import { answersRightly, toldOrNot } from './told.ts';

describe('what a body says that says nothing itself', () => {
  answersRightly([
    ['konser-mandiraja', 'apa kata promotor?', /^Ferdi Alamsyah: “Kami juga korban/],
    ['konser-mandiraja', 'What did the police say?', /^Yudha Prakoso: “The safety/],
    ['konser-mandiraja', 'what does the contractor say about it?', /^Sugeng Riyadi denied/],
    ['perampokan-pettarani', 'apa kata polisi?', /^Iwan Daeng Mappa: “Mereka tahu persis/],
    ['truk-karangjati', 'what did the police say?', /^According to Dewi Larasati/],
    ['telepon-danira', 'what did Belmora say about the call?', /^Ana Terzi: “We appreciate/],
  ]);
});

describe('what is said in a capital by those who govern', () => {
  it('is no answer to what the capital says', () => {
    expect(toldOrNot('putin-trump-petersburg', 'Kremlin bilang apa?')).toMatch(/^not said/);
  });
});

describe('by whom it was done, of those whom it befell', () => {
  answersRightly([
    ['telepon-danira', 'siapa yang tewas? // oleh siapa?', /^Tentara Maravia menembak mati/],
    ['telepon-danira', 'who was killed? // by whom? // why?', /^Because they took the two guards/],
  ]);

  it('is not said where nobody is told to have done it', () => {
    expect(toldOrNot('truk-karangjati', 'who died?', 'by whom?')).toMatch(/^not said/);
  });
});

describe('what is denied of somebody', () => {
  answersRightly([
    ['keracunan-melati', 'who died?', /^Nobody has died/],
    ['keracunan-melati', 'siapa yang tewas?', /^Tidak ada korban jiwa/],
    ['telepon-danira', 'when will the bridge reopen? // for whom?', /^Trucks carrying food/],
    ['telepon-danira', 'kapan jembatannya dibuka lagi? // untuk siapa?', /^Truk pengangkut makanan/],
    [
      'telepon-danira',
      'Jembatan apa yang ditutup? // kapan dibuka lagi? // untuk siapa?',
      /^Truk pengangkut/,
    ],
  ]);
});

describe('a thing that happens, before what was done to it', () => {
  answersRightly([
    ['konser-mandiraja', 'Mengapa izin konser dicabut?', /^Polisi mencabut izin keramaian setelah panggung/],
    ['konser-mandiraja', 'kenapa izin konsernya dicabut', /panggung sisi timur ambruk/],
  ]);
});
