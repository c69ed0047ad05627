import type { Question, Unit } from '../../question/question.ts';
import { emptyUnit } from '../../question/units/units.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';

const day = /^(?:day|hari|tanggal)$/;
const time = /^(?:time|saat|waktu|ketika|kali)$/;

/** "Was Korea mentioned then?", "hari itu siapa yang nelpon?": on the day of what was told last. */
export function atThatTime(question: Question, topic: Topic, { prepared }: Desk): Question {
  const { deeds, rest, units, wanted } = question;
  const words = pointingAt(units);
  const spoken = prepared.briefing.events.find(({ key }) => key === topic.event);
  const isDated = rest.some((at) => units[at]?.date);
  // "Waktu itu dia lagi ngapain?": what was told tells it, if anything does.
  if (words && spoken && wanted.kind === 'doing' && deeds.length + rest.length === 0)
    return { ...question, wanted: { kind: 'topic' }, parts: [], event: spoken.key };
  if (!words || !spoken?.date || isDated || wanted.kind === 'time' || deeds.length === 0) return question;
  const [year = 0, month = 0, date = 0] = spoken.date.split('-').map(Number);
  if (date === 0) return question;
  const said = { day: date, month, year, weekday: null, from: 0, length: 0 };
  return {
    ...question,
    units: [...units, { ...emptyUnit, date: said }],
    rest: [...rest.filter((at) => !words.includes(at)), units.length],
  };
}

/** The words that point at a time; null: none do. */
function pointingAt(units: readonly Unit[]): readonly number[] | null {
  const text = (at: number) => units[at]?.text ?? '';
  const last = units.length - 1;
  if (last > 1 && text(last) === 'then') return [last];
  const at = units.findIndex(({ text: word }) => day.test(word) || time.test(word));
  if (at < 0) return null;
  if (/^(?:itu|tersebut)$/.test(text(at + 1))) return [at, at + 1];
  return /^(?:that|the same)$/.test(text(at - 1)) ? [at - 1, at] : null;
}
