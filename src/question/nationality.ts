import type { Question } from './question.ts';

/** Whether a question is after the country that somebody is of. */
export function asksNationality({ deeds, rest, units, wanted }: Question): boolean {
  // "dia orang mana?"
  const at = units.findIndex(({ text }) => text === 'mana');
  if (wanted.kind === 'identity' && deeds.length + rest.length === 0 && at > 1)
    return units[at - 1]?.text === 'orang' && units.slice(at + 1).every(({ isFunction }) => isFunction);
  return (
    wanted.kind !== 'truth' &&
    deeds.length === 0 &&
    rest.length > 0 &&
    rest.every((at) => units[at]?.concepts.includes('nationality'))
  );
}
