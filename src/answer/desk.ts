import type { Bilingual } from '../language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Line, Say } from './answer.ts';
import type { PreparedBriefing } from './prepare/prepare.ts';

/** What the answering functions work with. */
export interface Desk {
  readonly prepared: PreparedBriefing;
  readonly lexicon: Lexicon;
  readonly say: Say;
}

/** Part of an answer: the line, what it rests on, who it is about. */
export interface Told {
  readonly line: Bilingual<Line>;
  readonly sentences: readonly number[];
  readonly actors: readonly string[];
  /** Words quoted in full. */
  readonly verbatim?: boolean;
  /** Key of the event that it tells of beside what was asked. */
  readonly event?: string;
}
