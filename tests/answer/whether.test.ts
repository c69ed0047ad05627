import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { converse, lineOf, topicOn } from './asked.ts';
import { expectLine, toldLine as told } from './told.ts';

const answerer = testAnswerer();
const briefings = everyBriefing();
const real = 'putin-trump-petersburg';

describe('who it was, asked with emphasis', () => {
  it.each([
    ['was it trump who thanked putin?', /^The other way round: Putin thanked Trump/],
    ['was putin the one who called?', /^Yes\. Putin phoned Trump/],
    ['yg nelpon duluan tu putin kan?', /^Ya\. Putin menelepon/],
    ['yang nelpon itu trump kan?', /^Sebaliknya: Putin menelepon/],
    ['yang ditangkap itu anggota isis kan?', /^Ya\. FSB menangkap/],
    ['apakah yang menangkap adalah CIA?', /^Tidak\. FSB menangkap/],
  ])('is asked of just him: %s', (question, expected) => {
    expect(told(real, question)).toMatch(expected);
  });
});

describe('whoever is the one whom somebody did it to', () => {
  it.each([
    [real, 'Was Trump the one Putin phoned?', /^Yes\. Putin phoned Trump/],
    [real, 'was russia the one the cia tipped off', /^Yes\. The CIA gave Russia/],
    [real, 'Was Putin the man Trump phoned?', /^The other way round: Putin phoned/],
    ['perampokan-pettarani', 'Was Jufri the man police arrested?', /^Yes\. Rahmat .* Jufri, were arrested/],
  ])('is not taken for who did it: %s, %s', expectLine);
});

describe('only one', () => {
  it.each([
    [
      real,
      'Were they only going to attack the cathedral?',
      /^No\. Saint Petersburg, the Kazan Cathedral and/,
    ],
    [real, 'cuma katedral aja yang mau dibom?', /^Tidak\. Saint Petersburg, Katedral Kazan dan/],
    [real, 'Were only weapons seized?', /^No\. Explosives, weapons and/],
    [real, 'Was Pompeo the only one Putin thanked?', /^No\. Through Trump/],
    [real, 'Did Putin only thank Trump?', /^No\. Through Trump/],
    ['keracunan-melati', 'cuma murid yang keracunan?', /^Tidak\. 147 siswa dan tiga guru/],
    ['menteri-anggraini', 'Will only Laksmi be questioned?', /^No\. .*Laksmi and Bima/],
    ['perampokan-pettarani', 'Did police only seize guns?', /^No\. .*Rp 640 million/],
    ['serai-hostages', 'Did only the government sign?', /^No\. .*and the Serai Front/],
  ])('is denied where others are told of: %s, %s', expectLine);

  it.each([
    ['hadiah-lontar', 'Did only Wulan win the prize?', /^Yes\. .*Wulan Prasetya won/],
    [real, 'Apakah hanya Trump yang ditelepon Putin?', /^Ya\. Putin menelepon Trump/],
  ])('is not denied by who is but the other name of it, or was it another time: %s, %s', expectLine);
});

describe('a deed of the same sort', () => {
  it.each([
    [real, 'Did Trump invite Putin to Washington?', /does not say/],
    [real, 'Apakah Trump mengundang Putin?', /tidak menyebut/],
    [real, 'Was it the FSB that warned the CIA of the plot?', /^The other way round: The CIA/],
  ])('is the other way round only where it is of the same matter: %s, %s', expectLine);
});

describe('one or the other', () => {
  it.each([
    [real, 'did putin call trump or did trump call putin?', /^Putin phoned Trump/],
    [real, 'teleponnya hari sabtu atau minggu?', /^Putin menelepon Trump pada Minggu/],
    [real, 'yg ngasih info putin apa cia?', /^CIA memberi Rusia informasi/],
    [real, 'Serangan itu direncanakan di Moskow atau Saint Petersburg?', /Saint Petersburg/],
    ['durian-hanoi', 'Perjanjian berlaku mulai 2025 atau 2026?', /2026/],
  ])('is told as the one that is so: %s, %s', expectLine);

  it.each([
    ['who arrested them, the cia or the fsb?', /^The FSB/],
    ['How did Putin thank Trump, by letter or by phone?', /^By phone\./],
    ['Gimana Putin ngucapin terima kasihnya ke Trump, lewat surat atau telepon?', /^Lewat telepon\./],
    ['anggota isis yang ditangkap ada berapa, tujuh atau delapan?', /^Tujuh/],
  ])('is what the question before it is answered by: %s', (question, expected) => {
    expect(told(real, question)).toMatch(expected);
  });

  it('is a number of times', () => {
    expect(told(real, 'did putin call trump once or twice?')).toMatch(/twice in three days/);
    expect(told(real, 'mereka teleponan sekali apa dua kali?')).toMatch(/dua kali dalam tiga hari/);
  });
});

describe('so many', () => {
  it.each([
    [real, 'mereka telepon dua kali kan?', /^Ya\. .*dua kali/],
    [real, 'did they talk three times?', /^No\. .*twice/],
    [real, 'so the fsb grabbed 9 guys rite', /^No\. .*seven/],
    ['kebakaran-tirtamaya', 'benar gak korban tewasnya lima?', /^Tidak\. Empat pekerja/],
  ])('is so or not by the figure that counts just this: %s, %s', expectLine);

  it('is not so for all where it is told of some', () => {
    expect(told('perampokan-pettarani', 'Have all four robbers been caught?')).not.toMatch(/^Yes/);
  });
});

