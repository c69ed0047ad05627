import { describe, it } from 'vitest';
import { expectTold } from './told.ts';

describe('"apa" between two that are put up for choice', () => {
  it.each([
    ['orangutan-ketapang', 'bayinya jantan apa betina', /bayi jantan Melati/],
    ['orangutan-ketapang', 'is the baby male or female', /male baby/],
    ['gajah-wana-asri', 'anak gajahnya jantan apa betina', /betina/],
    ['gajah-wana-asri', 'anak gajahnya masih hidup apa udah mati', /mati pada Januari/],
    ['nusawings-meridian', 'saham nusawings naik apa turun', /naik 7 persen/],
    ['nusawings-meridian', 'saham Meridian naik apa turun?', /turun tiga persen/],
    ['kebocoran-sehatkita', 'yang jualin data masih bebas apa udah ketangkep', /masih diburu/],
    ['kebocoran-sehatkita', 'has kucinghitam been caught or is he still at large?', /still being hunted/],
    ['serai-hostages', 'sanderanya udah bebas apa masih ditahan', /dibebaskan/],
  ])('asks which is so: %s: %s', expectTold);
});

describe('a thing with "kenapa" behind it', () => {
  it.each([
    ['kebakaran-tirtamaya', 'kuncinya kenapa', /rusak sejak Januari/],
    ['kebakaran-tirtamaya', 'kata perusahaan kuncinya kenapa', /^Menurut Tan.*rusak sejak Januari/],
    ['banjir-anau', 'jembatannya kenapa?', /menghanyutkan dua jembatan/],
    ['mount-sirawan', 'bandaranya kenapa?', /ditutup pada Minggu/],
    ['truk-karangjati', 'remnya kenapa', /remnya blong/],
    ['nusawings-meridian', 'sahamnya kenapa?', /naik 7 persen.*turun tiga persen/],
    // The price itself, not diesel at the old price.
    ['harga-solar', 'harganya kenapa?', /menaikkan harga solar/],
    // Of what was done, why it was is asked.
    ['banjir-anau', 'banjirnya kenapa?', /210 milimeter/],
  ])('asks what became of it: %s: %s', expectTold);
});

describe('"nama …-nya apa"', () => {
  it.each([
    ['nusawings-meridian', 'nama perusahaan barunya apa', /^Meridian Nusantara/],
    ['kebakaran-tirtamaya', 'nama perusahaannya apa', /^PT Jati Lestari Abadi/],
    ['kebakaran-tirtamaya', 'nama serikatnya apa', /^SPKN/],
    ['festival-teluk-biru', 'nama festivalnya apa', /Festival Film Teluk Biru/],
    ['mount-sirawan', 'nama gunungnya apa', /Gunung Sirawan/],
  ])('asks the name of just that one: %s: %s', expectTold);
});

describe('how many lose their work', () => {
  it.each([
    ['nusawings-meridian', 'how many people will lose their jobs', /^About 1,200 jobs/],
    ['nusawings-meridian', 'berapa orang yang bakal kehilangan pekerjaan', /^Sekitar 1\.200 pekerjaan/],
    ['nusawings-meridian', 'how many pilots will lose their jobs', /^(?:not said|No)/],
  ])('is told by how many jobs go: %s: %s', expectTold);
});
