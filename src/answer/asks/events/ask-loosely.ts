import { denial } from '../../../question/parse.ts';
import type { Question, Unit } from '../../../question/question.ts';
import { relativeWord } from '../../../question/small-words.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { asksEnd, isLightDeed, relate, sureDeed } from '../../match/deeds.ts';
import type { Fit } from '../../match/match.ts';
import type { Ranking } from '../../match/ranking.ts';
import { meet } from '../../match/roles.ts';
import { asksToCome, isToCome } from '../../match/to-come.ts';

/** Kinds of questions that one event answers in one word or line; "is it so" is never answered loosely. */
const loose: ReadonlySet<Question['wanted']['kind']> = new Set([
  'filler',
  'time',
  'place',
  'reason',
  'manner',
  'outcome',
  'name',
]);

/** Words that tell one from others: "the worst", "pertama", "only". */
export const choosing =
  /^(?:ter\p{L}{3,}|paling|most|least|best|worst|first|last|only|next|another|lain|lainnya|other|baru|lama|new|old|former|mantan|ex|non-?\p{L}{3,}|\p{L}+est)$/u;

/**
 * The event that answers although the question says a little more, or says it in another verb of the same family ("who
 * snubbed them": who refused). Only where everything weighty is met and no other event comes near; null: none does.
 */
export function findLoosely(
  question: Question,
  fits: readonly Fit[],
  ranking: Ranking,
  desk: Desk,
): { readonly fit: Fit; readonly told: Told } | null {
  if (!loose.has(question.wanted.kind)) return null;
  const weights = new Map<Fit, number>();
  for (const fit of fits) {
    // Who did it says nothing of who will.
    if (question.wanted.kind === 'filler' && asksToCome(question) && !isToCome(fit.prepared.event)) continue;
    const weight = evidenceOf(question, fit, desk);
    if (weight !== null) weights.set(fit, weight);
  }
  const weighed = ranking
    .order([...weights.keys()])
    .flatMap((fit) => {
      const told = ranking.told(fit);
      return told && told.line.en.lead !== '' ? [{ fit, told, weight: weights.get(fit) ?? 0 }] : [];
    })
    .sort((left, right) => right.weight - left.weight);
  const [best, second] = weighed;
  if (!best) return null;
  const same = JSON.stringify(best.told.line) === JSON.stringify(second?.told.line);
  return second && !same && best.weight - second.weight < 0.5 ? null : best;
}

/** How much speaks for an event beyond what it leaves unmet; null: something weighty is unmet. */
function evidenceOf(question: Question, fit: Fit, desk: Desk): number | null {
  if (fit.conflicts.length > 0) return null;
  const { event } = fit.prepared;
  if (question.deeds.some(({ unit }, at) => fit.uncovered.includes(unit) && asksEnd(question, at)))
    return null;
  const words = fit.uncovered.filter((at) => !question.deeds.some((deed) => deed.unit === at));
  // Beside the very deed another one need only be spoken of: "accused them of hiding the number of layoffs".
  const near = fit.deed >= sureDeed ? 0.4 : 0.7;
  const foreign = question.deeds.filter(
    (deed) =>
      !isLightDeed(deed) &&
      deed.readings.every((reading) => relate(reading.deed, fit.prepared, desk.lexicon).score < near),
  );
  // A verb of the same family, where it can mean little else.
  const isKin = foreign.every(
    ({ voice, readings }) =>
      (voice === 'active' || voice === 'passive') &&
      new Set(readings.map(({ deed }) => deed)).size <= 2 &&
      readings.some(({ deed }) => event.action.some((action) => desk.lexicon.areKin(deed, action))),
  );
  if (!isKin || foreign.length > 1 || words.length > 2) return null;
  // "when will they meet": that they spoke is past.
  if (foreign.length > 0 && event.status === 'happened' && asksToCome(question)) return null;
  // What the other verb says of somebody must be so of this one: whom the FSB ambushed are not those whom others meant to kill.
  const contradicted = question.parts.some(
    (part) =>
      part.keys.length > 0 &&
      part.deed !== null &&
      foreign.some((deed) => deed === question.deeds[part.deed ?? -1]) &&
      typeof meet(part, part.role, event, fit.prepared, desk.prepared, false) !== 'string',
  );
  if (contradicted) return null;
  if (!words.every((at) => isByTheWay(at, question, desk))) return null;
  // "not honest" may be left out as a whole, "did not arrest" may not.
  if (question.negated && !words.some((at) => denial.test(question.units[at - 1]?.text ?? ''))) return null;
  if (fit.unknown.length > (foreign.length > 0 ? 0 : 1)) return null;
  const own = question.deeds.some((deed) => !isLightDeed(deed));
  // "kesepakatan itu diteken": the noun is the very event.
  const nouns = question.deeds.filter(
    (deed) =>
      deed.voice === 'noun' &&
      deed.readings.some((reading) => relate(reading.deed, fit.prepared, desk.lexicon).score >= sureDeed),
  ).length;
  const evidence =
    nouns + fit.met * 2 + fit.covered + (!own ? 0 : foreign.length > 0 ? 1 : fit.deed >= sureDeed ? 2 : 1);
  const left = words.length + fit.unknown.length;
  return evidence >= 2 + left ? evidence - left : null;
}

