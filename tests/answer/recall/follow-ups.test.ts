import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../../harness/briefings.ts';
import { testAnswerer } from '../../harness/chat.ts';
import { lastAnswer, lineOf } from '../asked.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const first = 'putin-trump-petersburg';

/** The last answer of a conversation that was opened on one briefing, with the briefing that gives it. */
function told(slug: string, ...turns: string[]): string {
  const reaction = lastAnswer(answerer, slug, turns, published);
  return `${reaction.answer.slug}: ${lineOf(reaction.answer, reaction.language)}`;
}

describe('the last question, asked again', () => {
  it('is asked of another by his name alone', () => {
    expect(told('vonis-wanasari', 'lie dihukum berapa tahun?', 'wahyu?')).toMatch(/dua tahun penjara/i);
    expect(told('nusawings-meridian', 'saham NusaWings gimana?', 'and Meridian?')).toMatch(
      /fell three percent/,
    );
  });

  it('is asked of another by "what about", which asks nothing itself', () => {
    expect(told(first, 'Who is the president of Russia?', 'what about the US?')).toMatch(/Donald Trump/);
    expect(told(first, 'What did the White House say?', 'how about Putin?')).toMatch(/Putin promised/);
    expect(told('vonis-wanasari', 'lie dihukum berapa tahun?', 'bagaimana dengan Wahyu?')).toMatch(
      /dua tahun penjara/i,
    );
    expect(told('kotuku-moon', 'Who built the lander?', 'and what about Pip?')).toMatch(/Penang/);
    expect(told(first, 'Who is Pompeo?', 'what about the FSB?')).toMatch(/federal security service/);
    expect(told('phk-sukarenda', 'Apakah jam kerjanya dikurangi?', 'Bagaimana dengan lembur?')).not.toMatch(
      /Euis/,
    );
  });

  it('is asked of another deed, whoever took part in it', () => {
    expect(told(first, 'When did Putin call Trump?', 'and the attack?')).toMatch(/Saturday \(16\/12\)/);
    expect(told(first, 'kapan Putin menelepon Trump?', 'kalau penangkapannya?')).toMatch(/15\/12/);
    expect(told(first, 'Where was the bombing to happen?', 'what about the killings?')).toMatch(
      /crowded areas/,
    );
    expect(told(first, 'why did he call?', 'what about the arrests?')).toMatch(/their part in the planned/);
  });

  it('is asked of another thing', () => {
    expect(told('vonis-wanasari', 'dendanya brp', 'klo uang pengganti')).toMatch(/Rp 2,6 miliar/);
  });

  it('is not answered by who that is where it is not told of him', () => {
    expect(told('orangutan-ketapang', 'how old is the baby', 'and the mother?')).toMatch(/does not say/);
  });

  it('is how much that is which is only mentioned', () => {
    expect(told('harga-solar', 'What is the inflation forecast?', 'and the interest rate?')).toMatch(
      /^\S+ 5\.5/,
    );
    expect(told('harga-solar', 'Kapan solar naik?', 'suku bunga?')).toMatch(/^\S+ 5,5/);
    expect(told('serai-hostages', 'how many hostages?', 'and the ransom?')).toMatch(/\$8 million/);
  });

  it('of another day tells what was done on it', () => {
    expect(told(first, 'what did they talk about on thursday', 'and on sunday?')).toMatch(
      /To thank him for information .* Putin phoned Trump on Sunday/,
    );
  });
});

