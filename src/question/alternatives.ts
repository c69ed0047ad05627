import type { Unit } from './question.ts';
import { onceWord, orWord, timesWord } from './small-words.ts';
import { emptyUnit as noUnit } from './units/units.ts';
import type { Utterance } from './utterance/normalise.ts';

/** What stands before what is put beside something else, and goes with it. */
const leading =
  /^(?:the|a|an|di|in|at|on|pada|hari|by|oleh|pukul|jam|lewat|via|melalui|through|over|pakai|was it|is it|sudah|telah|masih|already|still)$/;
/** By what means something was done. */
const means = /^(?:by|lewat|via|melalui|through|over|pakai)$/;
const ends = /^(?:tidak|not|belum|bukan|else|lain|lainnya|something|apa|siapa|gimana|bagaimana)$/;

type Sort = 'name' | 'number' | 'date' | 'deed' | 'other';

function sortOf(unit: Unit): Sort | null {
  if (unit.names.length > 0) return 'name';
  if (unit.date) return 'date';
  if (unit.number || onceWord.test(unit.text)) return 'number';
  if (unit.deeds.some(({ voice }) => voice !== 'noun')) return 'deed';
  return unit.isFunction || unit.preposition || unit.wh !== null || unit.auxiliary !== null ? null : 'other';
}

/** What was said without some of its units. */
export function keeping(
  keep: (index: number) => boolean,
  utterance: Utterance,
  units: readonly Unit[],
): Utterance {
  const words = units.flatMap(({ from, length }, index) =>
    keep(index) ? utterance.words.slice(from, from + length) : [],
  );
  return { ...utterance, words };
}

/**
 * "Friday or Saturday?", "sekali apa dua kali?", "did A call B or did B call A?": the same question with one of the two only, asked whether
 * it is so; null: nothing is put up for choice.
 */
export function alternativesIn(
  utterance: Utterance,
  units: readonly Unit[],
): readonly [Utterance, Utterance] | null {
  const at = units.findIndex((unit, index) => isOr(unit, index, units));
  if (at < 1 || at + 1 >= units.length) return null;
  const asked = units.some(({ wh }, index) => index !== at && wh !== null && wh !== 'whether');
  if (asked || ends.test(units[at + 1]?.text ?? '')) return null;
  const right = afterLeading(units, at + 1);
  const [one, other] = [units[at - 1], units[right]];
  if (!one || !other) return null;
  const only = (keep: (index: number) => boolean): Utterance => ({
    ...keeping(keep, utterance, units),
    tag: true,
  });
  if (isClause(units, at)) return [only((index) => index < at), only((index) => index > at)];
  // "sekali apa dua kali", "two or three times": what is counted stands behind the last.
  const counted = timesWord.test(units[at - 1]?.text ?? '') && units[at - 2]?.number ? 1 : 0;
  const [left, leftSort] = [at - 1 - counted, sortOf(units[at - 1 - counted] ?? one)];
  const sort = sortOf(other);
  if (sort === null || leftSort === null || (units[at]?.wh !== null && sort !== leftSort)) return null;
  if (sort !== leftSort && [sort, leftSort].includes('deed')) return null;
  const before = leadingBefore(units, left);
  const tail =
    sort === 'number' &&
    leftSort === 'number' &&
    counted === 0 &&
    timesWord.test(units[right + 1]?.text ?? '');
  return [
    only((index) => index < at || index > right + (counted > 0 || (tail && isOnce(units[left])) ? 1 : 0)),
    only((index) => index < before || index > at),
  ];
}

/**
 * "Who arrested them, A or B?", "ada berapa, tujuh atau delapan?": the question without the two that it ends in, which its answer chooses from;
 * null: it does not end so.
 */
export function withoutChoice(utterance: Utterance, units: readonly Unit[]): Utterance | null {
  const at = units.findIndex((unit, index) => isOr(unit, index, units));
  const asks = units.findIndex(({ wh }, index) => index !== at && wh !== null && wh !== 'whether');
  const right = afterLeading(units, at + 1);
  const sort = sortOf(units[right] ?? noUnit);
  if (at < 1 || asks < 0 || asks > at || right !== units.length - 1 || sort === null) return null;
  const left = leadingBefore(units, at - 1);
  const from = units[left]?.from ?? 0;
  const isApart = utterance.words[from - 1]?.ends === true;
  const isMeans = means.test(units[left]?.text ?? '');
  if (!isApart || asks >= left || (!isMeans && sortOf(units[at - 1] ?? noUnit) !== sort)) return null;
  return { ...utterance, words: utterance.words.slice(0, from), questionMark: true };
}

function isOnce(unit: Unit | undefined): boolean {
  return onceWord.test(unit?.text ?? '');
}

/** "apa" stands for "or" only between two of one kind: "putin apa trump". */
function isOr({ text, wh }: Unit, at: number, units: readonly Unit[]): boolean {
  if (orWord.test(text)) return true;
  const before = units[at - 1];
  const after = units[afterLeading(units, at + 1)];
  if (text !== 'apa' || wh === null || !before || !after) return false;
  const sort = sortOf(after);
  const own = timesWord.test(before.text) ? 'number' : sortOf(before);
  return (
    sort !== null && sort !== 'other' && (own === sort || (own === 'name' && after.relations.length > 0))
  );
}

function afterLeading(units: readonly Unit[], from: number): number {
  let at = from;
  while (leading.test(units[at]?.text ?? '') && at + 1 < units.length) at += 1;
  return at;
}

function leadingBefore(units: readonly Unit[], from: number): number {
  let at = from;
  while (at > 1 && leading.test(units[at - 1]?.text ?? '')) at -= 1;
  return at;
}

/** On both sides somebody does something: "did A call B or did B call A". */
function isClause(units: readonly Unit[], at: number): boolean {
  const isWhole = (side: readonly Unit[]) =>
    side.some(({ names }) => names.length > 0) &&
    side.some(({ deeds, isFunction, names }) => deeds.length > 0 && !isFunction && names.length === 0) &&
    side.length > 2;
  const [left, right] = [units.slice(0, at), units.slice(at + 1)];
  return (
    isWhole(left) &&
    isWhole(right) &&
    (right[0]?.auxiliary != null || (right[0]?.names.length ?? 0) > 0 || right[0]?.text === 'the')
  );
}
