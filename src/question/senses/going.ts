import type { Unit } from '../question.ts';

const goes = { deed: 'go', voice: 'active' as const };
const meaning = /^(?:mau|akan|hendak|bakal|ingin|berencana)$/;
const headed = /^(?:headed|heading|bound)$/;
const whither = /^(?:ke mana|kemana)$/;

/** "where is she going?", "dia mau ke mana?": what elsewhere only helps another verb is the verb itself; "where was he headed?" asks the same. */
export function withGoing(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text }) => headed.test(text) || text === 'off');
  const isOff = units[at]?.text !== 'off' || (units[at + 1]?.text === 'to' && at === units.length - 2);
  const isWhere = units[0]?.wh === 'where' && units[1]?.auxiliary === 'be';
  if (at > 0 && isWhere && isOff)
    return units.map((unit, index) =>
      index === at ? { ...unit, text: 'going', isFunction: false, concepts: [], deeds: [goes] } : unit,
    );
  const isAlone = units.every((unit) => unit.deeds.length === 0);
  if (!isAlone || !units.some(({ wh }) => wh !== null)) return units;
  return units.map((unit, index) => {
    const next = units[index + 1];
    const isEnd = next === undefined || next.date !== null || next.wh !== null || next.text === 'next';
    const isJoined = next?.preposition === true && next.text !== 'on';
    const going =
      unit.text === 'going' && units.some(({ auxiliary }) => auxiliary === 'be') && (isEnd || isJoined);
    const heading = meaning.test(unit.text) && whither.test(next?.text ?? '');
    return going || heading ? { ...unit, isFunction: false, deeds: [goes] } : unit;
  });
}
