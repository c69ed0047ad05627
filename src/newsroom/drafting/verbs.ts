import type { Language } from '../../language.ts';
import { auxiliaries, conjunctions, determiners, prepositions, relatives } from './closed-words.ts';
import { beForms, type Deeds, englishVoice, type Found } from './english-verbs.ts';
import type { Word } from './reading.ts';
import type { Unit } from './unit.ts';

const indonesianVerb =
  /^(?:mem[a-z]|men[cdjtsz]|meng|meny|mel|mer|mew|memer|di(?=[a-z]{4,}(?:kan|i|t|p|k|n|s|h|l|r|g|a|u)$)|ber(?=[a-z]{4})|ter(?=[a-z]{4}))[a-z-]{2,}$/;
const noVerbs =
  /^(?:menteri|mengenai|mereka|merek|merdeka|melati|media|mental|berita|berat|berlian|bersama|berbagai|beras|berkas|berkat|berikut|terhadap|terkait|termasuk|teroris|terorisme|terminal|tersebut|tersangka|terdakwa|terpidana|terlalu|teratas|terbaik|terbesar|terakhir|tertinggi|ternak|terapi|dinas|member|memang|memori|memo|direktur|direksi|digital|diplomat|diskusi|distrik|dialog|dini|disiplin|divisi|dinding|dirham|diabetes|diri|dimana|menit|mengapa|menantu|berdua|bertiga|beberapa|merah|meriah|mesin|lanjut|berikutnya|terbuka|berusia|berwenang|berlebihan)$/;

/** The verb at a word, with the voice that its form and the words around it give it; null where there is none. */
export function verbAt(
  words: readonly Word[],
  at: number,
  last: Unit | undefined,
  language: Language,
  lead?: Unit,
): Unit | null {
  const word = words[at];
  if (word === undefined || (word.isCapital && !word.opens)) return null;
  if (isCounted(words, at) || (language === 'en' && beForms.test(word.word))) return null;
  if (language === 'id') {
    // "melalui telepon", "ikut disita", "dapat menangkap"
    if (prepositions.has(word.word) || isAuxiliaryHere(words, at)) return null;
    // "dan meningkatnya ketegangan", "atas ditangkapnya Budi": the deed as a noun.
    if (
      /^(?:me|di).*[^i]nya$/.test(word.word) &&
      !/kannya$/.test(word.word) &&
      (last === undefined || /^(?:preposition|conjunction)$/.test(last.kind))
    )
      return null;
  }
  // "ada pihak yang …": that there is somebody is no deed.
  if (language === 'id' && /^(?:ada|terdapat)$/.test(word.word))
    return { kind: 'verb', from: at, to: at + 1, deeds: [], voice: 'active' };
  for (const { length, senses } of word.readings) {
    const deeds = (voices: RegExp) => [
      ...new Set(
        senses.flatMap((sense) => (sense.kind === 'deed' && voices.test(sense.voice) ? [sense.deed] : [])),
      ),
    ];
    const found =
      language === 'id'
        ? indonesianVoice(word, words, at, last, lead, deeds)
        : isPluralObject(word, last, lead)
          ? null
          : englishVoice(word, words, at, length, last, deeds);
    // "meninjau lokasi tambang": the second word goes on as what it is done to.
    if (found !== null && language === 'id' && length > 1 && goesOnAsObject(word, words, at, length, found))
      continue;
    if (found !== null)
      return {
        kind: 'verb',
        from: at,
        // "rejected the accusation": that it was denied, and what was.
        to: language === 'en' ? verbEnd(words, at, length) : at + length,
        hasBareAgent: !/^ter/.test(word.word),
        ...(language === 'en' && /ing$/.test(word.word) ? { isParticiple: true } : {}),
        ...found,
      };
  }
  if (
    language === 'id' &&
    word.readings.every(({ senses }) => senses.every(({ kind }) => kind === 'deed')) &&
    indonesianVerb.test(word.bare) &&
    !noVerbs.test(word.word) &&
    !word.isCapital
  ) {
    return {
      kind: 'verb',
      from: at,
      to: at + 1,
      deeds: [],
      voice: /^(?:di|ter)/.test(word.word) ? 'passive' : 'active',
    };
  }
  if (
    language === 'en' &&
    /[a-z]{2}(?:ed|ing)$/.test(word.word) &&
    !word.isCapital &&
    word.readings.length === 0 &&
    // "denied wrongdoing"
    !(/ing$/.test(word.word) && last?.kind === 'verb')
  ) {
    const isAttribute =
      last?.kind === 'thing' &&
      last.to === at &&
      (determiners.has(words[at - 1]?.word ?? '') || /'s$/.test(words[at - 1]?.word ?? ''));
    if (!isAttribute && last !== undefined)
      return { kind: 'verb', from: at, to: at + 1, deeds: [], voice: 'active' };
  }
  return null;
}

/** Where an English verb ends whose words are also what it is done to, or "that". */
function verbEnd(words: readonly Word[], at: number, length: number): number {
  const last = words[at + length - 1]?.word ?? '';
  const holdsObject = length > 2 && determiners.has(words[at + 1]?.word ?? '') && !prepositions.has(last);
  return holdsObject ? at + 1 : length > 1 && last === 'that' ? at + length - 1 : at + length;
}

/** Whether one word of a verb of several means the same, and the rest begins what it is done to. */
function goesOnAsObject(
  word: Word,
  words: readonly Word[],
  at: number,
  length: number,
  found: Found,
): boolean {
  const next = words[at + length];
  const isSame = word.readings.some(
    (reading) =>
      reading.length === 1 &&
      reading.senses.some((sense) => sense.kind === 'deed' && found?.deeds.includes(sense.deed) === true),
  );
  return (
    isSame &&
    !prepositions.has(words[at + 1]?.word ?? '') &&
    next?.before === ' ' &&
    !prepositions.has(next.word) &&
    !auxiliaries.has(next.word) &&
    !relatives.has(next.word) &&
    !conjunctions.has(next.word) &&
    next.readings.every(({ senses }) => senses.every(({ kind }) => kind === 'concept'))
  );
}

/** "detected high levels": behind a verb and one bare word stands what it is done to. */
function isPluralObject({ word, before }: Word, last: Unit | undefined, lead: Unit | undefined): boolean {
  return (
    /[^s]s$/.test(word) &&
    before === ' ' &&
    lead?.kind === 'verb' &&
    last?.kind === 'thing' &&
    last.mentions.length === 0 &&
    last.from === lead.to &&
    last.to - last.from === 1
  );
}

/** "turut disita", "mulai menerima": before another verb it only says how. */
function isAuxiliaryHere(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    auxiliaries.has(words[at]?.word ?? '') &&
    next?.before === ' ' &&
    (auxiliaries.has(next.word) || /^(?:me[lmnrwy]|di[a-z]{3}|ber|ter)/.test(next.word) || isVerbForm(next))
  );
}

