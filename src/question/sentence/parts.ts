import type { Role } from '../../briefing/schema.ts';
import type { Language } from '../../language.ts';
import type { Part, SpokenDeed, Unit } from '../question.ts';
import { exceptWord, joiningWord, linkingWord, setsBeside, whileWord } from '../small-words.ts';
import { nounMeantAt } from '../wanted/wanted-type.ts';
import { leadsTo } from './speech.ts';
import { verbsOf } from './voice.ts';

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

const sharing: ReadonlySet<string> = new Set(['share', 'inform', 'tell', 'give', 'send']);

/** What a preposition gives to the noun after it beside this verb: with whom something is shared gets it. */
export function roleBy(preposition: string, verb: SpokenDeed | undefined): Role | 'source' | undefined {
  const shares = verb?.readings.some(({ deed }) => sharing.has(deed)) === true;
  return shares && /^(?:with|dengan)$/.test(preposition) ? 'recipient' : prepositionRoles[preposition];
}

/** Everybody whom the question names or points at, in the order of the words, each with the part that it gives them. */
export function spokenParts(
  units: readonly Unit[],
  deeds: readonly SpokenDeed[],
  language: Language,
): Part[] {
  const parts: Part[] = [];
  const restricting = restrictionAt(units);
  const members = memberAskedAt(units);
  const meant = language === 'id' ? predicateAt(units, deeds) : null;
  for (const [at, unit] of units.entries()) {
    if (unit.names.length === 0 && unit.pronoun === null) continue;
    if (at === restricting || at === members) continue;
    if (unit.pronoun === 'it' || unit.pronoun === 'there') continue;
    // "Carla Mendez": both of the names of one, the second misspelt.
    const isHisToo = unit.names.length === 1 && units[at - 1]?.names.join() === unit.names.join();
    if (isHisToo && unit.nameHow === 'typo') continue;
    const joined = conjunctBefore(units, at);
    const sibling = joined === null ? undefined : parts.find((part) => part.unit === joined);
    // "tersangka yang ditahan itu tujuh orang": the same ones in other words take no second part.
    const again = parts.some(({ keys }) => keys.length === 1 && keys.join() === unit.names.join());
    const { role, deed } =
      sibling ??
      (again ? { role: null, deed: null } : meant?.unit === at ? meant : partAt(units, deeds, at, language));
    parts.push({ unit: at, keys: unit.names, role, deed });
  }
  return parts;
}

/** "yang nelpon (duluan) itu Trump kan?": asked whether it is he who did it, or, behind a passive, to whom it was done; null: not asked so. */
function predicateAt(units: readonly Unit[], deeds: readonly SpokenDeed[]): Part | null {
  const that = units.findIndex(({ text }) => text === 'yang');
  const opens = units.slice(0, that).every((unit) => unit.isFunction && unit.names.length === 0);
  if (that < 0 || !opens || units.some(({ wh }) => wh !== null && wh !== 'whether')) return null;
  const deed = deeds.findIndex(
    ({ unit, voice }) => unit > that && (voice === 'active' || voice === 'passive'),
  );
  const verb = deeds[deed];
  const at = units.findLastIndex(({ names }) => names.length > 0);
  if (!verb || at < verb.unit || units[at - 1]?.preposition) return null;
  if (!units.slice(at + 1).every(({ isFunction }) => isFunction)) return null;
  const linked = units.slice(verb.unit + 1, at).some(({ text }) => linkingWord.test(text));
  if (verb.voice === 'passive' && !linked) return null;
  return {
    unit: at,
    keys: units[at]?.names ?? [],
    role: verb.voice === 'passive' ? 'target' : 'agent',
    deed,
  };
}

/** "Russian", "Chinese", "British": of a country, before a noun that is its. */
const nationalWord = /(?:ian|ean|ese|ish|can|qi)$/;

/** "selain Trump", "besides the FSB". */
export function besidesAt(units: readonly Unit[], at: number): boolean {
  // "besides Putin and Trump"
  const joined = joiningWord.test(units[at - 1]?.text ?? '') && (units[at - 2]?.names.length ?? 0) > 0;
  if (joined && besidesAt(units, at - 2)) return true;
  const verb = /^(?:the|para|si|mr|mrs|ms|pak|bapak|bu)$/.test(units[at - 1]?.text ?? '') ? at - 2 : at - 1;
  if (isApart(units, verb)) return true;
  // "anyone other than the CIA"
  if (units[verb]?.text === 'than' && units[verb - 1]?.text === 'other') return true;
  // "selain Trump, Putin …": the second name is no longer left out.
  const near = (units[at - 1]?.names.length ?? 0) > 0 ? [] : [units[at - 1], units[verb - 1]];
  return near.some((unit) => exceptWord.test(unit?.text ?? ''));
}

