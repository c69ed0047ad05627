import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

/** Rows of briefing, question and what a direct answer to it looks like. */
function answersRightly(rows: readonly (readonly [slug: string, question: string, expected: RegExp])[]) {
  it.each(rows)('%s: %s', (slug, question, expected) => {
    expect(told(slug, ...question.split(' // '))).toMatchObject({
      answer: { kind: 'said' },
      text: expect.stringMatching(expected),
    });
  });
}

describe('how many of a group, where just this is told of others', () => {
  answersRightly([
    ['banjir-anau', 'Berapa warga yang belum ketemu?', /^Delapan orang/],
    ['perampokan-pettarani', 'how many of the robbers are still at large?', /^Two others are still at large/],
    ['perampokan-pettarani', 'Berapa pelaku yang belum ditangkap?', /^Dua pelaku lain masih buron/],
  ]);
});

describe('how many died', () => {
  answersRightly([
    ['banjir-anau', 'Banjirnya bikin berapa nyawa melayang?', /^23 orang/],
    ['banjir-anau', 'how many lives did the flood claim?', /^23 people/],
    ['mount-sirawan', 'letusan sebelumnya menelan berapa korban?', /^43 orang/],
  ]);

  it('those of an earlier one are not the answer where this one is meant', () => {
    expect(told('mount-sirawan', 'How many people died in the eruption?').answer.kind).toBe('not-said');
  });
});

describe('what was stolen, rather than where', () => {
  answersRightly([
    ['perampokan-pettarani', 'Perampoknya kabur bawa apa?', /^Rp 1,7 miliar/],
    ['banjir-anau', 'What did the looters make off with?', /^30 sacks of stolen rice/],
    ['perampokan-pettarani', 'apa yang dirampok?', /^Kantor cabang Bank Sinar Laut/],
  ]);
});

describe('those of a trade do what their association does', () => {
  answersRightly([
    ['durian-hanoi', 'kenapa petani kopi nolak', /anjlok/],
    ['durian-hanoi', 'coffee farmers were happy with the deal, no?', /^No\b.*rejects/],
  ]);
});

describe('a name behind "before" only says when', () => {
  answersRightly([['durian-hanoi', 'did hendra stop in bangkok before hanoi', /^Yes\b/]]);
});

describe('how thick something is', () => {
  answersRightly([['vonis-wanasari', 'How thick is the judgment?', /^286 pages/]]);
});

describe('who stands in for another', () => {
  answersRightly([
    ['vonis-wanasari', 'siapa bupati sekarang?', /^Slamet Riyanto/],
    ['vonis-wanasari', 'Who is minding the regency in the meantime?', /^Slamet Riyanto/],
    ['pelatih-rajawali', 'siapa yg gantiin Magalhaes?', /^Dimas Pratama/],
    ['pelatih-rajawali', 'who coaches Rajawali now?', /^Dimas Pratama/],
    ['vonis-wanasari', 'siapa bupati sekarang? // dia bilang apa soal jembatan?', /tahun depan/],
    ['putin-trump-petersburg', 'who is the president of russia now?', /^Vladimir Putin/],
  ]);
});

describe('the elder and the younger', () => {
  answersRightly([
    ['mount-sirawan', 'is yosef older than mateus', /^No\b.*younger brother/],
    ['mount-sirawan', 'Yosef lebih muda dari Mateus?', /^Ya\b/],
    ['perampokan-pettarani', 'How old is the elder of the two suspects who were arrested?', /^34/],
    ['perampokan-pettarani', 'is Rahmat younger than Jufri?', /^No\b/],
  ]);

  it('of whose ages nothing is told is not said', () => {
    expect(told('putin-trump-petersburg', 'is putin older than trump?').answer.kind).toBe('not-said');
  });
});

describe('kin', () => {
  answersRightly([
    ['paramitha-sunda-strait', 'the rashids r they dad n son?', /^No\b.*brothers/],
    ['durian-hanoi', 'Is Nadia Wirasakti related to the minister?', /^No\b.*no family ties/],
    ['perampokan-pettarani', 'Are the two Mappas related?', /^No\b/],
    ['perampokan-pettarani', 'siapa sangkala tompo? // bapaknya kerja apa?', /sopir angkot/],
  ]);
});

describe('the first or the last of others to whom the same was done, or who did it', () => {
  answersRightly([
    ['vonis-wanasari', 'who was the first regent convicted of corruption // when?', /^2016/],
    ['vonis-wanasari', 'siapa bupati pertama yang dihukum korupsi?', /^Gatot Margono/],
    [
      'paramitha-sunda-strait',
      'Siapa srikandi Indonesia terakhir yang merebut gelar di sana?',
      /^Melati Hapsari/,
    ],
    ['paramitha-sunda-strait', 'Kapan terakhir ada cewek Indonesia juara di sini?', /^2014/],
    ['paramitha-sunda-strait', 'who was the last Indonesian to win it?', /^Melati Hapsari/],
  ]);
});

