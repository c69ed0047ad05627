import type { Briefing } from '../../../briefing/schema.ts';

/** Who has put a draft aside, and when, as its file says. */
export interface Held {
  readonly by: string;
  /** `2025-02-04T07:10:00+07:00`. */
  readonly at: string;
}

/** A draft in the list of those that wait. */
export interface WaitingDraft {
  readonly slug: string;
  /** Its headline, its slug where it has none yet. */
  readonly title: string;
  /** How much keeps it from being published. */
  readonly errors: number;
  readonly held: Held | null;
}

/** A draft looked at. */
export interface OpenDraft extends WaitingDraft {
  /** Null: the file is too wrong to be shown. */
  readonly briefing: Briefing | null;
  /** What keeps it from being published, a line each; what waits to be written is one for all texts of a kind. */
  readonly complaints: readonly string[];
  /** How much else an editor may want to look at. */
  readonly advice: number;
}

/** What came of a press on publish or hold. */
export type Decided =
  | { readonly kind: 'done' }
  /** It is no draft any more, or not there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'wrong' }
  /** Somebody has saved the file in the same moment. */
  | { readonly kind: 'meanwhile' }
  | { readonly kind: 'unwritable' };

/** The drafts as the newsroom handles them from Telegram. `by`: who, as the file keeps it. */
export interface DraftsDesk {
  /** Newest file first, held ones last. */
  waiting(): Promise<readonly WaitingDraft[]>;
  /** Null: no draft of this slug. */
  look(slug: string): Promise<OpenDraft | null>;
  /** Resolves when readers see it. */
  publish(slug: string, by: string): Promise<Decided>;
  hold(slug: string, by: string): Promise<Decided>;
}
