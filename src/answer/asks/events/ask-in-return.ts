import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import { tellWhole } from '../../tell/told.ts';

const asked = /^(?:in return|in exchange|imbalan|timbal balik|balasan)$/;
const told = /\b(?:sebagai (?:imbalan|gantinya|balasan)|in (?:return|exchange))\b/i;

/** "What did he get in return?", "imbalannya apa?": the one event that is told as being in return for another; null: it is not asked, or none is. */
export function askInReturn(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { negated, parts, units, wanted } = question;
  if (!units.some(({ text }) => asked.test(text)) || negated) return null;
  if (wanted.kind !== 'filler' && wanted.kind !== 'doing' && wanted.kind !== 'identity') return null;
  const { prepared } = desk;
  const keys = parts.flatMap((part) => part.keys);
  const [event, another] = prepared.briefing.events.filter(({ text }) => told.test(`${text.id} ${text.en}`));
  if (!event || another) return null;
  const fillers = [...(event.agent ?? []), ...(event.target ?? []), ...(event.recipient ?? [])];
  const cause = prepared.briefing.events.filter(({ key }) =>
    event.because.some((link) => link.event === key),
  );
  const all = [...fillers, ...cause.flatMap(({ agent, target }) => [...(agent ?? []), ...(target ?? [])])];
  const isTheirs =
    keys.length === 0 || keys.some((key) => all.some((filler) => sameActor(key, filler, prepared)));
  return isTheirs ? said(question, desk, topic, tellWhole(event, desk), event.key, 'answer', 0.95) : null;
}
