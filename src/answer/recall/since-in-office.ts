import type { Bilingual } from '../../language.ts';
import { comesToOffice } from '../../question/in-office.ts';
import type { Question } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';

const lengthWord = /^(?:how long|(?:se)?berapa lama)$/;
/** Verbs for holding an office, which need not be named. */
const holding = /^(?:menjabat|in office|in the job|in the post)$/;

/** By these somebody else puts him there. */
const beingPut: ReadonlySet<string> = new Set('appoint elect name promote inaugurate'.split(' '));
/** By these he comes to it. */
const takingUp: ReadonlySet<string> = new Set([...beingPut, 'become', 'replace', 'succeed', 'win-election']);

/** Whether the article tells on which day somebody came to an office. */
export function comesToIt(key: string, { prepared }: Desk): boolean {
  return prepared.briefing.events.some(
    ({ action, agent, date, target }) =>
      date !== undefined &&
      (action.some((each) => beingPut.has(each)) ? target : agent)?.includes(key) === true &&
      action.some((each) => takingUp.has(each)),
  );
}

/**
 * "How long has she been minister?", "sejak kapan dia jadi menteri?", "berapa lama Laksmi menjabat?": the day when whoever holds the office
 * came to it, where the article tells one.
 */
export function sinceInOffice(question: Question, desk: Desk): Question {
  const { deeds, parts, rest, units, wanted } = question;
  const isLength = wanted.kind === 'number' && units.some(({ text }) => lengthWord.test(text));
  const [deed, another] = deeds;
  const [part, other] = parts;
  if ((!isLength && wanted.kind !== 'time') || !deed || another || !part || other) return question;
  if (!comesToOffice(question) && !holding.test(units[deed.unit]?.text ?? '')) return question;
  const isTold = (key: string) => comesToIt(key, desk);
  const named = part.keys.slice(0, 1);
  const isHeld = ({ en, id }: Bilingual) => {
    const title = desk.prepared.termsOf(`${id} ${en}`);
    return units.some((unit) => unit.offices.length > 0 && covers(unit, title));
  };
  const holds = desk.prepared.briefing.actors.filter((actor) =>
    actor.offices.some(({ title }) => title && isHeld(title)),
  );
  const [holder, ...rivals] = (named.length > 0 ? named : holds.map(({ key }) => key)).filter(isTold);
  if (!holder || rivals.length > 0) return question;
  return {
    ...question,
    wanted: { kind: 'time', clock: false, end: false },
    parts: [{ ...part, keys: [holder] }],
    rest: rest.filter((at) => units[at]?.offices.length === 0),
  };
}