describe('what a question leaves out', () => {
  it('is the event spoken of: what it was about or what it was for', () => {
    expect(told(first, 'Putin nelpon siapa?', 'soal apa?')).toMatch(/Untuk berterima kasih/);
    expect(told('festival-teluk-biru', 'who won best film', 'whats it about')).toMatch(/old fisherman/);
    expect(told('hadiah-lontar', 'Which book won?', "what's it about?")).toMatch(/a nurse at a home/);
  });

  it('is whoever was spoken of, where a name, an age or a sort is asked for', () => {
    expect(told(first, 'brp yg ditangkep', 'namanya sp aja')).toMatch(/tidak menyebutkan namanya/);
    expect(told('orangutan-ketapang', 'melati luka gara2 apa?', 'bayinya jg kena?', 'umurnya brp')).toMatch(
      /delapan bulan/,
    );
    expect(told(first, 'Who announced the arrests?', 'itu lembaga apa sih?')).toMatch(/FSB, dinas keamanan/);
  });

  it('is the rest of those of whom the same sentence tells', () => {
    expect(told('kebakaran-tirtamaya', 'yang luka dirawat berapa?', 'sisanya?')).toMatch(/dipulangkan/);
  });
});

describe('what is asked of whoever was spoken of, without a word for him', () => {
  it('is who leads just that team, and whose office is whose', () => {
    expect(told('mount-sirawan', 'berapa orang tim penyelamat?', 'siapa yang mimpin?')).toMatch(
      /Bayu Setiadi/,
    );
    expect(told(first, 'siapa presiden amerika?', 'kalau rusia?')).toMatch(/Vladimir Putin, Presiden Rusia/);
    expect(told(first, 'siapa pompeo?', 'yg dr FSB sp?')).not.toMatch(/Pompeo/);
  });

  it('is how two hang together, and he stays the one who is spoken of', () => {
    const turns = ['Siapa Farid?', 'Ada hubungan apa sama Nadia?'];
    expect(told('kebocoran-sehatkita', ...turns)).toMatch(/paman|menyerahkan/i);
    expect(told('kebocoran-sehatkita', ...turns, 'Makanya dia ngapain?')).toMatch(
      /Farid Kartawijaya menyerahkan/,
    );
  });

  it('is what happened next to what was told, where a pronoun means no people', () => {
    expect(told('durian-hanoi', 'when did talks start?', 'why were they paused?')).toMatch(/pesticide/);
    expect(told('mount-sirawan', 'is the airport closed?', 'when will it reopen?')).toMatch(/Thursday/);
  });

  it('is what was said in answer to it, and what it was before', () => {
    expect(
      told('orangutan-ketapang', 'what did the foundation accuse the company of', 'what was the response?'),
    ).toMatch(/rejected the claim/);
    expect(told('durian-hanoi', 'bea masuk kopi jadi berapa?', 'sebelumnya?')).toMatch(/20 persen/);
  });
});

describe('what stays with whoever was spoken of', () => {
  it('is his job, his country, his kin and what became of them', () => {
    expect(told(first, 'siapa pompeo?', 'jabatannya?')).toMatch(/Direktur CIA/);
    expect(told(first, 'FSB itu apa?', 'dari negara mana?')).toMatch(/Rusia/);
    expect(told('mount-sirawan', 'siapa mateus?', 'adiknya kenapa?')).toMatch(/luka bakar/);
    expect(told(first, 'Did the CIA arrest the cell?', 'then what did it do?')).toMatch(
      /CIA gave Russia information/,
    );
  });

  it('is looked for in no other briefing: "juru bicaranya" is theirs', () => {
    expect(told(first, 'Gedung Putih ngomong apa?', 'siapa juru bicaranya?')).toMatch(
      /^putin.*tidak menyebutkan/,
    );
  });

  it('is what he was asked to do, and the matter of it', () => {
    expect(told(first, 'sp yg disuruh putin', 'disuruh ngapain')).toMatch(/Menyampaikan terima kasih/);
    expect(told(first, 'What did Putin promise Trump?', 'through what channel?')).toMatch(/partner channels/);
    expect(told(first, 'What did Putin ask Trump to do?', 'For whom?')).toMatch(/Pompeo/);
  });
});

