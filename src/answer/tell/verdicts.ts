import { languages } from '../../language.ts';
import type { Answer, AnswerKey, Line } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { bothLines } from './wording.ts';

const verdicts: readonly AnswerKey[] = ['yes', 'no', 'swapped', 'amended'];

/** What a line tells without its yes or no. */
export function withoutVerdict({ lead, rest }: Line, { say }: Desk): Line {
  const verdict = languages
    .flatMap((language) => verdicts.map((key) => say(language, key, { text: '' })))
    .find((each) => lead === '' && rest.startsWith(each));
  return { lead, rest: verdict === undefined ? rest : rest.slice(verdict.length) };
}

/** An answer to whether somebody did, which tells what he did. */
export function withYes(answer: Answer, { say }: Desk): Answer {
  if (answer.kind !== 'said' || answer.as !== 'answer') return answer;
  const line = bothLines((language) => ({
    lead: '',
    rest: say(language, 'yes', { text: answer.line[language].lead + answer.line[language].rest }),
  }));
  return { ...answer, line };
}
