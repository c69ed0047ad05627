import type { Language } from '../../language.ts';
import { auxiliaries, conjunctions, determiners, prepositions, relatives } from './closed-words.ts';
import type { Word } from './reading.ts';
import type { Unit, Voice } from './unit.ts';

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
      return { kind: 'verb', from: at, to: at + length, hasBareAgent: !/^ter/.test(word.word), ...found };
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

type Deeds = (voices: RegExp) => string[];
type Found = {
  readonly deeds: readonly string[];
  readonly voice: Voice;
  readonly mayBePassive?: boolean;
} | null;

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

const beForms = /^(?:is|are|was|were|be|been|being|got|get|gets)$/;
const modal = /^(?:to|will|would|can|could|may|might|must|should|shall|did|do|does|not)$/;

function englishVoice(
  word: Word,
  words: readonly Word[],
  at: number,
  length: number,
  last: Unit | undefined,
  deeds: Deeds,
): Found {
  const text = word.word;
  const before = words[at - 1];
  const previous = before?.word ?? '';
  const isBeside = word.before === ' ';
  const active = deeds(/^active$/);
  const passive = deeds(/^passive$/);
  const open = deeds(/^open$/);
  const isAttribute =
    isBeside &&
    (determiners.has(previous) || /'s$/.test(previous)) &&
    words[at + length]?.before === ' ' &&
    !prepositions.has(words[at + length]?.word ?? '');
  const be = beBefore(words, at);
  // "drawn by the Dutch cartographer …", but "rose by 5 percent"
  const [by, doer] = [words[at + length], words[at + length + 1]];
  const done = [...new Set([...passive, ...open])];
  if (done.length > 0 && by?.word === 'by' && !/^\d/.test(doer?.word ?? '') && !haveBefore(words, at))
    return { deeds: done, voice: 'passive' };
  if (passive.length > 0 && active.length === 0) {
    if (isAttribute) return null;
    // "had stolen plans"
    return { deeds: passive, voice: !be && haveBefore(words, at) ? 'active' : 'passive' };
  }
  if (open.length > 0) {
    const isBase = !/(?:ed|t|d|n|k|w|g)$/.test(text) || modal.test(previous) || isBaseOf(text);
    if (be && /(?:ed|t|d|n|e|k|g|wn)$/.test(text) && !isBaseOf(text))
      return { deeds: open, voice: 'passive' };
    if (modal.test(previous) || (last?.kind === 'auxiliary' && modal.test(last.word)))
      return { deeds: open, voice: 'active' };
    if (isAttribute || prepositions.has(previous)) return null;
    if (isBase && isBaseOf(text))
      return last?.kind === 'pronoun' || isPluralSubject(words, at, length, last)
        ? { deeds: open, voice: 'active' }
        : null;
    if (words[at + length]?.word === 'by' && previous !== 'had' && previous !== 'have')
      return { deeds: open, voice: 'passive' };
    return { deeds: open, voice: 'active', mayBePassive: true };
  }
  if (active.length > 0) {
    if (/ing$/.test(text)) {
      if (last?.kind === 'pronoun' && last.means === 'many') return { deeds: active, voice: 'active' };
      if (
        isAttribute ||
        (prepositions.has(previous) && !/^(?:of|for|with|from|by|after|before|without)$/.test(previous))
      )
        return null;
      if (last?.kind === 'thing' && last.to === at && !be && !/,/.test(word.before)) return null;
      return { deeds: active, voice: 'active' };
    }
    // "had stolen plans"
    if (/s$/.test(text) && last?.kind === 'verb' && last.to === at) return null;
    // "talks", "plans": a noun behind a determiner, an adjective or a preposition, a verb behind its subject.
    if (
      /s$/.test(text) &&
      (isAttribute ||
        determiners.has(previous) ||
        prepositions.has(previous) ||
        (!isBeside && !/"/.test(word.before)) ||
        /^(?:dan|and|or)$/.test(previous))
    ) {
      if (!(relatives.has(previous) && previous !== 'that')) return null;
    }
    // "drawn by": no match that ended level.
    if (by?.word === 'by' && /(?:wn|en)$/.test(text)) return null;
    // "in the attic of a retired plumber"
    if (/ed$/.test(text) && isAttribute) return null;
    // "led by retired air marshal George Penhale": what sort of man he is.
    if (
      /ed$/.test(text) &&
      /^(?:by|of|from|with|for)$/.test(previous) &&
      isBeside &&
      words[at + length]?.before === ' ' &&
      !prepositions.has(words[at + length]?.word ?? '') &&
      !determiners.has(words[at + length]?.word ?? '')
    )
      return null;
    if (
      /s$/.test(text) &&
      last?.kind === 'thing' &&
      !/s$/.test(previous) &&
      deeds(/^noun$/).length > 0 &&
      last.mentions.length === 0
    )
      return null;
    return { deeds: active, voice: 'active' };
  }
  return null;
}

/** "whom unions accuse of …", "residents fear the wall": behind several the bare form is a verb, unless it may name a thing. */
function isPluralSubject(
  words: readonly Word[],
  at: number,
  length: number,
  last: Unit | undefined,
): boolean {
  const word = words[at];
  const subject = words[at - 1];
  if (word === undefined || subject === undefined || last?.kind !== 'thing' || last.to !== at) return false;
  const isMany =
    /(?:[^s'u]s|people|police|men|women|children)$/.test(subject.word) && !/'s?$/.test(subject.surface);
  const namesThing = word.readings.some(
    ({ length: all, senses }) =>
      all === 1 && senses.some((sense) => sense.kind !== 'deed' || sense.voice === 'noun'),
  );
  const next = words[at + length];
  return (
    isMany &&
    word.before === ' ' &&
    next?.before === ' ' &&
    (!namesThing || determiners.has(next.word) || next.isCapital)
  );
}

/** Whether a form of open voice is the bare verb: "lend", not "lent" or "charged". */
function isBaseOf(text: string): boolean {
  return (
    !/ed$/.test(text) &&
    !/^(?:found|said|told|led|met|made|paid|held|sent|built|bought|brought|caught|left|lost|won|sold|kept|heard|put|set|cut|hit|shut|let|fought|sought|taught|thought|spent|lent|shot|struck|stuck|hung|dug|fed|bred|read|laid|meant|felt|dealt|swept|slept|swung|spread|beat|cost|hurt|quit|split|understood|overheard|bound|rebuilt|burst|bid|cast|broadcast|shed|upset|thrust|fled|bled|sped|slid|spat|sat|stood|withstood|withheld|upheld|misled|overpaid|resold|retold|repaid|bent|burnt|learnt|leapt|crept|wept|spun|wound|clung|flung|stung|lit|shone|wed)$/.test(
      text,
    )
  );
}

function haveBefore(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 2; back += 1) {
    const text = words[at - back]?.word ?? '';
    if (/^(?:have|has|had|having)$/.test(text)) return true;
    if (!/ly$|^(?:not|also|already|just|never|ever|since)$/.test(text)) return false;
  }
  return false;
}

function beBefore(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 3; back += 1) {
    const word = words[at - back];
    if (word === undefined) return false;
    if (beForms.test(word.word)) return true;
    if (
      !/ly$|^(?:not|also|already|still|just|now|then|never|being|recently|later|soon|first)$/.test(word.word)
    )
      return false;
  }
  return false;
}
