import type { Part, Question, Unit } from '../question.ts';

// After these a city is a city.
const placeWords =
  /^(?:di|in|at|near|around|inside|outside|dekat|sekitar|seputar|dalam|luar|kota|city|capital|downtown|pusat|of)$/;

/** Deeds that are done to places: whoever bombs or visits Moscow bombs or visits the city. */
const placeDeeds: ReadonlySet<string> = new Set(
  'attack bomb plan target threaten invade destroy burn flood shake visit leave enter evacuate besiege explode fly damage storm shoot demolish arrive occupy'.split(
    ' ',
  ),
);

/** "Moscow" is Russia where it does or undergoes something; where something lies or happens, and where nothing is done, it is the city. */
export function withoutWrongSeats(units: readonly Unit[]): Unit[] {
  const isAboutPlace = units.some(({ wh }) => wh === 'where');
  const isDone = units.some(({ deeds }) => deeds.length > 0);
  return units.map((unit, at) => {
    if (unit.nameHow !== 'seat') return unit;
    const [before, after] = [units[at - 1]?.text ?? '', units[at + 1]?.text ?? ''];
    const governing = units.slice(0, at).findLast(({ text, preposition }) => !preposition && text !== 'the');
    const isStruck = governing?.deeds.some(({ deed }) => placeDeeds.has(deed)) ?? false;
    const isCity = placeWords.test(before) || after === 'city' || isStruck;
    return isAboutPlace || !isDone || isCity ? { ...unit, names: [], nameHow: null } : unit;
  });
}

/** Whether a country is meant by where it is governed from. */
export function isBySeat(part: Part, { units }: Question): boolean {
  const unit = units[part.unit];
  return unit?.nameHow === 'seat' && part.keys.every((key) => unit.names.includes(key));
}
