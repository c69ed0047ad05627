import type { DigestStore } from './digest-store.ts';

/** The published briefings by number, as planning and rendering need them. */
export interface NumberedBriefings {
  /** Numbers of all published briefings, newest first. */
  readonly numbers: readonly number[];
  /** null: not published any more. */
  slugOf(number: number): string | null;
}

/**
 * Numbers what is published now. `slugs`, newest first, must return the same array as long as nothing has changed:
 * only then is the store not asked.
 */
export function createNumberedBriefings(
  store: Pick<DigestStore, 'numberBriefings'>,
  slugs: () => readonly string[],
): { current(): Promise<NumberedBriefings>; slugOf(number: number): string | null } {
  let known: { readonly slugs: readonly string[]; readonly briefings: NumberedBriefings } | null = null;
  return {
    current: async () => {
      const published = slugs();
      if (known?.slugs === published) return known.briefings;
      const numberBySlug = await store.numberBriefings(published.toReversed());
      const numbers = published.map((slug) => numberBySlug.get(slug) ?? 0);
      const slugByNumber = new Map(published.map((slug, index) => [numbers[index], slug]));
      const briefings = { numbers, slugOf: (number: number) => slugByNumber.get(number) ?? null };
      known = { slugs: published, briefings };
      return briefings;
    },
    slugOf: (number) => known?.briefings.slugOf(number) ?? null,
  };
}
