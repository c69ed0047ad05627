import type { Unit } from './question.ts';

const goes = { deed: 'go', voice: 'active' as const };
const meaning = /^(?:mau|akan|hendak|bakal|ingin|berencana)$/;
const whither = /^(?:ke mana|kemana)$/;

/** "where is she going?", "dia mau ke mana?": what elsewhere only helps another verb is the verb itself. */
export function withGoing(units: readonly Unit[]): readonly Unit[] {
  const isAlone = units.every((unit) => unit.deeds.length === 0);
  if (!isAlone || !units.some(({ wh }) => wh !== null)) return units;
  return units.map((unit, at) => {
    const next = units[at + 1];
    const isEnd = next === undefined || next.date !== null || next.wh !== null || next.text === 'next';
    const isJoined = next?.preposition === true && next.text !== 'on';
    const going =
      unit.text === 'going' && units.some(({ auxiliary }) => auxiliary === 'be') && (isEnd || isJoined);
    const heading = meaning.test(unit.text) && whither.test(next?.text ?? '');
    return going || heading ? { ...unit, isFunction: false, deeds: [goes] } : unit;
  });
}
