import { z } from 'zod';
import type { Topic } from '../answer/answer.ts';
import type { JsonValue } from './focus-store.ts';

const focusSchema = z.object({
  slug: z.string(),
  actors: z.array(z.string()),
  event: z.string().nullable(),
  place: z.string().nullable(),
  wanted: z.custom<Topic['wanted']>(
    (value) => value === null || z.looseObject({ kind: z.string() }).safeParse(value).success,
  ),
  sentences: z.array(z.int()),
});

/** What a person in a chat is talking about, so that "terus dia bilang apa?" and `/sumber` know what is meant. */
export interface Focus extends Topic {
  /** Numbers of the sentences behind the last answer. */
  readonly sentences: readonly number[];
}

/** A focus on a briefing and nothing in particular of it. */
export function focusOn(slug: string, more: Partial<Focus> = {}): Focus {
  return { slug, actors: [], event: null, place: null, wanted: null, sentences: [], ...more };
}

/** What the store kept as a focus; null where it is none, as one that another version wrote may be. */
export function parseFocus(kept: JsonValue | null): Focus | null {
  return focusSchema.safeParse(kept).data ?? null;
}

/** A focus as the store keeps it. */
export function serializeFocus({ slug, actors, event, place, wanted, sentences }: Focus): JsonValue {
  return { slug, actors, event, place, wanted: wanted && { ...wanted }, sentences };
}
