import { auxiliaries, conjunctions, determiners, prepositions } from './closed-words.ts';
import type { Entity } from './entities.ts';
import type { Mention } from './mention.ts';
import type { Sentence, Word } from './reading.ts';

export type Gender = 'he' | 'she';

/** Which of the two a pronoun speaks of; null: either, or it is none. */
export function genderOfWord(word: string): Gender | null {
  if (/^(?:he|him|his|himself)$/.test(word)) return 'he';
  return /^(?:she|her|hers|herself)$/.test(word) ? 'she' : null;
}

/** "her ruling", but not "gave her a sentence": before what belongs to her. */
function isOwner(next: Word | undefined): boolean {
  return (
    next?.before === ' ' &&
    !determiners.has(next.word) &&
    !prepositions.has(next.word) &&
    !conjunctions.has(next.word) &&
    !auxiliaries.has(next.word)
  );
}

/** "Amos Reed, an oysterman": what a few words right behind a name say. */
function genderBeside(words: readonly Word[], end: number): Gender | null {
  if (!/^,/.test(words[end]?.before ?? '')) return null;
  for (const { word, before } of words.slice(end, end + 4)) {
    if (/[.,;:]/.test(before) && word !== words[end]?.word) return null;
    if (/woman$|^(?:actress|queen|widow)$/.test(word)) return 'she';
    if (/man$|^(?:actor|king|widower)$/.test(word) && !/^(?:german|roman|human)$/.test(word)) return 'he';
  }
  return null;
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
      .filter((word, at, all) => word.word !== 'her' || isOwner(all[at + 1]))
      .filter(({ start, end }) => !sentence.quotations.some(({ from, to }) => start >= from && end <= to))
      .flatMap(({ word }) => genderOfWord(word) ?? []);
    const beside = genderBeside(sentence.words, first.end);
    const kinds = new Set(beside === null ? told : [beside]);
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
