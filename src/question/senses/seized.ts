import type { Part, SpokenDeed, Unit } from '../question.ts';

/** What else it is when it is done to somebody: "seized", "who is holding them". */
const doneToSomebody: Readonly<Record<string, readonly string[]>> = {
  seize: ['arrest'],
  'hold-event': ['kidnap', 'arrest'],
};

/** "when were the suspects seized": of what has a name, that it is seized may be that it is arrested as well. */
export function withSeized(
  deeds: readonly SpokenDeed[],
  parts: readonly Part[],
  units: readonly Unit[],
): readonly SpokenDeed[] {
  return deeds.map((deed, at) => {
    const { readings, voice } = deed;
    const isSomebody = parts.some(
      ({ deed: own, keys, role, unit }) =>
        own === at &&
        role === 'target' &&
        (keys.length > 0 || /^(?:them|him|her)$/.test(units[unit]?.text ?? '')),
    );
    const others = readings.flatMap((reading) => doneToSomebody[reading.deed] ?? []);
    return isSomebody
      ? { ...deed, readings: [...readings, ...others.map((other) => ({ deed: other, voice }))] }
      : deed;
  });
}
