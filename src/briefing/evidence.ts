import type { Language } from '../language.ts';
import { findDates, monthOf, type SpokenDate, slashesIn, weekdayOf, weekdayOfDate } from '../text/dates.ts';
import { findNumbers } from '../text/numbers.ts';
import { cleanText, containsWords, type Token, tokenize } from '../text/tokens.ts';
import type { Briefing } from './schema.ts';

/** What a text claims that is not in its sentences: a number, a date or a name, as the text writes it. */
export interface Unfounded {
  readonly kind: 'number' | 'date' | 'name';
  readonly said: string;
}

/** Everything that an actor or place is called, as runs of words. */
type NameGroup = readonly (readonly string[])[];

interface Reading {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly numbers: ReadonlySet<number>;
  readonly dates: readonly SpokenDate[];
}

/** Tells whether what a text says is in the sentences that it rests on. */
export interface Evidence {
  /** The numbers, dates and names of `text` (in `language`) that neither the sentences nor their translations hold. */
  unfoundedIn(text: string, language: Language, sentences: readonly number[]): Unfounded[];
  /** Whether the sentences give this date: its day and month, or the day's name, or a word such as "kemarin". */
  holdsDate(date: string, sentences: readonly number[]): boolean;
  /** Whether the sentences hold this number, in digits or words. */
  holdsNumber(value: number, sentences: readonly number[]): boolean;
  /** Whether these exact words stand in the sentences, one after another (`translation`: in their translations). */
  holdsWords(text: string, sentences: readonly number[], side: 'text' | 'translation'): boolean;
}

const relativeDay =
  /^(?:kemarin|lusa|besok|yesterday|today|tomorrow|tonight|tadi|semalam|kini|ini|lalu|last|this|next)$/;
// Numbers that are more often an article or a pronoun than a figure.
const weakNumbers = new Set([0, 1]);

