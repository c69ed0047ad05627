import type { Unit } from '../question.ts';

/** The beginning of a question that turns to somebody or something else: its words ask nothing. */
const turning =
  /^ (?:(?:and|so|but|then|ok|okay|terus|lalu|dan|tapi|nah) )*(?:bagaimana (?:dengan|sama|kalau)|gimana (?:dengan|sama|kalau)|(?:what|how) about|kalau) /;

/** "bagaimana dengan Trump?", "what about the FSB?" */
export function turnsTo(units: readonly Unit[]): boolean {
  return turning.test(` ${units.map(({ text }) => text).join(' ')} `);
}
