import { describe, expect, it } from 'vitest';
import { expectTold, toldOrNot as told } from './told.ts';

describe('a "gak" in the midst of a clause', () => {
  it.each([
    ['harga-solar', 'menhub mau gak ketemu perada', /^Ya\. Lukman Saputra bersedia/],
    ['harga-solar', 'nelayan bisa ga beli harga lama', /^Ya\. Nelayan/],
    ['perampokan-pettarani', 'ada yang ketangkep ga sama polisi', /^Ya\. Rahmat/],
    ['menteri-anggraini', 'anggraini mau gak mundur?', /^Ya\. Laksmi Anggraini mengundurkan diri/],
    ['keracunan-melati', 'udah ada tersangkanya belum?', /^Tidak\. Penyidik belum menetapkan/],
  ])('asks whether, and denies nothing: %s: %s', expectTold);
});

describe('"diapain"', () => {
  it.each([
    ['keracunan-melati', 'kontrak kateringnya diapain', /memutus kontrak/],
    ['festival-teluk-biru', 'duitnya mau diapain sama maya', /menyumbangkan separuh/],
    ['festival-teluk-biru', 'what will maya do with the money', /donate half/],
  ])('asks of the thing, and with "mau" of what is to come: %s: %s', expectTold);
});

describe('a number by which one goes, or the place in a row', () => {
  it.each([
    ['pilkada-randusari', 'Ratna nomor urut berapa?', /^not said/],
    ['pilkada-randusari', 'calonnya ada berapa', /^Ketiga calon/],
    ['pilkada-randusari', 'how many candidates were there?', /^The three mayoral candidates/],
    ['hadiah-lontar', 'ini novel ke berapa wulan', /novel pertamanya/],
    ['vonis-wanasari', 'dia bupati ke berapa yg korupsi?', /bupati kedua Wanasari/],
    ['nusawings-meridian', 'terbang ke berapa kota', /^94 kota/],
  ])('is told by nothing that is counted: %s: %s', expectTold);
});

describe('whoever acts for another', () => {
  it.each([
    ['vonis-wanasari', 'Apakah Herlambang banding?', /^Ya\. Pengacara Herlambang/],
    ['vonis-wanasari', 'Did Herlambang appeal?', /^Yes\. Herlambang's lawyer/],
    ['harga-solar', 'KM membantah?', /^Ya\. Silvia Rumagit membantah/],
    ['durian-hanoi', 'siapa yang tanda tangan dari pihak indonesia', /^Hendra Wirasakti\./],
    ['durian-hanoi', 'dari vietnam siapa yg neken', /^Nguyen Thi Hanh\./],
    ['durian-hanoi', 'who from Vietnam signed it?', /^Nguyen Thi Hanh\./],
    ['festival-teluk-biru', 'Apa komentar juri tentang film itu?', /^Moreau mengatakan/],
  ])('does it for him, and one side is not the other: %s: %s', expectTold);
});

describe('what an office goes with', () => {
  it.each([
    ['truk-karangjati', 'apa janji bupati?', /^Santunan Rp 15 juta/],
    ['keracunan-melati', 'apa janji bupati soal biaya pengobatan', /^Biaya pengobatan akan ditanggung/],
    ['phk-sukarenda', 'apa janji bupati', /^Keringanan pajak daerah/],
    ['mount-sirawan', 'Apa kata pemilik Teras Trails soal stempelnya?', /^Carla Mendes/],
  ])('is a noun: what he promised, not who promised it to him: %s: %s', expectTold);
});

describe('who is called a victim', () => {
  it.each([
    ['keracunan-melati', 'is there any korban jiwa?', /^(?:Tidak|No)\./],
    ['keracunan-melati', 'ada korban jiwa ga?', /^Tidak\. Tidak ada korban jiwa/],
    ['serai-hostages', 'ada korban jiwa?', /^Ya\. Karim Sol tewas/],
  ])('is no casualty: %s: %s', expectTold);

  it('what was done before what came of it is what is asked', () => {
    // Those who ate it are no answer.
    expect(told('keracunan-melati', 'mereka makan apa sampe keracunan')).not.toMatch(/^147/);
    expect(told('putin-trump-petersburg', 'Rusia dibantu siapa sampai bisa nyegah serangan?')).toMatch(
      /^CIA/,
    );
  });
});