/** "selain menangkap", "besides arresting them": a verb for what is not meant. */
export function isApart(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]?.text === 'from' ? units[at - 2]?.text : units[at - 1]?.text;
  const verb = units[at]?.deeds.some(({ voice }) => voice !== 'noun' && voice !== 'agent') === true;
  return verb && exceptWord.test(before ?? '');
}

/** "katedral mana", "which cathedral": the description beside the question word says what sort is wanted; -1: none. */
export function restrictionAt(units: readonly Unit[]): number {
  // "selain katedral mana lagi": what is not meant is of no sort.
  const described = (at: number) =>
    (units[at]?.names.length ?? 0) > 0 && units[at]?.descriptive === true && !besidesAt(units, at);
  const whAt = units.findIndex((unit) => unit.wh === 'which' || unit.wh === 'what');
  const meant = nounMeantAt(units);
  if (whAt < 0) return described(meant) ? meant : -1;
  if (units[whAt]?.text === 'which' || units[whAt]?.text === 'what')
    return described(whAt + 1) ? whAt + 1 : -1;
  // "nama perusahaan barunya apa": it is just that one's name.
  const isNamed = /^(?:nama|judul)$/.test(units[whAt - 2]?.text ?? '') && units[whAt]?.text === 'apa';
  const isSort = /^(?:mana|apa|seperti apa)$/.test(units[whAt]?.text ?? '') && !isNamed;
  return described(whAt - 1) && isSort ? whAt - 1 : -1;
}

const sideWord = /^(?:pihak|kubu|sisi)$/;

/** "dari pihak Indonesia siapa yang teken", "dari Vietnam siapa": whose side whoever is asked for is on. */
function sideAt(units: readonly Unit[]): number {
  const textAt = (at: number) => units[at]?.text ?? '';
  const isDone = units.some(({ auxiliary, deeds }) => deeds.length > 0 && auxiliary === null);
  return units.findIndex(({ names }, at) => {
    const from = textAt(at - 1) === 'dari' || (sideWord.test(textAt(at - 1)) && textAt(at - 2) === 'dari');
    const isFirst = at <= 2 && units[at + 1]?.wh === 'who';
    return isDone && names.length > 0 && from && (isFirst || sideWord.test(textAt(at - 1)));
  });
}

/** "who at the CIA", "siapa di FSB": somebody of that body is asked for; -1: nobody. */
export function memberAskedAt(units: readonly Unit[]): number {
  const who = units.findIndex(({ wh }) => wh === 'who');
  const side = who < 0 ? -1 : sideAt(units);
  if (side >= 0) return side;
  const at = units[who + 2]?.text === 'the' ? who + 3 : who + 2;
  const within = /^(?:at|in|from|di|dari|within)$/.test(units[who + 1]?.text ?? '');
  const goesOn = units.slice(at + 1).some(({ deeds, auxiliary }) => deeds.length > 0 && auxiliary === null);
  return who >= 0 && within && goesOn && (units[at]?.names.length ?? 0) > 0 ? at : -1;
}

/** "Putin dan Trump": the unit of the first, seen from the second. */
function conjunctBefore(units: readonly Unit[], at: number): number | null {
  if (!setsBeside(units[at - 1]?.text)) return null;
  const before = at - 2;
  return (units[before]?.names.length ?? 0) > 0 ? before : null;
}

