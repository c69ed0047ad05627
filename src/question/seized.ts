import type { Part, SpokenDeed } from './question.ts';

/** "when were the suspects seized": of what has a name, that it is seized may be that it is arrested as well. */
export function withSeized(deeds: readonly SpokenDeed[], parts: readonly Part[]): readonly SpokenDeed[] {
  return deeds.map((deed, at) => {
    const { readings, voice } = deed;
    const seizes = readings.some((reading) => reading.deed === 'seize');
    const isSomebody = parts.some(
      ({ deed: own, keys, role }) => own === at && role === 'target' && keys.length > 0,
    );
    return seizes && isSomebody ? { ...deed, readings: [...readings, { deed: 'arrest', voice }] } : deed;
  });
}
