import type { Figure } from '../../briefing/schema.ts';
import type { Question, Unit } from '../../question/question.ts';
import { exceptWord } from '../../question/small-words.ts';

/** Units of time. */
export const timeWord =
  /^(?:detik|menit|jam|hari|minggu|pekan|bulan|tahun|seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/;

/** Words that ask for an age. */
export const ageWord = /^(?:umur|usia|age|how old|old|aged)$/;

/** Something that is measured in units of its own, and the words that ask for it. */
interface Measure {
  readonly kind: 'length' | 'distance' | 'thickness' | 'weight' | 'percent' | 'times';
  readonly asked: RegExp;
  /** Of the English unit of a figure. */
  readonly unit: RegExp;
}

const measures: readonly Measure[] = [
  {
    kind: 'length',
    asked:
      /^(?:how long|(?:over|in|within) what (?:period|time|span)|over how long a period|(?:dalam rentang|selama periode) berapa lama|berapa lama|seberapa lama|selama apa|durasi|duration)$/,
    unit: /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/,
  },
  {
    kind: 'distance',
    asked:
      /^(?:how far|how high|how tall|how deep|how wide|berapa jauh|seberapa jauh|sejauh apa|setinggi apa|seberapa tinggi|berapa tinggi|jarak|tinggi|ketinggian|kedalaman|distance|height|altitude|depth)$/,
    unit: /^(?:(?:kilo|centi|milli)?met(?:er|re)s?|km|cm|m|miles?|feet|foot|yards?|inch(?:es)?)\b/,
  },
  {
    kind: 'thickness',
    asked: /^(?:how thick|setebal apa|seberapa tebal|berapa tebal|tebal|ketebalan|thickness)$/,
    unit: /^(?:pages?|(?:centi|milli)?met(?:er|re)s?|cm|mm|m|inch(?:es)?|feet|foot)\b/,
  },
  {
    kind: 'weight',
    asked: /^(?:how heavy|berat|bobot|weight)$/,
    unit: /^(?:kilo(?:gram(?:me)?)?s?|kg|gram(?:me)?s?|ton(?:ne)?s?|pounds?)\b/,
  },
  {
    kind: 'percent',
    asked:
      /^(?:what percentage|what percent|what proportion|what share|what slice|what portion|what stake|berapa bagian|berapa porsi|persen|persentase|percent|percentage)$/,
    unit: /^(?:percent|per cent|%)/,
  },
  {
    kind: 'times',
    asked: /^(?:how often|how many times|berapa kali|seberapa sering)$/,
    unit: /^(?:times?|occasions?)\b/,
  },
];

/** What a question measures by a word of its own: "how far", "berapa lama"; null: nothing of the sort. */
export function measureAsked({ units }: Question): Measure | null {
  return measures.find(({ asked }) => units.some(({ text }) => asked.test(text))) ?? null;
}

/** Within what time several things were done, rather than how long one of them took. */
export function asksSpan({ units }: Question): boolean {
  return units.some(
    ({ text, wh }) => wh === 'how-many' && /\b(?:period|time|span|rentang|periode)\b/.test(text),
  );
}

/** The word only says what is measured. */
export function isMeasureWord({ text }: Unit, measure: Measure | null): boolean {
  return measure?.asked.test(text) ?? false;
}

/** Whether a figure counts in the units of what is measured. */
export function isMeasuredIn({ shown, unit }: Figure, measure: Measure | null): boolean {
  if (measure === null || measure.unit.test(unit.en)) return true;
  return measure.kind === 'times' && oftenTold.test(shown?.en ?? '');
}

/** A number of things that is told as how often there was one. */
const oftenTold = /\b(?:once|twice|thrice|times)\b/;

/** "five of them, not counting the crew": where that begins which is not to be counted; the length of the question: nowhere. */
export function exclusionAt({ units }: Question): number {
  const words = units.map(({ text }) => text);
  const at = words.findIndex(
    (word, index) =>
      exceptWord.test(word) ||
      (word === 'luar' && words[index - 1] === 'di') ||
      (/^(?:termasuk|counting|including)$/.test(word) && /^(?:tidak|not)$/.test(words[index - 1] ?? '')),
  );
  return at < 0 ? units.length : at;
}