/** The part that the words around a name, an office or a question word give it. */
export function partAt(
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
  // "before Hanoi", "setelah ke Hanoi": it only says when.
  const first = /^(?:ke|dari|di|in|at|to)$/.test(units[before]?.text ?? '') ? before - 1 : before;
  if (/^(?:before|after|sebelum|setelah|sesudah|since|sejak)$/.test(units[first]?.text ?? ''))
    return { role: null, deed: null };
  const preposition = units[before]?.preposition ? (units[before]?.text ?? '') : null;
  if (preposition !== null) {
    // "thanked him for the CIA tip": the preposition is the noun's, and the name says whose it is.
    const itsNoun =
      language === 'en' ? deeds.findIndex(({ unit, voice }) => unit === at + 1 && voice === 'noun') : -1;
    if (itsNoun >= 0) return { role: null, deed: itsNoun };

    // "according to the police": whoever says it.
    if (preposition === 'to' && units[before - 1]?.text === 'according') return { role: 'agent', deed: null };
    if (preposition === 'sama') {
      // Everyday "by", "with" and "to" in one word.
      const role = left?.voice === 'passive' ? 'agent' : 'together';
      return { role, deed: indexOf(left ?? right) };
    }
    const next = verbs.find((deed) => deed.unit > at);
    // "what made it possible for the FSB to catch them": whoever stands between "for" and "to" does it.
    if (preposition === 'for' && next && units[at + 1]?.text === 'to' && next.unit === at + 2)
      return { role: 'agent', deed: indexOf(next) };
    if (preposition === 'to' && left && leadsTo(units, left.unit)) return { role: null, deed: null };
    const role = roleBy(preposition, left);
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
  // "who received Putin's call": whoever's it is did what the noun names.
  const own = deeds.findIndex(({ unit, voice }) => unit === at + 1 && voice === 'passive');
  if (language === 'en' && units[at]?.enclitic && own >= 0) return { role: 'agent', deed: own };
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
    neighbour.offices.length === 0 &&
    // "menangkap tujuh anggota CIA": to whom it is done is whose members they are.
    !neighbour.relations.includes('member');
  const isAdjective = nationalWord.test(units[at]?.text ?? '') && (neighbour?.concepts.length ?? 0) > 0;
  // "who opposes the Kestrel sale": whose sale it is, like "Kestrel's sale".
  const isNamedAfter =
    left !== undefined &&
    units[at - 1]?.text === 'the' &&
    units[at]?.descriptive === false &&
    deeds.some(({ unit, voice }) => unit === at + 1 && voice === 'noun');
  if (
    owned &&
    (language === 'id' ? neighbour.text !== 'saja' : units[at]?.enclitic || isAdjective || isNamedAfter)
  ) {
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
  // "where was he when she called": what was done meanwhile is not said of him.
  const meanwhile = (from: number, to: number) =>
    units.slice(from + 1, to).some((unit) => whileWord.test(unit.text));
  // "sudah ditangkap belum pelakunya", "jadi datang tidak menterinya": whoever stands after "or not" is its subject.
  if (
    left &&
    language === 'id' &&
    units.slice(left.unit + 1, at).some(({ text }) => /^(?:belum|tidak)$/.test(text))
  )
    return { role: left.voice === 'passive' ? 'target' : 'agent', deed: indexOf(left) };
  // "did the information come from them": whoever stands behind "from" is its source.
  const comes = left?.readings.some(({ deed }) => deed === 'originate' || deed === 'come') === true;
  if (left && comes && /(?:^| )(?:from|dari)$/.test(units[left.unit]?.text ?? '') && left.unit === before)
    return {
      role: 'source',
      deed: indexOf(deeds.find((deed) => deed.voice === 'noun' && deed.unit < left.unit) ?? left),
    };
  // An object stands after its verb; a name between two verbs belongs to the left one unless a clause begins between.
  if (
    left &&
    !clauseBreak(left.unit, at) &&
    !(language === 'en' && right && subjectBefore(units, at, right))
  ) {
    const gap = units.slice(left.unit + 1, at).filter((unit) => !unit.isFunction && !unit.preposition).length;
    // "menang apa dia?": what is asked for stands before its subject.
    const asked = language === 'id' && units.slice(left.unit + 1, at).some(({ wh }) => wh !== null);
    // So does whose sum it is: "rugi berapa promotornya?".
    const isWhoseSum = units[at - 1]?.wh === 'how-many';
    if (asked && (units[at]?.pronoun || isWhoseSum))
      return { role: left.voice === 'passive' ? 'target' : 'agent', deed: indexOf(left) };
    if (left.voice === 'active') return { role: 'target', deed: indexOf(left) };
    // "kenapa ditangkap pelakunya": a subject behind its verb; "dipecat bosnya" tells by whose boss.
    if (left.voice === 'passive' && gap === 0 && isTheOne(units[at]))
      return { role: 'target', deed: indexOf(left) };
    if (language === 'id' && gap === 0) return { role: 'agent', deed: indexOf(left) };
    return { role: null, deed: indexOf(left) };
  }
  if (right && !left && meanwhile(at, right.unit)) return { role: null, deed: null };
  if (right && isCountedObject(units, at, right.unit)) return { role: 'target', deed: indexOf(right) };
  if (right) return { role: right.voice === 'passive' ? 'target' : 'agent', deed: indexOf(right) };
  return { role: null, deed: null };
}

/** "pelakunya", "terorisnya": those of the story, and nobody's. */
function isTheOne(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    /[^n]nya$/iu.test(unit.typed) &&
    unit.descriptive &&
    unit.relations.length + unit.offices.length === 0
  );
}

/** "how many prisoners will the government release": what is counted stands before the subject of the verb that is done to it. */
function isCountedObject(units: readonly Unit[], at: number, verb: number): boolean {
  const subject = units
    .slice(at + 2, verb)
    .some(({ isFunction, names, pronoun }) => !isFunction || names.length > 0 || pronoun !== null);
  return units[at - 1]?.wh === 'how-many' && (units[at + 1]?.auxiliary ?? null) !== null && subject;
}

/** English "… did Putin call": an auxiliary before the name makes it the subject of the verb after it. */
function subjectBefore(units: readonly Unit[], at: number, verb: SpokenDeed): boolean {
  let before = at - 1;
  while (before >= 0 && /^(?:the|a|an|president)$/.test(units[before]?.text ?? '')) before -= 1;
  const auxiliary = units[before]?.auxiliary;
  return auxiliary !== null && auxiliary !== undefined && verb.unit > at;
}
