import type { Question } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';

const winning = /^(?:winning|pemenang|juara)$/;

/** "The winning film", "novel pemenang": the one of that sort which won what the headline tells of stands in the place of the words. */
export function settleWinner(question: Question, { prepared }: Desk): Question {
  const { units, deeds } = question;
  const at = units.findIndex(({ names, text }) => winning.test(text) && names.length === 0);
  // An English participle stands before its noun, an Indonesian one behind it.
  const noun = at < 0 ? -1 : units[at]?.text === 'winning' ? at + 1 : at - 1;
  const thing = units[noun];
  if (!thing || thing.isFunction || thing.names.length > 0) return question;
  const { events, headline } = prepared.briefing;
  const won = events.find(
    ({ action, sentences, status }) =>
      status === 'happened' &&
      action.some((each) => each === 'win' || each === 'win-award') &&
      sentences.some((number) => headline.sentences.includes(number)),
  );
  const key = won?.agent?.find(
    (filler) => typeof filler === 'string' && covers(thing, prepared.entityTerms.get(filler) ?? new Set()),
  );
  if (typeof key !== 'string') return question;
  const gone = new Set([at, noun]);
  const kept = deeds.filter(({ unit }) => !gone.has(unit));
  const moved = (deed: number | null) => {
    const own = deed === null ? undefined : deeds[deed];
    return own && kept.includes(own) ? kept.indexOf(own) : null;
  };
  const { wanted } = question;
  return {
    ...question,
    units: units.map((unit, index) => (index === noun ? { ...unit, names: [key], descriptive: true } : unit)),
    deeds: kept,
    parts: [
      ...question.parts.map((part) => ({ ...part, deed: moved(part.deed) })),
      { unit: noun, keys: [key], role: null, deed: null },
    ],
    rest: question.rest.filter((each) => !gone.has(each)),
    sort: question.sort === noun ? null : question.sort,
    wanted: wanted.kind === 'filler' ? { ...wanted, deed: moved(wanted.deed) } : wanted,
  };
}
