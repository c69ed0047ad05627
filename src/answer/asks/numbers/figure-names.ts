import type { Figure, Filler } from '../../../briefing/schema.ts';
import type { Part } from '../../../question/question.ts';
import type { Desk } from '../../desk.ts';
import { allFillers } from '../../match/covers.ts';
import { sameActor } from '../../match/same-actor.ts';
import { isA } from '../../prepare/prepare.ts';
import { namesIn, type Terms } from '../../prepare/read-terms.ts';
import type { Candidate } from './figure-candidate.ts';
import { hasItsOwn, isSomebody, textsOf } from './figures-of.ts';
import { isSourceOf, type NumberAsked } from './number-asked.ts';

/** How far whom the question names are the figure's; null: it is another's. */
export function meetNames(
  candidate: Candidate,
  { countedNames, end, question, whAt }: NumberAsked,
  desk: Desk,
): { readonly score: number; readonly fromSource: boolean } | null {
  const { event, figure, isLeft, ofEvent, own, weak } = candidate;
  const { prepared } = desk;
  const owners = bodiesOf(figure, desk);
  let fromSource = false;
  let score = 0;
  for (const part of question.parts) {
    const isAny = (filler: Figure['of']) => part.keys.some((key) => sameActor(key, filler, prepared));
    const isIn = (terms: Terms) => part.keys.some((key) => terms.has(`n:${key}`));
    if (part.keys.length === 0 || part.unit >= end) continue;
    // "how many goals in the tournament": all that the headline's own body is told of was there.
    if (
      part.role === 'place' &&
      part.keys.every((key) => isHeadlined(key, desk)) &&
      figure.of !== part.keys[0]
    )
      continue;
    // "according to the airlines": who says it, not whose it is.
    if (isSourceOf(part.unit, question)) {
      if (!isIn(own)) continue;
      score += 3;
      fromSource = true;
      continue;
    }
    if (part.keys.some((key) => key === figure.of)) score += 1;
    // "how much did he get": by whomever it was done to him or given him.
    const receives = question.deeds[part.deed ?? -1]?.readings.some(({ deed }) => deed === 'receive');
    const cameTo =
      receives &&
      part.role === 'agent' &&
      [...(event?.target ?? []), ...(event?.recipient ?? [])].some(isAny);
    const isOthers =
      part.role === 'agent' &&
      !cameTo &&
      figure.of === event?.key &&
      event?.agent?.every((each) => !isAny(each)) === true;
    // "one airline lost 210 million" says nothing of what the other lost.
    const isRivals =
      part.role === 'agent' && question.parts.length > 1 && isSomebody(figure.of, desk) && !isAny(figure.of);
    // What a merged body has is not what either of the two had.
    const isAnotherBodys =
      owners.length > 0 &&
      part.keys.every((key) => isA(key, prepared, 'organisation')) &&
      ![...owners, ...(event?.agent ?? [])].some(isAny) &&
      !textsOf(figure).some((text) => isIn(prepared.termsOf(text)));
    if (isOthers || isRivals || isAnotherBodys) return null;
    if (isIn(own) || isAny(figure.of)) score += 2;
    else if (part.unit === whAt + 1 || part.keys.some((key) => countedNames.includes(key))) return null;
    else if (event?.agent && part.role === 'agent') {
      if (!cameTo && !event.agent.some(isAny)) return null;
      score += 1;
    } else if (part.role === 'source' && event && !allFillers(event).some(isAny)) {
      // "how much did he get from them": what is theirs only by how somebody else is described did not come from them.
      return null;
    } else if (isIn(ofEvent)) score += 1;
    else if (isSomebody(figure.of, desk) && part.keys.every((key) => isSomebody(key, desk))) return null;
    else if (isDoneByAnother(part, candidate, desk)) return null;
    else if (tellsPair(figure) && asksPair(question.parts)) score += 1;
    // "how many are still inside her": what is left is told of right behind.
    else if (isLeft) score -= 0.5;
    else if (!weak.some(isIn)) return null;
    // "one share rose, the other fell": in one sentence each has a figure of its own.
    else if (hasItsOwn(part, figure, desk)) return null;
  }
  return { score, fromSource };
}

/** "Berapa gol Dika?": the goals that somebody else scored are not his, though one sentence names both. */
function isDoneByAnother({ keys }: Part, { event, figure }: Candidate, { prepared }: Desk): boolean {
  const isPerson = (key: Filler) => typeof key === 'string' && isA(key, prepared, 'person');
  const isOwnAmount = event !== null && event.amount !== undefined && event.amount === figure.key;
  return isOwnAmount && keys.every(isPerson) && event.agent?.every(isPerson) === true;
}

/** A body, no place, that the headline names: a cup, a festival, a company. */
function isHeadlined(key: string, { prepared }: Desk): boolean {
  const { en } = prepared.briefing.headline;
  return isA(key, prepared, 'organisation') && prepared.termsOf(en).has(`n:${key}`);
}

/** The bodies whose figure it is: the employees of a company are the company's; a number "according to the union" is not the union's. */
function bodiesOf({ of }: Figure, { prepared }: Desk): readonly string[] {
  if (typeof of !== 'string' && /\baccording to\b/.test(of.en)) return [];
  const named = typeof of === 'string' ? [of] : namesIn(prepared.termsOf(of.en));
  return named.filter((key) => isA(key, prepared, 'organisation'));
}

/** "the two countries" where the question names both. */
function asksPair(parts: readonly Part[]): boolean {
  return parts.filter(({ keys }) => keys.length > 0).length === 2;
}

function tellsPair({ of, text }: Figure): boolean {
  return /\b(?:two|both)\b/i.test(`${text?.en ?? ''} ${typeof of === 'string' ? '' : of.en}`);
}
