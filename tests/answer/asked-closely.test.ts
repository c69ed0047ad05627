import { describe, expect, it } from 'vitest';
import { toldOrNot as told } from './told.ts';

describe('what else there was besides something', () => {
  it.each([
    [
      'putin-trump-petersburg',
      'Selain katedral, mana lagi yang diincar?',
      /^Saint Petersburg dan beberapa kota/,
    ],
    [
      'putin-trump-petersburg',
      'selain Saint Petersburg, kota mana lagi yang mau diserang?',
      /^Beberapa kota/,
    ],
  ])('is told without it: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('the part that somebody had', () => {
  it.each([
    ['putin-trump-petersburg', 'Apa peran Trump dalam penyampaian ucapan terima kasih itu?', /^Lewat Trump/],
    ['putin-trump-petersburg', 'What role did the CIA play in foiling the attack?', /^The CIA gave Russia/],
    ['menteri-anggraini', 'What part did Sorot play in the resignation?', /^The magazine Sorot reported/],
    ['menteri-anggraini', 'apa peran Teguh Baskoro dalam penunjukan itu?', /menunjuk Teguh Baskoro/],
  ])('is told by what he did in just that: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('a place that is asked about', () => {
  it.each([
    ['putin-trump-petersburg', 'apa kaitan ISIS dengan Katedral Kazan', /^Katedral Kazan: /],
    [
      'putin-trump-petersburg',
      'Bangunan apakah yang hendak diledakkan para tersangka?',
      /^Katedral Kazan\. /,
    ],
    ['menteri-anggraini', 'apa kaitan Laksmi dengan Istana Cendana?', /di Istana Cendana/],
  ])('is told by its name, and of the sort asked for: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('what is to come and what has been', () => {
  it.each([
    ['putin-trump-petersburg', 'Rusia akan meneruskan informasi lewat apa?', /^Lewat saluran mitra/],
    ['putin-trump-petersburg', 'Siapa yang meneruskan informasi ke Rusia?', /^(?!.*Sebaliknya).*CIA/],
  ])('put nothing of each other right: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('those of whom a clause says what was done to them', () => {
  it.each([
    ['putin-trump-petersburg', 'Pelaku yang digerebek itu dari kelompok mana?', /^Tujuh anggota sel ISIS/],
    ['putin-trump-petersburg', 'Organisasi apa yang menaungi ketujuh orang itu?', /^Tujuh anggota sel ISIS/],
    [
      'putin-trump-petersburg',
      'Apa isi pesan yang dititipkan Putin kepada Trump?',
      /^Menyampaikan terima kasih/,
    ],
    ['putin-trump-petersburg', 'Who would have got hurt if the plot had worked?', /^Residents/],
  ])('are told by what they are, and a message by what it was: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});
