import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import type { Question, Unit } from '../../question/question.ts';
import type { PreparedBriefing } from '../prepare/prepare.ts';
import { covers } from './covers.ts';
import { isLight, sureDeed } from './deeds.ts';

/** "why did they bomb the Kremlin": a name that the briefing does not know stands where it has somebody or something else. */
export function isWrongObject(
  at: number,
  question: Question,
  scores: readonly number[],
  event: BriefingEvent,
): boolean {
  const unit = question.units[at];
  if (!unit || isRead(unit)) return false;
  const article = question.units[at - 1]?.text === 'the';
  if (!unit.capital && !article) return false;
  // "the decisive intelligence": a word for what stands behind it.
  const next = question.units[at + 1];
  if (!unit.capital && next && (isRead(next) || next.names.length > 0)) return false;
  const verbAt = at - (article ? 2 : 1);
  const deed = question.deeds.findIndex((each) => each.unit === verbAt && each.voice === 'active');
  // "did they talk about Ukraine": whom one of them phoned is nothing that they spoke of.
  if (question.deeds[deed]?.readings.some((reading) => reading.deed === 'discuss')) return false;
  return deed >= 0 && (scores[deed] ?? 0) >= sureDeed && (event.target ?? event.place) !== undefined;
}

/**
 * "who won the final": what was done is asked for by what it was done to. That whoever did something else is described with that word
 * ("the club that lost the final") does not make it so.
 */
export function isOnlyOfDoer(
  at: number,
  { deeds, units, wanted }: Question,
  { action, agent = [], target = [], text }: BriefingEvent,
  { entityTerms, termsOf }: PreparedBriefing,
): boolean {
  const unit = units[at];
  const asked = wanted.kind === 'filler' && wanted.role === 'agent' ? deeds[wanted.deed ?? -1] : undefined;
  if (!unit || asked?.voice !== 'active' || target.length === 0) return false;
  if (!asked.readings.some(({ deed }) => action.includes(deed))) return false;
  if (asked.unit !== at - (/^(?:the|a|an)$/.test(units[at - 1]?.text ?? '') ? 2 : 1)) return false;
  const isIn = (filler: Filler) =>
    typeof filler === 'string'
      ? covers(unit, entityTerms.get(filler) ?? new Set())
      : covers(unit, termsOf(filler.id)) || covers(unit, termsOf(filler.en));
  return agent.some(isIn) && ![...target, text].some(isIn);
}

/** "British intelligence gave it, didn't they?": a name that the briefing does not know stands before the verb. */
export function isWrongSubject(
  at: number,
  question: Question,
  scores: readonly number[],
  event: BriefingEvent,
): boolean {
  const unit = question.units[at];
  if (question.wanted.kind !== 'truth' || !unit?.capital || !event.agent) return false;
  // "did X phone him too": that another did says nothing of X.
  if (question.units.some(({ text }) => /^(?:also|too|juga|pun)$/.test(text))) return false;
  if (isRead(unit)) return false;
  // "it was they who planned to bomb it": whoever planned it would have done it.
  const after = question.deeds.flatMap((each, index) =>
    each.unit > at && each.voice !== 'passive' ? [index] : [],
  );
  const verb = after.find((index) => question.deeds[index]?.voice === 'active');
  const deed = after.find((index) => (scores[index] ?? 0) >= sureDeed || !isLight(question, index));
  return (
    verb !== undefined &&
    deed !== undefined &&
    (scores[deed] ?? 0) >= sureDeed &&
    !question.parts.some((part) => part.role === 'agent' && after.includes(part.deed ?? -1))
  );
}

/** It is a word, a number or a date, and so no name that nobody knows. */
function isRead({ concepts, date, deeds, number, offices, relations }: Unit): boolean {
  return (
    deeds.length + concepts.length + offices.length + relations.length > 0 || number !== null || date !== null
  );
}

/** Prepositions that a place stands after. */
export const placeWord = /^(?:di|in|at|on|near)$/;
