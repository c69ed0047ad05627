import { describe, expect, it } from 'vitest';
import { expectTold, toldOrNot as told } from './told.ts';

describe('an office of something that a clause describes', () => {
  it.each([
    ['truk-karangjati', 'Siapakah pengemudi truk yang menabrak enam kendaraan itu?', /^Slamet Widodo/],
    ['truk-karangjati', 'Siapa direktur perusahaan yang memecat Bambang?', /^Lilis Surtika/],
    ['truk-karangjati', 'siapa adik sopir yang dirawat di rumah sakit', /^Agus Widodo/],
    ['menteri-anggraini', 'who is the editor of the magazine that reported the shares?', /^Maya/],
    ['menteri-anggraini', 'siapa pemimpin redaksi majalah yang akan digugat Otto?', /^Maya/],
    ['putin-trump-petersburg', 'siapa direktur badan yang memberi informasi itu?', /^Mike Pompeo/],
    ['gajah-wana-asri', 'siapa juru bicara perusahaan yang dituding membiarkan sumur?', /^Hendri/],
  ])('is told by who holds it, not by who did what the clause tells: %s, %s', expectTold);

  it('is told of the one of several who has such a one', () => {
    expect(told('menteri-anggraini', 'Who is the brother of the minister who resigned?')).toMatch(/^Bima/);
  });

  it('is not told where nobody holds it', () => {
    expect(told('menteri-anggraini', 'siapa direktur perusahaan yang memenangi tender?')).toMatch(
      /^not said/,
    );
  });
});

describe('whose something is', () => {
  it.each([
    ['truk-karangjati', 'truknya punya siapa', /^CV Sumber Pasir Jaya/],
    ['truk-karangjati', 'truk itu milik siapa?', /^CV Sumber Pasir Jaya/],
    ['truk-karangjati', 'whose truck is it', /^CV Sumber Pasir Jaya/],
    ['truk-karangjati', 'who does the truck belong to', /^CV Sumber Pasir Jaya/],
    ['gajah-wana-asri', 'siapa yang punya sumur itu?', /^PT Tirta Agro/],
    ['menteri-anggraini', 'siapa yang punya 30 persen saham PT Graha Lestari', /^Bima/],
    ['menteri-anggraini', 'who has 30 percent of the shares', /^Bima/],
  ])('is told by its owner: %s, %s', expectTold);

  it('is not told by what the thing itself says that others own', () => {
    expect(told('menteri-anggraini', 'siapa yang punya majalah Sorot')).toMatch(/^not said/);
  });

  it('leaves it to what somebody belongs to of what country he is', () => {
    expect(told('putin-trump-petersburg', 'Which country does the FSB belong to?')).toMatch(/Russia/);
  });
});

describe('an office beside a verb', () => {
  it.each([
    ['truk-karangjati', 'Mengapa bupati memecat Bambang?', /^Bukan Imam Hidayat, melainkan CV Sumber Pasir/],
    ['truk-karangjati', 'did the director fire Bambang', /^No\. It was CV Sumber Pasir Jaya\./],
    ['menteri-anggraini', 'apakah pengacara menggugat Sorot', /^Ya\./],
  ])('has its part in the deed as a name has: %s, %s', expectTold);
});

describe('who is asked for by what he is', () => {
  it.each([
    ['truk-karangjati', 'siapa bidan yang tewas', /^Ratna Wulandari/],
    ['truk-karangjati', 'siapa kernet yang kabur', /^Agus Widodo/],
    ['truk-karangjati', 'siapa bupati yang melarang truk tambang?', /^Imam Hidayat/],
    ['menteri-anggraini', 'who is the minister who resigned in February', /^Johan Tulung/],
    ['gajah-wana-asri', 'siapa dokter hewan yang melepas anak gajah', /^Sekar/],
  ])('is told by name where he did just that: %s, %s', expectTold);

  it('is never told that it was not he', () => {
    expect(told('gajah-wana-asri', 'Siapa kepala desa yang menerima laporan Tumino?')).not.toMatch(/Bukan/);
  });
});

describe('what is done to a paper', () => {
  it('is told of the paper in the story, not of where the article comes from', () => {
    expect(told('menteri-anggraini', 'siapa pengacara yang menggugat majalah')).toMatch(/^Otto/);
  });
});

describe('what sort of things something was done to', () => {
  it.each([
    ['kendaraan apa aja yang ditabrak?', /^Sebuah minibus/],
    ['what vehicles were hit', /^A minibus/],
    ['apa yang ditabrak truk', /^Enam kendaraan/],
  ])('is not told by how many of that sort there were: %s', (question, expected) => {
    expect(told('truk-karangjati', question)).toMatch(expected);
  });
});

