import type { Question } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { isActor } from '../prepare/prepare.ts';

const leaderWord = /^(?:pemimpin(?: negara)?|kepala negara|leaders?|world leaders|heads of state|statesmen)$/;

/** "Kedua pemimpin", "the two leaders": where just two who take part head a country, the words say no more than "they both". */
export function withoutPair(question: Question, { prepared, lexicon }: Desk): Question {
  const { deeds, units } = question;
  const at = units.findIndex(
    ({ text }, index) => leaderWord.test(text) && (isTwo(units[index - 1]) || isTwo(units[index - 2])),
  );
  // "which two leaders": they are asked for.
  const isAsked = units.slice(Math.max(0, at - 2), at + 2).some(({ wh }) => wh !== null && wh !== 'whether');
  if (at < 0 || isAsked) return question;
  const heads = prepared.briefing.actors.filter(({ offices }) =>
    offices.some(({ office, of = '' }) => {
      const whole = prepared.entities.get(of);
      return lexicon.offices.get(office)?.heads && whole && isActor(whole) && whole.kind === 'country';
    }),
  );
  if (heads.length !== 2) return question;
  const gone = deeds.findIndex(({ unit }) => unit === at);
  const moved = (deed: number | null) =>
    deed === null || deed === gone ? null : gone >= 0 && deed > gone ? deed - 1 : deed;
  const { wanted } = question;
  return {
    ...question,
    deeds: deeds.filter((_, index) => index !== gone),
    parts: question.parts.map((part) => ({ ...part, deed: moved(part.deed) })),
    wanted: wanted.kind === 'filler' ? { ...wanted, deed: moved(wanted.deed) } : wanted,
    rest: question.rest.filter((each) => each !== at && !(isTwo(units[each]) && at - each <= 2)),
  };
}

function isTwo(unit: Question['units'][number] | undefined): boolean {
  return unit !== undefined && (/^(?:kedua|both)$/.test(unit.text) || unit.number?.value === 2);
}
