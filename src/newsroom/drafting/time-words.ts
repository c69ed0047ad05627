import type { Language } from '../../language.ts';
import { monthOf, weekdayOf } from '../../text/dates.ts';
import { determiners } from './closed-words.ts';
import type { Word } from './reading.ts';

const spans = {
  id: /^(?:detik|menit|jam|hari|malam|pagi|siang|sore|pekan|minggu|bulan|tahun|dekade|abad|musim|semester|kuartal|triwulan)$/,
  en: /^(?:minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|decade|century|season|summer|winter|spring|autumn|quarter)s?$/,
} as const;
const behind =
  /^(?:lalu|silam|ini|itu|depan|mendatang|sebelumnya|berikutnya|terakhir|kemudian|ago|earlier|later)$/;
const ahead = /^(?:last|next|this|that|previous|following|coming|past|earlier|later|early|late)$/;
const partsOfDay = /^(?:pagi|siang|sore|malam|dini|petang|subuh|hari|morning|afternoon|evening|night)$/;
const alone =
  /^(?:kemarin|besok|lusa|semalam|kini|sekarang|yesterday|today|tomorrow|tonight|now|sesaat|seketika)$/;
const amounts =
  /^(?:\d+|an?|few|se\p{L}+|beberapa|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|two|three|four|five|six|seven|eight|nine|ten)$/u;

/**
 * How many words from here on only tell a time without a date: "pekan lalu", "dini hari", "last year", "two days ago";
 * 0: none.
 */
export function timeAt(words: readonly Word[], at: number, language: Language): number {
  const word = (index: number) => {
    const each = words[index];
    return each !== undefined && (index === at || each.before === ' ') ? each.word : '';
  };
  const first = word(at);
  // "less than four hours later"
  const vague = vagueAt(words, at);
  const exact = vague > 0 ? timeAt(words, at + vague, language) : 0;
  if (exact > 0) return vague + exact;
  if (alone.test(first)) return partsOfDay.test(word(at + 1)) ? 2 : 1;
  if (language === 'id') {
    if (/^(?:setiap|tiap|saban)$/.test(first) && spans.id.test(word(at + 1))) return 2;
    // "telah dua kali ditegur": how often.
    if (amounts.test(first) && word(at + 1) === 'kali') return 2;
    if (first === 'dini' && word(at + 1) === 'hari') return 2;
    if (first === 'tadi' && partsOfDay.test(word(at + 1))) return 2;
    if (spans.id.test(first) && !isWeekday(words[at]) && behind.test(word(at + 1))) return 2;
    if (/^(?:pagi|siang|sore|malam)$/.test(first) && word(at + 1) === 'hari') return 2;
    if (amounts.test(first) && spans.id.test(word(at + 1)) && behind.test(word(at + 2))) return 3;
    return 0;
  }
  if (/^(?:every|each)$/.test(first) && spans.en.test(word(at + 1))) return 2;
  const month = words[at + 1];
  if (ahead.test(first) && month?.isCapital === true && monthOf(month.word) !== null) return 2;
  if (ahead.test(first) && (spans.en.test(word(at + 1)) || isWeekday(words[at + 1]))) return 2;
  if (ahead.test(first) && ahead.test(word(at + 1)) && spans.en.test(word(at + 2))) return 3;
  if (amounts.test(first) && spans.en.test(word(at + 1)) && behind.test(word(at + 2))) return 3;
  if (amounts.test(first) && spans.en.test(word(at + 1)) && /^(?:before|after)$/.test(word(at + 2))) return 2;
  // "left the country hours after the collapse"
  const before = words[at - 1]?.word ?? '';
  if (
    /^(?:moments|minutes|hours|days|weeks|months|years)$/.test(first) &&
    /^(?:before|after|earlier|later)$/.test(word(at + 1)) &&
    !determiners.has(before) &&
    !ahead.test(before) &&
    !amounts.test(before)
  )
    return /^(?:earlier|later)$/.test(word(at + 1)) ? 2 : 1;
  return 0;
}

/** How many words behind a date belong to it: "Senin malam", "25 Oktober mendatang", "Friday night". */
export function timeBehind(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word === undefined || !/^(?:\) | )$/.test(word.before)) return 0;
  if (
    /^(?:mendatang|lalu|silam|depan|pagi|siang|sore|malam|morning|afternoon|evening|night)$/.test(word.word)
  )
    return 1;
  return word.word === 'dini' && words[at + 1]?.word === 'hari' ? 2 : 0;
}

function isWeekday(word: Word | undefined): boolean {
  return word?.isCapital === true && weekdayOf(word.word) !== null;
}

/** How many words before a number only say how exact it is: "at least 46", "lebih dari 300"; 0: none. */
export function vagueAt(words: readonly Word[], at: number): number {
  const two = `${words[at]?.word} ${words[at + 1]?.word}`;
  const length =
    /^(?:at least|at most|more than|less than|fewer than|up to|as many|lebih dari|kurang dari|tak kurang)$/.test(
      two,
    )
      ? 2
      : /^(?:about|around|nearly|almost|some|roughly|approximately|over|sekitar|hampir|setidaknya|kira-kira)$/.test(
            words[at]?.word ?? '',
          )
        ? 1
        : 0;
  const number = words[at + length];
  const isCount =
    number !== undefined &&
    (/^\d[\d.,]*$/.test(number.surface) ||
      amounts.test(number.word) ||
      /^(?:hundred|thousand|million|half)s?$/.test(number.word));
  return length > 0 && isCount && !/^(?:wib|wita|wit|am|pm)$/.test(words[at + length + 1]?.word ?? '')
    ? length
    : 0;
}
