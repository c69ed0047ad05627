import { describe, expect, it } from 'vitest';
import { toldAmongAll as told } from './told.ts';

const first = 'putin-trump-petersburg';

describe('what was told last', () => {
  it('is what a bare question asks of, not another of its kind', () => {
    expect(told(first, 'Tell me about the earlier call.', 'When was it?')).toMatch(/^Thursday \(14\/12\)/);
    expect(told('vonis-wanasari', 'siapa yang nyuap?', 'dia dihukum juga?', 'berapa tahun?')).toMatch(
      /^Empat/,
    );
    expect(told('pilkada-randusari', 'who won the election?', 'by how many votes?')).toMatch(/^312 votes/);
  });

  it('is told again where it does not say what is asked', () => {
    expect(told(first, 'What was confiscated?', 'By whom?')).toMatch(/closest: Explosives/);
  });

  it('is not told for a number that has nothing to do with it', () => {
    expect(told(first, 'and who tipped them off?', 'harga cabe brp?')).toMatch(
      /^Artikel ini tidak menyebutkan \S+\.$/,
    );
  });

  it('is the one of two that is meant', () => {
    const later = ['Tell me about the earlier call.', 'And what was the later one about?'];
    expect(told(first, ...later)).toMatch(/^To thank him/);
  });

  it('may still be to come', () => {
    expect(told('nusawings-meridian', 'how much is the deal worth?', 'when will it be done?')).toMatch(
      /^June 2026/,
    );
  });

  it('was foiled by something', () => {
    expect(told(first, 'did the attack happen?', 'why not?')).toMatch(/^With information from the CIA/);
  });

  it('was said by somebody', () => {
    expect(told(first, 'Who was arrested?', 'who said that?')).toMatch(/^The FSB announced/);
  });

  it('took place in more than the one place', () => {
    expect(told(first, 'Apa sasaran serangannya?', 'selain di situ di mana lagi?')).toMatch(
      /^Katedral Kazan dan/,
    );
  });

  it('stays with the answer whose words are nobody else’s', () => {
    expect(told(first, 'Putin itu siapa?', 'lawan bicaranya?')).toMatch(/^Donald Trump/);
  });
});

describe('who was told of last', () => {
  it('is the one to whom a verb without a subject was done', () => {
    const seller = ['siapa yang jual datanya?', 'minta berapa dia?', 'udah ketangkep?'];
    expect(told('kebocoran-sehatkita', ...seller)).toBe('Tidak. "Kucinghitam" masih diburu.');
  });

  it('is the doer after "apa dia"', () => {
    expect(told('festival-teluk-biru', 'siapa Johan Tumbelaka?', 'menang apa dia?')).toMatch(
      /^Penghargaan Khusus/,
    );
  });

  it('is from where, of which group and for what', () => {
    expect(told('mount-sirawan', 'Who broke her ankle?', 'where is she from?')).toMatch(/Dutch/);
    expect(told(first, 'berapa orang yang ditangkap?', 'dari organisasi mana?')).toMatch(/ISIS/);
    expect(told(first, 'FSB itu apa?', 'tugasnya apa?')).toMatch(/menangkap tujuh anggota sel ISIS/);
  });

  it('has no boss but one who is told of', () => {
    expect(told(first, 'Who is Pompeo?', 'his boss?')).toMatch(/does not say/);
  });
});

describe('what follows what was told', () => {
  it('is what was answered to it, by just the one who is named', () => {
    expect(told('kebakaran-tirtamaya', 'siapa yang nuduh perusahaan?', 'perusahaannya jawab apa?')).toMatch(
      /^Tan Kian Seng membantah/,
    );
  });

  it('is what came of it', () => {
    expect(told('nusawings-meridian', 'Who made an offer to Luzon Skyways?', 'and what happened?')).toMatch(
      /^Luzon Skyways turned down/,
    );
    expect(told('perampokan-pettarani', 'siapa yang tertembak?', 'sekarang gimana?')).toMatch(
      /dirawat di RS/,
    );
  });

  it('is no yes where it was only asked for', () => {
    expect(told(first, 'What did Putin ask Trump?', 'did Trump do it?')).toMatch(/does not say/);
    expect(told(first, 'Putin minta apa ke Trump?', 'Trump mau?')).toMatch(/tidak menyebutkan/);
  });

  it('is said in the sentence that tells it, where no fact tells who said it', () => {
    expect(told('orangutan-ketapang', 'where was she wounded?', 'who said so?')).toMatch(
      /article's words: .* said Dr\. Ayu Lestari/,
    );
    expect(told(first, 'what did the two leaders agree on?', 'who said so?')).toMatch(/^The White House: “/);
  });
});

describe('an answer that was just given', () => {
  it('is not given again to who goes on with a word of his own', () => {
    expect(told('festival-teluk-biru', 'who won last year', 'and the prize?')).toMatch(/does not say/);
  });

  it('does not make somebody take from those who took', () => {
    const turns = ['Who was arrested?', 'And what was taken from them?'];
    expect(told('perampokan-pettarani', ...turns)).not.toMatch(/^The branch/);
  });

  it('of what somebody said is not followed by who another is', () => {
    expect(told('vonis-wanasari', 'herlambang bilang apa?', 'kalau hakimnya?')).toMatch(
      /menyatakan terdakwa terbukti/,
    );
  });
});
