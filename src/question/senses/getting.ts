import type { Unit } from '../question.ts';

const receives = { deed: 'receive', voice: 'active' as const };
const beforeNoun = /^(?:the|a|an|any|some|his|her|their|its|this|that|all|no|much|more|most)$/;

/** What makes another verb of it: "get away", "get hold of". */
const inPhrase = /^(?:away|hold|rid|out|off|back|home|ready|well|better|worse|good|close|near)$/;

const gains = ['receive', 'win-award', 'earn'].map((deed) => ({ deed, voice: 'active' as const }));

/** "how much did they get?", "dia dapat berapa?": what is counted is what came to them. */
function isGettingSoMuch(units: readonly Unit[], at: number): boolean {
  const [unit, next] = [units[at], units[at + 1]];
  if (unit?.text === 'dapat') return next?.wh === 'how-many';
  const isLast = next === undefined || /^(?:for|from|in|out of|as|by|each|then|today|now)$/.test(next.text);
  const areNames = units.slice(1, at).every((each) => each.isFunction || each.names.length > 0);
  return unit?.auxiliary === 'get' && isLast && areNames && /^how much$/.test(units[0]?.text ?? '');
}

/** "which country got the tip", "who'll get the info": with a noun behind it the verb that elsewhere makes a passive is one of receiving. */
export function withGetting(units: readonly Unit[]): readonly Unit[] {
  const much = units.findIndex((_, at) => isGettingSoMuch(units, at));
  if (much >= 0)
    return units.map((unit, at) =>
      at === much ? { ...unit, isFunction: false, auxiliary: null, deeds: gains } : unit,
    );
  // "how did they get the tip": by whom it was given.
  if (units.some(({ wh }) => wh === 'how')) return units;
  // "how many got a rash": it is the noun that they are counted by.
  const counts = units.some(({ wh }) => wh === 'how-many');
  const owns = counts || units.some(({ auxiliary }) => auxiliary === 'have');
  return units.map((unit, at) => {
    if (unit.auxiliary !== 'get' || (owns && /^got$/.test(unit.text))) return unit;
    const next = units.slice(at + 1).find(({ text }) => !beforeNoun.test(text));
    const isThing =
      next !== undefined &&
      next.concepts.length + next.deeds.filter(({ voice }) => voice === 'noun').length > 0 &&
      next.names.length === 0 &&
      !inPhrase.test(next.text) &&
      next.deeds.every(({ voice }) => voice === 'noun' || voice === 'agent' || voice === 'patient');
    return isThing ? { ...unit, isFunction: false, auxiliary: null, deeds: [receives] } : unit;
  });
}
