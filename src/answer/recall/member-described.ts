import type { Part, Question, SpokenDeed } from '../../question/question.ts';
import { relativeWord } from '../../question/small-words.ts';
import type { Desk } from '../desk.ts';
import { relate, veryDeed } from '../match/deeds.ts';

/**
 * "polisi hutan yang luka dirawat di mana?", "where was the ranger who got hurt treated?": of a group, the one member of whom the clause
 * is true. Whatever else the question asks is asked of him.
 */
export function settleMember(question: Question, desk: Desk): Question {
  const { deeds, parts, wanted } = question;
  for (const [index, part] of parts.entries()) {
    const at = part.keys.length === 1 ? describing(part, question) : -1;
    const clause = deeds[at];
    if (!clause || (wanted.kind === 'filler' && wanted.deed === at)) continue;
    const [member, another] = membersIn(part.keys[0] ?? '', clause, desk);
    if (member === undefined || another !== undefined) continue;
    const main = deeds.findIndex((_, each) => each !== at);
    const moved = (deed: number | null) =>
      deed === at ? main - 1 : deed !== null && deed > at ? deed - 1 : deed;
    return {
      ...question,
      deeds: deeds.filter((deed) => deed !== clause),
      parts: parts.map((each, other) => ({
        ...each,
        keys: other === index ? [member] : each.keys,
        deed: moved(each.deed),
      })),
      wanted: wanted.kind === 'filler' ? { ...wanted, deed: moved(wanted.deed) } : wanted,
    };
  }
  return question;
}

/** The index of the verb of a clause that hangs on a name and is followed by the question's own verb; -1: none. */
function describing(part: Part, { deeds, units }: Question): number {
  if (!relativeWord.test(units[part.unit + 1]?.text ?? '')) return -1;
  const at = deeds.findIndex(({ unit }) => unit > part.unit);
  const clause = deeds[at];
  if (!clause || clause.voice === 'noun' || at + 1 >= deeds.length) return -1;
  const between = units.slice(part.unit + 2, clause.unit);
  return between.every((unit) => unit.isFunction || unit.auxiliary !== null) ? at : -1;
}

/** The members of a group to whom just this was done, or who did it. */
function membersIn(group: string, { readings, voice }: SpokenDeed, { lexicon, prepared }: Desk): string[] {
  const found = prepared.events
    .filter((each) => readings.some(({ deed }) => relate(deed, each, lexicon).score >= veryDeed))
    .flatMap(({ event }) => (voice === 'passive' ? event.target : event.agent) ?? [])
    .filter((filler) => typeof filler === 'string')
    .filter((filler) => filler !== group && prepared.wholes.get(filler)?.has(group) === true);
  return [...new Set(found)];
}
