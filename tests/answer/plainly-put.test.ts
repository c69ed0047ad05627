import { describe, expect, it } from 'vitest';
import { answersRightly, told } from './told.ts';

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
    ['putin-trump-petersburg', 'list all the people', /^Vladimir Putin \(.*Donald Trump \(.*Mike Pompeo \(/],
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

describe('whoever holds an office, in more words', () => {
  answersRightly([
    ['putin-trump-petersburg', 'siapa yang menjabat sebagai pimpinan CIA pada saat itu', /^Mike Pompeo/],
    ['kebocoran-sehatkita', 'siapa yang menjabat sebagai kepala BPDN', /^Farid Kartawijaya/],
    ['putin-trump-petersburg', 'who became head of the CIA', /^Mike Pompeo/],
  ]);
});

describe('what somebody said, of nobody that was spoken of', () => {
  answersRightly([
    ['putin-trump-petersburg', 'what did he say in the call', /Putin (?:promised|told|said|assured)/],
    ['kebocoran-sehatkita', 'what did he say', /Dimas/],
  ]);
});

describe('whose words the article has, and who reported them', () => {
  it.each([
    ['putin-trump-petersburg', "who's quoted in the article", 'quotes'],
    ['kebocoran-sehatkita', 'siapa yang dikutip', 'quotes'],
    ['putin-trump-petersburg', 'who reported the White House statement', 'source'],
    ['putin-trump-petersburg', 'Which newspaper carried the White House statement?', 'source'],
    ['putin-trump-petersburg', 'koran mana yang memuat pernyataan Gedung Putih?', 'source'],
    ['putin-trump-petersburg', 'itu dikutip drmn', 'source'],
    ['northgale-kestrel', 'which outlet ran the statement', 'source'],
    ['kebocoran-sehatkita', 'siapa yang melaporkan pernyataan Nadia', 'source'],
  ])('%s: %s', (slug, question, view) => {
    expect(told(slug, question).answer).toMatchObject({ kind: 'view', view });
  });
});

describe('what was found on them, who would be hurt, and when it became known', () => {
  answersRightly([
    ['putin-trump-petersburg', 'apa aja yg ditemuin di tangan teroris', /^Bahan peledak/],
    ['perampokan-pettarani', 'apa yang ditemuin di tangan kakak beradik itu', /menyita dua pucuk/],
    ['putin-trump-petersburg', 'siapa yang bakal celaka', /^Warga/],
    ['putin-trump-petersburg', 'what day did the arrests become public', /^Friday/],
  ]);
});

describe('whoever leads the body that was spoken of', () => {
  answersRightly([
    ['putin-trump-petersburg', 'cia itu apa // pemimpinnya?', /^Mike Pompeo/],
    ['putin-trump-petersburg', 'what is the CIA // its boss?', /^Mike Pompeo/],
    ['kebocoran-sehatkita', 'BPDN itu apa // pemimpinnya?', /^Farid Kartawijaya/],
    ['karvonia-hacker', 'what is the GRV // who is its chief?', /^Pavel Drozd/],
  ]);

  it.each([
    ['fsb itu apa', 'ketuanya?'],
    ['what is the FSB', 'and its boss?'],
  ])('is nobody else where no head of it is told: %s, %s', (...turns) => {
    expect(told('putin-trump-petersburg', ...turns).answer.kind).toBe('not-said');
  });
});

describe('whether they managed to do what was foiled', () => {
  answersRightly([
    ['putin-trump-petersburg', 'who wanted to bomb the cathedral // did they manage?', /^No, it never came/],
    ['putin-trump-petersburg', 'siapa yang mau ngebom // berhasil nggak?', /^Tidak, itu tidak sampai/],
  ]);
});

describe('"this time", after what was before', () => {
  answersRightly([
    ['putin-trump-petersburg', 'When did they talk before? // and this time?', /^Sunday \(17\/12\)/],
    ['putin-trump-petersburg', 'What did they talk about before? // and this time?', /^To thank him/],
    ['putin-trump-petersburg', 'kapan mereka ngobrol sebelumnya // kalau kali ini?', /^Minggu \(17\/12\)/],
  ]);
});
