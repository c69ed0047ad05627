import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { sameActor } from '../match/same-actor.ts';

const alone =
  / (?:on (?:its|their|his|her) own|alone|by (?:itself|themselves|himself|herself)|single-?handedly|without (?:any |outside |foreign )?(?:help|assistance|aid|support)|sendiri|sendirian|tanpa (?:bantuan|dibantu|pertolongan)) /;

/**
 * "Did they do it on their own information?", "tanpa bantuan siapa pun?": what came of what another did was not done alone; null: it is not
 * asked so, or nobody else had a part in it.
 */
export function causedByAnother(
  event: BriefingEvent,
  { units }: Question,
  { prepared }: Desk,
): BriefingEvent | null {
  const text = ` ${units.map((unit) => unit.text).join(' ')} `;
  const own = units.findIndex(({ text: word }) => word === 'own' || word === 'sendiri');
  const thing = [units[own + 1], units[own - 1]].find(
    (unit) => unit && !unit.isFunction && unit.names.length === 0,
  );
  if (!alone.test(text) && (own < 0 || !thing)) return null;
  const isHis = (filler: unknown) =>
    typeof filler === 'string' &&
    (event.agent ?? []).some((agent) => typeof agent === 'string' && sameActor(agent, filler, prepared));
  for (const link of event.because) {
    const cause = prepared.events.find((each) => each.event.key === link.event);
    const byAnother =
      cause?.event.agent?.every((filler) => typeof filler === 'string' && !isHis(filler)) === true;
    if (cause && byAnother && (own < 0 || !thing || covers(thing, cause.terms))) return cause.event;
  }
  return null;
}
