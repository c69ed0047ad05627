import { languages } from '../../language.ts';
import type { Answer, AnswerKey, Line } from '../answer.ts';
import type { Desk, Told } from '../desk.ts';
import { bothLines } from './wording.ts';

const verdicts: readonly AnswerKey[] = ['yes', 'no', 'swapped', 'amended'];

/** What a line tells without its yes or no. */
export function withoutVerdict({ lead, rest }: Line, { say }: Desk): Line {
  const verdict = languages
    .flatMap((language) => verdicts.map((key) => say(language, key, { text: '' })))
    .find((each) => lead === '' && rest.startsWith(each));
  return { lead, rest: verdict === undefined ? rest : rest.slice(verdict.length) };
}

/** What is told as an answer to whether it is so. */
export function withVerdict(
  { line }: Pick<Told, 'line'>,
  verdict: 'yes' | 'no',
  { say }: Desk,
): Told['line'] {
  return bothLines((language) => ({
    lead: '',
    rest: say(language, verdict, { text: line[language].lead + line[language].rest }),
  }));
}

/** An answer to whether somebody did, which tells what he did. */
export function withYes(answer: Answer, desk: Desk): Answer {
  if (answer.kind !== 'said' || answer.as !== 'answer') return answer;
  return { ...answer, line: withVerdict(answer, 'yes', desk) };
}
