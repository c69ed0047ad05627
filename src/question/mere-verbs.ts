import type { Unit } from './question.ts';

const livesWord = /^(?:lives?|nyawa|jiwa|korban|korban jiwa)$/;
const costing =
  /^(?:claim(?:ed|s)?|cost|tak(?:e|es|en)|took|me(?:nelan|makan|renggut|minta)|makan|(?:di)?(?:telan|renggut))$/;

const deathWord = /^(?:korban jiwa|korban tewas|korban nyawa|fatalit(?:y|ies)|death toll)$/;
const dies = ['die', 'kill'].map((deed) => ({ deed, voice: 'active' as const }));

/** "ada korban jiwa?", "what was the death toll?": whether and how many died, where nothing else is said to be done. */
export function withDeaths(units: readonly Unit[]): readonly Unit[] {
  const isAlone = units.every(({ deeds, names, text }) =>
    deathWord.test(text) ? names.length === 0 : deeds.length === 0,
  );
  if (!isAlone) return units;
  return units.map((unit) => (deathWord.test(unit.text) ? { ...unit, concepts: [], deeds: dies } : unit));
}

/** "how many lives did it claim", "menelan berapa korban": how many died of it. */
export function withLives(units: readonly Unit[]): readonly Unit[] {
  const isCounted = units.some(({ text }, at) => livesWord.test(text) && units[at - 1]?.wh === 'how-many');
  if (!isCounted) return units;
  return units.map((unit) => (costing.test(unit.text) ? { ...unit, concepts: [], deeds: dies } : unit));
}

/** "stay shut", "tetap tutup": what stands behind the verb is so, and stays so. */
export function withoutStaying(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    const next = units[at + 1];
    const isState = next?.deeds.some(({ voice }) => voice !== 'noun' && voice !== 'agent') === true;
    return staying.test(unit.text) && unit.names.length === 0 && isState && !next?.isFunction
      ? { ...unit, deeds: [], concepts: [], isFunction: true }
      : unit;
  });
}

const staying = /^(?:stay|stays|stayed|staying|remain|remains|remained)$/;

/** "berhasil ditangkap", "managed to foil it", "were successfully caught": whoever did it succeeded in it. */
export function withoutSucceeding(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    if (!succeeding.test(unit.text)) return unit;
    const next = units.slice(at + 1).find(({ text }) => text !== 'in' && text !== 'to');
    const isDone = next?.deeds.some(({ voice }) => voice !== 'noun' && voice !== 'agent') === true;
    return isDone && !next?.isFunction ? { ...unit, deeds: [], concepts: [], isFunction: true } : unit;
  });
}

const succeeding = /^(?:berhasil|sukses|successfully|(?:manage|succeed)(?:s|ed)?(?: to)?)$/;

/** "siapa yang nangkep dia, polisi kah?": a guess behind what is asked. */
export function withoutGuess(units: readonly Unit[]): readonly Unit[] {
  const isAsked = units.slice(0, -2).some(({ wh }) => wh !== null && wh !== 'whether');
  return units.at(-1)?.text === 'kah' && isAsked && units.length > 3 ? units.slice(0, -2) : units;
}
