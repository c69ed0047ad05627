import type { Role } from '../briefing/schema.ts';
import type { Language } from '../language.ts';
import type { Utterance } from './normalise.ts';
import type { Part, Question, SpokenDeed, SpokenVoice, Unit, Wanted, WantedType, Wh } from './question.ts';
import { readUnits, type Vocabulary } from './units.ts';

/** Understands one utterance with the words of the lexicon and of one briefing. */
export function parseQuestion(utterance: Utterance, vocabulary: Vocabulary): Question {
  const units = readUnits(utterance, vocabulary);
  const { language } = utterance;
  const deeds = spokenDeeds(units, language);
  const whAt = mainQuestionWord(units);
  const parts = spokenParts(units, deeds, language);
  const { wanted, used } = whatIsWanted(units, deeds, parts, whAt, utterance);
  const type = wantedType(units, whAt);
  const order = orderIn(units, deeds);
  for (const at of order.used) used.add(at);
  const typeNoun = typeNounAt(units, whAt);
  if (typeNoun >= 0 && type !== null) used.add(typeNoun);
  const deedUnits = new Set(deeds.map((deed) => deed.unit));
  const rest = units.flatMap((unit, at) =>
    unit.isFunction ||
    unit.wh ||
    unit.auxiliary ||
    unit.preposition ||
    unit.pronoun ||
    unit.names.length > 0 ||
    deedUnits.has(at) ||
    used.has(at)
      ? []
      : [at],
  );
  return {
    language,
    units,
    wanted,
    type,
    // "isi pernyataan": words for the quotation itself are no deeds of anybody.
    deeds: ['quote', 'identity', 'filler'].includes(wanted.kind)
      ? deeds.filter((deed) => !used.has(deed.unit))
      : deeds,
    parts: parts.filter((part) => !besidesAt(units, part.unit)),
    rest,
    more: /\b(?:siapa|apa|mana) (?:saja )?lagi\b|\b(?:who|what|anyone|anything|where) else\b/.test(
      units.map(({ text }) => text).join(' '),
    ),
    besides: parts.flatMap((part) => (besidesAt(units, part.unit) ? part.keys : [])),
    only: units[restrictionAt(units)]?.names ?? [],
    continues: continues(units, parts, deeds),
    order: order.order,
    negated:
      !utterance.tag &&
      units.some(({ text }) =>
        /^(?:tidak|bukan|belum|not|no|never|didn't|doesn't|isn't|wasn't|weren't)$/.test(text),
      ),
  };
}

/** "selain Trump", "besides the FSB". */
function besidesAt(units: readonly Unit[], at: number): boolean {
  return [units[at - 1]?.text, units[at - 2]?.text].some((text) =>
    /^(?:selain|kecuali|besides|except|apart)$/.test(text ?? ''),
  );
}

/** Nouns and verbs of the lexicon in the question, with the voice that the words around give them. */
function spokenDeeds(units: readonly Unit[], language: Language): SpokenDeed[] {
  return units.flatMap((unit, at): SpokenDeed[] => {
    if (unit.deeds.length === 0 || unit.names.length > 0 || unit.isFunction) return [];
    // "kepala", "head": an office before it is a deed.
    if (
      unit.offices.length > 0 &&
      unit.deeds.every(({ voice }) => voice === 'agent' || voice === 'patient' || voice === 'noun')
    )
      return [];
    const voices = new Set(unit.deeds.map(({ voice }) => voice));
    // "film", "score": a thing, unless somebody who does it stands before.
    const before = units[at - 1];
    const subject =
      before !== undefined &&
      (before.names.length > 0 ||
        before.pronoun !== null ||
        before.wh !== null ||
        before.auxiliary !== null ||
        /^(?:yang|to|untuk|akan)$/.test(before.text));
    if (unit.concepts.length > 0 && !voices.has('active') && !voices.has('passive') && !subject) return [];
    let voice: SpokenVoice | null = null;
    const verbal = voices.has('open') || voices.has('active') || voices.has('passive');
    const determiner = /^(?:the|a|an|this|that|his|her|its|their|of|another|any|no)$/.test(
      units[at - 1]?.text ?? '',
    );
    const possessive = units[at - 1]?.names.length && units[at - 1]?.enclitic && language === 'en';
    const named =
      language === 'id' && (voices.has('open') || voices.has('active')) && isNamedThing(units, at);
    if (named) voice = 'noun';
    else if (
      voices.has('noun') &&
      (!verbal || determiner || possessive || (unit.enclitic && voices.has('open')))
    )
      voice = 'noun';
    else if (voices.has('open')) voice = openVoice(units, at, language);
    else if (voices.has('passive')) voice = 'passive';
    else if (voices.has('active'))
      voice = passiveBe(units, at) && !/ing$/.test(unit.text) && language === 'en' ? 'active' : 'active';
    else voice = (voices.values().next().value as SpokenVoice | undefined) ?? 'noun';
    const settled = voice;
    const readings = unit.deeds.map((each) => ({
      deed: each.deed,
      voice:
        each.voice === 'agent' || each.voice === 'patient' || each.voice === 'noun'
          ? (each.voice as SpokenVoice)
          : settled,
    }));
    return [{ unit: at, readings, voice }];
  });
}

/** "telepon itu", "soal telepon", "apa janji Putin": a bare stem that stands as a noun. */
function isNamedThing(units: readonly Unit[], at: number): boolean {
  const [before, after] = [units[at - 1], units[at + 1]];
  if (/^(?:itu|tersebut|ini|antara|pertama|kedua|terakhir)$/.test(after?.text ?? '')) return true;
  if (before?.preposition && !/^(?:di|ke|untuk)$/.test(before.text)) return true;
  return (
    before?.text === 'apa' &&
    (after?.names.length ?? 0) > 0 &&
    !/^(?:me|di|ber|ter|nge|ny)/.test(units[at]?.text ?? '')
  );
}

/** A form that may be either: "called", "arrested", "tangkap". */
function openVoice(units: readonly Unit[], at: number, language: Language): SpokenVoice {
  const next = units[at + 1]?.text;
  if (language === 'id' && !/ed$/.test(units[at]?.text ?? '')) return 'active';
  if (passiveBe(units, at)) return 'passive';
  if (next === 'by') return 'passive';
  return 'active';
}

/** A form of be or get stands before, with nothing but the subject between: "was Trump called", "got arrested". */
function passiveBe(units: readonly Unit[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 6; before -= 1) {
    const unit = units[before];
    if (!unit) return false;
    if (unit.auxiliary === 'be' || unit.auxiliary === 'get') return true;
    if (unit.auxiliary === 'do' || unit.auxiliary === 'modal' || /(?:^| )to$/.test(unit.text)) return false;
    // "who is it that phoned Trump": a new clause.
    if (unit.text === 'that') return false;
    if (unit.deeds.some(({ voice }) => voice === 'active' || voice === 'open') && unit.names.length === 0)
      return false;
  }
  return false;
}

const verbVoices: ReadonlySet<SpokenVoice> = new Set(['active', 'passive']);

/** What part a preposition gives to the noun after it. */
export const prepositionRoles: Readonly<Record<string, Role | 'source'>> = {
  oleh: 'agent',
  by: 'agent',
  kepada: 'recipient',
  ke: 'recipient',
  pada: 'recipient',
  untuk: 'recipient',
  bagi: 'recipient',
  to: 'recipient',
  for: 'recipient',
  dari: 'source',
  from: 'source',
  dengan: 'together',
  bersama: 'together',
  with: 'together',
  tentang: 'about',
  atas: 'about',
  about: 'about',
  over: 'about',
  regarding: 'about',
  on: 'place',
  lewat: 'through',
  melalui: 'through',
  via: 'through',
  through: 'through',
  terhadap: 'target',
  against: 'target',
  di: 'place',
  in: 'place',
  at: 'place',
  near: 'place',
};

/** The verbs that stand in the sentence as verbs. */
function verbsOf(deeds: readonly SpokenDeed[]): readonly SpokenDeed[] {
  return deeds.filter(({ voice }) => verbVoices.has(voice));
}

function spokenParts(units: readonly Unit[], deeds: readonly SpokenDeed[], language: Language): Part[] {
  const parts: Part[] = [];
  const restricting = restrictionAt(units);
  for (const [at, unit] of units.entries()) {
    if (unit.names.length === 0 && unit.pronoun === null) continue;
    if (at === restricting) continue;
    if (unit.pronoun === 'it' || unit.pronoun === 'there') continue;
    const joined = conjunctBefore(units, at);
    const sibling = joined === null ? undefined : parts.find((part) => part.unit === joined);
    const { role, deed } = sibling ?? partAt(units, deeds, at, language);
    parts.push({ unit: at, keys: unit.names, role, deed });
  }
  return parts;
}

/** "katedral mana", "which cathedral": the description beside the question word says what sort is wanted; -1: none. */
function restrictionAt(units: readonly Unit[]): number {
  const whAt = units.findIndex((unit) => unit.wh === 'which' || unit.wh === 'what');
  if (whAt < 0) return -1;
  const described = (at: number) => (units[at]?.names.length ?? 0) > 0 && units[at]?.descriptive === true;
  if (units[whAt]?.text === 'which' || units[whAt]?.text === 'what')
    return described(whAt + 1) ? whAt + 1 : -1;
  return described(whAt - 1) && /^(?:mana|apa)$/.test(units[whAt]?.text ?? '') ? whAt - 1 : -1;
}

/** "Putin dan Trump": the unit of the first, seen from the second. */
function conjunctBefore(units: readonly Unit[], at: number): number | null {
  if (!/^(?:dan|and|serta|sama|&|atau|or)$/.test(units[at - 1]?.text ?? '')) return null;
  const before = at - 2;
  return (units[before]?.names.length ?? 0) > 0 ? before : null;
}

/** The part that the words around a name (or a question word) give it. */
function partAt(
  units: readonly Unit[],
  deeds: readonly SpokenDeed[],
  at: number,
  language: Language,
): { role: Role | 'source' | null; deed: number | null } {
  const verbs = verbsOf(deeds);
  const left = verbs.filter((deed) => deed.unit < at).at(-1);
  const right = verbs.find((deed) => deed.unit > at);
  const indexOf = (deed: SpokenDeed | undefined) => (deed ? deeds.indexOf(deed) : null);
  let before = at - 1;
  while (
    before >= 0 &&
    /^(?:the|a|an|para|sang|si|pihak|presiden|president)$/.test(units[before]?.text ?? '')
  )
    before -= 1;
  const preposition = units[before]?.preposition ? (units[before]?.text ?? '') : null;
  if (preposition !== null) {
    if (preposition === 'sama') {
      // Everyday "by", "with" and "to" in one word.
      const role = left?.voice === 'passive' ? 'agent' : 'together';
      return { role, deed: indexOf(left ?? right) };
    }
    const role = prepositionRoles[preposition];
    const noun = deeds.filter((deed) => deed.unit < at && deed.voice === 'noun').at(-1);
    if (preposition === 'by' || preposition === 'oleh')
      return { role: 'agent', deed: indexOf(left ?? noun ?? right) };
    if (role) return { role, deed: indexOf(left ?? noun ?? right) };
    if (preposition === 'of') return { role: null, deed: null };
  }
  // "hasil KPU", "tim Hendra", "Ratna's camp": a name that says whose, not who does it.
  // "apa kata Gedung Putih", "menurut polisi": the name after it speaks.
  if (/^(?:kata|menurut|ujar|tutur|ucap)$/.test(units[at - 1]?.text ?? ''))
    return { role: 'agent', deed: indexOf(left) };
  const neighbour = units[language === 'id' ? at - 1 : at + 1];
  const owned =
    neighbour !== undefined &&
    !neighbour.isFunction &&
    !neighbour.preposition &&
    neighbour.names.length === 0 &&
    neighbour.wh === null &&
    neighbour.auxiliary === null &&
    neighbour.pronoun === null &&
    neighbour.date === null &&
    neighbour.number === null &&
    !verbs.some((verb) => units[verb.unit] === neighbour) &&
    neighbour.offices.length === 0;
  if (owned && (language === 'id' ? neighbour.text !== 'saja' : units[at]?.enclitic)) {
    const noun = deeds.findIndex((deed) => units[deed.unit] === neighbour);
    return { role: null, deed: noun >= 0 ? noun : null };
  }
  const clauseBreak = (from: number, to: number) =>
    units
      .slice(from + 1, to)
      .some(
        (unit) =>
          unit.text === 'yang' || unit.text === 'that' || unit.text === 'which' || unit.text === 'bahwa',
      );
  // An object stands after its verb; a name between two verbs belongs to the left one unless a clause begins between.
  if (
    left &&
    !clauseBreak(left.unit, at) &&
    !(language === 'en' && right && subjectBefore(units, at, right))
  ) {
    const gap = units.slice(left.unit + 1, at).filter((unit) => !unit.isFunction && !unit.preposition).length;
    if (left.voice === 'active') return { role: 'target', deed: indexOf(left) };
    if (language === 'id' && gap === 0) return { role: 'agent', deed: indexOf(left) };
    return { role: null, deed: indexOf(left) };
  }
  if (right) return { role: right.voice === 'passive' ? 'target' : 'agent', deed: indexOf(right) };
  return { role: null, deed: null };
}

/** English "… did Putin call": an auxiliary before the name makes it the subject of the verb after it. */
function subjectBefore(units: readonly Unit[], at: number, verb: SpokenDeed): boolean {
  let before = at - 1;
  while (before >= 0 && /^(?:the|a|an|president)$/.test(units[before]?.text ?? '')) before -= 1;
  const auxiliary = units[before]?.auxiliary;
  return auxiliary !== null && auxiliary !== undefined && verb.unit > at;
}

const whRank: Readonly<Record<Wh, number>> = {
  clock: 9,
  'how-many': 8,
  when: 7,
  where: 7,
  why: 7,
  how: 6,
  who: 6,
  which: 5,
  what: 4,
  whether: 0,
};

/** The unit whose word says what is wanted; -1: none. The most telling one, the first of equals. */
function mainQuestionWord(units: readonly Unit[]): number {
  let best = -1;
  for (const [at, unit] of units.entries()) {
    if (!unit.wh) continue;
    const weakest = units[best]?.wh ?? 'whether';
    if (best < 0 || (whRank[weakest] < 6 && whRank[unit.wh] > whRank[weakest])) best = at;
  }
  return best;
}

const jobWord =
  /^(?:jabatan|posisi|pekerjaan|profesi|kedudukan|position|job|title|post|office|occupation|profession|pangkat)$/;

const roleNouns: readonly (readonly [RegExp, Role])[] = [
  [/^(?:sasaran|target|korban|incaran|victims?)$/, 'target'],
  [/^(?:pelaku|dalang|otak|biang|perpetrators?|culprits?|mastermind|penyebab)$/, 'agent'],
  [/^(?:penerima|recipients?|receiver)$/, 'recipient'],
];

function whatIsWanted(
  units: readonly Unit[],
  deeds: readonly SpokenDeed[],
  parts: readonly Part[],
  whAt: number,
  utterance: Utterance,
): { wanted: Wanted; used: Set<number> } {
  const used = new Set<number>();
  const particle = /^(?:sih|dong|deh|nih|kok|tuh|lah|ya|yah|kan|lho|loh)$/;
  const text = ` ${units.flatMap((unit) => (particle.test(unit.text) ? [] : [unit.text])).join(' ')} `;
  const wh = units[whAt]?.wh ?? null;
  const words = (pattern: RegExp) => {
    const found = units.flatMap((unit, at) => (pattern.test(unit.text) ? [at] : []));
    for (const at of found) used.add(at);
    return found.length > 0;
  };
  const want = (wanted: Wanted) => ({ wanted, used });

  if (
    parts.length === 0 &&
    words(/^(?:kronologi|kronologis|urutan|linimasa|timeline|chronology|sequence)$/)
  ) {
    for (const at of units.keys()) used.add(at);
    return want({ kind: 'timeline' });
  }
  const publication = deeds.some((deed) =>
    deed.readings.some((reading) => /^(?:publish|report|write|quote)$/.test(reading.deed)),
  );
  if (
    parts.length === 0 &&
    wh === 'when' &&
    publication &&
    /\b(?:artikel|berita|article|story|news) (?:ini|itu|this)?|\bthis (?:article|story|news)\b/.test(text)
  ) {
    for (const at of units.keys()) used.add(at);
    return want({ kind: 'source' });
  }
  if (
    wh === 'where' &&
    /\b(?:quotes?|quotation|kutipan|pernyataan|statement)\b/.test(text) &&
    /\b(?:from|dari)\b/.test(text)
  ) {
    for (const at of units.keys()) used.add(at);
    return want({ kind: 'source' });
  }
  if (
    parts.length === 0 &&
    /\b(?:which|what|apa|mana|siapa)\b/.test(text) &&
    /\b(?:newspaper|paper|news agency|koran|surat kabar|kantor berita|outlet|media)\b/.test(text)
  ) {
    for (const at of units.keys()) used.add(at);
    return want({ kind: 'source' });
  }
  if (
    wh === 'what' &&
    words(
      /^(?:hasil|hasilnya|akibat|akibatnya|dampak|dampaknya|result|results|outcome|consequence|consequences|effect)$/,
    )
  )
    return want({ kind: 'outcome' });
  if (
    parts.length === 0 &&
    (/\bsingkat\b.*\b(?:artikel|berita|isi)\b/.test(text) || /\bisi (?:artikel|berita)\b/.test(text))
  ) {
    for (const at of units.keys()) used.add(at);
    return want({ kind: 'summary' });
  }
  const gist =
    /\b(?:sum (?:it|this|that|everything) up|singkat(?:nya)? apa|in short|in a nutshell|garis besar|what(?:'s| is) (?:it|this|that|the story|the news|the article) about|tentang apa|apa isi)\b/;
  if (parts.length === 0 && deeds.length < 2 && gist.test(text)) {
    for (const at of units.keys()) used.add(at);
    return want({ kind: 'summary' });
  }
  if (
    parts.length === 0 &&
    words(
      /^(?:ringkas\p{L}*|rangkum\p{L}*|ikhtisar|summar\p{L}*|recap|tldr|tl|dr|overview|intinya|inti|gist|garis)$/u,
    )
  ) {
    for (const at of units.keys()) used.add(at);
    return want({ kind: 'summary' });
  }
  if (
    words(/^(?:kutipan|kutip|dikutip|quot\p{L}*|pernyataan|statements?|ucapan persis|ucapan)$/u) &&
    !/\b(?:media|sumber|source|outlet|dilansir|when|kapan|kapankah)\b/.test(text) &&
    (wh === null || wh === 'how' || wh === 'what' || wh === 'who' || wh === 'whether')
  ) {
    words(/^(?:isi|bunyi|content|full|exact|words|lengkap|persis)$/);
    if (wh !== 'who') return want({ kind: 'quote' });
  }
  if (
    /\b(?:sumber(?:nya)?|media|outlet|dilansir|melansir|source[ds]?|byline|wartawan(?:nya)?|jurnalis|penulis(?:nya)?|reporter|journalist)\b/.test(
      text,
    ) &&
    /\b(?:apa|siapa|mana|dari|which|what|who|where|sumber(?:nya)?|source)\b/.test(text) &&
    parts.length + deeds.length < 5
  ) {
    if (
      words(
        /^(?:sumber|media|outlet|dilansir|melansir|dikutip|kutipan|pernyataan|source|sources|byline|wartawan|jurnalis|penulis|reporter|journalist|menulis|nulis|ditulis|wrote|written|write|newspaper|koran|portal|situs|website|memuat|quote|quoted|statement|reported|report|published|terbit)$/,
      )
    )
      return want({ kind: 'source' });
  }
  // "which news agency wrote this", "media apa yang menerbitkan berita ini", "where's this from"
  if (
    parts.length === 0 &&
    /\b(?:this|it|artikel|berita|article|story|news|laporan|report)\b/.test(text) &&
    /\b(?:wrote|written|writes|published|publishes|publish|menerbitkan|diterbitkan|terbitkan|menulis|ditulis|nulis|memuat|dimuat|news agency|newspaper|media|koran|outlet|berasal|dari mana|wheres|where's|from where|where (?:is|does) this)\b/.test(
      text,
    ) &&
    (wh === 'who' || wh === 'what' || wh === 'which' || wh === 'where' || wh === null)
  ) {
    for (const at of units.keys()) used.add(at);
    return want({ kind: 'source' });
  }
  if (
    wh === 'what' &&
    /\b(?:hubungan(?:nya)?|kaitan(?:nya)?|relasi|relationship|connection|link)\b/.test(text)
  ) {
    words(/^(?:hubungan|kaitan|relasi|relationship|connection|link|between|antara)$/);
    if (parts.length >= 2) return want({ kind: 'relation' });
  }
  if (
    /\b(?:linked|related|connected|terkait|berkaitan|berhubungan)\b/.test(text) &&
    (wh === 'how' || wh === 'what' || wh === 'whether' || units[0]?.auxiliary === 'be') &&
    parts.length >= 2
  ) {
    words(/^(?:linked|related|connected|terkait|berkaitan|berhubungan|link|relate|connect|hubungan)$/);
    return want({ kind: 'relation' });
  }
  if (words(/^(?:latar belakang|latar|background|konteks|context)$/)) {
    words(/^(?:belakang)$/);
    return want({ kind: 'background' });
  }
  if (wh === 'what' || wh === 'who' || wh === null || wh === 'which') {
    const nameAsked = units.findIndex(
      (unit) => /^(?:nama|name|names|named|bernama|dinamai)$/.test(unit.text) && unit.names.length === 0,
    );
    if (nameAsked >= 0 && !/\bdisebut\b/.test(text) && (wh !== null || units.length < 8)) {
      used.add(nameAsked);
      return want({ kind: 'name' });
    }
  }
  const jobAt = units.findIndex((unit) => jobWord.test(unit.text));
  if (jobAt >= 0 && parts.length > 0 && (wh === null || wh === 'what' || wh === 'whether')) {
    used.add(jobAt);
    for (const deed of deeds) used.add(deed.unit);
    return want({ kind: 'identity' });
  }
  if (
    parts.length >= 2 &&
    /\b(?:have to do with|has to do with|ada hubungan apa|apa hubungan|apa urusan|apa kaitan)\b/.test(text)
  )
    return want({ kind: 'relation' });
  const cast =
    /\b(?:tokoh|pihak|orang|people|figures?|persons?|actors|names|nama)\b.*\b(?:disebut|mentioned|named|terlibat|involved|muncul|appear)|\bsiapa (?:saja )?(?:yang )?(?:terlibat|disebut)|\bwho(?:'s| is| was| are| were| all)* (?:was |is |are |were )?(?:all )?involved|\bsebutkan (?:semua )?(?:tokoh|pihak|orang)/;
  if (cast.test(text) && parts.length === 0) {
    for (const at of units.keys()) used.add(at);
    return want({ kind: 'cast' });
  }

  // "bagaimana dengan Trump?", "what about the FSB?"
  if (
    parts.length === 1 &&
    deeds.length === 0 &&
    /^ (?:bagaimana (?:dengan|sama|kalau)|gimana (?:dengan|sama|kalau)|(?:and |so )?(?:what|how) about|kalau) /.test(
      text,
    )
  )
    return want({ kind: 'identity' });
  switch (wh) {
    case 'clock':
      return want({ kind: 'time', clock: true });
    case 'when':
      return want({ kind: 'time', clock: false });
    case 'where':
      return want({ kind: 'place' });
    case 'why': {
      return want({ kind: 'reason' });
    }
    case 'how':
      return want({ kind: 'manner' });
    case 'how-many':
      return want({ kind: 'number' });
    case 'who':
    case 'which':
    case 'what':
      if (
        wh !== 'who' &&
        (wantedType(units, whAt) === 'place' || (wh === 'which' && units[whAt]?.text === 'mana')) &&
        units
          .slice(Math.max(0, whAt - 4), whAt + 1)
          .some((unit) => /^(?:di|in|at|near|dari|from|ke)$/.test(unit.text))
      ) {
        return want({ kind: 'place' });
      }
      return want(wantedFiller(units, deeds, parts, whAt, utterance.language, used));
    default:
      if (wh === 'whether' || utterance.questionMark || utterance.tag || units[0]?.auxiliary) {
        if (deeds.length > 0 || parts.length > 1 || units[0]?.auxiliary || wh === 'whether')
          return want({ kind: 'truth' });
        if (parts.length === 1)
          return want({
            kind: utterance.tag || units.some((unit) => unit.offices.length > 0) ? 'truth' : 'identity',
          });
        return want({ kind: 'truth' });
      }
      return want(parts.length === 1 && deeds.length === 0 ? { kind: 'identity' } : { kind: 'topic' });
  }
}

function wantedFiller(
  units: readonly Unit[],
  deeds: readonly SpokenDeed[],
  parts: readonly Part[],
  whAt: number,
  language: Language,
  used: Set<number>,
): Wanted {
  const wh = units[whAt]?.wh;
  const verbs = verbsOf(deeds);
  const generic = (unit: Unit | undefined) =>
    /^(?:lakukan|melakukan|dilakukan|ngelakuin|dilakuin|perbuat|diperbuat|berbuat|do|did|done|doing|terjadi|happen|happened|happening|up|kerjakan|dikerjakan|ngapain|peran|role|perannya)$/.test(
      unit?.text ?? '',
    );
  // "what caused the fire?" asks why there was one.
  const causeAt = deeds.findIndex((deed) => deed.readings.some((reading) => reading.deed === 'cause'));
  if (causeAt >= 0 && deeds.length > 1) return { kind: 'reason' };
  // "what role did the FSB play"
  const playAt = units.findIndex((unit) => /^(?:peran|role|part|andil|kontribusi)$/.test(unit.text));
  if (playAt >= 0 && parts.length > 0) {
    for (const [at, unit] of units.entries())
      if (/^(?:peran|role|part|play|played|memainkan|andil|kontribusi)$/.test(unit.text)) used.add(at);
    return { kind: 'doing' };
  }
  // "who was behind the plot", "siapa di balik rencana itu"
  const behind = units.findIndex((unit) => /^(?:behind|balik)$/.test(unit.text));
  if (behind >= 0 && deeds.length > 0) {
    used.add(behind);
    return { kind: 'filler', role: 'agent', deed: 0 };
  }
  for (const [pattern, role] of roleNouns) {
    const at = units.findIndex((unit) => pattern.test(unit.text) && unit.names.length === 0);
    if (
      at >= 0 &&
      deeds.every(
        (deed) =>
          deed.unit === at || deed.readings.some((reading) => /^(?:intend|plan|become)$/.test(reading.deed)),
      )
    ) {
      used.add(at);
      for (const deed of deeds) used.add(deed.unit);
      return { kind: 'filler', role, deed: null };
    }
    if (at >= 0) {
      used.add(at);
      const governed = deeds.findIndex((deed) => deed.unit > at);
      return { kind: 'filler', role, deed: governed >= 0 ? governed : null };
    }
  }
  const mainVerbs = verbs.filter((deed) => !generic(units[deed.unit]));
  if (units[whAt]?.text === 'ngapain') {
    // "ngapain Putin nelpon": why; "Putin ngapain": what.
    if (whAt === 0 && mainVerbs.length > 0) return { kind: 'reason' };
    const accusing = mainVerbs.at(-1);
    return accusing ? { kind: 'filler', role: 'about', deed: deeds.indexOf(accusing) } : { kind: 'doing' };
  }
  if (mainVerbs.length === 0 && deeds.every((deed) => deed.voice !== 'noun' || generic(units[deed.unit]))) {
    if (units.some((unit) => generic(unit)) && wh !== 'who') {
      for (const [at, unit] of units.entries()) if (generic(unit)) used.add(at);
      return { kind: 'doing' };
    }
    if (parts.length > 0 || units.some((unit) => unit.offices.length > 0 || unit.relations.length > 0))
      return { kind: 'identity' };
  }
  const indexOf = (deed: SpokenDeed | undefined) => (deed ? deeds.indexOf(deed) : null);
  const verbsAfter = mainVerbs.filter((deed) => deed.unit > whAt);
  const verbsBefore = mainVerbs.filter((deed) => deed.unit < whAt);
  const left = verbsBefore.at(-1);

  // "oleh siapa", "kepada siapa", "to whom", "by which agency"; in English also left behind at the end: "who was he called by".
  const preposition = units[whAt - 1]?.preposition ? units[whAt - 1]?.text : danglingPreposition(units, whAt);
  if (preposition && !(preposition === 'dari' && wh === 'which')) {
    const governing = verbsAfter[0] ?? left;
    if (preposition === 'sama')
      return {
        kind: 'filler',
        role: governing?.voice === 'passive' ? 'agent' : 'together',
        deed: indexOf(governing),
      };
    if (preposition === 'gara-gara' || preposition === 'karena') return { kind: 'reason' };
    const role = prepositionRoles[preposition];
    const asks = deeds.some((deed) =>
      deed.readings.some((reading) =>
        /^(?:ask|request|demand|call-for|look-for|wait|hope)$/.test(reading.deed),
      ),
    );
    if (preposition === 'for' && wh === 'what')
      return asks ? { kind: 'filler', role: 'about', deed: indexOf(governing) } : { kind: 'reason' };
    if (role === 'source') return { kind: 'filler', role: 'agent', deed: indexOf(governing) };
    if (role) return { kind: 'filler', role, deed: indexOf(governing) };
  }

  if (language === 'en') {
    const main = verbsAfter[0] ?? left;
    if (!main) return { kind: 'filler', role: null, deed: null };
    if (main.unit < whAt)
      return { kind: 'filler', role: main.voice === 'active' ? 'target' : 'agent', deed: indexOf(main) };
    const auxiliary = units.slice(whAt, main.unit).findIndex((unit) => unit.auxiliary !== null);
    // "who is it that phoned Trump": the subject stands, if anywhere, after "that".
    const clause = units.findIndex((unit, at) => at < main.unit && unit.text === 'that') + 1;
    const subject =
      auxiliary >= 0 &&
      units
        .slice(Math.max(whAt + auxiliary + 1, clause), main.unit)
        .some(
          (unit) =>
            unit.names.length > 0 ||
            unit.pronoun !== null ||
            (!unit.isFunction && unit.number === null && !unit.preposition && unit.auxiliary === null),
        );
    if (main.voice === 'passive')
      return { kind: 'filler', role: subject ? 'about' : 'target', deed: indexOf(main) };
    return { kind: 'filler', role: subject ? 'target' : 'agent', deed: indexOf(main) };
  }

  const right = verbsAfter[0];
  const relative = units.findIndex((unit) => unit.text === 'yang');
  if (right && whAt < right.unit) {
    // "siapa yang Putin telepon", "apa yang mereka sita": the subject stands between "yang" and the verb.
    const between = units.slice(whAt + 1, right.unit);
    const subject = between.some(
      (unit) => unit.names.length > 0 || unit.pronoun === 'person' || unit.pronoun === 'they',
    );
    if (subject)
      return { kind: 'filler', role: right.voice === 'passive' ? 'agent' : 'target', deed: indexOf(right) };
    return { kind: 'filler', role: right.voice === 'passive' ? 'target' : 'agent', deed: indexOf(right) };
  }
  if (left) {
    const named = parts.some((part) => part.unit < left.unit);
    if (relative >= 0 && relative < left.unit && wh !== 'what') {
      // "yang nelpon Trump siapa" asks for the doer, "yang ditangkap siapa" for whom it was done to.
      if (left.voice === 'active') return { kind: 'filler', role: 'agent', deed: indexOf(left) };
      return { kind: 'filler', role: named ? 'agent' : 'target', deed: indexOf(left) };
    }
    if (relative >= 0 && relative < left.unit) {
      return {
        kind: 'filler',
        role: left.voice === 'active' ? (parts.length > 0 ? 'target' : 'agent') : 'target',
        deed: indexOf(left),
      };
    }
    if (left.voice === 'active') return { kind: 'filler', role: 'target', deed: indexOf(left) };
    return { kind: 'filler', role: wh === 'what' ? 'about' : 'agent', deed: indexOf(left) };
  }
  const noun = deeds.find((deed) => deed.voice === 'noun');
  return { kind: 'filler', role: null, deed: indexOf(noun) };
}

/** "who was he called by?": the preposition that lost its noun. */
function danglingPreposition(units: readonly Unit[], whAt: number): string | undefined {
  if (whAt > 2) return undefined;
  for (let at = units.length - 1; at > whAt; at -= 1) {
    const unit = units[at];
    if (!unit) return undefined;
    if (unit.preposition && /^(?:by|to|with|from|about|for|over)$/.test(unit.text)) {
      const after = units.slice(at + 1);
      if (unit.text === 'to' && after[0]?.auxiliary === 'do') return undefined; // "asked to do"
      if (
        after.every(
          (each) => each.isFunction || each.preposition || /^(?:phone|telephone|call)$/.test(each.text),
        )
      )
        return unit.text;
      const before = units[at - 1];
      // "who was putin talking to on the phone"
      if (before && before.deeds.length > 0 && units[at + 1]?.preposition) return unit.text;
      return undefined;
    }
    if (!unit.isFunction && unit.deeds.length > 0) return undefined;
  }
  return undefined;
}

const typeNouns: readonly (readonly [RegExp, Exclude<WantedType, null>])[] = [
  [/^(?:negara|country|countries|nation|bangsa)$/, 'country'],
  [
    /^(?:lembaga|badan|instansi|organisasi|agency|agencies|organi[sz]ation|company|perusahaan|dinas|kelompok|group|pihak|institution|institusi|partai|party|firma|maskapai|airline|tim|team|klub|club|universitas|university|kampus|service|body|polda|polres|studio|lsm|ngo|yayasan|foundation)$/,
    'organisation',
  ],
  [
    /^(?:kota|city|cities|tempat|place|daerah|area|wilayah|lokasi|location|bangunan|building|gedung|katedral|provinsi|province|town|desa|village|kecamatan|kelurahan|district|hutan|forest|jalan|street|gereja|church|rumah sakit|hospital|kawasan|region|pulau|island|venue)$/,
    'place',
  ],
  [/^(?:orang|tokoh|person|people|man|woman|pria|wanita|pejabat|official|leader|pemimpin)$/, 'person'],
];

/** "sebelumnya", "the call before this one": an earlier one is meant, not a time before something named. */
function orderIn(
  units: readonly Unit[],
  deeds: readonly SpokenDeed[],
): { order: Question['order']; used: readonly number[] } {
  const used: number[] = [];
  let order: Question['order'] = null;
  for (const [at, unit] of units.entries()) {
    if (!/^(?:sebelum|sebelumnya|before|previous|previously|earlier|prior|terakhir|last)$/.test(unit.text))
      continue;
    const next = units.slice(at + 1, at + 3);
    const named =
      next.some((each) => each.names.length > 0 || each.date !== null) ||
      deeds.some(
        (deed) =>
          deed.unit === at + 1 &&
          deed.voice === 'noun' &&
          unit.text !== 'previous' &&
          unit.text !== 'earlier' &&
          unit.text !== 'last',
      );
    if (named && !/nya$/i.test(unit.typed)) continue;
    order = 'before';
    used.push(at);
    const pointer =
      units[at + 1]?.text === 'this' || units[at + 1]?.text === 'that' || units[at + 1]?.text === 'the';
    if (pointer && /^(?:one|call|time)$/.test(units[at + 2]?.text ?? '')) used.push(at + 2);
  }
  for (const [at, unit] of units.entries()) {
    if (order && (unit.number?.value === 1 || /^(?:one|kali|time|times)$/.test(unit.text))) used.push(at);
  }
  return { order, used };
}

function wantedType(units: readonly Unit[], whAt: number): WantedType {
  const wh = units[whAt]?.wh;
  if (wh === 'who') return 'person';
  if (wh !== 'which' && wh !== 'what') return null;
  const noun = units[typeNounAt(units, whAt)];
  for (const [pattern, type] of typeNouns) if (noun && pattern.test(noun.text)) return type;
  return wh === 'what' ? 'thing' : null;
}

/** The noun beside the question word that says what sort is wanted: "which country", "negara mana"; -1: none. */
function typeNounAt(units: readonly Unit[], whAt: number): number {
  const wh = units[whAt]?.wh;
  if (wh !== 'which' && wh !== 'what') return -1;
  const beside = [whAt + 1, whAt - 1, whAt + 2];
  return (
    beside.find((at) =>
      typeNouns.some(([pattern]) => pattern.test(units[at]?.text ?? '') && units[at]?.names.length === 0),
    ) ?? -1
  );
}

function continues(units: readonly Unit[], parts: readonly Part[], deeds: readonly SpokenDeed[]): boolean {
  const first = units[0]?.text ?? '';
  if (
    /^(?:terus|lalu|trus|dan|and|kalau|so|then|but|tapi|no|bukan|maksudku|eh|n|what about|how about)$/.test(
      first,
    )
  )
    return true;
  return parts.every((part) => part.keys.length === 0) && deeds.length === 0;
}
