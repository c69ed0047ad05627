import type { Unit } from '../question.ts';

/** "when is the film out", "was the fire out within an hour": of a fire it was put out, of anything else it can be had. */
export function withOut(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text }) => text === 'out');
  const be = units.findIndex(({ auxiliary }) => auxiliary === 'be');
  const subject = units.slice(be + 1, at).filter(({ isFunction }) => !isFunction);
  const [thing, ...others] = subject;
  const next = units[at + 1];
  const ends =
    !next || next.preposition || next.date !== null || /^(?:within|yet|already|by|now)$/.test(next.text);
  if (be < 0 || at < be + 2 || !thing || others.length > 0 || !ends || next?.text === 'of') return units;
  const burns = thing.deeds.some(({ deed }) => deed === 'catch-fire') || thing.concepts.includes('flames');
  const isWork = thing.names.length + thing.concepts.length > 0;
  if (!burns && !isWork) return units;
  const deeds = burns ? ['extinguish'] : ['publish', 'screen', 'premiere', 'launch'];
  return units.map((unit, index) =>
    index === at
      ? { ...unit, isFunction: false, deeds: deeds.map((deed) => ({ deed, voice: 'passive' as const })) }
      : unit,
  );
}
