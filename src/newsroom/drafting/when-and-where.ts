import type { Clause } from './clause.ts';
import { isReducedClause } from './clause-forms.ts';
import type { SaidDay } from './days.ts';
import type { Entity } from './entities.ts';
import type { Mention } from './mention.ts';
import type { Sentence } from './reading.ts';
import type { Unit } from './unit.ts';

/** A day belongs to the verb before it; one at the end of the sentence, behind a comma, to the main verb. */
export function dayOf(
  clause: Clause,
  clauses: readonly Clause[],
  all: readonly Unit[],
  days: readonly SaidDay[],
  sentence: Sentence,
): SaidDay | null {
  const range = { from: all[0]?.from ?? 0, to: all.at(-1)?.to ?? 0 };
  for (const day of days) {
    if (day.from < range.from || day.from >= range.to) continue;
    const isTrailing =
      sentence.words[day.from]?.before === ', ' && clauses.every(({ verb }) => verb.from < day.from);
    const main = clauses.find((each) => each.verb.voice === 'active') ?? clauses[0];
    const nearest = isTrailing
      ? main
      : (clauses.findLast((each) => each.verb.from < day.from && !isReducedClause(each, all)) ?? clauses[0]);
    if (nearest === clause) return day;
  }
  return null;
}

/** The first place that something which follows the verb is in. */
export function placeOf(
  clause: Clause,
  all: readonly Unit[],
  entityOf: (mention: Mention) => Entity | undefined,
): Entity | null {
  for (let at = clause.at + 1; at < all.length; at += 1) {
    const unit = all[at];
    // "hijacked a convoy carrying vaccines in Zembia"
    if (unit?.kind === 'verb' && !(unit.isParticiple === true && all[at - 1]?.kind === 'thing')) break;
    const preposition = all[at - 1];
    if (
      unit?.kind !== 'thing' ||
      preposition?.kind !== 'preposition' ||
      !/^(?:di|in|at|on|near|off)$/.test(preposition.word)
    )
      continue;
    const place = unit.mentions
      .map((mention) => entityOf(mention))
      .find((entity) => entity?.kind === 'place' || entity?.kind === 'country');
    if (place !== undefined) return place;
  }
  return null;
}
