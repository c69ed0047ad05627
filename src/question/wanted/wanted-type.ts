import type { Language } from '../../language.ts';
import type { Unit, WantedType } from '../question.ts';

const typeNouns: readonly (readonly [RegExp, Exclude<WantedType, null>])[] = [
  [/^(?:negara|country|countries|nation|bangsa)$/, 'country'],
  [
    /^(?:lembaga|badan|instansi|organisasi|agency|agencies|organi[sz]ation|company|perusahaan|dinas|kelompok|group|institution|institusi|partai|party|firma|maskapai|airline|tim|team|klub|club|universitas|university|kampus|service|body|polda|polres|studio|lsm|ngo|yayasan|foundation)$/,
    'organisation',
  ],
  [
    /^(?:kota|city|cities|tempat|places?|locations?|sites?|spots?|daerah|area|wilayah|lokasi|location|bangunan|building|gedung|katedral|provinsi|province|town|desa|village|kecamatan|kelurahan|district|hutan|forest|jalan|street|gereja|church|rumah sakit|hospital|kawasan|region|pulau|island|venue)$/,
    'place',
  ],
  [
    /^(?:orang|tokoh|person|people|man|men|woman|women|pria|wanita|pejabat|officials?|leaders?|pemimpin)$/,
    'person',
  ],
];

/** What sort of filler the question word and the noun beside it ask for; null: any. */
export function wantedType(units: readonly Unit[], whAt: number): WantedType {
  const wh = units[whAt]?.wh;
  if (wh === 'who') return nounMeantAt(units) < 0 ? 'person' : null;
  // "and the victims?"
  if (wh === undefined && units.some(({ text }) => /^(?:korban|victims?)$/.test(text))) return 'person';
  if (wh !== 'which' && wh !== 'what') return null;
  // "pihak mana yang …": asked as "who" is, which bodies and countries answer too.
  if (units[whAt - 1]?.text === 'pihak') return 'person';
  const noun = units[typeNounAt(units, whAt)];
  for (const [pattern, type] of typeNouns) if (noun && pattern.test(noun.text)) return type;
  const ofThings = units
    .slice(whAt, whAt + 2)
    .some(({ text }) => /^(?:stuff|things?|items?|barang|benda)$/.test(text));
  return wh === 'what' || ofThings ? 'thing' : null;
}

/** A word for anybody. */
export function isPersonWord(unit: Unit | undefined): boolean {
  const isPerson = typeNouns.some(([pattern, type]) => type === 'person' && pattern.test(unit?.text ?? ''));
  return isPerson && unit?.names.length === 0;
}

/** The noun beside the question word that says what sort is wanted: "which country", "negara mana"; -1: none. */
export function typeNounAt(units: readonly Unit[], whAt: number): number {
  const wh = units[whAt]?.wh;
  if (wh !== 'which' && wh !== 'what') return -1;
  // "apa tuduhan yayasan": what stands behind a noun is whose it is.
  const isOwner = units[whAt + 1]?.deeds.some(({ voice }) => voice === 'noun') === true;
  // "lembaga yang dipimpin Pompeo apa": the noun stands first, the word last.
  const isLast = units[1]?.text === 'yang' && units.slice(whAt + 1).every(({ isFunction }) => isFunction);
  const beside = [whAt + 1, whAt - 1, ...(isOwner ? [] : [whAt + 2]), ...(isLast ? [0] : [])];
  return (
    beside.find((at) =>
      typeNouns.some(
        ([pattern, type]) =>
          pattern.test(units[at]?.text ?? '') &&
          // "which club": also where the article calls one of them just so.
          (units[at]?.names.length === 0 || (type === 'organisation' && units[at]?.descriptive === true)),
      ),
    ) ?? -1
  );
}

/** Words that ask for the sort of the noun beside them. */
export const kindWord = /^(?:jenis|macam|tipe|bentuk|model)$/;

/** Nouns that say nothing of the sort of what is wanted. */
const anySort =
  /^(?:hal|sesuatu|barang|benda|things?|stuff|items?|objects?|ones?|other|else|lain|lagi|saja|persis|sebenarnya|exactly|time|kali)$/;

/** A word for any thing whatever. */
export function isAnything(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    unit.names.length === 0 &&
    /^(?:barang|benda|things?|items?|objects?)$/.test(unit.text)
  );
}

/**
 * The noun beside "what" or "which" that says of what sort the wanted thing is: "mesin apa", "which judge", "what kind of gun"; -1: none. Words for
 * what the question is after by themselves ("tujuan apa") are left to whoever takes them.
 */
export function sortAt(units: readonly Unit[], whAt: number, language: Language): number {
  const wh = units[whAt]?.wh;
  if (wh === 'who') {
    const at = nounMeantAt(units);
    return units[at]?.names.length === 0 ? at : -1;
  }
  if (wh !== 'which' && wh !== 'what') return -1;
  const isNoun = (unit: Unit | undefined) =>
    unit !== undefined &&
    !unit.isFunction &&
    !unit.preposition &&
    unit.auxiliary === null &&
    unit.pronoun === null &&
    unit.number === null &&
    unit.date === null &&
    !anySort.test(unit.text) &&
    (unit.concepts.length + unit.offices.length + unit.relations.length > 0 ||
      unit.deeds.length === 0 ||
      unit.deeds.every(({ voice }) => voice === 'noun'));
  const known = (at: number) => (units[at]?.concepts.length ?? 0) + (units[at]?.offices.length ?? 0) > 0;
  // "barang bukti apa saja", "apa jenis"
  const kindAt = kindWord.test(units[whAt - 1]?.text ?? '') ? whAt - 2 : whAt - 1;
  const before = units[kindAt];
  // "selain Petersburg mana lagi": a name is of no sort.
  const isName = before !== undefined && before.names.length > 0 && !before.descriptive;
  if (language === 'id') return isNoun(before) && !isName ? kindAt : -1;
  const ofKind = /^what (?:kind|type|sort)s? of$/.test(units[whAt]?.text ?? '');
  if (ofKind && units[whAt + 1]?.deeds.some(({ voice }) => voice === 'noun')) return whAt + 1;
  if (!isNoun(units[whAt + 1]) || units[whAt]?.text.endsWith("'s")) return -1;
  // "which prestigious award": the noun is the last of the run.
  return isNoun(units[whAt + 2]) && known(whAt + 2) ? whAt + 2 : whAt + 1;
}

/** "siapa kiper yang dijual": the noun that says of whom the verb behind "yang" is said, as in "kiper mana yang dijual"; -1: none. */
export function nounMeantAt(units: readonly Unit[]): number {
  const at = units.findIndex(({ wh }) => wh === 'who') + 1;
  const noun = units[at];
  const isSort = noun !== undefined && (noun.names.length > 0 ? noun.descriptive : noun.offices.length > 0);
  if (at === 0 || !isSort || units[at + 1]?.text !== 'yang') return -1;
  const verb = units.slice(at + 2).find(({ isFunction }) => !isFunction);
  return verb && verb.deeds.length > 0 && verb.deeds.every(({ voice }) => voice === 'passive') ? at : -1;
}
