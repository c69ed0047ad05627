import { languages } from '../../../language.ts';
import type { Answer } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { withoutVerdict } from '../../tell/verdicts.ts';
import { bothLines } from '../../tell/wording.ts';

type Said = Extract<Answer, { kind: 'said' }>;

// Of two that fit alike, the news itself goes before what it tells of besides.
const alike = 0.1;

/** Of two that were put up for choice: the one that is so, told without yes or no; else what is so instead. Null: neither is told of. */
export function settleEither(answers: readonly Answer[], desk: Desk): Answer | null {
  const said = answers.filter((answer): answer is Said => answer.kind === 'said');
  const right = said
    .filter((answer) => answer.as === 'answer')
    .sort((left, other) =>
      Math.abs(left.score - other.score) < alike
        ? orderOf(left, desk) - orderOf(other, desk)
        : other.score - left.score,
    );
  const [best, second] = right;
  if (best && second && lineOf(best) === lineOf(second)) return best;
  const chosen = best ?? said[0];
  if (!chosen) return null;
  return {
    ...chosen,
    as: 'answer',
    line: bothLines((language) => withoutVerdict(chosen.line[language], desk)),
  };
}

function orderOf({ topic }: Said, { prepared }: Desk): number {
  const at = prepared.briefing.events.findIndex(({ key }) => key === topic.event);
  return at < 0 ? prepared.briefing.events.length : at;
}

function lineOf({ line }: Said): string {
  return languages.map((language) => line[language].lead + line[language].rest).join('\n');
}
