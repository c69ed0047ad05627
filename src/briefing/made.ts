import type { Briefing } from './schema.ts';

/** Keeps, from one start to the next, texts that were made of briefings, each under a name. It may keep nothing of some. */
export interface MadeOfBriefings {
  has(briefing: Briefing, name: string): boolean;
  /** Null where there is none. */
  find(briefing: Briefing, name: string): string | null;
  keep(briefing: Briefing, name: string, text: string): void;
}
