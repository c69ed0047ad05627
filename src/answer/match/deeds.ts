import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Question } from '../../question/question.ts';
import type { PreparedEvent } from '../prepare/prepare.ts';
import { shareWords } from './shared-words.ts';

/** Deeds that say that something is meant, wanted or going on, without being what was done. */
export const lightDeeds: ReadonlySet<string> = new Set(
  (
    'be-located locate want intend plan try happen occur do make mention know start begin continue end finish complete take go get use be-involved involve hope target become carry-out ' +
    'hold-event implement undergo experience host cause believe assess suspect put'
  ).split(' '),
);

/** Deeds that lead from one place to another. */
export const journeys: ReadonlySet<string> = new Set(
  'go visit come reach return move fly enter sail land flee'.split(' '),
);

/** Of these, what tells when something begins or ends. */
export const edgeDeeds: ReadonlySet<string> = new Set('start begin end finish complete implement'.split(' '));

const endDeeds: ReadonlySet<string> = new Set(['end', 'finish', 'complete', 'implement']);

/** "kapan selesai", "mulai berlaku": an end, or when it comes into force, is a day of its own; a beginning is the day itself. */
export function asksEnd({ deeds, wanted }: Question, at: number): boolean {
  return wanted.kind === 'time' && deeds[at]?.readings.every(({ deed }) => endDeeds.has(deed)) === true;
}

/** Whether the deed at this index is a light one; null: no deed, no. */
export function isLight(question: Question, deed: number | null): boolean {
  return deed !== null && question.deeds[deed] !== undefined && isLightDeed(question.deeds[deed]);
}

/** How surely a deed of the question is an event's own, as `relate` has it: from this on it is just this deed. */
export const veryDeed = 0.95;
/** It is a kind of it, or its reverse. */
export const kindDeed = 0.9;
/** Where nothing else of the question is met, less than this is not enough. */
export const sureDeed = 0.85;
/** Two deeds that one word may mean: not enough to say that it was the other way round. */
export const likeDeed = 0.75;
/** Below this the words only meet somewhere in the event's text. */
export const sameDeed = 0.7;

/** No relation at all. */
export const none = { score: 0, reversed: false };

/** How a deed of the question stands to an event. */
export function relate(
  deed: string,
  candidate: PreparedEvent,
  lexicon: Lexicon,
): { score: number; reversed: boolean } {
  const { event, terms, sentenceTerms } = candidate;
  if (event.action[0] === deed) return { score: 1, reversed: false };
  if (event.action.includes(deed)) return { score: 0.95, reversed: false };
  const entry = lexicon.deeds.get(deed);
  // What was foiled failed.
  if (deed === 'fail' && (event.status === 'foiled' || event.action.includes('foil')))
    return { score: 0.95, reversed: false };
  if (event.action.some((action) => lexicon.deeds.get(action)?.kinds.has(deed)))
    return { score: 0.9, reversed: false };
  const reverse = entry?.reverse?.some((each) => event.action.includes(each.deed));
  if (reverse) return { score: 0.9, reversed: true };
  if (event.action.some((action) => shareWords(deed, action, lexicon)))
    return { score: 0.72, reversed: false };
  const narrower = event.action.some((action) => entry?.kinds.has(action));
  if (narrower) return { score: terms.has(`d:${deed}`) ? 0.85 : 0.75, reversed: false };
  const mayBeTold = !lightDeeds.has(deed) && !speechDeeds.has(deed);
  if (mayBeTold && candidate.toldBy.has(deed)) return { score: 0.9, reversed: false };
  if (terms.has(`d:${deed}`)) return { score: 0.5, reversed: false };
  if (sentenceTerms.has(`d:${deed}`)) return { score: 0.4, reversed: false };
  return none;
}

/** Whether a deed of the question says only that something is meant or going on; "succeed" does where it means nothing else. */
export function isLightDeed(deed: Question['deeds'][number]): boolean {
  // "taken from them" is no "take place".
  if (deed.voice === 'passive' && deed.readings.some(({ deed: key }) => key === 'take')) return false;
  return (
    deed.readings.some((reading) => lightDeeds.has(reading.deed)) ||
    deed.readings.every((reading) => reading.deed === 'succeed')
  );
}

/** Verbs that lend themselves to a noun: "send thanks", "make a call", "carry out an attack". */
export const supportDeeds: ReadonlySet<string> = new Set(
  'send give make express convey offer take have do conduct hold pay deliver extend reach'.split(' '),
);

/** Of these, what says nothing by itself beside its noun. */
export const emptyDeeds: ReadonlySet<string> = new Set('give make do have hold conduct reach'.split(' '));

/** Deeds that speak of what is yet to come: a plan may have been made though nothing came of it. */
export const planningDeeds: ReadonlySet<string> = new Set(
  'want intend plan try hope target promise offer threaten propose prepare vow pledge agree'.split(' '),
);

/** Deeds of saying: what somebody said is best told in his own words. */
export const speechDeeds: ReadonlySet<string> = new Set(
  'quote say tell state declare comment speak remark add explain respond answer react'.split(' '),
);

/** Deeds that answer what somebody else did or said. */
export const replyingDeeds: ReadonlySet<string> = new Set(
  'deny reject respond react reply answer dismiss refute condemn criticize welcome accept admit apologize defend'.split(
    ' ',
  ),
);

/** Verbs that put somebody's saying before what is said: "who mentioned that …", "siapa yang menyampaikan hal itu". */
export const sayingDeeds: ReadonlySet<string> = new Set([
  ...speechDeeds,
  ...'talk discuss inform convey mention claim report announce reveal confirm call-name'.split(' '),
]);

/** What is done by words: asked what somebody said, each of these is an answer. */
export const spokenActs: ReadonlySet<string> = new Set([
  ...sayingDeeds,
  ...(
    'deny admit promise warn apologise praise criticise insult blame accuse complain assure suggest advise predict urge demand request ' +
    'call-for thank greet reject regret'
  ).split(' '),
]);

/** What is done to whoever comes to harm. */
export const harming: ReadonlySet<string> = new Set([
  'die',
  'kill',
  'injure',
  'hurt',
  'harm',
  'murder',
  'wound',
]);
