import { languages } from '../language.ts';
import type { AnswerKey, Line } from './answer.ts';
import type { Desk } from './desk.ts';

const verdicts: readonly AnswerKey[] = ['yes', 'no', 'swapped', 'amended'];

/** What a line tells without its yes or no. */
export function withoutVerdict({ lead, rest }: Line, { say }: Desk): Line {
  const verdict = languages
    .flatMap((language) => verdicts.map((key) => say(language, key, { text: '' })))
    .find((each) => lead === '' && rest.startsWith(each));
  return { lead, rest: verdict === undefined ? rest : rest.slice(verdict.length) };
}
