import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import type { Question, Wanted } from '../../question/question.ts';
import { handsOn } from '../../question/sentence/speech.ts';
import type { PreparedBriefing } from '../prepare/prepare.ts';
import { sameActor } from './same-actor.ts';

const obliging = /^(?:supposed(?: to)?|harus|mesti|wajib|ought to|(?:has|have|had) to)$/;

/** "Who was to pass on his thanks?", of what he sent through another: whoever carries it for him. */
export function goBetween(
  { deeds, parts, units }: Question,
  { deed, role }: Extract<Wanted, { kind: 'filler' }>,
  { action, agent, through }: BriefingEvent,
  prepared: PreparedBriefing,
): Filler[] {
  const carries = deeds[deed ?? -1]?.readings.some(({ deed: key }) => handsOn.has(key)) === true;
  const isOfSender = parts.some(
    ({ keys, role: own }) =>
      own !== 'agent' && agent?.some((filler) => keys.some((key) => sameActor(key, filler, prepared))),
  );
  // "siapa yang jadi perantara", "whom did he use as a messenger"; "who bribed him through a middleman" asks for the briber.
  const isDone = deeds[deed ?? -1]?.readings.some(({ deed: key }) => action.includes(key)) === true;
  const asksForHim =
    units.some(({ concepts }) => concepts.includes('intermediary')) &&
    !(role === 'agent' && isDone && !carries);
  // "who was supposed to tell him thanks": whoever it goes through, as the sender has done it himself.
  const isObliged = role === 'agent' && units.some(({ text }) => obliging.test(text));
  const isSomebody = (filler: Filler) => prepared.briefing.actors.some(({ key }) => key === filler);
  if (!asksForHim && !isObliged && !(role === 'agent' && carries && isOfSender)) return [];
  return (through ?? []).filter(isSomebody);
}

/** "Titip salam buat siapa?", of what somebody was asked to pass on: those for whom it is, not him. */
export function forWhom(
  { units }: Question,
  { role }: Extract<Wanted, { kind: 'filler' }>,
  { recipient, sentences }: BriefingEvent,
  { briefing }: PreparedBriefing,
): Filler[] {
  const who = units.findIndex(({ wh }) => wh === 'who');
  const isFor = /^(?:untuk|buat|for)$/.test(units[who - 1]?.text ?? '') || units.at(-1)?.text === 'for';
  if (role !== 'recipient' || !isFor) return [];
  const sent = briefing.events.find(
    ({ sentences: own, through }) =>
      own.some((number) => sentences.includes(number)) &&
      through?.some((filler) => recipient?.includes(filler)) === true,
  );
  return [...(sent?.recipient ?? [])];
}
