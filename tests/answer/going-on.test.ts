import { describe, expect, it } from 'vitest';
import { toldAmongAll as told } from './told.ts';

const first = 'putin-trump-petersburg';

describe('whoever asks for more', () => {
  it.each([
    ['mount-sirawan', ['Who was hurt?', 'anyone else?'], /^Yosef Lado/],
    ['vonis-wanasari', ['siapa yang dihukum?', 'siapa lagi?'], /^(?:Lie|Wahyu)/],
    ['vonis-wanasari', ['siapa yang dihukum?', 'siapa lagi?', 'ada lagi?'], /^(?:Lie|Wahyu|Gatot)/],
    [first, ['who did Putin thank?', 'who else'], /^Mike Pompeo/],
    [first, ['Putin berterima kasih ke siapa?', 'selain itu?'], /^Mike Pompeo/],
  ])('is told of others: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });

  it.each([
    [first, ['who was arrested?', 'who else'], /does not mention any others/],
    [first, ['who was arrested?', 'anyone else?'], /does not mention any others/],
    [first, ['apa yang disita?', 'apa lagi?'], /tidak menyebutkan yang lain/],
    [first, ['apa yang disita?', 'selain itu?'], /tidak menyebutkan yang lain/],
  ])('is told that there are none, and never the same again: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });

  it('is told what became of the rest', () => {
    const slug = 'perampokan-pettarani';
    expect(told(slug, 'how many robbers were there?', 'how many were caught?', 'and the rest?')).toMatch(
      /at large/,
    );
  });
});

describe('whoever goes on with one word', () => {
  const festival = 'festival-teluk-biru';
  const airlines = 'nusawings-meridian';
  it.each([
    [festival, ['Who won best actress?', 'and actor?'], /^Bagas Nugroho/],
    [festival, ['siapa aktris terbaik?', 'kalau aktornya?'], /^Bagas Nugroho/],
    [airlines, ['Who will run the combined airline?', 'and the chair?'], /^Joanna Lim/],
    [airlines, ['Who will run the combined airline?', 'and who will be chair?'], /^Joanna Lim/],
    ['vonis-wanasari', ['siapa hakimnya?', 'kalau pengacara?'], /^Ruben Simanjuntak/],
  ])('for what somebody is hears who that is: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });

  it('for this year hears of this year', () => {
    expect(told(festival, 'who won last year', 'and this year?')).toMatch(/Sungai yang Menunggu/);
    expect(told(festival, 'siapa yang menang tahun lalu?', 'kalau tahun ini?')).toMatch(/Maya/);
  });

  it('for a nationality hears it, or that it is not told', () => {
    expect(told('mount-sirawan', 'who is Femke', 'her nationality?')).toMatch(/Dutch/);
    expect(told('mount-sirawan', 'siapa Femke', 'kewarganegaraannya apa?')).toMatch(/Belanda/);
    expect(told(first, 'siapa Pompeo?', 'kewarganegaraannya apa?')).toMatch(/tidak menyebut/);
  });

  it('for what it was hears the only one of that sort that was told of', () => {
    expect(told(first, 'why did Putin call Trump?', 'which agency was it?')).toMatch(/^The CIA/);
  });

  it('for how much hears the figure of what was told last', () => {
    expect(told('vaksin-dengara', 'What did Nordvax pay?', 'how much?')).toMatch(/^60 percent/);
  });

  it('for whether he did hears it of the one of whom it is told', () => {
    expect(told('pilkada-randusari', 'Hendra dituduh apa?', 'sama siapa?', 'terus dia ngaku?')).toMatch(
      /^Tidak\. Hendra membantah/,
    );
  });
});

describe('what was only planned or asked for', () => {
  it.each([
    ['valmora-voting-age', ['How much did the commission ask for?', 'did it get it?'], /only half/],
    ['st-brendan-strike', ['who threatened to send in army medics?', 'did it happen?'], /refused/],
    ['pilkada-randusari', ['Ratna minta apa?', 'dikabulkan?'], /menolak/],
    [first, ['apa yang direncanakan ISIS?', 'terjadi gak?'], /^Tidak/],
  ])('is told by what came of it: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });

  it.each([
    [first, ['Trump diminta apa?', 'did he do it?']],
    [first, ['Trump diminta apa?', 'dilakukan gak?']],
    ['orangutan-ketapang', ['how many pellets did Melati have?', 'did they get all of them out?']],
  ])('is not said to be so for that, nor all for some: %s %j', (slug, turns) => {
    expect(told(slug, ...turns)).toMatch(/does not say|tidak menyebut/);
  });
});

describe('what those who were caught had with them', () => {
  it.each([
    ['Who was arrested by the FSB?', 'Were they armed?'],
    ['who got nabbed', 'wat did they hav on em'],
    ['FSB nangkep siapa?', 'barang apa yang diambil dari mereka?'],
    ['siapa yang ditangkap?', 'mereka bawa apa?'],
  ])('is what was seized then: %s %s', (...turns) => {
    expect(told(first, ...turns)).toMatch(/^(?:Explosives|Bahan peledak)/);
  });

  it('is nothing that was not seized, nor what others fled with', () => {
    expect(told(first, 'Who was arrested?', 'were they carrying knives?')).not.toMatch(/^Explosives/);
    expect(told('perampokan-pettarani', 'Perampoknya kabur bawa apa?')).not.toMatch(/^Petugas menyita/);
  });
});

describe('what was told beside somebody', () => {
  it('gives him his name', () => {
    expect(told('perampokan-pettarani', 'polisinya ada yang luka?', 'siapa namanya?')).toMatch(/^Andi Rusli/);
  });

  it('has the day of the talk in which it was asked', () => {
    expect(told(first, 'Trump diminta apa?', 'kapan?')).toMatch(/^Minggu \(17\/12\)/);
  });

  it('is counted in what was told last, where that tells of it', () => {
    const slug = 'banjir-anau';
    expect(told(slug, 'kapan banjir sebelumnya?', 'berapa yang meninggal?')).toMatch(/^Sembilan orang/);
    expect(told(slug, 'kapan banjir bandang itu?', 'berapa yang meninggal?')).toMatch(/^23 orang/);
  });

  it('is asked of its like by one word', () => {
    expect(told('nusawings-meridian', 'what share do NusaWings shareholders get', "and Meridian's?")).toMatch(
      /^42 percent/,
    );
  });
});
