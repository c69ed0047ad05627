import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import type { Answer, Topic } from '../answer.ts';
import { canHold } from '../asks/events/ask-sentences.ts';
import { tellGainsaid } from '../asks/events/denials.ts';
import type { Desk, Told } from '../desk.ts';
import { allFillers } from '../match/covers.ts';
import { isNear } from '../match/linked.ts';
import { isMeasuredIn, measureAsked } from '../match/measures.ts';
import { sameActor } from '../match/same-actor.ts';
import { notSaidBut, topicOf } from '../not-said.ts';
import { isA } from '../prepare/prepare.ts';
import { namesNothing } from '../recall/elided.ts';
import { tellWhole } from '../tell/told.ts';
import { bothLines } from '../tell/wording.ts';
import { isAllOrNothing } from './all-or-nothing.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { comesNear } from './comes-near.ts';
import { nearestOfKind, quotedOf } from './nearest-kinds.ts';

// Less than this is near to nothing.
const nearEnough = 0.3;

/** "Not said" with what comes closest, told as what it is. A name that the article does not know is left as it is. */
export function withNearest(answer: Answer, question: Question, desk: Desk, topic: Topic): Answer {
  if (answer.kind !== 'not-said' || answer.nearest || answer.stranger || isAllOrNothing(question, desk))
    return answer;
  const ofKind = question.event === null ? nearestOfKind(question, desk) : null;
  const nearOfKind = ofKind && notSaidBut(answer, ofKind, desk);
  if (ofKind && nearOfKind?.kind === 'not-said' && nearOfKind !== answer) {
    const spoken = topicOf(question, desk, topic, ofKind.actors, null);
    return { ...nearOfKind, topic: spoken };
  }
  // Who asks of what was just told is told nothing else instead.
  const candidates = candidatesFor(question, desk, topic).filter(
    ({ event, leads }) =>
      (question.event === null || isOfIt(event, leads, question, desk)) &&
      (!hangs(question, topic, desk) || event === null || isNear(event.key, topic, desk)),
  );
  const near = nearestReason(answer, question, candidates, desk, topic);
  if (near) return near;
  const [best] = candidates;
  if (!best || best.weight.share < nearEnough || !comesNear(best.weight, question)) return answer;
  // "And the price of rice?": it goes on in form alone, and what was told last has nothing to do with it.
  const strange = best.weight.met.some(({ need, how }) => how === 0 && question.rest.includes(need.at));
  if (question.event !== null && strange) return answer;
  // "How tall is she?": no other number comes near.
  const measure = question.wanted.kind === 'number' ? measureAsked(question) : null;
  if (
    measure &&
    measure.kind !== 'length' &&
    measure.kind !== 'times' &&
    best.event &&
    !tellsMeasured(best.event, question, desk)
  )
    return answer;
  // "How much did Meridian lose?": how much another one did says nothing of that.
  if (question.wanted.kind === 'number' && best.event && isOfAnother(best.event, question, desk))
    return answer;
  for (const { tell, event } of candidates.filter((each) => each === best || each.event === null)) {
    for (const told of waysToTell(tell(), event, question, desk)) {
      const near = notSaidBut(answer, told, desk);
      if (near === answer || near.kind !== 'not-said') continue;
      const isAsked = question.wanted.kind === 'filler';
      const spoken = topicOf(question, desk, topic, told.actors, event?.key ?? answer.topic.event, isAsked);
      return { ...near, topic: spoken };
    }
  }
  return answer;
}

