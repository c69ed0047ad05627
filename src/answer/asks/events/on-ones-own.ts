import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { sameActor } from '../../match/same-actor.ts';

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

const causing: ReadonlySet<string> = new Set(['make', 'cause']);

/** "Was it the injection that made her faint?": that she fainted is no yes where nothing tells that it came of that. */
export function isByOtherCause(
  { agent, because, reason }: BriefingEvent,
  { deeds, units }: Question,
  { prepared }: Desk,
): boolean {
  const [makes, done] = deeds;
  const isMade = makes?.voice === 'active' && makes.readings.some(({ deed }) => causing.has(deed));
  const cause = units.slice(0, makes?.unit).find(({ isFunction }) => !isFunction);
  if (!isMade || !cause || done?.voice !== 'active') return false;
  if (agent?.some((filler) => cause.names.includes(String(filler)))) return false;
  const causes = prepared.events.filter(({ event }) => because.some((link) => link.event === event.key));
  const told = reason ? [prepared.termsOf(`${reason.id} ${reason.en}`)] : [];
  return ![...told, ...causes.map(({ terms }) => terms)].some((terms) => covers(cause, terms));
}
