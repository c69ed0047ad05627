import type { Question } from './question.ts';

/** Whether a question is after the country that somebody is of. */
export function asksNationality({ deeds, rest, units, wanted }: Question): boolean {
  return (
    wanted.kind !== 'truth' &&
    deeds.length === 0 &&
    rest.length > 0 &&
    rest.every((at) => units[at]?.concepts.includes('nationality'))
  );
}
