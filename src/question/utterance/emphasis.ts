/** What stands beside a question word for its tone alone, and what is drawn together with it. */
const emphasis =
  /\b(who|whom|what|when|where|why|how)(\s+else)?\s+(?:on earth|in the world|the (?:hell|heck|fuck)|in god's name|in heaven's name|exactly|precisely)\b/giu;

/** "who'd have been killed": with "would". */
const would = /\b(who|what|when|where|why|how|it|they|he|she)['’]d(?= have\b)/giu;

/** "who'd he call", "why'd they go": with "did". */
const drawn = /\b(who|what|when|where|why|how)['’]d\b/giu;

/** "what'll happen", "they've called", "where're they": helping verbs that are drawn together with the word before. */
const helping: readonly (readonly [RegExp, string])[] = [
  [/\b(\p{L}+)['’]ll\b/giu, '$1 will'],
  [/\b(who|what|where|when|why|how|they|we|you|there)['’]re\b/giu, '$1 are'],
  [/\b(who|what|where|when|why|how|they|we|you|there)['’]ve\b/giu, '$1 have'],
];

/** "nobody was hurt", "no one came": that somebody did is denied. */
const nobody = /\b(?:nobody|no one|noone)(?=\s+(?!but\b|else\b)\p{L})/giu;

/** "how many are we talking about here, …", "where is it that he went": said for the tone alone. */
const talkedOf = /\s+(?:are|were) we talking(?: about)?(?: here)?\b,?/giu;
const isItThat = /\b(where|when|why|how|what)\s+(?:is|was)\s+it\s+that\b/giu;

/** "siapa orangnya yang menelepon": who did. */
const person =
  /\b(siapa(?:kah)?)((?:\s+(?:sih|dong|sebenarnya))?)\s+(?:orang|sosok|pihak|gerangan)(?:nya)?((?:\s+(?:sih|dong|itu))?)(?=\s+yang\b)/giu;

/** Where people write a preposition and its noun in one: "dikota mana", "kejalan", "diJakarta". */
const glued =
  /\b(di(?=luar|antara|bagian)|(?:di|ke)(?!luar|antara|bagian))(luar|antara|bagian|kota|rumah|jalan|kantor|sana|sini|situ|dalam|atas|bawah|depan|belakang|sebelah|samping|sekitar|tengah|dekat|negara|daerah|wilayah|desa|kampung|provinsi|kabupaten|kecamatan|pulau|gunung|laut|pantai|sungai|hutan|pasar|sekolah|kampus|rs|gedung|kamar|dunia|berita|artikel|kasus|hari|tanggal|tahun|bulan|minggu|pusat|pihak|acara|pertandingan|rapat|sidang|pengadilan|penjara|indonesia|jakarta|mana|siapa|tempat|lokasi|tkp|bandara|pelabuhan|stasiun|terminal|lapangan|stadion|hotel|bank|pabrik|gudang|kebun|sawah|masjid|gereja|katedral|istana|telepon|video|rekaman|foto|final|babak|partai|polisi|publik|media|warga|orang|presiden|menteri)(?=(?:nya)?\b)/giu;

/** A question without what only gives it its tone, and with words apart that are written in one. */
export function withoutEmphasis(text: string): string {
  return helping
    .reduce((said, [drawnTogether, apart]) => said.replace(drawnTogether, apart), text)
    .replace(nobody, 'not anyone')
    .replace(talkedOf, '')
    .replace(isItThat, '$1')
    .replace(emphasis, '$1$2')
    .replace(would, '$1 would')
    .replace(drawn, '$1 did')
    .replace(person, '$1$2$3')
    .replace(glued, '$1 $2')
    .replace(/\b(di|ke)(?=\p{Lu}\p{L}{2,})/gu, '$1 ');
}
