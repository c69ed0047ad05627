import type { Unit } from './question.ts';

const livesWord = /^(?:lives?|nyawa|jiwa|korban|korban jiwa)$/;
const costing =
  /^(?:claim(?:ed|s)?|cost|tak(?:e|es|en)|took|me(?:nelan|makan|renggut|minta)|makan|(?:di)?(?:telan|renggut))$/;

/** "how many lives did it claim", "menelan berapa korban": how many died of it. */
export function withLives(units: readonly Unit[]): readonly Unit[] {
  const isCounted = units.some(({ text }, at) => livesWord.test(text) && units[at - 1]?.wh === 'how-many');
  if (!isCounted) return units;
  return units.map((unit) =>
    costing.test(unit.text)
      ? { ...unit, concepts: [], deeds: ['die', 'kill'].map((deed) => ({ deed, voice: 'active' as const })) }
      : unit,
  );
}
