import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { said } from '../../not-said.ts';
import { tellAgent } from '../../tell/fillers.ts';

const lastTimeAsked =
  /^ (?:(?:and|dan|terus|lalu|kalau|kalo|so|what about|how about|what's|who was it|who's|who|siapa|yang|the|one|pemenang\w*|winner) )*(?:last (?:year|time|month|season|edition)(?:'s)?|(?:tahun|musim|edisi|bulan|kali) (?:lalu|kemarin|sebelumnya)|the year before|previously)(?: (?:siapa|itu|the|one|yang|winner|pemenang\w*))* $/;
const lastTime =
  /\b(?:last (?:year|time|month|season|edition)|(?:tahun|musim|edisi|bulan) (?:lalu|sebelumnya)|the year before)\b/i;

/** "Tahun lalu siapa?" of whoever won this year: who did the same to the same the time before; null: it is not asked, or not told of one alone. */
export function askLastTime(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const words = ` ${question.units.map(({ text }) => text).join(' ')} `;
  if (!topic?.asked || !lastTimeAsked.test(words) || question.type === 'thing') return null;
  const { events } = desk.prepared.briefing;
  const isTheirs = ({ agent }: BriefingEvent) =>
    agent?.some((filler) => topic.actors.includes(String(filler)));
  const now = events.filter((event) => event.key === topic.event || isTheirs(event));
  const [before, ...others] = events.filter(
    (event) =>
      event.agent !== undefined &&
      !isTheirs(event) &&
      lastTime.test(`${event.when?.id} ${event.when?.en}`) &&
      now.some(({ action }) => action.some((deed) => event.action.includes(deed))),
  );
  if (!before || others.length > 0) return null;
  return said(question, desk, topic, tellAgent(before, desk), before.key, 'answer', wordForWord);
}
