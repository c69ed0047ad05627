import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer } from './asked.ts';
import { toldAmongAll as told } from './told.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const first = 'putin-trump-petersburg';

describe('a talk that was just told', () => {
  it('is what the next question means by "what did they talk about"', () => {
    expect(told(first, 'putin nelpon siapa?', 'ngomongin apa aja mereka?')).toMatch(/Untuk berterima kasih/);
    expect(told(first, 'who called whom', 'what did they discuss', 'and on thursday?')).toMatch(
      /North Korea/,
    );
  });

  it('is gone on from where only how often there was one is told', () => {
    expect(told(first, 'How many phone calls were there?', 'who was on them?')).toMatch(/Putin phoned Trump/);
    expect(told(first, 'berapa kali mereka teleponan?', 'yang pertama kapan?')).toMatch(/^Kamis \(14\/12\)/);
  });
});

describe('what was said', () => {
  it('of somebody is answered by what he said to it, with a word for him alone', () => {
    expect(told('pilkada-randusari', 'what did Ratna accuse Hendra of?', 'and he?')).toMatch(
      /^Hendra denied/,
    );
    expect(told('kebakaran-tirtamaya', 'serikat nuduh apa?', 'perusahaannya?')).toMatch(/membantah/);
  });

  it('is asked of a court as of its judge', () => {
    expect(told('vonis-wanasari', 'herlambang bilang apa?', 'kalau hakimnya?')).toMatch(/Nurul Hidayati/);
  });

  it('and taken from elsewhere came by that medium', () => {
    const reaction = lastAnswer(
      answerer,
      first,
      ['What did the White House say?', 'who reported that?'],
      published,
    );
    expect(reaction.answer).toMatchObject({ kind: 'view', view: 'source' });
  });
});

describe('what was done to some', () => {
  it('has its reason for the others in the same sentence', () => {
    const turns = ['how many pellets were there?', 'how many were removed?', 'why not all?'];
    expect(told('orangutan-ketapang', ...turns)).toMatch(/too close to the spine/);
  });

  it('is counted of just this deed, not of one that a word of it may mean', () => {
    expect(told('perampokan-pettarani', 'how many robbers were there?', 'how many were caught?')).toMatch(
      /^Two people/,
    );
  });
});

describe('a verb that lacks somebody', () => {
  it('takes whoever was spoken of as its doer, before somebody who only says that it was done', () => {
    expect(told('durian-hanoi', 'hendra mampir ke mana?', 'ketemu siapa?')).toMatch(/^Somsak/);
  });

  it('with -nya and no prefix is a noun, and takes nobody', () => {
    expect(told('vonis-wanasari', 'herlambang divonis berapa tahun?', 'jaksa mintanya berapa?')).toMatch(
      /^Sepuluh tahun/,
    );
  });
});

describe('a correction', () => {
  it('with more than one word before it asks what follows', () => {
    expect(told(first, 'Who thanked whom?', 'no wait, who told the Russians about the plot?')).toMatch(
      /^The CIA/,
    );
    expect(told(first, 'siapa presiden AS?', 'no wait, Russia')).toMatch(/^Vladimir Putin/);
    expect(told(first, 'who gave the info?', 'hold on, who received it?')).toMatch(/^Russia and the FSB/);
  });
});

describe('a body in place of one whose head was asked for', () => {
  it('has a head of its own or none that is told', () => {
    expect(told(first, 'siapa direktur CIA?', 'eh bukan, FSB maksudnya')).toMatch(/tidak menyebutkan/);
    expect(told(first, 'siapa Pompeo?', 'eh bukan, FSB maksudnya')).toMatch(/^FSB, dinas keamanan/);
  });
});

describe('what goes on in two or three words', () => {
  it('asks what came next', () => {
    expect(told('orangutan-ketapang', 'how long will they stay at the clinic?', 'and then?')).toMatch(
      /released/,
    );
    expect(told(first, 'did the fsb arrest anyone?', 'lalu?')).toMatch(/^FSB mengumumkan/);
  });

  it('asks why it was ordered, where it was', () => {
    expect(told('pilkada-randusari', 'di berapa TPS dihitung ulang?', 'kenapa?')).toMatch(/ada selisih/);
  });

  it('asks how many there are in whatever was spoken of', () => {
    expect(told('mount-sirawan', 'Who commanded the rescue team?', 'how many were in it?')).toMatch(/^26/);
  });
});

describe('what the article tells beside it', () => {
  it('says from whom things were seized: who was arrested just before, never who seized them', () => {
    expect(told(first, 'What was confiscated?', 'From whom?')).toMatch(/^Seven members of an ISIS cell/);
    expect(told(first, 'apa yang disita dari Trump?')).toMatch(/tidak menyebutkan/);
    expect(told('perampokan-pettarani', 'apa yang disita?', 'dari siapa?')).not.toMatch(/^Petugas/);
  });

  it('comes closest to why something else could not be', () => {
    expect(told('kebakaran-tirtamaya', 'korban tewas ditemukan di mana?', 'kok gak bisa keluar?')).toMatch(
      /paling mendekati: .*pintu darurat terkunci/,
    );
  });

  it('is promised by a company where it is asked of its head, and told as such', () => {
    expect(told('kebakaran-tirtamaya', 'siapa Tan Kian Seng?', 'dia janji apa?')).toMatch(
      /Perusahaan berjanji/,
    );
  });
});