/** Reads the sentences of a briefing once; each question of the Evidence then costs a look-up. */
export function createEvidence(
  briefing: Pick<Briefing, 'language' | 'sentences' | 'actors' | 'places' | 'published'>,
): Evidence {
  const other: Language = briefing.language === 'id' ? 'en' : 'id';
  const readings = briefing.sentences.map((sentence) => [
    read(sentence.text, briefing.language),
    read(sentence.translation, other),
  ]);
  const names: readonly NameGroup[] = [...briefing.actors, ...briefing.places].map((named) =>
    [named.name.id, named.name.en, ...named.aliases].map((name) => wordsOf(name)),
  );
  const readingsOf = (numbers: readonly number[]) => numbers.flatMap((number) => readings[number - 1] ?? []);

  function unfoundedIn(text: string, language: Language, sentences: readonly number[]): Unfounded[] {
    const evidence = readingsOf(sentences);
    const { tokens, words, dates } = read(text, language);
    const unfounded: Unfounded[] = [];
    const inDate = new Set(dates.flatMap((date) => range(date.from, date.length)));
    for (const date of dates) {
      if (!evidence.some((reading) => reading.dates.some((given) => agrees(date, given)))) {
        unfounded.push({ kind: 'date', said: surface(tokens, date.from, date.length) });
      }
    }
    for (const number of findNumbers(words, language)) {
      if (weakNumbers.has(number.value) || inDate.has(number.from)) continue;
      if (!evidence.some((reading) => reading.numbers.has(number.value))) {
        unfounded.push({ kind: 'number', said: surface(tokens, number.from, number.length) });
      }
    }
    for (const [at, token] of tokens.entries()) {
      if (inDate.has(at) || !isName(tokens, at, cleanText(text))) continue;
      if (!mentions(evidence, token.word)) unfounded.push({ kind: 'name', said: token.surface });
    }
    return unfounded;
  }

  /** A name's word counts as given when it stands there, or another name of the same actor or place does. */
  function mentions(evidence: readonly Reading[], word: string): boolean {
    if (evidence.some((reading) => reading.words.some((given) => sameWord(given, word)))) return true;
    return names.some(
      (group) =>
        group.some((name) => name.some((part) => sameWord(part, word))) &&
        group.some((name) => evidence.some((reading) => containsWords(reading.words, name))),
    );
  }

  function isName(tokens: readonly Token[], at: number, text: string): boolean {
    const token = tokens[at];
    if (!token || !/^\p{Lu}/u.test(token.surface)) return false;
    if (monthOf(token.word) !== null || weekdayOf(token.word) !== null) return false;
    const before = text.slice(tokens[at - 1]?.end ?? 0, token.start);
    const opens = at === 0 || /[.!?:"]/.test(before);
    // A capital at the start of a sentence says nothing, unless the word is part of a known name.
    return opens ? names.some((group) => group.some((name) => name.includes(token.word))) : true;
  }

  return {
    unfoundedIn,
    holdsDate(date, sentences) {
      const [year, month, day] = date.split('-').map(Number);
      const weekday = weekdayOfDate(date);
      return readingsOf(sentences).some(
        (reading) =>
          reading.dates.some((given) =>
            given.day === null && given.month === null
              ? given.weekday !== null && given.weekday === weekday
              : agrees({ day: day ?? null, month: month ?? null, year: year ?? null, weekday: null }, given),
          ) ||
          reading.words.some((word) => relativeDay.test(word)) ||
          (day === undefined && month === undefined && reading.numbers.has(year ?? Number.NaN)),
      );
    },
    holdsNumber: (value, sentences) => readingsOf(sentences).some((reading) => reading.numbers.has(value)),
    holdsWords(text, sentences, side) {
      const whole = sentences
        .map((number) => briefing.sentences[number - 1])
        .map((sentence) => (side === 'text' ? sentence?.text : sentence?.translation) ?? '')
        .join(' ');
      return cleanText(whole).includes(cleanText(text));
    },
  };
}

function read(text: string, language: Language): Reading {
  const clean = cleanText(text);
  const tokens = tokenize(clean);
  const words = tokens.map((token) => token.word);
  const numbers = new Set(findNumbers(words, language).map((number) => number.value));
  // "kedua pemimpin", "ketujuh", "7-8", "12-year-old": the digits inside count too.
  for (const word of words) for (const digits of word.match(/\d+/g) ?? []) numbers.add(Number(digits));
  return { tokens, words, numbers, dates: findDates(words, slashesIn(clean, tokens)) };
}

function wordsOf(text: string): string[] {
  return tokenize(cleanText(text)).map((token) => token.word);
}

/** `russia`, `russian` and `russia's`, `amerika` and `american`: one name. Short words must be equal but for the possessive. */
function sameWord(given: string, said: string): boolean {
  const left = given.replace(/'s?$/, '');
  const right = said.replace(/'s?$/, '');
  if (left === right) return true;
  const short = Math.min(left.length, right.length);
  let common = 0;
  while (common < short && left[common] === right[common]) common += 1;
  return common >= 4 && common >= Math.max(left.length, right.length) - 3;
}

type DateParts = Pick<SpokenDate, 'day' | 'month' | 'year' | 'weekday'>;

function agrees(said: DateParts, given: DateParts): boolean {
  const parts = ['day', 'month', 'weekday'] as const;
  const both = parts.filter((part) => said[part] !== null && given[part] !== null);
  const clash = both.some((part) => said[part] !== given[part]);
  if (said.year !== null && given.year !== null && said.year !== given.year) return false;
  if (said.day === null && said.month === null && said.weekday === null) return said.year === given.year;
  return both.length > 0 && !clash && (said.day === null || given.day !== null || given.weekday !== null);
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, offset) => from + offset);
}

function surface(tokens: readonly Token[], from: number, length: number): string {
  return tokens
    .slice(from, from + length)
    .map((token) => token.surface)
    .join(' ');
}
