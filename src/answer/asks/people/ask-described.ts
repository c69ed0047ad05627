import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellIdentity } from '../../tell/from-actors.ts';

/** By these one comes to be what is won. */
const winning: ReadonlySet<string> = new Set(['win', 'win-award', 'receive', 'become']);

/** "who won best actress": who is known by what he did is found by it, and told. */
export function askDescribed(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const [part, other] = question.parts.filter((each) => each.keys.length > 0);
  if (!part || other || part.keys.length > 1 || question.wanted.kind !== 'filler') return null;
  const unit = question.units[part.unit];
  const key = part.keys[0] ?? '';
  const entity = desk.prepared.entities.get(key);
  // "who stood in for the chief executive": another than she.
  const isOther = part.role === 'target' && question.wanted.role === 'agent';
  const isWon = question.deeds.some(({ readings }) => readings.some(({ deed }) => winning.has(deed)));
  if (isOther && !isWon) return null;
  if (!unit?.descriptive || !entity || !isActor(entity) || entity.kind !== 'person') return null;
  const known = new Set(
    desk.prepared.events.filter(({ terms }) => terms.has(`n:${key}`)).flatMap(({ terms }) => [...terms]),
  );
  const content = [...question.rest, ...question.deeds.map((deed) => deed.unit)].flatMap(
    (at) => question.units[at] ?? [],
  );
  if (!content.every((each) => covers(each, known))) return null;
  const told = tellIdentity(key, desk);
  return told ? said(question, desk, topic, told, null, 'answer', 0.75) : null;
}