describe('an office', () => {
  it.each([
    ['pompeo itu presiden ya?', /^Tidak\. Mike Pompeo, Direktur CIA/],
    ['Apakah Pompeo menjabat kepala FSB?', /^Tidak\. Mike Pompeo, Direktur CIA/],
    ["isn't pompeo the head of the fbi?", /^No\. Mike Pompeo, Director of the CIA/],
    ['is pompeo the cia director?', /^Yes\./],
  ])('is somebody’s own or not: %s', (question, expected) => {
    expect(told(real, question)).toMatch(expected);
  });
});

describe('what became of it', () => {
  it('is that it failed, where it was foiled', () => {
    expect(told(real, 'did the attack fail?')).toMatch(/^Yes\. .*foiled/);
    expect(told(real, 'did the attack succeed?')).toMatch(/^No, it never came to that/);
  });

  it('is done by whoever acted there, where nobody is told, and by no other', () => {
    expect(told(real, 'did the fsb seize weapons?')).toMatch(/^Yes\. Explosives, weapons/);
    expect(told(real, 'did the CIA seize weapons?')).not.toMatch(/^Yes/);
  });
});

describe('somebody whom the article only speaks of', () => {
  it('is told with what was said of him', () => {
    expect(told(real, 'what about north korea?')).toMatch(/rising tension in North Korea/);
  });

  it('has answered nothing', () => {
    expect(told(real, 'Bagaimanakah tanggapan Korea Utara atas pembicaraan itu?')).toMatch(
      /^Artikel ini tidak/,
    );
  });

  it.each(['biden bilang apa?', 'what did biden say?'])(
    'is nobody, where the article does not know him: %s',
    (question) => {
      expect(told(real, question)).toMatch(/biden\.$/);
    },
  );
});

describe('where something lies', () => {
  it.each([
    ['is kazan cathedral in the city centre?', /^Yes\. The Kazan Cathedral/],
    ['is the kazan cathedral in moscow?', /^No\. The Kazan Cathedral, .*Saint Petersburg/],
    ['katedral kazan di moskow atau st petersburg?', /^Katedral Kazan, .*Saint Petersburg/],
  ])('is so or not by what it is part of: %s', (question, expected) => {
    expect(told(real, question)).toMatch(expected);
  });
});

describe('a guess after a question', () => {
  it.each([
    [['who arrested them?', 'was it the cia?'], /^No\. The FSB arrested/],
    [['kapan putin menelepon?', 'hari sabtu ya?'], /^Tidak\. Putin menelepon Trump pada Minggu/],
    [['when did he call trump?', 'on sunday?'], /^Yes\. Putin phoned Trump on Sunday/],
  ])('is asked whether it is the answer: %s', (turns, expected) => {
    const published = briefings.filter(({ slug }) => slug === real);
    const reaction = converse(answerer, turns, published, { topic: topicOn(real) }).at(-1);
    if (reaction?.kind !== 'answer') throw new Error('expected an answer');
    expect(lineOf(reaction.answer, reaction.language)).toMatch(expected);
  });
});

describe('no yes', () => {
  it.each([
    [real, 'tersangkanya orang rusia?'],
    [real, 'the attack was planned for moscow right?'],
    [real, 'informasinya dari FSB ya?'],
    ['kebakaran-tirtamaya', 'was the fire out within an hour?'],
    ['kebakaran-tirtamaya', 'so the fire started on the 2nd floor?'],
  ])('comes of names and nouns that only stand together: %s, %s', (slug, question) => {
    expect(told(slug, question)).not.toMatch(/^(?:Ya|Yes)\b/);
  });
});

describe('how somebody hangs together with what was done', () => {
  it('is what he did that it came of', () => {
    expect(told(real, 'Apa kaitan CIA dengan penangkapan tersebut?')).toMatch(/^CIA memberi Rusia informasi/);
  });
});

describe('relatives', () => {
  it.each([
    ['perampokan-pettarani', 'Are the two Mappas related?', /^No\. .*not a relative of Iwan/],
    ['nusawings-meridian', "is priya santoso the ceo's sister?", /^No\. .*not related/],
    ['pilkada-randusari', 'apakah hendra ayahnya ratna?', /^Tidak\. Hendra Wibisono, wali kota/],
    ['mount-sirawan', 'did femke break her arm?', /^No\. Femke/],
  ])('are what the article says they are, or it is not said: %s, %s', expectLine);
});

describe('another time, place or sum', () => {
  it.each([
    ['mount-sirawan', 'was the permit issued in may?', /^No\. .*June 3/],
    ['vonis-wanasari', 'was herlambang arrested at the airport?', /^The article does not/],
    ['festival-teluk-biru', 'did maya get one billion?', /^The article does not/],
    ['pilkada-randusari', 'penghitungan ulang di seluruh kota?', /^Artikel ini tidak/],
    ['kebocoran-sehatkita', 'did the company deny the leak at first?', /^Yes\./],
  ])('is no yes, and no is said by what is told: %s, %s', expectLine);
});
