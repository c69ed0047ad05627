import type { Question } from '../question.ts';

/** Whether a question is after the country that somebody is of. */
export function asksNationality({ deeds, rest, units, wanted }: Question): boolean {
  const says = (word: RegExp) => units.some(({ text }) => word.test(text));
  // What a conversation supplies stands in no word.
  const isFrom = deeds.every(
    ({ readings, unit }) =>
      units[unit]?.deeds.length === 0 ||
      readings.every(({ deed }) => deed === 'originate' || deed === 'come'),
  );
  // "dari negara mana mereka berasal?", "which country do they come from?"
  if (wanted.kind !== 'truth' && isFrom && rest.length === 0 && says(/^(?:negara|country|countries)$/))
    return says(/^(?:dari|asal|asalnya|berasal|berasal dari|from|come from|originate)$/);
  // "dia orang mana?", "tersangkanya orang negara mana aja?"
  const at = units.findIndex(({ text }) => text === 'mana');
  const beside = units[at - 1]?.text === 'negara' ? at - 2 : at - 1;
  const isOne = units[beside]?.text === 'orang';
  const isPlain = deeds.length === 0 && rest.every((each) => each === beside);
  if (wanted.kind === 'identity' && isOne && isPlain && at > 1)
    return units.slice(at + 1).every(({ isFunction }) => isFunction);
  return (
    wanted.kind !== 'truth' &&
    deeds.length === 0 &&
    rest.length > 0 &&
    rest.every((at) => units[at]?.concepts.includes('nationality'))
  );
}
