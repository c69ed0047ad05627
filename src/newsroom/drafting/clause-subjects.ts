import type { Language } from '../../language.ts';
import type { Clause } from './clause.ts';
import { isReducedClause, isSubordinate } from './clause-forms.ts';
import { isNoun } from './clause-objects.ts';
import { heldSubject } from './clause-openings.ts';
import type { Noun, Unit } from './unit.ts';

export function subjectOf(
  units: readonly Unit[],
  verb: number,
  clauses: readonly Clause[],
  language: Language,
): { subject: readonly Noun[]; modifiers: readonly string[] } {
  const modifiers: string[] = [];
  let at = verb - 1;
  let sawMark = false;
  for (; at >= 0; at -= 1) {
    const unit = units[at];
    if (unit?.kind === 'auxiliary') modifiers.push(unit.word);
    else if (unit?.kind === 'mark') sawMark = true;
    else if (unit?.kind !== 'date') break;
  }
  const unit = units[at];
  const previous = clauses.at(-1);
  const main =
    clauses.find((clause) => clause.verb.voice === 'active' && !isSubordinate(clause, units)) ?? clauses[0];
  // ", killing a driver": whoever acts in the sentence, and not what only stands there with a clause of its own.
  const read = units[verb];
  if (read?.kind === 'verb' && read.isParticiple === true && units[verb - 1]?.kind === 'mark') {
    const finite = clauses.findLast(
      (clause) =>
        clause.subject.length > 0 &&
        !isReducedClause(clause, units) &&
        !clause.verb.deeds.some((deed) => /^(?:say|tell|state)$/.test(deed)),
    );
    if (finite !== undefined) return { subject: finite.subject, modifiers };
  }
  const inherit = (clause: Clause | undefined) => ({ subject: clause?.subject ?? [], modifiers });
  if (unit === undefined || unit.kind === 'quotation') return { subject: [], modifiers };
  const isInfinitive =
    modifiers.includes('to') ||
    (unit.kind === 'preposition' &&
      /^(?:untuk|guna|agar|supaya|of|for|with|from|by|without|after|before|setelah|sebelum|usai|dengan|ketika|saat|sambil)$/.test(
        unit.word,
      ));
  // "She is scheduled to visit": whoever stands before it does.
  const isSet = modifiers.some((word) => setWords.test(word));
  if (modifiers.includes('to') && previous !== undefined && !isSet) {
    const controls =
      previous.object.length > 0 && previous.verb.deeds.some((deed) => objectControl.has(deed));
    return {
      subject: controls ? previous.object : previous.subject,
      modifiers,
    };
  }
  // "A proposal to ban floodlights": nobody bans them yet.
  if (modifiers.includes('to') && isNoun(unit) && !isSet) return { subject: [], modifiers };
  if (unit.kind === 'relative') return { subject: antecedent(units, at), modifiers };
  // "bahwa dinas itu setelah menerima …": whoever stands before it does it.
  const [doer, opener] = [units[at - 1], units[at - 2]];
  if (
    unit.kind === 'preposition' &&
    /^(?:setelah|sebelum|usai|seusai|ketika|saat)$/.test(unit.word) &&
    isNoun(doer) &&
    opener?.kind === 'conjunction'
  )
    return { subject: [doer], modifiers };
  if (unit.kind === 'preposition' && isInfinitive) {
    if (previous === undefined) return { subject: [], modifiers };
    // "uang itu dipakai untuk membeli rumah": not the money buys it.
    const isUsed =
      previous.verb.voice === 'passive' &&
      previous.verb.deeds.some((deed) => /^(?:use|spend|need)$/.test(deed));
    if (isUsed && unit.word === 'untuk') return { subject: previous.by, modifiers };
    const isUnknown = previous.verb.deeds.length === 0;
    const controls =
      previous.object.length > 0 &&
      (previous.verb.deeds.some((deed) => objectControl.has(deed)) || (isUnknown && unit.word === 'untuk'));
    return { subject: controls ? previous.object : previous.subject, modifiers };
  }
  if (unit.kind === 'conjunction') {
    if (previous === undefined) return { subject: [], modifiers };
    return /^(?:dan|and|or|atau|serta|lalu|kemudian|but|tetapi|tapi|namun)$/.test(unit.word)
      ? inherit(previous)
      : inherit(main);
  }
  // "The bell, he says, is being repaired"
  if (
    unit.kind === 'verb' &&
    sawMark &&
    unit.deeds.some((deed) => /^(?:say|tell|explain|claim|add|append|state)$/.test(deed)) &&
    isNoun(units[at - 1]) &&
    units[at - 2]?.kind === 'mark' &&
    isNoun(units[at - 3])
  )
    return { subject: nounsBefore(units, at - 3), modifiers };
  // "a toll that unions say will cost them dear"
  if (
    unit.kind === 'verb' &&
    unit.deeds.some((deed) => /^(?:say|claim|believe|state|fear|hope)$/.test(deed)) &&
    isNoun(units[at - 1]) &&
    units[at - 2]?.kind === 'relative'
  )
    return { subject: antecedent(units, at - 2), modifiers };
  // "The hooter, which Corvex had removed, was found"
  if (unit.kind === 'verb' && sawMark) {
    const before = heldSubject(units, verb, at, language, (end) => nounsBefore(units, end));
    if (before !== null) return { subject: before, modifiers };
  }
  if (unit.kind === 'verb') return inherit(previous);
  if (!isNoun(unit)) return inherit(previous);
  // "seorang penumpang yang selamat, Wahyuni, mengaku": the name between the commas is whose deed it is.
  if (
    sawMark &&
    units[at - 1]?.kind === 'mark' &&
    unit.kind === 'thing' &&
    unit.mentions.some(({ hints, isInner }) => hints.has('person') && !isInner)
  )
    return { subject: nounsBefore(units, at), modifiers };
  // "A video posted by Theo, a college freshman, was …": who that is stands between the commas.
  const isApposed =
    sawMark &&
    unit.kind === 'thing' &&
    unit.opener === 'one' &&
    language === 'en' &&
    isComma(units[at - 1]) &&
    units[at - 2]?.kind === 'thing' &&
    units[at - 3]?.kind === 'preposition';
  if (isApposed) {
    const posted = heldSubject(units, at - 1, at - 2, language, (end) => nounsBefore(units, end));
    if (posted !== null) return { subject: posted, modifiers };
  }
  const held = heldSubject(units, verb, at, language, (end) => nounsBefore(units, end));
  if (held !== null) return { subject: held, modifiers };
  // ", menewaskan empat pekerja": what the whole sentence is about does it.
  if (
    sawMark &&
    main !== undefined &&
    clauses.some(
      ({ at: each }) =>
        each < at && !units.slice(each, at).some(({ kind }) => kind === 'conjunction' || kind === 'relative'),
    )
  ) {
    const since = lastMark(units, at);
    const isOwnClause =
      clauses.every(({ at: each }) => each < since) &&
      units[since]?.kind === 'mark' &&
      language === 'en' &&
      since > 0;
    if (!isOwnClause) return inherit(main);
  }
  return { subject: nounsBefore(units, at), modifiers };
}

