import { describe, expect, it } from 'vitest';
import { expectTold, toldOrNot as told } from './told.ts';

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
  ])('is told without it: %s: %s', expectTold);
});

describe('the part that somebody had', () => {
  it.each([
    ['putin-trump-petersburg', 'Apa peran Trump dalam penyampaian ucapan terima kasih itu?', /^Lewat Trump/],
    ['putin-trump-petersburg', 'What role did the CIA play in foiling the attack?', /^The CIA gave Russia/],
    ['menteri-anggraini', 'What part did Sorot play in the resignation?', /^The magazine Sorot reported/],
    ['menteri-anggraini', 'apa peran Teguh Baskoro dalam penunjukan itu?', /menunjuk Teguh Baskoro/],
  ])('is told by what he did in just that: %s: %s', expectTold);
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
  ])('is told by its name, and of the sort asked for: %s: %s', expectTold);
});

describe('what is to come and what has been', () => {
  it.each([
    ['putin-trump-petersburg', 'Rusia akan meneruskan informasi lewat apa?', /^Lewat saluran mitra/],
    ['putin-trump-petersburg', 'Siapa yang meneruskan informasi ke Rusia?', /^(?!.*Sebaliknya).*CIA/],
  ])('put nothing of each other right: %s: %s', expectTold);
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
  ])('are told by what they are, and a message by what it was: %s: %s', expectTold);
});

describe('who was in something', () => {
  it.each([
    ['putin-trump-petersburg', 'Siapa saja yang terlibat percakapan telepon itu?', /^Putin menelepon Trump/],
    ['menteri-anggraini', 'who was involved in the appointment?', /Harun Wiratama .*Teguh Baskoro/],
  ])('is told of just that: %s: %s', expectTold);
});

describe('what is not told of what is told', () => {
  it.each([
    ['putin-trump-petersburg', 'Dari negara mana saja ketujuh tersangka itu berasal?'],
    ['putin-trump-petersburg', 'Apa judul literatur ekstremis yang disita?'],
    ['putin-trump-petersburg', 'Siapa yang mengangkat telepon di Gedung Putih?'],
  ])('is said to be so: %s: %s', (slug, text) => {
    expect(told(slug, text)).toMatch(/^not said/);
  });
});

describe('a longer way of asking', () => {
  it.each([
    ['putin-trump-petersburg', 'On what day of the week did Putin ring Trump?', /^Sunday/],
    ['putin-trump-petersburg', 'What is the total number of suspects in custody?', /^Seven people/],
    [
      'putin-trump-petersburg',
      'Dengan perantaraan siapa Putin berterima kasih kepada Pompeo?',
      /^Donald Trump/,
    ],
    ['putin-trump-petersburg', 'Apa isi janji Putin ke AS?', /^Informasi tentang ancaman teroris/],
    [
      'putin-trump-petersburg',
      'Apa yang akan dilakukan Rusia bila mengetahui ancaman terhadap AS?',
      /^Dinas intelijen/,
    ],
    ['menteri-anggraini', 'On which day of the week did Laksmi step down?', /^Wednesday/],
  ])('is answered like the short one: %s: %s', expectTold);
});

describe('a body that is spoken to through its head', () => {
  it.each([
    ['putin-trump-petersburg', 'putin beneran bilang makasih ke cia ga', /^Ya\. Lewat Trump/],
    ['putin-trump-petersburg', 'Did Putin thank the CIA?', /^Yes\. Through Trump/],
    ['putin-trump-petersburg', 'did Putin thank the FSB?', /^No\./],
    ['putin-trump-petersburg', 'How come Putin is so grateful to the CIA?', /^The CIA gave .* Through Trump/],
  ])('is spoken to, and none besides: %s: %s', expectTold);
});

describe('whose members they are, and where things go', () => {
  it.each([
    ['putin-trump-petersburg', 'kenapa FSB nangkep tujuh anggota CIA?', /^Bukan CIA\. FSB/],
    ['putin-trump-petersburg', 'Ke manakah informasi ancaman itu akan dikirimkan?', /^Rekan Amerika/],
    ['putin-trump-petersburg', 'Rusia bisa nangkep mereka berkat siapa?', /^CIA/],
    ['putin-trump-petersburg', 'Is it correct that the attack had been set for Sunday?', /^No\. .*Saturday/],
    ['putin-trump-petersburg', 'Kapankah penangkapan itu disampaikan kepada publik?', /^Jumat/],
  ])('is heard: %s: %s', expectTold);
});
