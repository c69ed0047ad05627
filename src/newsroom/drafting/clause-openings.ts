import type { Language } from '../../language.ts';
import type { Noun, Unit } from './unit.ts';

/**
 * The subject of a verb that has been held up by a clause about it: "peretas yang memakai nama itu meminta …", "Kestrel,
 * founded in 1998, rejected …". Null: nothing holds it up. `nounAt`: the noun that stands nearest before the verb.
 */
export function heldSubject(
  units: readonly Unit[],
  verb: number,
  nounAt: number,
  language: Language,
  nounsBefore: (end: number) => readonly Noun[],
): readonly Noun[] | null {
  const isBehindMark = units.slice(nounAt + 1, verb).some(({ kind }) => kind === 'mark');
  return isBehindMark
    ? beforeInsertion(units, nounAt, nounsBefore)
    : beforeRelative(units, verb, nounAt, language, nounsBefore);
}

/** Between two commas a clause that opens with "yang", "who" or a participle: what it is about stands before it. */
function beforeInsertion(
  units: readonly Unit[],
  nounAt: number,
  nounsBefore: (end: number) => readonly Noun[],
): readonly Noun[] | null {
  let open = nounAt;
  while (open >= 0 && units[open]?.kind !== 'mark') open -= 1;
  if (open < 1) return null;
  const first = units[open + 1];
  const isInsertion =
    first?.kind === 'relative' ||
    // ", whose daughter sings, …"
    (first?.kind === 'thing' && first.opener === 'whose') ||
    // "Agrichem, the company that makes the spray, denied …"
    (first?.kind === 'thing' && first.mentions.length === 0 && units[open + 2]?.kind === 'relative') ||
    // "Roy Stubbs, the only one to vote against it, accused …"
    (first?.kind === 'thing' && first.mentions.length === 0 && isWord(units[open + 2], 'to')) ||
    // "The deal, worth £6.2m, was signed"
    first?.kind === 'preposition' ||
    (first?.kind === 'verb' && (first.voice === 'passive' || isParticiple(units, open + 1)));
  if (!isInsertion) return null;
  const subject = nounsBefore(open - 1);
  return subject.length > 0 ? subject : null;
}

function isWord(unit: Unit | undefined, word: string): boolean {
  return unit?.kind === 'auxiliary' && unit.word === word;
}

/** "founded in 1998", "known as X": a verb without an object behind a comma. */
function isParticiple(units: readonly Unit[], verb: number): boolean {
  const next = units[verb + 1];
  return next?.kind === 'preposition' || next?.kind === 'date';
}

/** "N yang V O" and then another verb without "and" or a comma: N does that too. */
function beforeRelative(
  units: readonly Unit[],
  verb: number,
  nounAt: number,
  language: Language,
  nounsBefore: (end: number) => readonly Noun[],
): readonly Noun[] | null {
  if (units[nounAt]?.kind !== 'thing') return null;
  let sawVerb = false;
  // "yang membantu warga telah melaporkan": no longer part of what it helps with.
  const isMainVerb = units
    .slice(nounAt + 1, verb)
    .some((unit) => unit.kind === 'auxiliary' && /^(?:telah|sudah|akan|pernah)$/.test(unit.word));
  for (let at = nounAt - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (unit?.kind === 'verb') {
      // What is said or asked for in it is a clause with a subject of its own.
      if (
        !isMainVerb &&
        unit.deeds.some((deed) =>
          /^(?:say|state|tell|explain|claim|believe|ask|request|order|urge|help|allow)$/.test(deed),
        )
      )
        return null;
      sawVerb = true;
      // "Researchers led by X tracked …": a participle right behind a noun is a clause about it.
      // "singers wrapped in blankets performed …", "soldiers escorting the convoy were …"
      const isClause =
        unit.voice === 'passive' || unit.isParticiple === true || units[at + 1]?.kind === 'preposition';
      if (language === 'en' && isClause && units[at - 1]?.kind === 'thing') {
        const led = nounsBefore(at - 1);
        if (led.length > 0) return led;
      }
    } else if (unit?.kind === 'relative') {
      if (!sawVerb) return null;
      const subject = nounsBefore(at - 1);
      return subject.length > 0 ? subject : null;
    } else if (unit?.kind === 'mark' || unit?.kind === 'conjunction' || unit?.kind === 'quotation')
      return null;
    else if (
      unit?.kind === 'preposition' &&
      /^(?:untuk|setelah|sebelum|karena|saat|ketika|agar|sejak|hingga|sampai|after|before|since|until)$/.test(
        unit.word,
      )
    )
      return null;
  }
  return null;
}
