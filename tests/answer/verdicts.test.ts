import { describe, expect, it } from 'vitest';
import { toldOrNot } from './told.ts';

/** Rows of briefing, conversation (its turns parted by //) and what is told in the end. */
function tells(rows: readonly (readonly [slug: string, question: string, expected: RegExp])[]) {
  it.each(rows)('%s: %s', (slug, question, expected) => {
    expect(toldOrNot(slug, ...question.split(' // '))).toMatch(expected);
  });
}

describe('the other way round is told of the very deed alone', () => {
  tells([
    ['putin-trump-petersburg', 'siapa yang ngasih tau Putin?', /^CIA memberi Rusia informasi/],
    ['putin-trump-petersburg', 'who told Putin about it', /^The CIA gave Russia information/],
    ['putin-trump-petersburg', 'siapa yang nelpon Putin', /^Sebaliknya: Putin menelepon Trump/],
    ['putin-trump-petersburg', 'Siapa yang bilang ke Trump soal jasa CIA?', /^Putin mengatakan kepada Trump/],
  ]);
});

describe('a name before a noun says whose it is', () => {
  tells([
    ['putin-trump-petersburg', 'Did Putin thank Trump for the CIA tip?', /^Yes\b.*information from the CIA/],
  ]);
});

describe('who settled something, or brought others to do it', () => {
  tells([
    ['st-brendan-strike', 'who settled it?', /^Miriam Lindqvist/],
    ['st-brendan-strike', 'who got both sides to sign the deal?', /^Miriam Lindqvist/],
    ['st-brendan-strike', 'siapa yang bikin kedua pihak sepakat?', /^Miriam Lindqvist/],
    ['st-brendan-strike', 'who made the deal', /^St\. Brendan Hospital agreed/],
  ]);
});

describe('what something happened in', () => {
  tells([
    ['st-brendan-strike', 'who died during the St. Brendan strike?', /^Walter Pym died/],
    ['st-brendan-strike', 'siapa yang meninggal selama pemogokan?', /^Walter Pym meninggal/],
  ]);
});

describe('which of many it was', () => {
  tells([
    ['putin-trump-petersburg', 'telepon yang keberapa?', /^Itu panggilan telepon kedua/],
    ['gajah-wana-asri', 'ini anak gajah keberapa yang jatuh ke sumur?', /^Ini anak gajah ketiga/],
    ['putin-trump-petersburg', 'teleponan sampai berapa kali?', /^Dua kali/],
    ['putin-trump-petersburg', 'Trump presiden keberapa?', /^not said/],
  ]);
});

describe('what is taken for done and never came about', () => {
  tells([
    ['putin-trump-petersburg', 'Who was hurt when the cathedral blew up?', /^No, it never came to that/],
    [
      'putin-trump-petersburg',
      'kenapa pas bomnya meledak polisi gak ada?',
      /^Tidak, itu tidak sampai terjadi/,
    ],
    ['putin-trump-petersburg', 'who did Putin call after the attack was foiled', /^Donald Trump/],
    ['valmora-voting-age', 'what did people say when Quillen resigned?', /^This is denied/],
  ]);
});

describe('what somebody did himself, where another did what is asked', () => {
  tells([
    [
      'vonis-wanasari',
      'jaksanya siapa? // dia banding gak?',
      /^Tidak\. Jaksa Fitri Hidayati masih pikir-pikir/,
    ],
    ['durian-hanoi', 'Did Vietnam cut its duty on coffee?', /^No\b.*Indonesia cuts/],
    ['putin-trump-petersburg', 'Did the CIA arrest anyone?', /^No\. The FSB arrested/],
  ]);
});

describe('who it was the time before, and of the other sex', () => {
  tells([
    ['hadiah-lontar', 'siapa pemenang Hadiah Lontar? // tahun lalu siapa?', /^Ibrahim Daeng/],
    ['festival-teluk-biru', 'siapa sutradara film pemenang? // and last year?', /^"Garam" and Yusuf Lapian/],
    ['paramitha-sunda-strait', "Who won the women's singles? // and the men's?", /^Haruto Seki/],
  ]);
});

describe('who and what is known by a description', () => {
  tells([
    ['festival-teluk-biru', "what's the winning film about", /^An old fisherman/],
    [
      'kebocoran-sehatkita',
      'siapa yang mau gugat perusahaan? // atas nama siapa?',
      /atas nama 5\.400 pengguna/,
    ],
    ['phk-sukarenda', 'what does the company make?', /the shoe factory/],
    ['kebakaran-tirtamaya', 'yang luka gimana kondisinya?', /^Tujuh korban luka dirawat/],
  ]);
});

describe('a claim of a number, a thing or what is denied', () => {
  tells([
    ['valmora-voting-age', 'Tobias Brandt umurnya 16?', /^Tidak\. 19 tahun/],
    ['valmora-voting-age', 'Owen Tarrant usianya 67 tahun ya?', /^Ya\. 67 tahun/],
    ['nusawings-meridian', 'Apakah saham NusaWings naik?', /^Ya\. Saham NusaWings naik 7 persen/],
    ['valmora-voting-age', 'When did Quillen resign?', /^This is denied/],
  ]);
});

describe('a noun that is asked for', () => {
  tells([
    [
      'putin-trump-petersburg',
      'What pledge did the Kremlin leader make to the American president?',
      /^That the Russian intelligence services/,
    ],
    ['putin-trump-petersburg', 'what announcement did the FSB make?', /^The FSB arrested/],
  ]);
});