describe('what was said', () => {
  it('was said when they talked, and is kept as is told beside it', () => {
    expect(told(first, 'What will Russia do for America?', 'who said so?', 'when did he say it?')).toMatch(
      /Sunday \(17\/12\)/,
    );
    expect(told(first, 'what did the fsb announce?', 'when did they say that?')).toMatch(/Friday \(15\/12\)/);
    expect(told(first, 'rusia janji apa ke amrik', 'lewat apa')).toMatch(/saluran mitra/);
    expect(told('serai-hostages', 'Who denied the ransom?', 'when did she say that?')).toMatch(
      /does not say/,
    );
  });

  it('by one is set against what the other did in the same sentence', () => {
    const turns = ['Siapa pengacara Herlambang?', 'dia mau ngapain?'];
    expect(told('vonis-wanasari', ...turns, 'kalau jaksanya?')).toMatch(/pikir-pikir/);
  });
});

describe('a list', () => {
  it('has a third where somebody is called so', () => {
    expect(told('pilkada-randusari', 'siapa hendra?', 'yang ketiga?')).toMatch(/Lukman Hakim Siregar/);
    expect(
      told('port-eldran-vote', 'How many votes did Lena Marchetti get?', 'And the third candidate?'),
    ).toMatch(/6,105/);
  });

  it('has a first, a second and a last', () => {
    const asked = 'Apakah yang dibahas pada hari Kamis?';
    expect(told(first, asked, 'Topik yang kedua apa?')).toMatch(/: Meningkatnya ketegangan di Korea Utara/);
    expect(told(first, asked, 'and the first one?')).toMatch(/: US–Russia relations\./);
    expect(told(first, asked, 'yang terakhir?')).toMatch(/Korea Utara/);
  });
});

describe('whom a pronoun means', () => {
  it('is one man or woman, whether or not others are named beside', () => {
    const heard = ['Who heard the calf?', 'whom did he tell?'];
    expect(told('gajah-wana-asri', ...heard, 'is that man related to the ranger leader?')).toMatch(
      /Yes\. Sugeng Riyadi/,
    );
    expect(
      told('orangutan-ketapang', 'who led the rangers?', 'is that man related to the fisherman?'),
    ).toMatch(/Yes\. Markus Daud/);
    expect(told('banjir-anau', 'Who went missing with her car?', 'is she married?')).toMatch(/Yes\. Rian/);
  });

  it('is whoever holds the office that the reader spoke of', () => {
    expect(told('karvonia-hacker', 'sp yg nelpon menlu portugal', 'knp', 'siapa nama menlunya')).toMatch(
      /Teresa Valadares/,
    );
    expect(told('serai-hostages', 'Who phoned the Omani minister?', "what's the minister's name?")).toMatch(
      /Salim al-Busri/,
    );
    expect(told('harga-solar', 'menhub ngapain?', 'nama menterinya?')).toMatch(/Lukman Saputra/);
  });

  it('comes from somewhere: whoever made it, not what he made', () => {
    expect(told('kotuku-moon', 'siapa yang bikin pendaratnya?', 'dari negara mana?')).toMatch(
      /Tui Space, perusahaan rintisan Selandia Baru/,
    );
  });

  it('are several people rather than a body that was told of later', () => {
    expect(told(first, 'siapa yang nangkep para teroris?', 'mereka rencananya mau ngapain?')).toMatch(
      /merencanakan/,
    );
  });

  it('stays the one of whom something was asked, whoever the answer named first', () => {
    expect(
      told('vonis-wanasari', 'siapa wahyu suryadi?', 'dia kerabat herlambang?', 'dia dihukum berapa tahun?'),
    ).toMatch(/dua tahun/i);
  });
});

describe('who takes back what he said', () => {
  it('asks what follows', () => {
    expect(
      told(first, 'trump nelpon putin ya', 'eh kebalik, maksudnya putin yg nelpon trump, kapan'),
    ).toMatch(/17\/12/);
  });
});

describe('what points back', () => {
  it('is asked of no other briefing', () => {
    expect(told('vonis-wanasari', 'siapa Yuliana Pertiwi?', 'kapan?')).toMatch(/^vonis-wanasari/);
    expect(told('pilkada-randusari', 'who is the mayor', 'which club does he support?')).toMatch(
      /^pilkada-randusari/,
    );
  });
});
