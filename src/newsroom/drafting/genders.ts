import type { Entity } from './entities.ts';
import type { Mention } from './mention.ts';
import type { Sentence } from './reading.ts';

export type Gender = 'he' | 'she';

/** Which of the two a word speaks of; null: neither, or either. */
export function genderOfWord(word: string): Gender | null {
  if (
    /^(?:he|him|his|himself|mr|sir|lord|\p{L}{2,}(?<!wo)man|actor|king|father|husband|brother|son)$/u.test(
      word,
    )
  )
    return /^(?:german|roman|human|ottoman|norman|shaman)$/.test(word) ? null : 'he';
  return /^(?:she|her|hers|herself|mrs|ms|miss|dame|lady|\p{L}*woman|actress|queen|mother|wife|sister|daughter|widow)$/u.test(
    word,
  )
    ? 'she'
    : null;
}

/** What an English article shows of whom "he" and whom "she" may mean: by sentences that name only one person. */
export function gendersIn(
  sentences: readonly Sentence[],
  mentionsIn: (sentence: Sentence) => readonly Mention[],
  entityOf: (mention: Mention) => Entity | undefined,
): ReadonlyMap<Entity, Gender> {
  const votes = new Map<Entity, { he: number; she: number }>();
  for (const sentence of sentences) {
    const people = mentionsIn(sentence).filter((mention) => entityOf(mention)?.kind === 'person');
    const [first] = people;
    const entity = first === undefined ? undefined : entityOf(first);
    if (first === undefined || entity === undefined || people.some((each) => entityOf(each) !== entity))
      continue;
    const told = sentence.words
      .slice(first.start)
      .filter(({ start, end }) => !sentence.quotations.some(({ from, to }) => start >= from && end <= to))
      .flatMap(({ word }) => genderOfWord(word) ?? []);
    const kinds = new Set(told);
    const [gender] = kinds;
    if (kinds.size !== 1 || gender === undefined) continue;
    const known = votes.get(entity) ?? { he: 0, she: 0 };
    known[gender] += 1;
    votes.set(entity, known);
  }
  return new Map(
    [...votes].flatMap(([entity, { he, she }]) =>
      he === she ? [] : [[entity, he > she ? 'he' : 'she'] as const],
    ),
  );
}
