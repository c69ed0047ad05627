import { z } from 'zod';
import type { Topic } from '../answer/answer.ts';
import type { JsonValue } from './focus-store.ts';

/** As much of a kept question as whoever asks it again relies on. */
const askedSchema = z.looseObject({
  wanted: z.looseObject({ kind: z.string() }),
  units: z.array(z.looseObject({})),
  deeds: z.array(z.looseObject({ unit: z.int(), readings: z.array(z.unknown()) })),
  parts: z.array(z.looseObject({ unit: z.int(), keys: z.array(z.string()) })),
  rest: z.array(z.int()),
});

const choicesSchema = z.array(z.object({ slug: z.string(), asked: askedSchema }));

const focusSchema = z.object({
  slug: z.string(),
  actors: z.array(z.string()),
  event: z.string().nullable(),
  place: z.string().nullable(),
  asked: z.custom<Topic['asked']>((value) => value === null || askedSchema.safeParse(value).success),
  before: z
    .custom<Topic['before']>((value) => (value ?? null) === null || askedSchema.safeParse(value).success)
    .optional(),
  told: z.string().optional(),
  which: z
    .custom<Topic['which']>((value) => value === undefined || choicesSchema.safeParse(value).success)
    .optional(),
  sentences: z.array(z.int()),
});

/** What a person in a chat is talking about, so that "terus dia bilang apa?" and `/sumber` know what is meant. */
export interface Focus extends Topic {
  /** Numbers of the sentences behind the last answer. */
  readonly sentences: readonly number[];
}

/** A focus on a briefing and nothing in particular of it. */
export function focusOn(slug: string, more: Partial<Focus> = {}): Focus {
  return { slug, actors: [], event: null, place: null, asked: null, sentences: [], ...more };
}

/** What the store kept as a focus; null where it is none, as one that another version wrote may be. */
export function parseFocus(kept: JsonValue | null): Focus | null {
  return kept === null ? null : (focusSchema.safeParse(kept).data ?? null);
}

/** A focus as the store keeps it. */
export function serializeFocus({
  slug,
  actors,
  event,
  place,
  asked,
  before,
  told,
  which,
  sentences,
}: Focus): JsonValue {
  const kept = { slug, actors, event, place, asked, before, told, which, sentences };
  // As JSON what is not there is left out.
  return JSON.parse(JSON.stringify(kept));
}
