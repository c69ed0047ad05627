import type { Noun, Unit } from './unit.ts';

/** A verb and the parts that stand around it; indices are those of the units. */
export interface Clause {
  readonly at: number;
  readonly verb: Extract<Unit, { kind: 'verb' }>;
  readonly subject: readonly Noun[];
  readonly object: readonly Noun[];
  readonly by: readonly Noun[];
  readonly recipient: readonly Noun[];
  /** Words between subject and verb that change its sense: `akan`, `tidak`, `diduga`. */
  readonly modifiers: readonly string[];
}
