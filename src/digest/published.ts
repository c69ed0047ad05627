import { versionNumber } from '../briefing/history.ts';
import type { Briefing } from '../briefing/schema.ts';
import type { DigestStore } from './digest-store.ts';

/** What the digest needs to know of a published briefing. */
export type Published = Pick<Briefing, 'slug' | 'history'>;

/** The published briefings by number, as planning and rendering need them. */
export interface NumberedBriefings {
  /** Numbers of all published briefings, newest first. */
  readonly numbers: readonly number[];
  /** null: not published any more. */
  slugOf(number: number): string | null;
  /** Which version of the briefing is published; 1 where it is not. */
  versionOf(number: number): number;
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
      const byNumber = new Map(now.map((briefing) => [numberBySlug.get(briefing.slug) ?? 0, briefing]));
      const briefings: NumberedBriefings = {
        numbers: [...byNumber.keys()],
        slugOf: (number) => byNumber.get(number)?.slug ?? null,
        versionOf: (number) => {
          const briefing = byNumber.get(number);
          return briefing ? versionNumber(briefing) : 1;
        },
      };
      known = { published: now, briefings };
      return briefings;
    },
    slugOf: (number) => known?.briefings.slugOf(number) ?? null,
  };
}
