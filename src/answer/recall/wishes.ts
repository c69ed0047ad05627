import type { Question } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { sameActor } from '../match/same-actor.ts';

/** How an article says what somebody wants, the plainest first. */
const wishing = [
  'want demand ask request hope call-for seek wish urge apply propose'.split(' '),
  'intend plan promise vow pledge'.split(' '),
];

/** "What does he want?": what he demanded or asked for, as the article tells; whatever else befell him is no wish of his. */
export function settleWish(question: Question, { prepared }: Desk): Question {
  const { deeds, parts, rest, type, wanted } = question;
  const [deed] = deeds;
  const asks = wanted.kind === 'filler' && wanted.role === 'target' && type === 'thing';
  const isWish = deeds.length === 1 && deed?.readings.some((reading) => reading.deed === 'want') === true;
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  if (!asks || !isWish || part?.role !== 'agent' || others.length > 0 || rest.length > 0) return question;
  const his = prepared.briefing.events.filter(({ agent }) =>
    agent?.some((filler) => part.keys.some((key) => sameActor(key, filler, prepared))),
  );
  const [told = []] = wishing
    .map((ways) => ways.filter((way) => his.some(({ action }) => action[0] === way)))
    .filter((ways) => ways.length > 0);
  const readings = (told.length > 0 ? told : ['demand']).map((key) => ({ deed: key, voice: deed.voice }));
  return { ...question, deeds: [{ ...deed, readings }] };
}
