import { type Language, otherLanguage } from '../language.ts';
import { cleanText, containsWords, tokenize, wordsOf } from '../text/tokens.ts';
import { bare, type Claims, readClaims } from './claims.ts';
import { type Days, daysImplied, daysOf, daysSaid, within } from './given-days.ts';
import type { Briefing } from './schema.ts';

/** What a text claims that is not in its sentences: a number, a date, a time or a name, as the text writes it. */
export interface Unfounded {
  readonly kind: 'number' | 'date' | 'time' | 'name';
  readonly said: string;
}

/** Tells whether what a text says is in the sentences that it rests on: in them or in their translations. */
export interface Evidence {
  /** The numbers, dates, times and names of a text that the sentences do not hold. */
  unfoundedIn(claims: Claims, sentences: readonly number[]): Unfounded[];
  /**
   * `given`: the sentences give this date, by its day and month, a weekday or a word such as "kemarin"; `far`: they do, but
   * only in a year that is more than one away from the publication and that they do not say; else `absent`.
   */
  date(date: string, sentences: readonly number[]): 'given' | 'far' | 'absent';
  /** Whether the sentences give this time of day (`HH:MM`), on a clock of 12 or 24 hours. */
  holdsTime(time: string, sentences: readonly number[]): boolean;
  /** Whether the sentences hold this number, in digits or words. 0 and 1 always count as held: they hide in "tidak" and "seorang". */
  holdsNumber(value: number, sentences: readonly number[]): boolean;
  /** Whether these exact words stand in the sentences, one after another (`translation`: in their translations). */
  holdsWords(text: string, sentences: readonly number[], side: 'text' | 'translation'): boolean;
}

/** One sentence in one language. */
interface Reading extends Claims {
  readonly inOrder: readonly string[];
  readonly values: ReadonlySet<number>;
  readonly days: readonly Days[];
  /** Names two things at once, so that "keduanya" may mean them. */
  readonly pairs: boolean;
}

/** An actor or place with everything that it is called, in words without possessives. */
interface NameGroup {
  readonly names: readonly (readonly string[])[];
  readonly words: ReadonlySet<string>;
  /** The words of the name itself that have a capital. */
  readonly proper: ReadonlySet<string>;
  /** Words of a person's name that nobody else's name has: any of them alone is a mention. */
  readonly own: ReadonlySet<string>;
}

/** Reads the sentences of a briefing once; each question of the Evidence then costs a look-up. */
export function createEvidence(
  briefing: Pick<Briefing, 'language' | 'sentences' | 'actors' | 'places' | 'published'>,
): Evidence {
  const published = daysOf(briefing.published.date)?.first ?? 0;
  const sides = briefing.sentences.map(({ text, translation }) => [
    readSentence(text, briefing.language, published),
    readSentence(translation, otherLanguage(briefing.language), published),
  ]);
  const readingsOf = (sentences: readonly number[]) => sentences.flatMap((number) => sides[number - 1] ?? []);
  const groups = nameGroups(briefing);
  /** Which groups a sentence mentions by any of their names. */
  const mentioned = new Map<Reading, ReadonlySet<NameGroup>>();
  function groupsIn(reading: Reading): ReadonlySet<NameGroup> {
    const before = mentioned.get(reading);
    if (before !== undefined) return before;
    const found = new Set(groups.filter((group) => isMentioned(group, reading)));
    mentioned.set(reading, found);
    return found;
  }

  function isNamed(word: string, readings: readonly Reading[]): boolean {
    return (
      readings.some(({ words }) => words.has(word)) ||
      readings.some((reading) => [...groupsIn(reading)].some((group) => group.words.has(word))) ||
      readings.some(({ words }) => nationForms(word).some((form) => words.has(form))) ||
      readings.some(({ words }) => [...words].some((given) => nationForms(given).includes(word)))
    );
  }

  return {
    unfoundedIn(claims, sentences) {
      const readings = readingsOf(sentences);
      const unfounded: Unfounded[] = [];
      for (const { said, ...date } of claims.dates) {
        const claimed = daysSaid(date, published);
        const same = readings.some(({ dates }) =>
          dates.some(
            (given) =>
              given.day === date.day &&
              given.month === date.month &&
              (date.year === null || date.year === given.year) &&
              (date.weekday === null || date.weekday === given.weekday),
          ),
        );
        const holds = claimed.some((days) =>
          readings.some((it) => it.days.some((given) => within(given, days))),
        );
        if (!same && !holds) unfounded.push({ kind: 'date', said });
      }
      for (const { minutes, said } of claims.times) {
        if (!holdsMinutes(readings, minutes)) unfounded.push({ kind: 'time', said });
      }
      for (const { value, said, both } of claims.numbers) {
        if (isWeak(value) || (both && readings.some(({ pairs }) => pairs))) continue;
        if (!readings.some(({ values }) => values.has(value))) unfounded.push({ kind: 'number', said });
      }
      for (const { word, said, opens } of claims.names) {
        // A capital at the start of a sentence says nothing, unless the word is part of a known name.
        if (opens && !groups.some(({ proper }) => proper.has(bare(word)))) continue;
        if (!isNamed(bare(word), readings)) unfounded.push({ kind: 'name', said });
      }
      return unfounded;
    },

    date(date, sentences) {
      const claimed = daysOf(date);
      const readings = readingsOf(sentences);
      if (claimed === null) return 'absent';
      if (readings.some(({ days }) => days.some((given) => within(given, claimed)))) return 'given';
      const [, month, day] = date.split('-').map(Number);
      const isFar = readings.some(({ dates }) =>
        dates.some(
          (given) =>
            given.year === null &&
            month !== undefined &&
            given.month === month &&
            (day === undefined || given.day === day),
        ),
      );
      return isFar ? 'far' : 'absent';
    },

    holdsTime(time, sentences) {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      return holdsMinutes(readingsOf(sentences), (hour * 60 + minute) % 720);
    },

    holdsNumber: (value, sentences) =>
      isWeak(value) || readingsOf(sentences).some(({ values }) => values.has(value)),

    holdsWords(text, sentences, side) {
      const whole = sentences.map((number) => briefing.sentences[number - 1]?.[side] ?? '').join(' ');
      return cleanText(whole).includes(cleanText(text));
    },
  };
}