/** Verbs whose object does what the next verb says: "helped Russia foil". Others leave it to their subject. */
const objectControl = new Set(
  'help ask request order urge demand allow force invite advise persuade forbid enable suggest accuse suspect blame tell hire send deploy assign choose train appoint summon expect encourage require warn push predict charge convict arrest sentence jail prosecute fine thank praise criticise'.split(
    ' ',
  ),
);

const setWords =
  /^(?:due|set|likely|unlikely|able|unable|ready|about|supposed|expected|scheduled|reluctant|eager|keen)$/;

/** What "yang" or "who" is about. */
export function antecedent(units: readonly Unit[], relative: number): readonly Noun[] {
  let at = relative - 1;
  while (units[at]?.kind === 'mark' || units[at]?.kind === 'date') at -= 1;
  const unit = units[at];
  // "from Japan and the European Union, which costs …": of two it may be neither.
  const isJoined = units[at - 1]?.kind === 'conjunction' && isNoun(units[at - 2]);
  if (isJoined && units[relative - 1]?.kind === 'mark') return [];
  return isNoun(unit) ? [unit] : [];
}

/** Prepositions that may open a clause with a subject of its own. */
export const opensClauses =
  /^(?:sebelum|sesudah|setelah|usai|seusai|saat|ketika|karena|sejak|hingga|sampai|agar|supaya|selama|sementara|menurut|after|before|since|until|than|like|as)$/;

