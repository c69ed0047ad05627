import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import { besidesAt } from '../../question/sentence/parts.ts';
import type { PreparedBriefing } from '../prepare/prepare.ts';
import { covers } from './covers.ts';

const several = /,|\b(?:and|or|with)\b/;

/** "Did anyone other than the CIA help?": that the CIA did is no yes. */
export function isOnlyBesides({ agent, target }: BriefingEvent, { besides, wanted }: Question): boolean {
  const isThem = (fillers: BriefingEvent['agent']) =>
    fillers?.every((filler) => besides.includes(String(filler))) === true;
  return wanted.kind === 'truth' && besides.length > 0 && (isThem(agent) || isThem(target));
}

/** "Besides rice, what was seized?": of what has nothing but rice in that place, nothing is told. */
export function hasOnlyBesides(
  event: BriefingEvent,
  { units, wanted }: Question,
  { termsOf }: PreparedBriefing,
): boolean {
  const left = units.filter(({ isFunction }, at) => !isFunction && besidesAt(units, at));
  if (wanted.kind !== 'filler' || wanted.role === null || left.length === 0) return false;
  const isLeft = (filler: Filler) =>
    typeof filler !== 'string' &&
    !several.test(filler.en) &&
    left.some((unit) => covers(unit, termsOf(filler.en)));
  return event[wanted.role]?.every(isLeft) === true;
}
