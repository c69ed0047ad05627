import type { Filler } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { relate, sameDeed } from '../match/deeds.ts';
import { isActor } from '../prepare/prepare.ts';

/** "Who made it?", "siapa yang bikin itu?" of a thing that was just told of, which is no actor: who did just that to just that. */
export function doneToIt(question: Question, topic: Topic, desk: Desk): Question | null {
  const { deeds, parts, rest, units, wanted } = question;
  const [deed, ...others] = deeds;
  const pointsAt = units.some(
    ({ pronoun, text }) => pronoun === 'it' || /^(?:itu|ini|that|this)$/.test(text),
  );
  const asksDoer =
    wanted.kind === 'filler' &&
    (wanted.role === 'agent' || (wanted.role === null && question.type === 'person'));
  if (!asksDoer || !deed || !pointsAt) return null;
  if (others.length + rest.length > 0 || parts.some(({ keys }) => keys.length > 0)) return null;
  const spoken = desk.prepared.briefing.events.find(({ key }) => key === topic.event);
  const things = new Set(thingsIn([...(spoken?.agent ?? []), ...(spoken?.target ?? [])]));
  const [found, another] = desk.prepared.events.filter(
    (each) =>
      each.event !== spoken &&
      each.event.agent !== undefined &&
      thingsIn(each.event.target ?? []).some((thing) => things.has(thing)) &&
      deed.readings.some((reading) => relate(reading.deed, each, desk.lexicon).score >= sameDeed),
  );
  if (!found || another) return madeIt(question, topic, desk);
  return {
    ...question,
    wanted: { kind: 'filler', role: 'agent', deed: 0 },
    parts: [],
    event: found.event.key,
  };
}

/** Of a film or a machine that has a name: who made that. */
function madeIt(question: Question, topic: Topic, { prepared }: Desk): Question | null {
  const makes = question.deeds[0]?.readings.some(({ deed }) => deed === 'make');
  const thing = topic.actors.find((key) => {
    const entity = prepared.entities.get(key);
    return entity !== undefined && isActor(entity) && entity.kind !== 'person' && entity.pronoun === 'it';
  });
  if (!makes || thing === undefined) return null;
  const it = question.units.findIndex(({ pronoun }) => pronoun === 'it');
  return { ...question, parts: [{ unit: Math.max(it, 0), keys: [thing], role: 'target', deed: 0 }] };
}

function thingsIn(fillers: readonly Filler[]): readonly string[] {
  return fillers.flatMap((filler) => (typeof filler === 'string' ? [] : [filler.id]));
}
