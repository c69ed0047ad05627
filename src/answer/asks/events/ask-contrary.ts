import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import { speaksOfAll } from '../../../question/small-words.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { relate, veryDeed } from '../../match/deeds.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import { isA, type PreparedEvent } from '../../prepare/prepare.ts';
import { tellDenied } from '../../tell/corrections.ts';

/** What is told of those to whom it was not done. */
const undone: Readonly<Record<string, readonly string[]>> = {
  arrest: ['flee', 'look-for', 'hunt'],
  jail: ['flee', 'look-for', 'hunt'],
  catch: ['flee', 'look-for', 'hunt'],
  find: ['go-missing', 'look-for'],
  rescue: ['go-missing', 'die'],
  survive: ['die', 'go-missing'],
};

const others = /\b(?:lain|lainnya|sisanya|masih|others?|remaining|rest|still)\b/i;
/** Of whom it is told, he is alive. */
const living: ReadonlySet<string> = new Set(['treat', 'survive', 'recover']);

/** Asked whether it is so, an event that cannot be told of the same people if it were: "no"; null: none is. */
export function askContrary(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  if (question.wanted.kind !== 'truth' || question.negated) return null;
  const event = othersLeft(question, desk) ?? aliveIn(question, desk);
  if (!event) return null;
  return said(question, desk, topic, tellDenied(event, question, desk), event.key, 'correction', 0.9);
}

/** "Keempat perampoknya sudah ditangkap semua?": what is told of others of them, as it was done to some or as it leaves undone what is asked. */
function othersLeft({ deeds, parts, rest, units }: Question, desk: Desk): BriefingEvent | null {
  const { lexicon, prepared } = desk;
  const keys = parts.flatMap((part) => part.keys);
  if (!speaksOfAll({ units }) || !rest.every((at) => units[at]?.number)) return null;
  const isOneOf = (filler: unknown) =>
    typeof filler === 'string' && keys.some((key) => prepared.wholes.get(filler)?.has(key));
  const isOfThem = ({ agent, target }: BriefingEvent) => [...(agent ?? []), ...(target ?? [])].some(isOneOf);
  const asked = deeds.flatMap(({ readings }) => readings.map(({ deed }) => deed));
  const isDone = (each: PreparedEvent, those: readonly string[]) =>
    those.some((deed) => relate(deed, each, lexicon).score >= veryDeed);
  const some = prepared.events.find(
    (each) => each.event.status === 'happened' && isOfThem(each.event) && isDone(each, asked),
  );
  const isGroup = parts.some((part) => part.keys.length === 1 && isA(part.keys[0], prepared, 'group'));
  const counterparts = isGroup ? asked.flatMap((deed) => undone[deed] ?? []) : [];
  const left = prepared.events.find(
    (each) =>
      each.event !== some?.event &&
      (each.event.status === 'happened' || each.event.status === 'said') &&
      others.test(`${each.event.text.id} ${each.event.text.en}`) &&
      ((some !== undefined && isOfThem(each.event)) || isDone(each, counterparts)),
  );
  return left?.event ?? null;
}

/** "Satpamnya meninggal?": he is being treated, and nobody tells that he died. */
function aliveIn(question: Question, { prepared }: Desk): BriefingEvent | null {
  const [deed, another] = question.deeds;
  const [part, more] = question.parts.filter(({ keys }) => keys.length > 0);
  const [key] = part?.keys ?? [];
  const dies = deed?.readings.some(({ deed: each }) => each === 'die') === true;
  if (!dies || another || more || key === undefined || question.rest.length > 0) return null;
  const isOfHim = ({ agent, target }: BriefingEvent) =>
    [...(agent ?? []), ...(target ?? [])].some((filler) => sameActor(key, filler, prepared, true));
  const own = prepared.briefing.events.filter(isOfHim);
  if (own.some(({ action }) => action.includes('die') || action.includes('kill'))) return null;
  return (
    own.find(({ action, status }) => status === 'happened' && action.some((each) => living.has(each))) ?? null
  );
}
