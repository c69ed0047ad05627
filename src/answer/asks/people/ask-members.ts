import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { sameDeed } from '../../match/deeds.ts';
import { fitEvents } from '../../match/match.ts';
import { notSaid, notSaidBut, said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellIdentity } from '../../tell/from-actors.ts';
import { tellWhole } from '../../tell/told.ts';

const inside = /^(?:at|in|inside|within|di|dalam|di dalam|dari|from)$/;

/** "Who at the agency gave it?": one of its people who did, where that is told; else what the body did as a whole. Null: no body is meant. */
export function askMember(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { parts, type, units, wanted } = question;
  const { prepared, lexicon } = desk;
  if (wanted.kind !== 'filler' || wanted.role !== 'agent' || wanted.fromWhom || type !== 'person')
    return null;
  const whAt = units.findIndex(({ wh }) => wh === 'who');
  const part = parts.find(({ keys, unit }) => {
    const between = units.slice(whAt + 1, unit);
    const entity = prepared.entities.get(keys[0] ?? '');
    return (
      unit > whAt &&
      entity !== undefined &&
      isActor(entity) &&
      entity.kind === 'organisation' &&
      between.some(({ text }) => inside.test(text)) &&
      between.every(({ text, isFunction }) => isFunction || inside.test(text))
    );
  });
  if (!part) return null;
  const asked: Question = {
    ...question,
    parts: parts.filter((each) => each !== part),
    rest: question.rest.filter((at) => !(at > whAt && at < part.unit)),
  };
  const fits = fitEvents(asked, prepared, lexicon).filter(
    (fit) => fit.deed >= sameDeed && fit.conflicts.length + fit.uncovered.length + fit.unknown.length === 0,
  );
  const isOne = (filler: unknown) =>
    typeof filler === 'string' &&
    part.keys.some((key) => key !== filler && prepared.wholes.get(filler)?.has(key) === true);
  for (const { prepared: found } of fits) {
    const member = found.event.agent?.find(isOne);
    const told = typeof member === 'string' ? tellIdentity(member, desk) : null;
    if (told) return said(question, desk, topic, told, found.event.key, 'answer', 0.8);
  }
  const whole = fits.find(({ prepared: { event } }) =>
    event.agent?.some((filler) => typeof filler === 'string' && part.keys.includes(filler)),
  );
  // What all its people are may be what is asked: "who at the agency is its director".
  if (!whole && question.rest.some((at) => units[at]?.offices.length)) return null;
  const unsaid = notSaid(question, desk, topic, whole ?? null);
  return whole ? notSaidBut(unsaid, tellWhole(whole.prepared.event, desk), desk) : unsaid;
}
