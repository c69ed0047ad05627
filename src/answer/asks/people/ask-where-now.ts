import type { Filler } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isPlace } from '../../match/covers.ts';
import { sameActor } from '../../match/same-actor.ts';
import { notSaid, said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellPlace } from '../../tell/from-time-and-place.ts';

const nowWord = /^(?:sekarang|kini|saat ini|now|currently|these days)$/;

/** What keeps somebody in a place for a while. */
const staying: ReadonlySet<string> = new Set(
  'live stay be-located keep treat care-for hospitalise jail hold-captive detain evacuate shelter be-based'.split(
    ' ',
  ),
);

/** "Orangutannya sekarang di mana?", "where is he being treated now": where he is told to stay, the last such place; null: it is not asked, or no stay is told. */
export function askWhereNow(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, negated, parts, units, wanted } = question;
  const keys = parts.flatMap((part) => part.keys);
  if (
    wanted.kind !== 'place' ||
    negated ||
    keys.length === 0 ||
    !units.some(({ text }) => nowWord.test(text))
  )
    return null;
  if (question.rest.some((at) => !nowWord.test(units[at]?.text ?? '') && units[at]?.text !== 'sama'))
    return null;
  if (!deeds.every(({ readings }) => readings.some(({ deed }) => staying.has(deed)))) return null;
  const event = desk.prepared.briefing.events.findLast(
    ({ action, agent, place, status, target }) =>
      place !== undefined &&
      status !== 'denied' &&
      status !== 'foiled' &&
      action.some((each) => staying.has(each)) &&
      [...(agent ?? []), ...(target ?? [])].some((filler) =>
        keys.some((key) => sameActor(key, filler, desk.prepared) || isOneOf(key, filler, desk)),
      ),
  );
  const told = event && tellPlace(event, question, desk);
  if (told && event) return said(question, desk, topic, told, event.key, 'answer', wordForWord);
  // Where he was then is not where he is now.
  return deeds.length === 0 && keys.every((key) => !isPlace(key, desk.prepared))
    ? notSaid(question, desk, topic, null)
    : null;
}

/** "Melati and her baby": several who are called by the name of one. */
function isOneOf(key: string, filler: Filler, { prepared }: Desk): boolean {
  const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
  return (
    entity !== undefined &&
    isActor(entity) &&
    entity.pronoun === 'they' &&
    entity.key !== key &&
    entity.name.id.includes(prepared.entities.get(key)?.name.id ?? entity.name.id)
  );
}
