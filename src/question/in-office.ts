import type { Question } from './question.ts';

/** "Kapan Trump jadi presiden?", "since when has she been minister?": when somebody came to an office that is named. */
export function asksWhenInOffice({ deeds, units, wanted }: Question): boolean {
  return wanted.kind === 'time' && comesToOffice({ deeds, units });
}

/** "Trump jadi presiden", "she has been minister": just that somebody holds an office, or came to it. */
export function comesToOffice({ deeds, units }: Pick<Question, 'deeds' | 'units'>): boolean {
  const becomes = deeds.length === 1 && deeds[0]?.readings.every(({ deed }) => deed === 'become');
  return becomes === true && units.some(({ offices }) => offices.length > 0);
}
