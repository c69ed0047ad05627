/** Words that name nothing by themselves, in both languages, by what they do in a sentence. */
function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Before what a verb is done with, at, for: what follows is neither its subject nor its object. */
export const prepositions = list(`
  di ke dari pada kepada dengan dalam untuk bagi oleh tentang mengenai soal terhadap atas akibat karena lewat melalui antara hingga sampai sejak
  selama sebelum sesudah setelah usai saat ketika sebagai seperti menurut tanpa demi guna berkat terkait sekitar bersama per via seusai sepanjang
  berdasarkan jelang berinisial bernama berkekuatan berkapasitas berukuran berusia bermuatan berjumlah bernilai seberat setinggi sepanjang sedalam sejauh melansir mengutip dilansir dikutip menyusul menjelang termasuk kecuali selain menuju hingga agar supaya milik asal sebesar senilai seharga seluas
  of in on at by with from for into onto about after before against among around as between during over under through throughout toward towards
  until upon within without near off across behind beyond outside inside since than via per worth despite including like amid along regarding
`);

/** Between two things or two clauses. */
export const conjunctions = list(`
  dan atau serta maupun sedangkan sementara tetapi tapi namun melainkan bahwa jika kalau bila apabila meski meskipun walau walaupun sehingga lalu
  kemudian sambil sebab maka agar supaya hingga padahal adapun
  and or but nor while whereas that if although though because so yet whether when where once unless then
`);

/** They stand between a subject and its verb and change its time, its certainty or its sense. */
export const auxiliaries = list(`
  akan telah sudah sedang masih pernah dapat bisa mampu layak harus perlu boleh juga turut ikut belum tidak tak bukan jangan sempat baru segera mulai kembali
  lagi pun hanya langsung justru terus kini sekarang kerap sering selalu resmi sengaja terpaksa berhasil gagal mau ingin hendak bakal khawatir takut cemas enggan rela bersedia siap sanggup
  diduga disebut dilaporkan dikabarkan dijadwalkan direncanakan diperkirakan diharapkan diminta diketahui
  sebelumnya awalnya akhirnya sendiri saja
  will would shall should cannot can could may might must do does did have has had be is are was were been being am not also already still just only
  never ever often always soon now again later recently reportedly allegedly formally officially finally initially previously first then even
  to
`);

/** They stand before a noun. */
export const determiners = list(`
  para seorang sebuah seekor sejumlah beberapa sang si semua seluruh setiap tiap sebanyak sedikitnya ratusan ribuan puluhan jutaan belasan
  the a an this that these those whose his her its their our my your each every some any no all both several many few more most another other remaining
`);

/** They stand behind a noun and say which one. */
export const pointers = list('itu ini tersebut tadi lainnya lain serupa begitu demikian');

/** Who is meant has been said before. */
export const pronouns: Readonly<Record<string, 'one' | 'many' | 'thing' | 'speaker'>> = {
  ...{ ia: 'one', dia: 'one', beliau: 'one', he: 'one', she: 'one', him: 'one', her: 'one' },
  ...{ mereka: 'many', they: 'many', them: 'many', it: 'thing' },
  ...{ saya: 'speaker', aku: 'speaker', kami: 'speaker', kita: 'speaker', i: 'speaker', we: 'speaker' },
};

/** They bring a clause about what stands before them. */
export const relatives = list('yang who which that whom');

/** Openers of sentences that are written with a capital and name nobody. */
export const sentenceOpeners = list(`
  menurut kata ujar tutur sebelumnya selain sementara adapun namun tetapi dalam pada di ke dari untuk hal itu ini ketika saat setelah sejak meski karena jika bila kalau
  juga selanjutnya akibatnya sebagai sebanyak sedikitnya para seorang sejumlah beberapa kedua ketiga keempat kelima keduanya ketiganya ia dia mereka
  kami kita saya melalui berdasarkan terakhir kali benar sekitar tahun musim pekan bulan hari tadi kini sekarang demikian sebuah tidak belum ada
  berkat usai tak dengan atas begitu lalu kemudian bahkan total hingga sampai lewat semua seluruh setiap masih yang bagi antara selama hampir
  the a an he she it they we i you his her its their our this that these those in on at but and so if when while after before since as for from by
  with there both not no some many most all according however meanwhile another more what who how why where during under over about nearly almost
  despite although though because earlier later last next each every one two three four five six seven eight nine ten such only other then thus
  still also now today yesterday tomorrow tonight anyone everyone nobody someone none under within without unlike among thousands hundreds dozens
  semoga kalau jangan mudah
`);