describe('what cannot be told of the same people if it were so says no', () => {
  answersRightly([
    ['perampokan-pettarani', 'so all four of the robbers are behind bars now?', /^No\b.*at large/],
    ['banjir-anau', 'semua korban hilang udah ketemu?', /^Tidak\b.*masih hilang/],
    ['perampokan-pettarani', 'satpamnya meninggal ya?', /^Tidak\b.*dirawat/],
  ]);

  it('nothing is said of those of whom nothing of the sort is told', () => {
    expect(told('putin-trump-petersburg', 'are all of the suspects in custody?').text).not.toMatch(/^No\b/);
  });
});

describe('a verb that only says how something stays', () => {
  answersRightly([['perampokan-pettarani', 'Until when will the branch stay shut?', /^Monday \(25\/8\)/]]);
});

describe('a boss and a division', () => {
  answersRightly([
    ['mount-sirawan', 'whos the boss of teras trails', /^Carla Mendes/],
    ['paramitha-sunda-strait', 'yg dapet gelar tunggal putra siapa', /^Haruto Seki/],
    ['paramitha-sunda-strait', "who won the women's singles?", /^Kirana/],
  ]);
});

describe('where somebody or something is from', () => {
  answersRightly([
    ['mount-sirawan', 'Who is from the Netherlands?', /^Femke/],
    ['mount-sirawan', 'siapa yang orang Belanda?', /^Femke/],
    ['durian-hanoi', 'durian nya dr daerah mn', /^Sulawesi Tengah/],
    ['durian-hanoi', 'where does the durian come from?', /^Central Sulawesi/],
  ]);

  it.each([
    ['mount-sirawan', 'who is from Germany?'],
    ['putin-trump-petersburg', 'where are the explosives from?'],
    ['putin-trump-petersburg', 'who is from France?'],
  ])('%s: %s: not said', (slug, question) => {
    expect(told(slug, question).answer.kind).toBe('not-said');
  });
});

describe('what somebody said, told in a sentence alone', () => {
  answersRightly([['durian-hanoi', 'what did Ishak say?', /first container in February/]]);

  it('is not said where no sentence does', () => {
    expect(told('putin-trump-petersburg', 'what did Pompeo say?').answer.kind).toBe('not-said');
  });
});

describe('a guess behind what is asked, and one of a group', () => {
  answersRightly([
    ['vonis-wanasari', 'siapa yg nangkep dia waktu itu, police kah?', /^KPK/],
    ['putin-trump-petersburg', 'siapa yang ditelepon putin, merkel kah?', /^Donald Trump/],
    ['perampokan-pettarani', 'Apa yang dilakukan perampok terhadap ibu hamil itu?', /maaf/],
    ['paramitha-sunda-strait', 'who won the mens doubles?', /^Aiman Rashid/],
  ]);
});

describe('what somebody got in return, and how much was taken', () => {
  answersRightly([
    ['vonis-wanasari', 'who bribed the regent? // what did he get in return?', /^In return.*tender/],
    ['vonis-wanasari', 'siapa yang nyuap bupati? // imbalannya apa?', /^Sebagai imbalan/],
    ['perampokan-pettarani', 'brp yg dirampok', /^Rp 1,7 miliar/],
    ['putin-trump-petersburg', 'berapa yang ditangkap?', /^Tujuh/],
  ]);
});

describe('who stopped what was just told as refused', () => {
  answersRightly([
    [
      'st-brendan-strike',
      'who wanted to send in army medics at St. Brendan? // did it happen? // who stopped it?',
      /Farrow/,
    ],
  ]);
});

describe('whose doing it was, asked with what hangs on the word', () => {
  answersRightly([
    ['putin-trump-petersburg', 'kapan rencananya? // siapa dalangnya?', /^Tujuh anggota sel ISIS/],
    ['karvonia-hacker', 'when did the attack begin? // who was the mastermind?', /^The GRV/],
    ['kebocoran-sehatkita', 'Dijual di mana datanya? // siapa pelakunya?', /^"kucinghitam"/],
  ]);
});

describe('those to whom something was done, by the noun for it', () => {
  answersRightly([
    ['putin-trump-petersburg', 'who are the detainees', /^Seven members of an ISIS cell/],
    ['putin-trump-petersburg', 'siapa para tahanan itu', /^Tujuh anggota sel ISIS/],
    ['perampokan-pettarani', 'how many detainees are there', /^Two people/],
    ['perampokan-pettarani', 'who are the detainees', /^Rahmat alias Cambang/],
    ['karvonia-hacker', 'who is the detainee', /^Anton Velik/],
  ]);
});

describe('what somebody is believed to do, whoever believes so', () => {
  answersRightly([
    [
      'putin-trump-petersburg',
      'who is believed to have planned the attack',
      /^Seven members of an ISIS cell/,
    ],
    [
      'putin-trump-petersburg',
      'which group are the suspects thought to belong to',
      /^Seven members of an ISIS/,
    ],
    ['putin-trump-petersburg', 'who is believed to be behind the attack', /^Seven members of an ISIS cell/],
    ['karvonia-hacker', 'who is believed to be behind the attack', /^The GRV/],
    ['kebocoran-sehatkita', 'who is believed to have sold the data', /^"kucinghitam"/],
  ]);
});