function isVerbForm({ readings }: Word): boolean {
  return readings.some(({ senses }) =>
    senses.some(
      ({ kind, ...sense }) =>
        kind === 'deed' && 'voice' in sense && /active|passive/.test(String(sense.voice)),
    ),
  );
}

/** "42 million pounds", "dua tendangan": right behind a number stands what is counted. */
function isCounted(words: readonly Word[], at: number): boolean {
  const number = words[at - 1];
  const text = words[at]?.word ?? '';
  if (number === undefined || words[at]?.before !== ' ' || /^(?:me|di|ber|ter)/.test(text)) return false;
  if (/^(?:19|20)\d\d$/.test(number.surface)) return false;
  return (
    (/s$/.test(text) || !/ed$/.test(text)) &&
    /^(?:\d[\d.,]*|million|billion|trillion|thousand|hundred|dozen|two|three|four|five|six|seven|eight|nine|ten|juta|miliar|triliun|ribu|ratus|puluh|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)$/.test(
      number.word,
    )
  );
}

function indonesianVoice(
  word: Word,
  words: readonly Word[],
  at: number,
  last: Unit | undefined,
  lead: Unit | undefined,
  deeds: Deeds,
): Found {
  const [active, passive, open] = [deeds(/^active$/), deeds(/^passive$/), deeds(/^open$/)];
  if (noVerbs.test(word.word)) return null;
  // "Banjir merendam", "memperkirakan hujan": a word without a prefix that also names a thing is one, unless its subject stands before it.
  const isBare = !/^(?:me|di|ber|ter)/.test(word.word);
  const namesThing = word.readings.some(({ senses }) =>
    senses.some((sense) => sense.kind === 'concept' || (sense.kind === 'deed' && sense.voice === 'noun')),
  );
  // "merencanakan serangan bunuh diri", "berkat tendangan bebas": behind the object of a verb it only says what sort of.
  const isBehindObject =
    last?.kind === 'thing' &&
    last.to === at &&
    (lead?.kind === 'verb' ||
      (lead?.kind === 'preposition' &&
        !/^(?:setelah|sebelum|saat|ketika|usai|karena|sejak)$/.test(lead.word)));
  if (isBare && isBehindObject) return null;
  // "Koordinator aksi, La Ode": before a comma it only says of what.
  if (isBare && namesThing && last?.kind === 'thing' && /^,/.test(words[at + 1]?.before ?? '')) return null;
  if (
    isBare &&
    namesThing &&
    (last === undefined || /^(?:verb|mark|preposition|conjunction)$/.test(last.kind))
  )
    return null;
  if (active.length > 0) return { deeds: active, voice: 'active' };
  if (passive.length > 0) return { deeds: passive, voice: 'passive' };
  // A bare stem is a verb behind an auxiliary or a pronoun only: "akan kami tindak", "saya minta".
  const isAfter =
    last?.to === at &&
    (last.kind === 'pronoun' ||
      (last.kind === 'auxiliary' && /^(?:akan|ikut|turut|mau|bisa|sudah|telah)$/.test(last.word)));
  const isSubject =
    words[at + 1]?.before === ' ' &&
    /^(?:minta|terima|tutup|buka|ingin|tangkap|bantu|dukung|kirim|pilih)$/.test(word.word);
  return open.length > 0 && isAfter && (isSubject || last.kind === 'auxiliary')
    ? { deeds: open, voice: 'active' }
    : null;
}
