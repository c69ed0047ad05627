import { parse } from 'yaml';
import { z } from 'zod';

const words = z.union([z.string(), z.array(z.string())]).transform((said) => [said].flat());

/** What a person finds in an article. */
const expectedSchema = z.strictObject({
  /** The article's file, seen from this one. */
  article: z.string(),
  published: z.string(),
  language: z.enum(['id', 'en']),
  outlet: z.string().optional(),
  byline: z.string().optional(),
  via: z.string().optional(),
  sentences: z.array(z.string()),
  dates: z.array(z.string()),
  /** Without a speaker: the article names none. */
  quotes: z.array(z.strictObject({ text: z.string(), speaker: z.string().optional() })),
  /** `counts`: words of what is counted, in the article's language or in English. */
  figures: z.array(z.strictObject({ value: z.number(), counts: z.string() })),
  actors: z.array(z.string()),
  /** `action`: any of these deeds; agent and target by words of their names, any of a list; left out: nobody is named. */
  events: z.array(
    z.strictObject({
      action: z.array(z.string()),
      agent: words.optional(),
      target: words.optional(),
    }),
  ),
});

export type Expected = z.infer<typeof expectedSchema>;

/** Reads a list of what is to be found. @throws ZodError when it has another form. */
export function parseExpected(text: string): Expected {
  return expectedSchema.parse(parse(text));
}