/** A word that may be said by the way: it names nobody, counts nothing, tells none from others, and the article has no use for it. */
export function isByTheWay(at: number, question: Question, desk: Desk): boolean {
  const unit = question.units[at];
  if (!unit) return true;
  const { units } = question;
  // "the worst", "yang nge-X": what stands there says who is meant.
  const asked =
    [units[at - 1], units[at + 1]].some((each) => each?.wh === 'which' || each?.wh === 'what') ||
    relativeWord.test(units[at - 1]?.text ?? '');
  const plain =
    unit.names.length + unit.offices.length + unit.relations.length + unit.deeds.length === 0 &&
    !unit.capital &&
    unit.number === null &&
    unit.date === null &&
    !choosing.test(unit.text);
  return plain && !asked && !isTold(unit, desk);
}

/** The article speaks of it, only not here: then the question is about something else. */
function isTold(unit: Unit, { prepared }: Desk): boolean {
  return prepared.events.some(({ terms }) => covers(unit, terms));
}

/**
 * Why or how something came about, asked in a word that the event does not have ("how did the hackers get in"): where all else is met and
 * nothing else of the briefing comes near, the reason it gives is the one that is asked for.
 */
export function findNearly(
  question: Question,
  fits: readonly Fit[],
  ranking: Ranking,
): { readonly fit: Fit; readonly told: Told } | null {
  if (question.wanted.kind !== 'reason' && question.wanted.kind !== 'manner') return null;
  const share = (fit: Fit) => {
    const missed = fit.uncovered.length + fit.unknown.length;
    const met = fit.met * 2 + fit.covered + (fit.deed >= sureDeed ? 1.5 : 0);
    return met / (met + missed * 1.5);
  };
  const near = fits
    .filter(({ conflicts }) => conflicts.length === 0)
    .flatMap((fit) => {
      const told = ranking.told(fit);
      return told && told.line.en.lead !== '' ? [{ fit, told, share: share(fit) }] : [];
    })
    .sort((left, right) => right.share - left.share);
  const [best, second] = near;
  if (best?.fit.uncovered.length !== 1 || best.fit.unknown.length > 0) return null;
  const missed = question.units[best.fit.uncovered[0] ?? -1];
  const isVerb = missed !== undefined && missed.concepts.length === 0 && !missed.capital && !missed.number;
  if (!isVerb || missed.deeds.some(({ voice }) => voice === 'noun' || voice === 'agent')) return null;
  return best.share >= 0.6 && best.share - (second?.share ?? 0) >= 0.25 ? best : null;
}
