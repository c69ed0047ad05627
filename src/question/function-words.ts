import type { Language } from '../language.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that carry the build of a question and nothing of its matter: never looked for in a briefing. */
export const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: words(`
    yang di ke dari pada kepada untuk bagi oleh dengan dalam tentang terhadap akan atas antara sebagai seperti karena sebab agar supaya demi guna hingga sehingga sampai sejak selama saat ketika waktu
    dan atau tetapi tapi namun seandai seandainya andai andaikan andaikata apabila seumpama misalkan jika kalau bila maka lalu terus kemudian juga pun lagi saja hanya cuma malah bahkan justru
    ini itu tersebut begitu begini sana sini situ tadi sini para si sang kaum
    adalah ialah yaitu yakni bahwa bahwasanya berarti berjumlah sebanyak merupakan menjadi jadi ada adakah punya memiliki
    apa apakah siapa siapakah kapan kapankah mana manakah dimana dimanakah kemana darimana kenapa mengapa bagaimana bagaimanakah berapa berapakah ngapain bilamana
    tidak tak bukan belum jangan bukankah tidakkah sudah telah sedang masih pernah akan bakal mau ingin bisa dapat boleh harus perlu mungkin sempat hendak
    emang memang benar benarkah betul betulkah beneran masa masak kok sih dong deh nih tuh kan ya iya yah lho loh lah mah doang banget amat sekali toh kek nya kah
    saya kamu anda kita kami dia ia beliau mereka nya aku kau min admin gan bro sis kak kk kakak bang mas mbak pak bu om cuy guys bestie hai halo hei eh btw oh oke ok dah deh wah nah
    tolong mohon coba minta-tolong silakan sebutkan sebut jelaskan jelasin ceritakan ceritain kasih beri tahu tahukah beritahu tunjukkan tanya pertanyaan jawab dijawab jawaban maksud maksudku maksudnya maksudnya
    hampir nyaris semacam sejenis
    semua seluruh segala tiap setiap masing-masing beberapa sejumlah banyak
    sekarang kini nanti ntar entar tadinya akhirnya awalnya pihak sebenarnya sebetulnya kira-kira persisnya tepatnya pastinya jelas lengkap singkat langsung sendiri sendirian
    mau mohon secara mr pak bapak tuan nyonya topik subjek duluan dulu selain kecuali
    lakukan melakukan dilakukan terjadi kejadian sebelum sesudah setelah sebelumnya sesudahnya setelahnya cara bagian letak terletak berada tempatnya
    semula sedianya mulanya konon rupanya ternyata nyatanya sepertinya kayaknya kelihatannya gerangan dulunya sejauh belakangan
    artikel berita kabar cerita kisah teks bacaan peristiwa kejadian insiden kasus hal masalah soal
  `),
  en: words(`
    the a an of in on at to from by with for about into onto over under across between among against through via during as per upon toward towards out up off down within without
    and or but nor if then so than too also just only even still yet again else though although because since while until till
    thereby thus hence
    this that these those it its it's there here such same own very
    is are was were be been being am 's 're isn't aren't wasn't weren't do does did done doing don't doesn't didn't has have had having hasn't haven't hadn't
    will would shall should can could may might must going gonna able supposed about get gets got getting
    who whom whose who's what what's when where where's why how how's which whether
    not no yes ever never already actually really exactly precisely
    i you he she we they me him her us them my your his their our mine one ones someone somebody anyone anybody everyone everybody something anything everything people-in
    almost nearly instead
    now currently later ago couple eventually finally himself herself themselves itself alone unaided possible
    please kindly tell me explain describe give show list name mention say-me know let want-to-know question answer answered thing things stuff
    all each every any some many much more most other another several few both
    ok okay hey hi hello well um uh lol bro dude man mate btw like tho though right huh eh leh lor meh hor liao ah
    mr mrs ms sir madam item items along together according topic topics subject subjects besides except apart
    before after previously earlier afterwards located
    originally initially apparently reportedly supposedly allegedly basically literally honestly anyway certain specific specifically particular lately recently
    article story news report text happened-in piece event events incident case affair matter
  `),
};

/** Words that name what a question is after; never put right into something else. */
export const askingWords: ReadonlySet<string> = words(`
  ringkas ringkasan ringkaskan meringkas rangkum rangkuman merangkum ikhtisar intinya inti summary summarise summarize recap tldr overview gist
  kutipan kutip quote quotes pernyataan sumber source sources byline latar belakang background konteks context hubungan kaitan relasi relationship connection linked related
  jabatan posisi pekerjaan profesi kedudukan position job title post occupation peran role part andil umur usia age alasan reason cara sebab jumlah
  sisa sisanya selebihnya lainnya rest remaining remainder others
`);

/** Whether a word only builds the question, in either language. */
export function isFunctionWord(word: string): boolean {
  return functionWords.id.has(word) || functionWords.en.has(word);
}

/** Words that tell Indonesian from English by themselves. */
const tellers: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: words(`
    yang siapa siapakah apa apakah kapan mana dimana kemana kenapa mengapa bagaimana berapa itu ini dari dengan untuk pada oleh dan atau tidak bukan belum sudah
    sih dong deh nih kok kan ya terus lalu dia mereka beliau nya saja juga kalau karena soal tentang orang tadi lagi ke di ada emang memang tolong sama apanya
    makasih terima kasih halo selamat pagi siang malam berita sebutkan jelaskan ringkas ringkasan sebelumnya pernah bisa akan saat jadi menjadi kasih siapapun berapakah kapankah
    ngapain berita artikel juga aja doang kata bilang kutipan sumber nama umur hari tanggal jam
  `),
  en: words(`
    who whom whose what when where why how which the a an of to did does do is are was were has have had and or not by with from for about it they he she him her them
    please tell me in on at this that these those there be been will would could can any anyone summary thanks thank hello hi his their our only never
    don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't can't couldn't
  `),
};

/** How many of the words speak for each language. `in` or `di` alone decide little: question words count three times. */
export function voteLanguage(words: readonly string[]): Readonly<Record<Language, number>> {
  const votes = { id: 0, en: 0 };
  for (const word of words) {
    const weight = questionWords.id.has(word) || questionWords.en.has(word) ? 3 : 1;
    const isId = tellers.id.has(word);
    const isEn = tellers.en.has(word);
    if (isId && !isEn) votes.id += weight;
    else if (isEn && !isId) votes.en += weight;
    else if (!isId && !isEn) {
      // Affixes that hardly any English word has, and the reverse.
      if (/^(?:meng|meny|mem|menge|ber|ter|di|pe[nm]|nge|ny)[a-z]{4,}|(?:kan|nya|kah|lah|pun)$/.test(word))
        votes.id += 0.5;
      else if (/(?:ing|tion|ed|ly|ness|'s)$/.test(word)) votes.en += 0.5;
    }
  }
  return votes;
}

const questionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: words(
    'siapa siapakah apa apakah kapan dimana mana kemana darimana kenapa mengapa bagaimana berapa ngapain kah',
  ),
  en: words('who whom whose what when where why how which'),
};
