import type { Unit } from './question.ts';
import { orWord } from './small-words.ts';
import { emptyUnit } from './units/units.ts';

/** "were they caught before or after the attack?", "sebelum atau sesudah …": when; what it is set against is left out. */
export function withoutBeforeOrAfter(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text }, index) => index > 0 && orWord.test(text));
  const [before, after] = [units[at - 1]?.text ?? '', units[at + 1]?.text ?? ''];
  const isChoice =
    (/^(?:before|sebelum)$/.test(before) && /^(?:after|setelah|sesudah)$/.test(after)) ||
    (/^(?:after|setelah|sesudah)$/.test(before) && /^(?:before|sebelum)$/.test(after));
  const asked = units.some(
    ({ text, wh }, index) => wh !== null && wh !== 'whether' && (index > 0 || text !== 'apa'),
  );
  const said = units.slice(units[0]?.wh ? 1 : 0, Math.max(0, at - 1));
  if (!isChoice || asked || said.every(({ isFunction }) => isFunction)) return units;
  return [{ ...emptyUnit, text: 'when', wh: 'when', isFunction: true }, ...said];
}
