import type { DigestStore } from './digest-store.ts';

/** What the digest needs to know of a published briefing. */
export interface Published {
  readonly slug: string;
}

/** The published briefings by number, as planning and rendering need them. */
export interface NumberedBriefings {
  /** Numbers of all published briefings, newest first. */
  readonly numbers: readonly number[];
  /** null: not published any more. */
  slugOf(number: number): string | null;
}

/**
 * Numbers what is published now. `published`, newest first, must return the same array as long as nothing has
 * changed: only then is the store not asked.
 */
export function createNumberedBriefings(
  store: Pick<DigestStore, 'numberBriefings'>,
  published: () => readonly Published[],
): { current(): Promise<NumberedBriefings>; slugOf(number: number): string | null } {
  let known: { readonly published: readonly Published[]; readonly briefings: NumberedBriefings } | null =
    null;
  return {
    current: async () => {
      const now = published();
      if (known?.published === now) return known.briefings;
      const slugs = now.map(({ slug }) => slug);
      const numberBySlug = await store.numberBriefings(slugs.toReversed());
      const slugByNumber = new Map(slugs.map((slug) => [numberBySlug.get(slug) ?? 0, slug]));
      const briefings: NumberedBriefings = {
        numbers: [...slugByNumber.keys()],
        slugOf: (number) => slugByNumber.get(number) ?? null,
      };
      known = { published: now, briefings };
      return briefings;
    },
    slugOf: (number) => known?.briefings.slugOf(number) ?? null,
  };
}