describe('who came in the place of one who went', () => {
  it.each([
    ['siapa yang gantiin Laksmi sementara?', /^Teguh Baskoro/],
    ['who took over', /^Teguh Baskoro/],
    ['siapa yang menggantikan Johan Tulung', /^not said/],
  ])('is told by whom the article says was appointed for the time being: %s', (question, expected) => {
    expect(told('menteri-anggraini', question)).toMatch(expected);
  });
});

describe('which of two is whose relative', () => {
  it.each([
    ['kebocoran-sehatkita', 'Apakah Farid keponakan Nadia?', /^Tidak\. Nadia Kartawijaya, keponakan Farid/],
    ['kebocoran-sehatkita', 'Is Nadia the aunt of Farid?', /^No\. Nadia/],
    ['kebocoran-sehatkita', 'farid omnya nadia ya', /^Ya\. Farid Kartawijaya, paman Nadia/],
    ['keracunan-melati', "Is Yusuf's aunt Nurhayati?", /^Yes\b/],
    ['keracunan-melati', 'nurhayati itu keponakannya yusuf ya', /^Tidak\b/],
    ['truk-karangjati', 'Apakah Agus kakak Slamet?', /^Tidak\. Agus Widodo, adik Slamet/],
    ['truk-karangjati', 'Is Slamet the younger brother of Agus?', /^No\b/],
    ['truk-karangjati', 'slamet sama agus kakak adik?', /^Ya\b/],
  ])('is told as the question puts it: %s, %s', expectTold);
});

describe('a body whose head acted', () => {
  it.each([
    ['keracunan-melati', 'apakah komite sekolah menolak tawaran damai?', /^Ya\b/],
    ['keracunan-melati', "Did the school committee reject Hartati's offer?", /^Yes\b/],
    ['keracunan-melati', 'kenapa komite nolak duit damainya?', /^not said/],
  ])('is not told that it was not it: %s, %s', expectTold);
});

describe('that there is none as yet', () => {
  it.each([
    ['keracunan-melati', 'udah ada tersangka blm', /^Tidak\. Penyidik belum menetapkan tersangka/],
    ['keracunan-melati', 'is there a suspect yet?', /^No\. Investigators have not yet named a suspect/],
  ])('is told by the event that says so: %s, %s', expectTold);
});

describe('what happened to a thing of somebody', () => {
  it.each([
    [
      'keracunan-melati',
      'what happened to the contract with the caterer?',
      /^The regency government terminated/,
    ],
    [
      'keracunan-melati',
      'apa yang terjadi dengan kontrak kateringnya?',
      /^Pemerintah kabupaten memutus kontrak/,
    ],
  ])('is not what he did with it: %s, %s', expectTold);
});

describe('how a group fares', () => {
  it.each([
    ['keracunan-melati', 'gimana kondisi siswa yang keracunan sekarang?', /38 siswa masih dirawat/],
    ['keracunan-melati', 'How are the pupils now?', /38 pupils are still being treated/],
  ])(
    'is told of those of them who are counted, not of the body they are of: %s, %s',
    (slug, question, expected) => {
      expect(told(slug, question)).toMatch(expected);
      expect(told(slug, question)).not.toMatch(/Boga/);
    },
  );
});

describe('everyday words that are words of another sort as well', () => {
  it.each([
    ['keracunan-melati', 'siapa yang masak makanannya?', /^Katering Dapur Ibu Tati/],
    ['keracunan-melati', 'apa kata ibu siswa yang anaknya muntah?', /^Marlina/],
    ['orangutan-ketapang', 'Siapakah yang menembak orangutan itu dengan senapan angin?', /^not said/],
  ])('are read by what stands around them: %s, %s', expectTold);
});

describe('the name of a body or a work that a clause describes', () => {
  it.each([
    ['serai-hostages', 'perusahaan yang bikin dam-nya apa namanya?', /^Jatera/],
    ['keracunan-melati', 'lsm yang nyebut harga naik apa namanya', /^LSM Pantau Anggaran/],
    ['truk-karangjati', 'nama perusahaan yang mecat Bambang apa?', /^CV Sumber Pasir Jaya/],
    ['truk-karangjati', 'what is the name of the company that fired Bambang?', /^CV Sumber Pasir Jaya/],
    ['truk-karangjati', 'perusahaan yang punya truk apa namanya', /^CV Sumber Pasir Jaya/],
    ['festival-teluk-biru', 'film yang menang apa judulnya', /^"Sungai yang Menunggu"/],
    ['valmora-voting-age', 'What is the name of the man who threw eggs?', /^not said/],
  ])('is that of the one who did it: %s, %s', expectTold);
});
