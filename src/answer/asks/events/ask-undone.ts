import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import { tellEnd } from '../../tell/from-time-and-place.ts';

/**
 * "Kapan dibuka lagi?": until when just this is closed. Null: nothing that the article tells of is the reverse of what is asked, or it is not
 * told until when.
 */
export function askUndone(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const named = parts.filter(({ keys }) => keys.length > 0);
  if (wanted.kind !== 'time' || named.length + rest.length === 0) return null;
  const { prepared, lexicon } = desk;
  const isReverse = (action: string) =>
    deeds.some(({ readings }) =>
      readings.some(({ deed }) => lexicon.deeds.get(action)?.opposite?.includes(deed)),
    );
  const isTheirs = ({ agent, place, target }: BriefingEvent) =>
    named.every(({ keys }) =>
      [...(target ?? []), ...(place ?? []), ...(agent ?? [])].some((filler) =>
        keys.some((key) => sameActor(key, filler, prepared)),
      ),
    );
  for (const { event, terms } of prepared.events) {
    const isOfIt = rest.every((at) => units[at] !== undefined && covers(units[at], terms));
    if (!isTheirs(event) || !isOfIt) continue;
    const told = event.action.some(isReverse) ? tellEnd(event, desk) : null;
    if (told) return said(question, desk, topic, told, told.event ?? event.key, 'answer', 0.95);
  }
  return null;
}
