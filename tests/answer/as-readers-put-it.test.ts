import { describe, expect, it } from 'vitest';
import { toldOrNot as told } from './told.ts';

describe('whoever governs a country did what it did', () => {
  it.each([
    ['putin-trump-petersburg', 'Apakah Rusia berterima kasih kepada AS?', /^Ya\. Putin berterima kasih/],
    ['putin-trump-petersburg', 'Did Moscow thank Washington?', /^Yes\. Putin thanked Trump/],
    ['putin-trump-petersburg', 'apakah Rusia menelepon Amerika?', /^Ya\. Putin menelepon Trump/],
    ['putin-trump-petersburg', 'Siapa yang menghubungi Amerika Serikat?', /^Putin/],
    ['putin-trump-petersburg', 'What did Moscow promise Washington?', /^Information about terrorist threats/],
    ['valmora-voting-age', 'Did Valmora sign the law?', /^Not yet, .*Varga/],
  ])('%s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });

  it.each([
    ['putin-trump-petersburg', 'apakah Amerika menelepon Rusia?', /^Sebaliknya: Putin/],
    ['putin-trump-petersburg', 'Kremlin bilang apa?', /^not said/],
  ])('but not the other way round, nor what is said in its name: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('what will be', () => {
  it.each([
    ['putin-trump-petersburg', 'By what route will Moscow relay warnings to Washington?', /partner channels/],
    ['putin-trump-petersburg', 'How will Russia pay the US back?', /intelligence services will/],
  ])('is not told by what was done before: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('to succeed in something', () => {
  it.each([
    ['putin-trump-petersburg', 'berapa orang yang berhasil ditahan?', /^Tujuh orang/],
    ['putin-trump-petersburg', 'how many people did they manage to arrest?', /^Seven people/],
    ['putin-trump-petersburg', 'were the suspects successfully caught?', /^Yes\. The FSB/],
    ['perampokan-pettarani', 'siapa yang berhasil ditangkap?', /^Rahmat alias Cambang, Jufri/],
  ])('is to do it: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('who is but named', () => {
  it.each([
    ['putin-trump-petersburg', 'Straits Times itu apa?', /^The Straits Times, media yang dikutip/],
    ['kebakaran-tirtamaya', 'siapa itu polda jabar', /^Menurut artikel ini: .*Polda Jawa Barat/],
    ['vaksin-dengara', 'what is the Asian Health Fund?', /loan from the Asian Health Fund/],
  ])('is told by what names him: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('two things asked at once', () => {
  it.each([
    ['kebakaran-tirtamaya', 'berapa yang tewas dan berapa yang luka?', /^Empat pekerja tewas\. 19 orang/],
    ['nusawings-meridian', 'who turned down Meridian before and why?', /^Luzon Skyways .*too low/],
    ['putin-trump-petersburg', 'when did Putin call Trump and why?', /^Sunday \(17\/12\).* To thank him/],
    [
      'putin-trump-petersburg',
      'kapan dan di mana serangan direncanakan?',
      /^Sabtu \(16\/12\).*Katedral Kazan/,
    ],
    ['putin-trump-petersburg', 'who was arrested and what was seized?', /^Seven members.*Explosives/],
  ])('are both told: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });

  it.each([
    [
      'putin-trump-petersburg',
      'siapa yang ditangkap dan berapa umurnya?',
      /^Tujuh anggota sel ISIS, ditangkap/,
    ],
    ['putin-trump-petersburg', 'siapa nama mereka dan siapa yang menangkap?', /^FSB/],
  ])('are told as far as the article tells them: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('a noun alone', () => {
  it.each([
    ['kebakaran-tirtamaya', 'kebakarannya kapan?', /^Rabu \(12\/3\)/],
    ['mount-sirawan', 'when was the eruption?', /^Sunday \(22\/6\)/],
    ['vonis-wanasari', 'vonisnya kapan?', /^Rabu \(4\/6\)/],
  ])('stands for what took place: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

it('a date goes from a line together with what hangs on it, or not at all', () => {
  expect(told('kebakaran-tirtamaya', 'when was the fire?')).toMatch(/in the early hours of Wednesday/);
});

describe('what somebody is to do', () => {
  it.each([
    ['putin-trump-petersburg', 'Trump harus ngapain?', /^Menyampaikan terima kasihnya kepada Mike Pompeo/],
    ['putin-trump-petersburg', 'what is Trump supposed to tell Pompeo?', /^To pass on his thanks/],
    ['kebocoran-sehatkita', 'pengguna harus ngapain?', /^Mengganti kata sandi/],
    ['northgale-kestrel', 'what should the watchdog do according to FairFares?', /^To block the takeover/],
    ['gajah-wana-asri', 'PT Tirta Agro harus apa?', /menutup tujuh sumur/],
  ])('is what another asked of him: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });

  it('is told of nobody of whom nothing was asked', () => {
    expect(told('putin-trump-petersburg', 'Pompeo harus ngapain?')).not.toMatch(/^Menyampaikan/);
  });
});

describe('how many are asked for', () => {
  it.each([
    ['putin-trump-petersburg', 'who are the two leaders?', /^Vladimir Putin and Donald Trump/],
    ['putin-trump-petersburg', 'siapa kedua pemimpin itu?', /^Vladimir Putin dan Donald Trump/],
    ['durian-hanoi', 'who are the two ministers?', /^Hendra Wirasakti and Nguyen Thi Hanh/],
    ['putin-trump-petersburg', 'siapa tujuh pemimpin itu?', /^not said/],
  ])('just so many are told: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('words of several senses', () => {
  it.each([
    ['putin-trump-petersburg', 'informasi siapa yang dipakai FSB?', /^CIA/],
    ['putin-trump-petersburg', 'was North Korea mentioned?', /^Yes\./],
    ['nusawings-meridian', 'siapa ketua KPPU?', /^Bayu Kusuma/],
    ['kebakaran-tirtamaya', 'apa jawaban perusahaan soal tuduhan itu?', /^Tan Kian Seng membantah/],
    ['kebakaran-tirtamaya', 'what was the source of the fire?', /^A short circuit/],
  ])('mean what the rest of the question says: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

describe('a noun with whose it is', () => {
  it.each([
    ['orangutan-ketapang', 'luka induknya di mana?', /^Luka di bahu kiri/],
    ['orangutan-ketapang', 'apa tuduhan yayasan?', /para penjaga perusahaan menembaki orangutan/],
    ['putin-trump-petersburg', 'apa permintaan Putin?', /^Menyampaikan terima kasihnya/],
    ['nusawings-meridian', 'apa tuduhan serikat?', /menyembunyikan jumlah sebenarnya/],
  ])('asks for what it is of: %s: %s', (slug, text, expected) => {
    expect(told(slug, text)).toMatch(expected);
  });
});

it.each([
  ['vonis-wanasari', 'barang apa yang disita?', /^Uang tunai Rp 870 juta/],
  ['putin-trump-petersburg', 'what items were seized?', /^Explosives/],
])('a word for anything asks for no sort: %s: %s', (slug, text, expected) => {
  expect(told(slug, text)).toMatch(expected);
});

it('nobody is put right for naming the body whose people did it', () => {
  expect(told('vonis-wanasari', 'apa yang disita KPK?')).toMatch(/^Uang tunai Rp 870 juta/);
});