/** "Kok gak bisa keluar?": whatever it says, the reason just told of, or in a sentence of what was, comes closer than any other's. */
function nearestReason(
  answer: Extract<Answer, { kind: 'not-said' }>,
  question: Question,
  candidates: readonly Candidate[],
  desk: Desk,
  topic: Topic,
): Answer | null {
  const names = question.parts.some(({ unit }) => (question.units[unit]?.names.length ?? 0) > 0);
  const spoken = desk.prepared.briefing.events.find(({ key }) => key === topic.event);
  if (question.wanted.kind !== 'reason' || names || question.rest.length > 0 || !spoken) return null;
  const own = candidates.find(({ event, leads }) => leads && event === spoken);
  const beside = spoken.sentences.find((number) => {
    const sentence = desk.prepared.briefing.sentences[number - 1];
    return sentence !== undefined && canHold(question, `${sentence.text} ${sentence.translation}`);
  });
  const told = own?.tell() ?? (beside === undefined ? null : quotedOf(beside, desk));
  const near = told && notSaidBut(answer, told, desk);
  return near === answer ? null : near;
}

/** "and the victims?": it hangs on what was told, and what comes closest is near to that. */
function hangs(question: Question, topic: Topic | null, desk: Desk): boolean {
  const spoken = desk.prepared.briefing.events.some(({ key }) => key === topic?.event);
  return spoken && question.continues && question.event === null && namesNothing(question);
}

/** It is the event that a follow-up asks of; of when and where, also another of the same people. */
function isOfIt(
  event: BriefingEvent | null,
  leads: boolean,
  question: Question,
  { prepared }: Desk,
): boolean {
  if (event === null || event.key === question.event) return event !== null;
  const spoken = prepared.briefing.events.find(({ key }) => key === question.event);
  const asksPlainly = question.wanted.kind === 'time' || question.wanted.kind === 'place';
  return asksPlainly && leads && (spoken?.agent?.some((each) => event.agent?.includes(each)) ?? false);
}

/** It is told of another body, and the one that is named takes no part. */
function isOfAnother(event: BriefingEvent, { parts }: Question, { prepared }: Desk): boolean {
  const named = parts.filter(({ keys, role }) => role === 'agent' && keys.length > 0);
  const isBody = (filler: unknown) => isA(filler, prepared, 'organisation');
  return (
    named.length > 0 &&
    (event.agent ?? event.target)?.every(isBody) === true &&
    named.every(({ keys }) => isBody(keys[0])) &&
    !allFillers(event).some((filler) =>
      named.some(({ keys }) => keys.some((key) => sameActor(key, filler, prepared))),
    )
  );
}

function tellsMeasured(event: BriefingEvent, question: Question, { prepared }: Desk): boolean {
  return prepared.briefing.figures.some(
    (figure) =>
      (figure.of === event.key || (figure.key !== undefined && figure.key === event.amount)) &&
      isMeasuredIn(figure, measureAsked(question)),
  );
}

/** In full, and where that is too long beside what is not said: what happened alone, or what is asked for alone. */
function waysToTell(whole: Told, event: BriefingEvent | null, question: Question, desk: Desk): Told[] {
  if (!event) return [whole];
  const own = tellWhole(event, desk);
  const gainsaid = question.wanted.kind === 'truth' ? tellGainsaid(event, desk) : [];
  if (gainsaid.length > 0) return [...gainsaid, own];
  // What led to it says less than the event itself where it leaves out whom the question names.
  if (whole.line.id.lead === '' || whole.line.en.lead === '')
    return namesAll(whole, question, desk) ? [whole, own] : [own, whole];
  const lead = bothLines((language) => ({
    lead: `${whole.line[language].lead.replace(/\.$/, '')}.`,
    rest: '',
  }));
  const holds = canHold(question, `${event.text.id} ${event.text.en}`);
  // A name by itself says nothing of what somebody did.
  return [
    whole,
    ...(holds ? [own] : []),
    ...(question.wanted.kind === 'filler' ? [] : [{ ...whole, line: lead }]),
  ];
}

function namesAll({ line }: Told, { parts }: Question, { prepared }: Desk): boolean {
  const terms = prepared.termsOf(`${line.id.rest} ${line.en.rest}`);
  return parts.every(({ keys }) => keys.length === 0 || keys.some((key) => terms.has(`n:${key}`)));
}
