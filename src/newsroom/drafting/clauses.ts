import type { Language } from '../../language.ts';
import type { Clause } from './clause.ts';
import { isReduced } from './clause-forms.ts';
import { isNoun, objectsAfter } from './clause-objects.ts';
import { antecedent, opensClauses, subjectOf } from './clause-subjects.ts';
import type { Noun, Unit } from './unit.ts';

/** Finds subject and object of every verb, in order. */
export function clausesIn(units: readonly Unit[], language: Language): Clause[] {
  const clauses: Clause[] = [];
  for (const [at, read] of units.entries()) {
    if (read.kind !== 'verb') continue;
    const { subject, modifiers } = subjectOf(units, at, clauses, language);
    const after = objectsAfter(units, at, language);
    // "were arrested in 1996 and sentenced to six years": that was done to them too.
    const isUndergoneToo =
      read.mayBePassive === true &&
      clauses.at(-1)?.verb.voice === 'passive' &&
      clauses.at(-1)?.subject[0] === subject[0] &&
      units[at - 1]?.kind === 'conjunction' &&
      after.object.length === 0;
    const isUndergone = isUndergoneToo || isReduced(units, at, after);
    const unit = isUndergone ? { ...read, voice: 'passive' as const } : read;
    const passive = unit.voice === 'passive';
    // "menjelaskan lembaga itu membeli jagung": whoever acts in what is said is not what is said.
    const isSaying =
      unit.deeds.some((deed) => tellingDeeds.has(deed)) && opensClause(units, at + 1, language);
    let object: readonly Noun[] = passive || isSaying ? [] : after.object;
    // "melacak dan menahan tersangka": both are done to them.
    const last = clauses.at(-1);
    if (
      last !== undefined &&
      !passive &&
      last.object.length === 0 &&
      last.verb.voice === 'active' &&
      units[last.at + 1]?.kind === 'conjunction' &&
      last.at + 2 === at
    ) {
      clauses[clauses.length - 1] = { ...last, object };
    }
    if (passive && after.by.length === 0 && language === 'id') object = [];
    if (language === 'en' && !passive && object.length === 0) object = relativeObject(units, at);
    clauses.push({
      at,
      verb: unit,
      subject,
      object,
      by:
        after.by.length > 0
          ? after.by
          : passive && language === 'id' && unit.hasBareAgent !== false
            ? after.object
            : [],
      recipient: after.recipient,
      modifiers,
    });
  }
  return clauses;
}

/** Verbs behind which a clause may tell what is said, thought or hoped. */
const tellingDeeds = new Set(
  'say state tell explain inform announce claim admit confirm deny promise hope consider suspect suggest believe assure regret reveal conceal warn report write know decide agree append judge-contest assess quote'.split(
    ' ',
  ),
);

/** Whether a clause of its own begins at a noun: a verb follows before anything that would close it. */
function opensClause(units: readonly Unit[], noun: number, language: Language): boolean {
  let isInRelative = false;
  for (let at = noun; at < units.length; at += 1) {
    const unit = units[at];
    if (unit?.kind === 'relative') isInRelative = true;
    else if (unit?.kind === 'auxiliary' && unit.word === 'to') return false;
    else if (unit?.kind === 'mark' || unit?.kind === 'conjunction' || unit?.kind === 'quotation')
      return false;
    else if (
      unit?.kind === 'preposition' &&
      (opensClauses.test(unit.word) || /^(?:untuk|guna)$/.test(unit.word))
    )
      return false;
    else if (unit?.kind === 'verb') {
      // "announced an inquiry led by …": which one, and no clause.
      if (
        language === 'en' &&
        (unit.voice === 'passive' || unit.isParticiple === true) &&
        units[at - 1]?.kind === 'thing'
      )
        continue;
      if (!isInRelative) return true;
      isInRelative = false;
    }
  }
  return false;
}

/** "whom unions accuse", "the memo that a paralegal found": what stands before the relative is what it is done to. */
function relativeObject(units: readonly Unit[], verb: number): readonly Noun[] {
  let at = verb - 1;
  while (units[at]?.kind === 'auxiliary') at -= 1;
  const relative = units[at - 1];
  // "which scientists believe could hold clues"
  if (/^(?:auxiliary|verb)$/.test(units[verb + 1]?.kind ?? '')) return [];
  return isNoun(units[at]) && relative?.kind === 'relative' && /^(?:whom|that|which)$/.test(relative.word)
    ? antecedent(units, at - 1)
    : [];
}
