import { describe, expect, it } from 'vitest';
import { toldOrNot } from './told.ts';

/** Rows of briefing, question and what is told. */
function tells(rows: readonly (readonly [slug: string, question: string, expected: RegExp])[]) {
  it.each(rows)('%s: %s', (slug, question, expected) => {
    expect(toldOrNot(slug, question)).toMatch(expected);
  });
}

describe('only this, or only he', () => {
  describe('is no where there is more of it', () => {
    tells([
      ['putin-trump-petersburg', 'Only explosives were seized, right?', /^No\. Explosives, weapons/],
      ['putin-trump-petersburg', 'Putin cuma berterima kasih ke Trump?', /^Tidak\. .*Pompeo/],
      ['vonis-wanasari', 'KPK cuma menyita uang?', /^Tidak\. .*jip tua/],
      ['keracunan-melati', 'Were only pupils poisoned?', /^No\. .*three teachers/],
    ]);
  });

  describe('is a matter of how many with a number', () => {
    tells([['putin-trump-petersburg', 'Cuma tujuh orang yang ditangkap?', /^Ya\. /]]);
  });
});

describe('what is asked as not done, and was, is told without yes or no', () => {
  tells([
    ['putin-trump-petersburg', 'Did Trump never talk to Putin before Sunday?', /^Putin and Trump had last/],
    ['putin-trump-petersburg', "So Putin didn't call Trump?", /^Putin phoned Trump/],
    ['karvonia-hacker', 'Velik tidak ditangkap?', /^Anton Velik ditangkap/],
    ['karvonia-hacker', "Wasn't Velik arrested?", /^Yes\. /],
    ['putin-trump-petersburg', 'Bukannya Putin yang nelpon Trump?', /^Ya\. /],
  ]);
});

describe('how many were done of what was only planned', () => {
  tells([
    ['serai-hostages', 'How many prisoners have been freed?', /^Not yet, it is only planned/],
    ['serai-hostages', 'Berapa tahanan yang sudah dibebaskan?', /^Belum, baru direncanakan/],
    ['menteri-anggraini', "How many of Karawang's houses have been built?", /^No, it never came to that/],
    ['menteri-anggraini', 'How many houses were to be built?', /^12,000 houses/],
  ]);
});

describe('what will be only on a condition is no yes', () => {
  tells([
    ['kotuku-moon', 'Has Albion Mutual paid out the $30 million?', /^Not yet\b.*only if/],
    ['kotuku-moon', 'Will Albion Mutual pay $30 million?', /^Albion Mutual would pay/],
  ]);
});

describe('whoever is named among a group has a part in what is done to it', () => {
  tells([
    ['serai-hostages', 'Hana Rusafi sudah dibebaskan?', /^Belum, baru direncanakan/],
    ['serai-hostages', 'Will Hana be released?', /^Yes\. .*among them Hana/],
  ]);
});

describe('for whom it was done', () => {
  tells([
    ['final-senawang', 'Was it Rian or Gilang who equalised for Laskar?', /^Gilang Sopacua/],
    ['final-senawang', 'Who equalised for Laskar?', /^Gilang Sopacua/],
    ['final-senawang', 'Siapa yang nyetak gol buat Persena?', /^Everton Pires/],
  ]);
});

describe('what is nobody’s, or another’s, is not told', () => {
  tells([
    ['final-senawang', 'Berapa gol Dika?', /^not said/],
    ['final-senawang', 'Berapa gol Everton?', /^Sembilan gol/],
    ['menteri-anggraini', 'Apa kata Laksmi kepada KAR?', /^not said/],
    ['karvonia-hacker', 'What did Trask tell Velik?', /^not said/],
    ['serai-hostages', 'What did Hamzah tell parliament?', /^Azlina Hamzah: /],
    ['banjir-anau', 'Selain beras, apa yang disita polisi?', /^not said/],
    ['banjir-anau', 'Besides rice, what did police seize?', /^not said/],
    ['keracunan-melati', 'Siapa tersangka keracunan itu?', /^not said/],
    ['keracunan-melati', 'Who is the suspect in the poisoning?', /^not said/],
    ['perampokan-pettarani', 'Who is the suspect in the robbery?', /^Four masked men/],
  ]);
});

describe('what came of something, and when, is told of just that', () => {
  tells([
    ['vaksin-dengara', 'Was it the injection that made the girl faint?', /^not said/],
    ['vaksin-dengara', 'Did skipping breakfast make her faint?', /^The girl had skipped breakfast/],
    ['putin-trump-petersburg', 'Since when were they planning it?', /^not said/],
    ['putin-trump-petersburg', 'Sejak kapan mereka merencanakan serangan?', /^not said/],
    ['valmora-voting-age', 'Sebelum 1974 umur memilih berapa?', /^not said/],
  ]);
});

describe('whom it was asked of, and in whose place somebody stands', () => {
  tells([
    ['putin-trump-petersburg', 'What was Trump asked to do?', /^To pass on his thanks/],
    ['putin-trump-petersburg', 'What was Pompeo asked to do?', /^not said/],
    ['putin-trump-petersburg', "Who else was Trump to give Putin's regards to?", /^Mike Pompeo/],
    ['pelatih-rajawali', 'Who replaced the goalkeeper?', /^Samuel Rumkorem/],
    ['pelatih-rajawali', 'Siapa yang menggantikan pelatih?', /^Dimas Pratama/],
    ['putin-trump-petersburg', 'oknum yg mau ledakin diri tuh dr kelompok mn', /^not said/],
  ]);
});

describe('what was put off or called off is denied by just that', () => {
  tells([
    ['kotuku-moon', 'Has Takahe been launched?', /^No\. Tui Space put off/],
    ['kotuku-moon', 'Takahe sudah diluncurkan?', /^Tidak\. Tui Space menunda/],
    ['banjir-anau', 'Did the helicopter bring medicine?', /^No, it never came to that/],
  ]);
});
