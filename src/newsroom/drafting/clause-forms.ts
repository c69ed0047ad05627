import type { Clause } from './clause.ts';
import { isNoun } from './clause-objects.ts';
import type { Noun, Unit } from './unit.ts';

/** "founded in 2016 by two brothers", "Quikdash, founded in 2016, said …": a participle without an object is undergone. */
export function isReduced(
  units: readonly Unit[],
  at: number,
  { object, by }: { readonly object: readonly Noun[]; readonly by: readonly Noun[] },
): boolean {
  const read = units[at];
  if (read?.kind !== 'verb' || read.mayBePassive !== true || units[at - 1]?.kind === 'auxiliary')
    return false;
  // "Malik, elected chair by her colleagues, …"
  const isMade =
    read.deeds.some((deed) => /^(?:elect|appoint|name|declare)$/.test(deed)) &&
    units[at - 1]?.kind === 'mark' &&
    by.length > 0;
  if (isMade) return true;
  if (object.length > 0) return false;
  if (by.some(({ kind }) => kind === 'thing')) return true;
  const [noun, mark, next] = [units[at - 2], units[at - 1], units[at + 1]];
  if (!isNoun(noun) || mark?.kind !== 'mark' || !(next?.kind === 'date' || next?.kind === 'preposition'))
    return false;
  const close = units.findIndex((unit, index) => index > at && unit.kind === 'mark');
  const behind = close < 0 ? undefined : units.slice(close).find(({ kind }) => /verb|auxiliary/.test(kind));
  return behind !== undefined && !units.slice(at + 1, close).some(({ kind }) => kind === 'verb');
}

/** "When the hooter went, …": a clause that the one behind it leans on. */
export function isSubordinate({ subject }: Clause, units: readonly Unit[]): boolean {
  const [first] = subject;
  const opener = first === undefined ? undefined : units[units.indexOf(first) - 1];
  return (
    (opener?.kind === 'conjunction' || opener?.kind === 'preposition') &&
    /^(?:when|while|although|though|because|once|if|since|after|before|as|until|ketika|saat|setelah|sebelum|karena|meski|meskipun|walau|jika|kalau|sejak)$/.test(
      opener.word,
    )
  );
}

/** "a truck carrying vaccines": a clause that only tells more of what stands before it. */
export function isReducedClause({ at, verb }: Clause, units: readonly Unit[]): boolean {
  return verb.isParticiple === true && units[at - 1]?.kind === 'thing';
}
