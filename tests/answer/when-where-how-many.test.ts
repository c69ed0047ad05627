import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

describe('when', () => {
  it.each([
    ['mount-sirawan', 'Until when is the airport closed?', /^Thursday \(26\/6\)/],
    ['perampokan-pettarani', 'Sampai kapan cabangnya ditutup?', /^(?:Sampai 25 Agustus|Senin \(25\/8\))/],
    ['pilkada-randusari', 'Paling lambat kapan penghitungan ulangnya?', /17\/2/],
    ['durian-hanoi', 'Perjanjiannya mulai berlaku kapan?', /^Kamis \(1\/1\/2026\)/],
    ['nusawings-meridian', 'Kapan merger ditargetkan rampung?', /^Juni 2026/],
    ['nusawings-meridian', 'When did NusaWings first get in touch with Meridian?', /March/],
  ])('%s: %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatchObject({
      answer: { kind: 'said', as: 'answer' },
      text: expect.stringMatching(expected),
    });
  });

  it('another verb for it is told as what comes closest where all else is met', () => {
    const { answer, text } = told('durian-hanoi', 'When is the first container supposed to leave?');
    expect(answer.kind).toBe('not-said');
    expect(text).toMatch(/closest.*in February/i);
  });

  it('a year is the year of publication where the article tells none', () => {
    expect(told('putin-trump-petersburg', 'Pada tahun berapa peristiwa ini terjadi?').answer).toMatchObject({
      kind: 'view',
      view: 'source',
    });
  });
});

describe('where', () => {
  it.each([
    ['kebakaran-tirtamaya', 'Korban tewas ditemukan di lantai berapa?', /^Lantai dua/],
    ['orangutan-ketapang', 'In which province were they rescued?', /^West Kalimantan/],
    ['orangutan-ketapang', 'Where exactly on her body was Melati hit?', /^A wound in the left shoulder/],
    ['perampokan-pettarani', 'Di bagian tubuh mana satpamnya tertembak?', /paha kanan/],
    ['perampokan-pettarani', 'Which hospital is Sangkala being treated in?', /^RS Bahari Sejahtera/],
    ['nusawings-meridian', 'Where will the new airline be based?', /^Jakarta/],
    ['durian-hanoi', 'Sebelum ke Hanoi, Hendra singgah di mana?', /^Bangkok/],
  ])('%s: %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatchObject({
      answer: { kind: 'said', as: 'answer' },
      text: expect.stringMatching(expected),
    });
  });

  it('a court is no prison', () => {
    expect(
      told('vonis-wanasari', 'Di lembaga pemasyarakatan mana terpidana akan ditahan?').answer,
    ).toMatchObject({ kind: 'not-said' });
  });
});

describe('how many', () => {
  it.each([
    ['orangutan-ketapang', 'How far away was Lestari when she fired?', /15 meters/i],
    ['mount-sirawan', 'Gunungnya setinggi apa sih?', /2\.318 meter/i],
    ['kebakaran-tirtamaya', 'Berapa orang yang luka, di luar yang meninggal?', /19 orang/i],
    ['festival-teluk-biru', 'Berapa durasi film itu?', /112 menit/i],
    ['gajah-wana-asri', 'Berapa lama bayi gajah itu kejebak di lubang?', /^16 jam/i],
    ['festival-teluk-biru', 'Berapa judul film yang didaftarkan?', /214 film/i],
    ['nusawings-meridian', 'Menurut serikat, berapa pekerjaan yang bakal hilang?', /2\.500 pekerjaan/i],
    ['pilkada-randusari', 'How many votes did the incumbent get?', /48,917 votes/i],
    ['vonis-wanasari', 'Dalam berapa lama uang pengganti harus dibayar?', /Dalam waktu satu bulan/i],
    ['paramitha-sunda-strait', 'What was the score of the final?', /18-21, 21-16, 22-20/i],
  ])('%s: %s', (slug, question, expected) => {
    expect(told(slug, question)).toMatchObject({
      answer: { kind: 'said', as: 'answer' },
      text: expect.stringMatching(expected),
    });
  });

  it('how long one thing took is not told by another', () => {
    expect(told('putin-trump-petersburg', 'How long did the phone call last?').answer).toMatchObject({
      kind: 'not-said',
    });
  });
});
