import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../../harness/briefings.ts';
import { testAnswerer } from '../../harness/chat.ts';
import { lastAnswer, lineOf } from '../asked.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const first = 'putin-trump-petersburg';

function told(slug: string, ...turns: string[]): string {
  const reaction = lastAnswer(answerer, slug, turns, published);
  const { answer, language } = reaction;
  if ('line' in answer) return lineOf(answer, language);
  return 'view' in answer ? answer.view : 'which';
}

describe('what a follow-up leaves to what was spoken of', () => {
  it('is the office, of a counterpart elsewhere', () => {
    expect(told(first, 'what about the American president?', 'and his Russian colleague?')).toMatch(
      /^Vladimir Putin/,
    );
    expect(told('karvonia-hacker', 'who is Teresa Valadares?', 'and her Canadian counterpart?')).toMatch(
      /^Daniel Achebe/,
    );
    expect(told('serai-hostages', 'siapa Salim al-Busri?', 'kalau rekannya di Malaysia?')).toMatch(
      /^Azlina Hamzah/,
    );
  });

  it('is the office, asked of another body after one of which it is not told', () => {
    expect(told(first, 'siapa bosnya FSB?', 'kalau CIA?')).toMatch(/^Mike Pompeo/);
    expect(told(first, 'Who leads the FSB?', 'what about the CIA?')).toMatch(/^Mike Pompeo/);
    expect(told('kotuku-moon', 'Who is the head of Borealis?', 'and Tui Space?')).toMatch(/^Aroha Whitfield/);
  });

  it('is the body that somebody leads', () => {
    expect(told(first, 'What did the CIA do?', 'who runs it?')).toMatch(/^Mike Pompeo/);
    expect(told('kotuku-moon', 'Who built the lander?', 'who heads it?')).toMatch(/^Aroha Whitfield/);
  });

  it('is what several took part in, and what a talk on a day was about', () => {
    expect(told(first, 'Apa isi pembicaraan hari Kamis?', 'Siapa saja yang terlibat di dalamnya?')).toMatch(
      /^Vladimir Putin dan Donald Trump/,
    );
    expect(told('serai-hostages', 'Who phoned Salim al-Busri?', 'who was involved?')).not.toMatch(/^cast/);
    expect(told(first, 'Apa isi pembicaraan hari Kamis?', 'kalau yang hari Minggu soal apa?')).toMatch(
      /^Untuk berterima kasih/,
    );
  });

  it('is why it was to be done, not why it was not', () => {
    expect(told(first, 'Siapa yang menyerang?', 'kenapa mereka mau nyerang?')).toMatch(/tidak menyebutkan/);
    expect(told(first, 'Siapa yang menyerang?', 'kok gagal?')).toMatch(/^Dengan informasi CIA/);
  });

  it('is whoever was just asked about, and nobody else who was spoken of', () => {
    const turns = ['Who did Putin assure?', "what's Pompeo's job?", 'was he on the call too?'];
    expect(told(first, ...turns)).toMatch(/does not say/);
  });

  it('is when it begins, not when it was promised', () => {
    expect(told(first, 'What did Putin promise?', 'when does that start?')).toMatch(/does not say/);
    expect(told(first, 'What did Putin promise?', 'when?')).toMatch(/^Sunday \(17\/12\)/);
  });

  it('is who or what was told already, where others are asked for', () => {
    expect(told(first, 'Which cathedral was targeted?', 'was anything else targeted?')).toMatch(
      /other large/,
    );
    expect(told(first, 'Who did Putin thank?', 'did he thank anyone else?')).toMatch(/^Mike Pompeo/);
    expect(told(first, 'Who foiled it?', 'did anyone else help?')).toMatch(/CIA/);
    expect(told(first, 'what was seized?', 'did they seize anything else?')).toMatch(/does not mention any/);
    expect(told('perampokan-pettarani', 'who was shot?', 'was anyone else hurt?')).toMatch(/Andi Rusli/);
    expect(told(first, 'What did Putin tell Trump?', 'anything else?')).toMatch(
      /pass on his thanks|promised/,
    );
    expect(told(first, 'Putin janji apa?', 'apa lagi?')).not.toMatch(/^Informasi tentang ancaman/);
  });

  it('is the body that he is of, where a sort of body is asked for', () => {
    expect(told('final-senawang', 'Who was sent off?', 'which team is he from?')).toMatch(/^Laskar Luwung/);
    expect(told('final-senawang', 'siapa Gilang Sopacua?', 'dia main buat tim mana?')).toMatch(/^Laskar/);
    expect(told('harga-solar', 'Siapa Endang Kusmiyati?', 'dari partai apa?')).toMatch(/^Partai Sawah/);
    expect(told(first, 'Who is Pompeo?', 'which party is he from?')).toMatch(/does not say/);
  });

  it('is the article, of whoever wrote it', () => {
    expect(told(first, 'Ini beritanya dari media apa?', 'yang nulis?')).toBe('source');
    expect(told('nusawings-meridian', 'what paper is this from?', 'and who wrote it?')).toBe('source');
  });

  it('is what went through another, and so was not done in person', () => {
    expect(told(first, 'Who is Mike Pompeo?', 'did Putin thank him?', 'directly?')).toMatch(/Lewat Trump/);
    expect(told(first, 'siapa pompeo?', 'putin bilang makasih ke dia?', 'secara langsung?')).toMatch(
      /^Tidak\. Lewat Trump/,
    );
  });

  it('is the first of two talks, or in what time there were two', () => {
    expect(told(first, 'putin nelpon trump hr apa', 'yg kmrn nya bahas apa')).toMatch(/Korea Utara/);
    expect(told(first, 'how many calls were there?', 'over how long?')).toMatch(/three days/);
  });

  it('is the other of two talks, and which of them this was', () => {
    expect(told(first, 'kapan putin nelpon trump?', 'yang satunya lagi kapan?')).toMatch(/14\/12/);
    expect(told(first, 'when did putin phone trump?', 'and the other call?')).toMatch(/14\/12/);
    expect(told(first, 'When did they last talk?', 'so this was the second call?')).toMatch(/^Yes\. .*twice/);
    expect(told(first, 'kapan putin nelpon trump?', 'ini telepon kedua?')).toMatch(/^Ya\. .*dua kali/);
  });

  it('is whoever came after him, or what befell him', () => {
    expect(told('menteri-anggraini', 'Siapa yang mundur?', 'penggantinya?')).toMatch(/^Teguh Baskoro/);
    expect(told('vonis-wanasari', 'siapa yang divonis?', 'penggantinya?')).toMatch(/^Slamet Riyanto/);
    expect(told('truk-karangjati', 'Sopirnya siapa?', 'dia kenapa?')).toMatch(/patah kaki/);
  });

  it('is not the last question where it asks whether something was so', () => {
    const where = 'Where were they going to attack?';
    expect(told(first, where, 'and when?', 'anyone killed?')).toMatch(/^No, it never came to that/);
    expect(told('phk-sukarenda', 'brp buruh yg mau dipecat', 'jd dipecat gak?')).toMatch(/^Tidak/);
  });
});