function readSentence(text: string, language: Language, published: number): Reading {
  const claims = readClaims(text, language);
  const inOrder = claims.tokens.map(({ word }) => bare(word));
  const values = new Set(claims.numbers.map(({ value }) => value));
  // The digits inside "G20" and the year of a date may be told by themselves.
  for (const word of inOrder) {
    if (/\p{L}/u.test(word)) for (const digits of word.match(/\d+/g) ?? []) values.add(Number(digits));
  }
  for (const { year } of claims.dates) if (year !== null) values.add(year);
  return {
    ...claims,
    inOrder,
    values,
    days: [...claims.dates.flatMap((date) => daysSaid(date, published)), ...daysImplied(claims, published)],
    pairs: values.has(2) || inOrder.includes('dan') || inOrder.includes('and'),
  };
}

function nameGroups({ actors, places }: Pick<Briefing, 'actors' | 'places'>): NameGroup[] {
  const all = [...actors, ...places].map((named) => {
    const given = [named.name.id, named.name.en];
    const names = [...given, ...named.aliases].map((name) => wordsOf(name).map(bare));
    const proper = [...given, ...named.aliases.filter((alias) => !alias.includes(' '))].flatMap((name) =>
      tokenize(name).flatMap(({ word, surface }) => (/^\p{Lu}/u.test(surface) ? [bare(word)] : [])),
    );
    const isPerson = 'kind' in named && named.kind === 'person';
    return { names, words: new Set(names.flat()), proper: new Set(proper), isPerson };
  });
  return all.map((group, index) => {
    const isOwn = (word: string) => all.every((other, at) => at === index || !other.words.has(word));
    return { ...group, own: new Set(group.isPerson ? [...group.proper].filter(isOwn) : []) };
  });
}

function isMentioned(group: NameGroup, reading: Reading): boolean {
  return (
    group.names.some(
      (name) =>
        reading.words.has(name[0] ?? '') && (name.length === 1 || containsWords(reading.inOrder, name)),
    ) || reading.names.some(({ word }) => group.own.has(bare(word)))
  );
}

/** How English makes adjectives of countries and cities, so that "Russian" is founded on "Russia": the common ways only. */
function nationForms(word: string): string[] {
  const stems: readonly (readonly [RegExp, readonly string[]])[] = [
    [/a$/, ['an', 'ese']],
    [/(?<!a)$/, ['ian', 'ese', 'i', 's']],
    [/[eo]$/, ['an', 'ian']],
    [/y$/, ['ian', '']],
    [/ey$/, ['ish']],
    [/(?<=[st])$/, ['ish']],
  ];
  if (word.length < 4) return [];
  return stems.flatMap(([ending, suffixes]) =>
    ending.test(word) ? suffixes.map((suffix) => word.replace(ending, suffix)) : [],
  );
}

function holdsMinutes(readings: readonly Reading[], minutes: number): boolean {
  return readings.some(({ times }) => times.some((given) => given.minutes === minutes));
}

function isWeak(value: number): boolean {
  return value === 0 || value === 1;
}
