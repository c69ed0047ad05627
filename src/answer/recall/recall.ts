import type { Part, Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { isA } from '../prepare/prepare.ts';
import { atThatTime } from './at-that-time.ts';
import { bothOfThem } from './both-of-them.ts';
import { counterpartOf } from './counterparts.ts';
import { doneToIt } from './done-to-it.ts';
import { goingOn, matterOfIts, namesNothing, withEventOf } from './elided.ts';
import { withHanging } from './hanging-parts.ts';
import { whereHeaded } from './heading.ts';
import { howOneFares } from './how-one-fares.ts';
import { kinBetween } from './kin-between.ts';
import { askedOfSpoken, chosenAlone, tieToSpoken } from './of-the-spoken.ts';
import { ofUnanswered } from './unanswered.ts';
import { placeOfAim } from './which-event.ts';
import { whoWroteIt } from './who-wrote-it.ts';
import { bodyLed, meantBy, meantByClass, thoseBeside, undergoing } from './whom-it-means.ts';
import { whoseItIs } from './whose-it-is.ts';

/** Fills what a follow-up leaves out from what the conversation was about: pronouns, "that agency", a question word alone. */
export function recall(spoken: Question, topic: Topic | null, desk: Desk): Question {
  const asked = topic?.asked ? spoken : placeOfAim(spoken);
  const headed = topic ? null : whereHeaded(asked, null, desk);
  if (headed) return headed;
  if (!topic)
    return goingOn(asked, null, desk) ?? (namesNothing(asked) ? withEventOf(asked, null, desk) : asked);
  const timed = atThatTime(asked, topic, desk);
  const question = howOneFares(timed, topic, desk);
  if (question.event !== timed.event) return question;
  const going =
    doneToIt(question, topic, desk) ??
    goingOn(question, topic, desk) ??
    chosenAlone(question, topic, desk) ??
    bothOfThem(question, topic, desk) ??
    kinBetween(question, topic, desk) ??
    matterOfIts(question, topic, desk) ??
    whoseItIs(question, topic, desk) ??
    whoWroteIt(question, topic) ??
    counterpartOf(question, topic, desk) ??
    ofUnanswered(question, topic);
  if (going) return going;
  const parts = question.parts.map((part): Part => {
    const pronoun = question.units[part.unit]?.pronoun ?? null;
    // "And him, Putin?": the name says who.
    const isNamed = question.parts.some(
      ({ keys, unit }) => unit === part.unit + 1 && isA(keys[0], desk.prepared, 'person'),
    );
    if (part.keys.length > 0 || pronoun === null || (isNamed && question.deeds.length === 0)) return part;
    const keys = meantBy(pronoun, part, topic, desk, question);
    const asksThem = question.wanted.kind !== 'time' && question.wanted.kind !== 'place';
    const isOpen = keys.length === 0 && pronoun === 'they' && asksThem;
    return { ...part, keys: isOpen ? thoseBeside(topic, desk) : undergoing(keys, question, desk) };
  });
  const led = parts.every(({ keys }) => keys.length === 0) ? bodyLed(question, topic, desk) : null;
  if (led) parts.push(led);
  const tied = tieToSpoken(question, parts, topic);
  if (tied) return tied;
  const used = new Set<number>();
  const besides = question.more ? [...question.besides, ...topic.actors] : question.besides;
  if (parts.every((part) => part.keys.length === 0)) {
    for (const at of question.rest) {
      const key = meantByClass(question, at, topic, desk);
      if (key === null) continue;
      used.add(at);
      parts.push({ unit: at, keys: [key], role: null, deed: null });
      break;
    }
  }
  const whole = withHanging(parts, question, topic, desk);
  const ofHim = askedOfSpoken(question, whole, topic, desk);
  if (ofHim) return ofHim;
  const filled: Question = {
    ...question,
    parts: whole,
    besides,
    rest: question.rest.filter((at) => !used.has(at)),
  };
  const whither = whereHeaded(filled, topic, desk);
  if (whither) return whither;
  return namesNothing(filled) ? withEventOf(filled, topic, desk) : filled;
}

/** Whether a question says nothing by itself of what it is about, or means somebody who was spoken of. */
export function pointsBack(question: Question, topic: Topic): boolean {
  const somebody = question.units.some(({ pronoun }) => pronoun === 'person' || pronoun === 'they');
  const hisOwn = question.units.some(
    ({ enclitic, offices, relations }) => enclitic && offices.length + relations.length > 0,
  );
  // "lawan bicaranya?", "and the doubles?": too short to be about anything else.
  const short = question.units.filter(({ isFunction }) => !isFunction).length <= 2;
  const hangs = short && (question.continues || question.units.some(({ enclitic }) => enclitic));
  const names = question.units.some((unit) => unit.names.length === 0 && unit.capital && unit.from > 0);
  return (
    (namesNothing(question) && question.rest.length === 0) ||
    (hangs && !names && (question.language === 'id' || question.parts.some(({ keys }) => keys.length > 0))) ||
    ((somebody || hisOwn) && topic.actors.length > 0)
  );
}
