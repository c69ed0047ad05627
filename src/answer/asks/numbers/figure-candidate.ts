import type { BriefingEvent, Figure } from '../../../briefing/schema.ts';
import type { PreparedEvent } from '../../prepare/prepare.ts';
import type { Terms } from '../../prepare/read-terms.ts';

/** How well a figure meets what is asked. */
export interface FigureFit {
  readonly score: number;
  /** It counts what is asked for, but nothing says that just this was done to these. */
  readonly loosely: boolean;
}

/** A figure with all that it speaks of. */
export interface Candidate {
  readonly figure: Figure;
  readonly event: BriefingEvent | null;
  readonly prepared: PreparedEvent | undefined;
  /** Of what it counts. */
  readonly counting: Terms;
  /** Of all its own fields. */
  readonly own: Terms;
  readonly ofEvent: Terms;
  /** Of its sentences. */
  readonly weak: readonly Terms[];
  /** It tells of what is left, where that is asked. */
  readonly isLeft: boolean;
  /** It is of the event that was just told of. */
  readonly isItsOwn: boolean;
}
