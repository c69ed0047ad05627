import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { sameActor } from '../../match/same-actor.ts';
import { notSaid, said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellIdentity } from '../../tell/from-actors.ts';

const making: ReadonlySet<string> = new Set(['make', 'produce', 'manufacture', 'sell']);

/** "Perusahaannya bikin apa?", "what does the company make?": where no event tells it, what sort of company it is. */
export function askProduct(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, wanted } = question;
  const [deed, another] = deeds;
  const [part, other] = parts.filter(({ keys }) => keys.length > 0);
  const [key, ...keys] = part?.keys ?? [];
  const entity = desk.prepared.entities.get(key ?? '');
  const asksWhat = wanted.kind === 'filler' && wanted.role === 'target' && question.type !== 'person';
  if (!asksWhat || !deed || another || deed.voice !== 'active' || part?.role !== 'agent' || other)
    return null;
  if (key === undefined || keys.length > 0 || rest.length > 0) return null;
  if (!entity || (isActor(entity) && entity.kind !== 'organisation')) return null;
  if (!deed.readings.some((reading) => making.has(reading.deed))) return null;
  const isTold = desk.prepared.briefing.events.some(
    ({ action, agent }) =>
      action.some((each) => making.has(each)) &&
      agent?.some((filler) => sameActor(key, filler, desk.prepared)) === true,
  );
  if (isTold) return null;
  // What else is done at a factory is nothing that it makes.
  const told = isActor(entity) && entity.description ? tellIdentity(key, desk) : null;
  return told
    ? said(question, desk, topic, told, null, 'answer', wordForWord)
    : notSaid(question, desk, topic, null);
}