describe('who, by what he gave or is called', () => {
  answersRightly([
    ['putin-trump-petersburg', 'Siapa pemberi informasi soal rencana serangan itu?', /^CIA/],
    ['perampokan-pettarani', 'siapa pemberi informasi tentang motor itu?', /^Haji Tompo/],
    ['putin-trump-petersburg', 'Siapa yang disebut sebagai Direktur CIA?', /^Mike Pompeo/],
    ['perampokan-pettarani', 'Siapa yang disebut sebagai Direktur Kepatuhan?', /^Melinda Wijaya/],
    ['putin-trump-petersburg', 'pihak manakah yang menerima telepon dari Putin?', /^Donald Trump/],
    ['kebocoran-sehatkita', 'pihak mana yang memanggil Nadia?', /^BPDN/],
  ]);
});

describe('whether two hang together', () => {
  answersRightly([
    ['putin-trump-petersburg', 'Adakah kaitan antara ketujuh orang itu dan ISIS?', /^Tujuh anggota sel ISIS/],
    ['kebocoran-sehatkita', 'is there any link between Farid and Nadia', /uncle/],
    ['perampokan-pettarani', 'adakah hubungan antara Rahmat dan Jufri?', /kakak Jufri/],
  ]);
});

describe('what was found beside those who were caught', () => {
  answersRightly([
    ['putin-trump-petersburg', 'Apa yang ditemukan bersama para tersangka?', /^Bahan peledak/],
    ['perampokan-pettarani', 'Apa yang ditemukan bersama kedua tersangka?', /menyita dua pucuk/],
  ]);
});

describe('a question in Javanese', () => {
  answersRightly([
    ['putin-trump-petersburg', 'sing nyekel terorise sopo?', /^FSB/],
    ['putin-trump-petersburg', 'sopo jenenge presiden Rusia', /^Vladimir Putin/],
    ['kebakaran-tirtamaya', 'kebakarane nang ngendi?', /Tirtamaya/],
  ]);
});

describe('whoever makes something known to everybody', () => {
  answersRightly([
    ['putin-trump-petersburg', 'siapa yg ngumumin ke media soal penangkapan?', /^FSB/],
    ['putin-trump-petersburg', 'who announced it to the public', /^The FSB/],
    ['karvonia-hacker', 'who told the press that it was a fairy tale?', /^Radomir Koss/],
  ]);
});

describe('two of a sort, and everyone', () => {
  answersRightly([
    ['putin-trump-petersburg', 'Which two men talked?', /^Vladimir Putin and Donald Trump/],
    ['perampokan-pettarani', 'which two men were arrested', /^Rahmat alias Cambang/],
    ['putin-trump-petersburg', 'list all the people', /Pompeo/],
  ]);
});

describe('what somebody has promised himself', () => {
  answersRightly([['putin-trump-petersburg', "who's promised to give the US information", /^Putin/]]);
});

describe('how two hang together of whom only words speak', () => {
  answersRightly([
    ['putin-trump-petersburg', 'apa hubungan Trump sama CIA', /informasi dari CIA/],
    ['putin-trump-petersburg', "what's the connection between Putin and the FSB", /^Putin told Trump/],
  ]);
});

describe('"apa" before its subject and a verb in full', () => {
  answersRightly([
    ['putin-trump-petersburg', 'apa Putin berterima kasih ke Trump?', /^Ya\./],
    ['kebocoran-sehatkita', 'apa RS ditangkap di Jakarta?', /^Tidak\..*Bekasi/],
    ['perampokan-pettarani', 'apa polisi menangkap semua pelaku?', /^Tidak\./],
  ]);
});

describe('why something was possible', () => {
  answersRightly([
    ['putin-trump-petersburg', 'kenapa fsb bisa nangkep', /^CIA memberi Rusia informasi/],
    ['karvonia-hacker', 'kenapa Velik bisa ditangkap', /badan siber Estonia/],
  ]);
});

describe('a noun that stands first, and its word last', () => {
  answersRightly([
    ['putin-trump-petersburg', 'lembaga yg dipimpin pompeo apa', /^CIA/],
    ['kebocoran-sehatkita', 'badan yang dipimpin Farid apa', /^BPDN/],
    ['perampokan-pettarani', 'rumah sakit yang merawat Sangkala apa', /^RS Bahari Sejahtera/],
  ]);
});

describe('what somebody agrees to do', () => {
  answersRightly([
    [
      'putin-trump-petersburg',
      'what has Putin agreed to give the US',
      /^Information about terrorist threats/,
    ],
    ['putin-trump-petersburg', 'What did both leaders agree on?', /positive things/],
  ]);
});

describe('days between two, plots and raids', () => {
  answersRightly([
    ['putin-trump-petersburg', 'selisih berapa hari antara dua telepon itu', /^Tiga hari/],
    ['putin-trump-petersburg', 'rencana jahatnya apa', /^Serangan bom bunuh diri/],
    ['putin-trump-petersburg', 'who carried out the raid', /^The FSB/],
    ['karvonia-hacker', 'who carried out the attack', /^The GRV/],
  ]);
});
