import type { Clause } from './clause.ts';
import type { Unit } from './unit.ts';

/** "declared an emergency and asked …", "…, and Karvania denied it": told beside the claim, not as part of it. */
export function isBeside(claim: Clause, clause: Clause, units: readonly Unit[]): boolean {
  const between = units.slice(claim.at + 1, clause.at);
  const joint = between.findLastIndex(
    (unit) =>
      unit.kind === 'conjunction' &&
      /^(?:and|but|while|dan|tetapi|tapi|sedangkan|sementara)$/.test(unit.word),
  );
  if (joint < 0) return false;
  // "declared three days of mourning and suspended the minister, whom …": what was declared holds no clause.
  const isSecond = /^(?:verb|auxiliary)$/.test(between[joint + 1]?.kind ?? '');
  if (isSecond && !between.slice(0, joint).some(({ kind }) => kind === 'verb' || kind === 'conjunction'))
    return true;
  const isOwn = between.slice(joint + 1).some(({ kind }) => kind === 'thing' || kind === 'pronoun');
  return isOwn ? between[joint - 1]?.kind === 'mark' : clause.subject[0] === claim.subject[0];
}

/** Whether the next verb is all that one leads to: "plans to apply", "dijadwalkan meninjau". */
export function isLedBy(clause: Clause, next: Clause | undefined, units: readonly Unit[]): boolean {
  if (next === undefined || clause.object.length > 0) return false;
  return units
    .slice(clause.at + 1, next.at)
    .every((unit) => unit.kind === 'auxiliary' || (unit.kind === 'preposition' && unit.word === 'untuk'));
}

/** Whether a verb is what another one aims at: "untuk melakukan", "to reject". */
export function isPurpose(units: readonly Unit[], clause: Clause, planner: Clause): boolean {
  const between = units.slice(planner.at + 1, clause.at);
  return (
    clause.modifiers.includes('to') ||
    between.some((unit) => unit.kind === 'preposition' && /^(?:untuk|agar|supaya)$/.test(unit.word)) ||
    between.every((unit) => unit.kind === 'auxiliary') ||
    between.every((unit) => unit.kind === 'thing' || unit.kind === 'auxiliary')
  );
}
