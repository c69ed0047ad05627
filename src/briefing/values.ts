import { z } from 'zod';

// The single values that a briefing file is made of, each with what is expected of it.

/** How long a key may be: a slug, a key and an action must fit the 64 bytes of a button's callback data. */
const maxSlugLength = 40;
const maxKeyLength = 20;

/** A text of one language. */
export const text = z
  .string({
    error: ({ input }) =>
      typeof input === 'number' || typeof input === 'boolean'
        ? `expected a text, got ${input}: a number, true or false needs quotation marks`
        : 'expected a text',
  })
  .trim()
  .min(1, 'expected a text, got an empty one')
  // In a draft it may stand (todos.ts); an editor's program underlines it all the same.
  .meta({ pattern: '^(?!TODO\\b)', patternErrorMessage: 'TODO: a person has to write this' });

/** A text in both languages, one line each. */
export const bilingualSchema = z
  .strictObject({ id: text, en: text }, { error: bilingualError })
  .describe('The same text in Indonesian (id) and English (en).');

/** What is wrong with something that should be a text in both languages. */
export function bilingualError(issue: {
  code?: string;
  input?: unknown;
  keys?: readonly string[];
}): string | undefined {
  if (issue.code === 'unrecognized_keys') {
    return `expected only id and en, got also ${(issue.keys ?? []).map((key) => `"${key}"`).join(', ')} (a text with a comma must be quoted or stand on a line of its own)`;
  }
  return 'expected a text in both languages: id and en';
}

/** The name of a briefing, which is that of its file. */
export const slug = z
  .string({ error: 'expected a short name' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens')
  .max(maxSlugLength, `expected at most ${maxSlugLength} characters`);

/** How the lexicon calls a deed, an office or a relation: no button carries it, so it may be long. */
export const lexiconKey = z
  .string({ error: 'expected a key' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a key of small letters, digits and hyphens')
  .meta({ patternErrorMessage: 'A key: small letters, digits and single hyphens.' });

/** How the facts of a briefing name each other. */
export const key = lexiconKey.max(maxKeyLength, `expected a key of at most ${maxKeyLength} characters`);

/** The sentences that a fact rests on. */
export const sentences = z
  .array(
    z.int('expected the number of a sentence').min(1, 'expected the number of a sentence: the first is 1'),
    {
      error: 'expected the numbers of the sentences that say it, such as [2, 4]',
    },
  )
  .min(1, 'expected at least one sentence: a fact without a sentence is not a fact')
  .describe('Numbers of the sentences that say this, counted from 1.');

const dateExpected = 'expected a date such as 2017-12-17, 2017-12 or 2017';
const datePattern = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
/** A date whose year nobody knows yet, or that nobody knows at all. */
const draftDatePattern = /^(?:\d{4}|TODO)(?:-\d{2}(?:-\d{2})?)?$/;

/** A day, a month or a year; YAML reads 2017-12-17 as a text, but 2017 as a number. */
export const date = z
  .union([z.string().meta({ pattern: datePattern.source }), z.int().min(1000).max(9999)], {
    error: dateExpected,
  })
  .transform(String)
  .pipe(
    z
      .string()
      .regex(draftDatePattern, { error: dateExpected, abort: true })
      .refine(isCalendarDate, 'expected a day that exists'),
  )
  .describe('YYYY-MM-DD; YYYY-MM or YYYY when the article says no more.');

function isCalendarDate(value: string): boolean {
  // A leap year: the missing one may be one.
  const whole = value.replace('TODO', '2000');
  const instant = Date.parse(whole);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(whole);
}

/** Hours and minutes of the newsroom's own zone. */
export const timeOfDay = z
  .string({ error: 'expected a time such as "06:30" (in quotation marks)' })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as "06:30"');

/** One of a few words. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `expected one of ${values.join(', ')}` });
}

const instantExpected = 'expected an instant such as 2025-02-04T07:10:00+07:00';
/** A moment, with its offset from UTC. */
export const instantAt = z
  .string({ error: instantExpected })
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/, { error: instantExpected, abort: true })
  .refine((value) => isCalendarDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)), instantExpected);

/** The zone of a newsroom. */
export const zone = z
  .string({ error: 'expected an IANA time zone such as Asia/Jakarta' })
  .refine(isTimeZone, 'expected an IANA time zone such as Asia/Jakarta');

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}
