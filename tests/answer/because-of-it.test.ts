import { describe, expect, it } from 'vitest';
import { answersRightly, told } from './told.ts';

describe('whether something happened because of something else', () => {
  answersRightly([
    ['putin-trump-petersburg', "Did Putin call Trump because of the CIA's tip?", /^Yes\. .*CIA/],
    ['putin-trump-petersburg', "Were they arrested because of the CIA's information?", /^Yes\. The CIA gave/],
    ['putin-trump-petersburg', 'Putin nelpon Trump karena mau berterima kasih?', /^Ya\. Untuk berterima/],
    ['vaksin-dengara', 'uji cobanya dihentikan gara-gara anak pingsan?', /^Ya\. Uji coba itu/],
    ['pelatih-rajawali', 'Magalhaes dipecat karena rekaman bocor?', /^Ya\. Borneo Rajawali memecat/],
    ['final-senawang', 'Was the match stopped because of the bottles?', /^Yes\. Laskar supporters/],
    ['paramitha-sunda-strait', 'Dewi mundur karena demam berdarah?', /^Ya\. Dewi Larasati mundur/],
    ['vaksin-dengara', 'Kenapa pesanannya dibatalkan? // karena anggaran?', /anggarannya dipotong/],
  ]);
});

describe('whether it was so, where the article denies it', () => {
  answersRightly([
    ['vaksin-dengara', 'Did the girl faint because of the vaccine?', /^No\. The vaccine was not to blame/],
    ['vaksin-dengara', 'anak itu pingsan gara-gara vaksin?', /^Tidak\. Vaksin itu bukan/],
    ['paramitha-sunda-strait', 'Was Kirana left out because of the quarrel?', /^This is denied/],
    ['truk-karangjati', 'Did it crash because the driver was drunk?', /^No\. The driver was not drunk/],
  ]);
});

describe('whether it was so, where only somebody says so', () => {
  answersRightly([
    ['truk-karangjati', 'Did the truck crash because of the brakes?', /^According to Dewi Larasati/],
    ['banjir-anau', 'Banjirnya gara-gara hujan?', /^Menurut Gerald Wongso/],
    ['kebakaran-tirtamaya', 'kebakarannya karena korsleting?', /^Dugaan sementara/],
    ['harga-solar', 'KM ditahan karena menimbun solar?', /^KM diduga menimbun/],
  ]);
});

describe('that it happened says nothing of whether this was why', () => {
  it.each([
    ['st-brendan-strike', 'Were the nurses on strike because of pay?'],
    ['final-senawang', 'Was the match stopped because of rain?'],
    ['putin-trump-petersburg', 'Did Putin call because of North Korea?'],
    ['pelatih-rajawali', 'Magalhaes dipecat karena usianya?'],
  ])('%s: %s', (slug, question) => {
    expect(told(slug, question).answer.kind).toBe('not-said');
  });
});