/** The subject that ends at a unit: over prepositional phrases and appositions to its head, with all that "and" joins to it. */
function nounsBefore(units: readonly Unit[], end: number): readonly Noun[] {
  let at = end;
  // "gudang di pabrik": the head stands before the preposition.
  for (;;) {
    const before = units[at - 1];
    if (before?.kind === 'preposition' && !opensClauses.test(before.word) && isNoun(units[at - 2])) at -= 2;
    else break;
  }
  // "a proposal to ban floodlights": what is proposed is not what the next verb is about.
  const [infinitive, mark] = [units[at - 1], units[at - 2]];
  if (
    infinitive?.kind === 'verb' &&
    mark?.kind === 'auxiliary' &&
    mark.word === 'to' &&
    isNoun(units[at - 3])
  )
    at -= 3;
  const unit = units[at];
  if (!isNoun(unit)) return [];
  // "Di tempat terpisah": what only a preposition leads to does nothing.
  const lead = units[at - 1];
  if (lead?.kind === 'preposition' && !opensClauses.test(lead.word)) return [];
  // "Kasus kedua, seorang bocah dari desa tetangga, dikonfirmasi": who or what that is stands between the commas.
  if (
    unit.kind === 'thing' &&
    unit.opener === 'one' &&
    isComma(units[at - 1]) &&
    units[at - 2]?.kind === 'thing' &&
    units[end + 1]?.kind === 'mark' &&
    (at === 2 || /^(?:mark|conjunction)$/.test(units[at - 3]?.kind ?? ''))
  )
    return [units[at - 2] as Noun];
  // "X, kontraktor Y," and "Kuasa hukum Z, X,": of two beside each other the one that is a mere name.
  if (
    units[at - 1]?.kind === 'mark' &&
    (units[at - 1] as { word: string }).word === ',' &&
    isNoun(units[at - 2]) &&
    unit.kind === 'thing'
  ) {
    const first = units[at - 2] as Noun;
    const isApposed =
      first.kind === 'thing' && !(units[at - 3]?.kind === 'preposition' || units[at - 3]?.kind === 'verb');
    if (isApposed && first.kind === 'thing') {
      const named = unit.mentions.find((mention) => !mention.isInner);
      const other = first.mentions.find((mention) => !mention.isInner);
      if (named === undefined && other !== undefined) return [first];
      if (named !== undefined && other === undefined && first.mentions.length > 0) return [unit];
      // "Pemerintah Kabupaten X, Jawa Barat, …": where it is.
      if (other !== undefined && named?.hints.has('place') && !other.hints.has('place')) return [first];
    }
  }
  if (
    units[at - 1]?.kind === 'conjunction' &&
    /^(?:dan|and|serta)$/.test((units[at - 1] as { word: string }).word) &&
    isNoun(units[at - 2])
  ) {
    const joined = units[at - 3];
    if (joined?.kind !== 'verb' && joined?.kind !== 'preposition') {
      const all: Noun[] = [units[at - 2] as Noun, unit];
      // "bahan peledak, senjata dan literatur"
      for (
        let back = at - 3;
        (units[back] as { word?: string } | undefined)?.word === ',' && isNoun(units[back - 1]);
        back -= 2
      )
        all.unshift(units[back - 1] as Noun);
      return all;
    }
    if (joined.kind === 'preposition' && /^(?:antara|between)$/.test(joined.word))
      return [units[at - 2] as Noun, unit];
  }
  return [unit];
}

function isComma(unit: Unit | undefined): boolean {
  return unit?.kind === 'mark' && unit.word === ',';
}

function lastMark(units: readonly Unit[], from: number): number {
  for (let at = from; at >= 0; at -= 1) if (units[at]?.kind === 'mark') return at;
  return -1;
}
