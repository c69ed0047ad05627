import { describe, expect, it } from 'vitest';
import { toldOrNot as lead } from './told.ts';

describe('the noun beside what and which', () => {
  it.each([
    ['orangutan-ketapang', 'What kind of gun was the ape hurt with?', /^An air rifle/],
    ['putin-trump-petersburg', 'Barang apa yang disita?', /bahan peledak|Bahan peledak/],
  ])('says of what sort the answer is, whatever part it plays: %s, %s', (slug, question, expected) => {
    expect(lead(slug, question)).toMatch(expected);
  });
});

describe('what somebody did', () => {
  it.each([
    ['kebocoran-sehatkita', 'Apa yang dilakuin perusahaan sama server yang bobol?', /menutup server/],
    ['nusawings-meridian', 'What did Luzon Skyways do with the offer from Meridian?', /turned down/],
  ])('is told by the event that speaks of the rest: %s, %s', (slug, question, expected) => {
    expect(lead(slug, question)).toMatch(expected);
  });

  it('in answer to something is told when his reaction is asked for', () => {
    expect(lead('festival-teluk-biru', 'gimana tanggapan direktur festivalnya?')).toMatch(
      /tidak ikut memberi suara/,
    );
  });
});

it('without another question word, "kok" asks why', () => {
  expect(lead('paramitha-sunda-strait', 'Saelim kok main pakai perban lutut?')).toMatch(/terjatuh/);
});

it('an answer never consists of what the question says itself', () => {
  expect(lead('nusawings-meridian', 'What did Luzon Skyways do with the offer from Meridian?')).not.toMatch(
    /^An offer/,
  );
});

describe('what came before', () => {
  it.each([
    ['Was this the first time the two had talked lately?', /^No\. .*Thursday/],
    ['ini telepon pertama mereka ya?', /^Tidak\. .*Kamis/],
  ])('tells that it was not the first: %s', (question, expected) => {
    expect(lead('putin-trump-petersburg', question)).toMatch(expected);
  });
});

it('what a thing of the story is about is no summary of the story', () => {
  expect(lead('festival-teluk-biru', 'cerita filmnya ttg apaan dah')).toMatch(/nelayan/);
});

describe('how somebody or something fares', () => {
  it.each([
    ['orangutan-ketapang', 'kondisi bayinya gmn', /tidak terluka/],
    ['orangutan-ketapang', 'What shape was the baby in when they got to it?', /unharmed/],
    ['mount-sirawan', 'what became of the flights', /canceled/],
    ['vonis-wanasari', 'nasib jembatannya gimana?', /dilanjutkan tahun depan/],
    ['nusawings-meridian', 'saham meridian gmn abis pengumuman', /^Saham Meridian turun/],
    ['putin-trump-petersburg', 'nasib tujuh orang itu gimana', /menangkap tujuh anggota/],
  ])('is told by the last that the article says of them: %s, %s', (slug, question, expected) => {
    expect(lead(slug, question)).toMatch(expected);
  });
});

it.each([
  ['pilkada-randusari', 'what did Hendra call the accusation', /^Hendra Wibisono: .*slander/],
  ['festival-teluk-biru', 'Bagaimana Moreau menggambarkan film itu?', /^Claire Moreau: .*berbisik/],
])('what somebody calls a thing is told in his own words: %s, %s', (slug, question, expected) => {
  expect(lead(slug, question)).toMatch(expected);
});

describe('quoted words', () => {
  it('are whose they are in the article', () => {
    expect(lead('nusawings-meridian', 'who said "we have shown the union every page"?')).toMatch(
      /^Joanna Lim/,
    );
  });

  it.each([
    ['putin-trump-petersburg', 'who said "partner channels" tho'],
    ['nusawings-meridian', 'Who said "a rescue dressed up as a wedding"?'],
    ['nusawings-meridian', 'who said "we will sack the pilots"'],
  ])('that nobody is named for, or that nobody said, are nobody’s: %s, %s', (slug, question) => {
    expect(lead(slug, question)).toMatch(/^not said/);
  });
});

describe('another of its kind, before', () => {
  it.each([
    ['mount-sirawan', 'Has the mountain erupted before?', /1994/],
    ['perampokan-pettarani', 'was there a similar crime on the street before', /2022/],
    ['kebakaran-tirtamaya', 'Has anything like this happened at the plant before?', /2021/],
  ])('is told from the background: %s, %s', (slug, question, expected) => {
    expect(lead(slug, question)).toMatch(expected);
  });
});

it.each([
  ['kebakaran-tirtamaya', "what's behind the fire", /^A short circuit/],
  ['kebocoran-sehatkita', 'data apa aja sih yg bocor', /^Nama lengkap/],
  ['pilkada-randusari', 'Hendra nuduh balik soal apa?', /kabar bohong/],
  ['mount-sirawan', 'What did the drone spot?', /^A red jacket/],
  ['kebakaran-tirtamaya', 'what kind of injuries did the seven have', /burns/],
  ['vonis-wanasari', 'apa kata Herlambang seusai sidang?', /dijebak/],
])('%s, %s', (slug, question, expected) => {
  expect(lead(slug, question)).toMatch(expected);
});
