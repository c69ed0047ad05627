import { keeping } from './alternatives.ts';
import type { Unit } from './question.ts';
import { joiningWord } from './small-words.ts';
import type { Utterance } from './utterance/normalise.ts';

/** What may stand between the joining word and the question word, or behind it, without asking anything. */
const beside =
  /^(?:di|ke|dari|pada|by|with|for|to|in|at|on|from|pukul|sih|ya|itu|tuh|kah|saja|aja|then|terus|juga|also)$/;

/**
 * "Kapan dan di mana kebakarannya?", "who turned it down and why?": what is asked first, and what is asked along with it, which
 * `hangs` where it is nothing without the first; null: one thing is asked.
 */
export function alsoAsked(
  utterance: Utterance,
  units: readonly Unit[],
): { readonly first: Utterance; readonly then: Utterance; readonly hangs: boolean } | null {
  const at = units.findIndex(({ text }, index) => joiningWord.test(text) && asksAfter(units, index) > 0);
  const asks = at < 0 ? -1 : asksAfter(units, at);
  const asked = units.findIndex(({ wh }, index) => index < at && isAsking(wh));
  if (asked < 0) return null;
  const only = (keep: (index: number) => boolean) => keeping(keep, utterance, units);
  const isSide = units.slice(asked + 1, at).every(({ text }) => beside.test(text));
  if (isSide && units[asked]?.wh === units[asks]?.wh) return null;
  // "kapan dan di mana itu terjadi": both ask of what follows.
  const [first, then] = isSide
    ? [only((index) => index < at || index > asks), only((index) => index > at && index <= asks)]
    : [only((index) => index < at), only((index) => index > at)];
  return { first, then, hangs: isSide || units.slice(asks + 1).every(({ text }) => beside.test(text)) };
}

function isAsking(wh: Unit['wh'] | undefined): boolean {
  return wh != null && wh !== 'whether';
}

/** Where a question word stands behind what joins; -1: none does. */
function asksAfter(units: readonly Unit[], joins: number): number {
  const asks = units.findIndex(({ text }, index) => index > joins && !beside.test(text));
  return isAsking(units[asks]?.wh) ? asks : -1;
}
