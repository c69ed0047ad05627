/** A time of day found in a text; `rest` is the text without it. */
export type TimeFound =
  | { readonly kind: 'time'; readonly localTime: string; readonly rest: string }
  /** No time is mentioned. */
  | { readonly kind: 'none'; readonly rest: string }
  /** What stands there is none: `25:00`, `13 pm`. */
  | { readonly kind: 'not-a-time' };

type Part = 'morning' | 'midday' | 'afternoon' | 'night' | 'pm';

const parts: readonly (readonly [Part, RegExp])[] = [
  ['morning', /\b(?:dini hari|pagi(?:-pagi)?|subuh|in the morning|morning|am)\b/],
  ['midday', /\bsiang\b/],
  ['afternoon', /\b(?:sore|petang|in the afternoon|afternoon)\b/],
  ['night', /\b(?:malam|in the evening|evening|at night|night)\b/],
  ['pm', /\bpm\b/],
];

const numberWords: Readonly<Record<string, number>> = {
  ...{ satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10 },
  ...{ sebelas: 11, 'dua belas': 12, 'lima belas': 15, seperempat: 15, 'dua puluh': 20, 'tiga puluh': 30 },
  ...{ 'empat puluh': 40, 'empat puluh lima': 45, 'lima puluh': 50 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 },
  ...{ twelve: 12, fifteen: 15, 'a quarter': 15, quarter: 15, twenty: 20, thirty: 30, forty: 40 },
  ...{ 'forty five': 45, 'forty-five': 45, fifty: 50 },
};
const numberWord = new RegExp(
  `\\b(?:${Object.keys(numberWords)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
);

/** Each form of a time, in the order in which they are tried, and its hour and minute. */
const forms: readonly (readonly [RegExp, (first: number, second: number) => readonly [number, number]])[] = [
  [/\bsetengah (\d{1,2})\b/, (hour) => [hour === 1 ? 12 : hour - 1, 30]],
  [/\bhalf(?: past)? (\d{1,2})\b/, (hour) => [hour, 30]],
  [/\b(\d{1,2}) past (\d{1,2})\b/, (minute, hour) => [hour, minute]],
  [/\b(\d{1,2}) to (\d{1,2})\b/, (minute, hour) => before(hour, minute)],
  [/\b(\d{1,2}) (?:lewat|lebih) (\d{1,2})(?: menit)?\b/, (hour, minute) => [hour, minute]],
  [/\b(\d{1,2}) kurang (\d{1,2})(?: menit)?\b/, (hour, minute) => before(hour, minute)],
  [/(?<![\d:.])(\d{1,2})[:.h](\d{2})(?![\d:.])/, (hour, minute) => [hour, minute]],
  [/(?<![\d:.])(\d{2})(\d{2})(?![\d:.])/, (hour, minute) => [hour, minute]],
  [/(?<![\d:.])(\d{1,2}) (\d{2})(?![\d:.])/, (hour, minute) => [hour, minute]],
  [/(?<![\d:.])(\d{1,2})(?![\d:.])/, (hour) => [hour, 0]],
];

/** Finds the time of day in a lower-case text, in Indonesian or English, by 12 or 24 hours; without a part of the day by 24. */
export function parseTime(text: string): TimeFound {
  const fixed = /\b(?:tengah malam|midnight)\b/.exec(text) ?? /\b(?:tengah hari|noon|midday)\b/.exec(text);
  let rest = text.replace(numberWord, (word) => String(numberWords[word])).replace(/(\d)(am|pm)\b/g, '$1 $2');
  if (fixed && !/\d/.test(rest)) {
    const localTime = /malam|midnight/.test(fixed[0]) ? '00:00' : '12:00';
    return { kind: 'time', localTime, rest: text.replace(fixed[0], ' ') };
  }
  const part = parts.find(([, pattern]) => pattern.test(rest));
  for (const [pattern, read] of forms) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const [hour, minute] = read(Number(match[1]), Number(match[2]));
    const hour24 = part ? inPart(hour, part[0]) : hour;
    if (hour24 === null || hour24 < 0 || hour24 > 23 || minute > 59) return { kind: 'not-a-time' };
    rest = rest.replace(match[0], ' ');
    if (part) rest = rest.replace(part[1], ' ');
    if (/\d/.test(rest)) return { kind: 'not-a-time' };
    return { kind: 'time', localTime: `${two(hour24)}:${two(minute)}`, rest };
  }
  return /\d/.test(rest) ? { kind: 'not-a-time' } : { kind: 'none', rest: text };
}

function before(hour: number, minute: number): readonly [number, number] {
  return minute === 0 ? [hour, 0] : [hour === 0 ? 23 : hour - 1, 60 - minute];
}

/** The hour by 24 of an hour with a part of the day; null where the two contradict each other. */
function inPart(hour: number, part: Part): number | null {
  if (part === 'morning') return hour === 12 ? 0 : hour < 12 ? hour : null;
  if (hour > 12) return part === 'midday' && hour > 15 ? null : hour;
  if (hour === 0) return part === 'night' ? 0 : null;
  // "jam 12 malam" is midnight, "jam 1 malam" the hour after it.
  if (part === 'night') return hour === 12 ? 0 : hour < 5 ? hour : hour + 12;
  if (part === 'midday') return hour >= 10 ? hour : hour + 12;
  return hour === 12 ? 12 : hour + 12;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
