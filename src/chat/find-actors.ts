import type { Actor, Briefing } from '../briefing/schema.ts';
import { editDistance } from '../text/distance.ts';
import { containsWords, wordsOf } from '../text/tokens.ts';

// Words before a name that say nothing of who it is.
const titles = new Set(['the', 'si', 'sang', 'para', 'pak', 'bu', 'bapak', 'ibu', 'mr', 'mrs', 'ms']);

/**
 * Whom some words mean: those whose name or alias they are; else those whose name contains them; else those whose
 * name they are but for a slip of the keys (`slips: false` forgives none). Several: the words do not decide. Empty: nobody of this briefing.
 */
export function findActors(
  briefing: Briefing,
  text: string,
  { slips: forgives = true } = {},
): readonly Actor[] {
  const words = wordsOf(text).filter((word, at, all) => all.length === 1 || at > 0 || !titles.has(word));
  if (words.length === 0) return [];
  const called = briefing.actors.map((actor) => ({
    actor,
    names: [actor.name.id, actor.name.en, ...actor.aliases].map(withoutTitle),
  }));
  const having = (is: (name: readonly string[]) => boolean) =>
    called.filter(({ names }) => names.some(is)).map(({ actor }) => actor);

  const exact = having((name) => name.length === words.length && containsWords(name, words));
  if (exact.length > 0) return exact;
  const partly = having((name) => words.every((word) => name.includes(word)));
  if (partly.length > 0 || !forgives) return partly;
  const slips = called
    .map(({ actor, names }) => ({ actor, slip: Math.min(...names.map((name) => slipOf(words, name))) }))
    .filter(({ slip }) => Number.isFinite(slip));
  const least = Math.min(...slips.map(({ slip }) => slip));
  return slips.filter(({ slip }) => slip === least).map(({ actor }) => actor);
}

function withoutTitle(name: string): readonly string[] {
  const words = wordsOf(name);
  return words.length > 1 && titles.has(words[0] ?? '') ? words.slice(1) : words;
}

/** How many letters differ when each word stands for a word of the name; infinite when one stands for none. */
function slipOf(words: readonly string[], name: readonly string[]): number {
  return words.reduce((sum, word) => {
    const nearest = Math.min(...name.map((part) => editDistance(word, part)));
    return sum + (nearest <= allowedSlip(word) ? nearest : Number.POSITIVE_INFINITY);
  }, 0);
}

/** A short word is too soon another one: no slip below four letters, one below seven, two from there on. */
function allowedSlip(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 7 ? 1 : 2;
}
