import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import type { Answer, Topic } from '../answer.ts';
import { choosing } from '../asks/ask-loosely.ts';
import { canHold } from '../asks/ask-sentences.ts';
import { tellGainsaid } from '../asks/denials.ts';
import { countedUnit } from '../asks/number-asked.ts';
import type { Desk, Told } from '../desk.ts';
import { allFillers, sameDay } from '../match/covers.ts';
import { isLightDeed, sameDeed, spokenActs } from '../match/deeds.ts';
import { isNear } from '../match/linked.ts';
import { type Fit, fitEvents } from '../match/match.ts';
import { isMeasuredIn, measureAsked } from '../match/measures.ts';
import { sameActor } from '../match/same-actor.ts';
import { asksToCome, isToCome } from '../match/to-come.ts';
import { notSaidBut, topicOf } from '../not-said.ts';
import { isA } from '../prepare/prepare.ts';
import { namesNothing } from '../recall/elided.ts';
import { tellFigure, tellFromEvent, tellWhole } from '../tell/from-events.ts';
import { bothLines } from '../tell/wording.ts';
import { isAllOrNothing } from './all-or-nothing.ts';
import { nearestOfKind, quotedOf } from './nearest-kinds.ts';
import { createScales, type Weight } from './weigh.ts';

/** What speaks for a fact besides how much of the question it speaks of itself, by what tells facts apart (1). */
const worth = {
  sentence: 0.6,
  fit: 0.05,
  tells: 0.1,
  leads: 0.2,
  holds: 0.1,
  onDay: 0.1,
  topic: 0.05,
  toCome: 0.2,
};
// Less than this is near to nothing.
const nearEnough = 0.3;

/** A deed that is met no surer than this is at best of the same family. */
const kinDeed = 0.6;

/** What is met no surer than this has nothing to do with it. */
const unrelated = 0.2;

/** From this on a word is met in the event itself. */
const ownWords = 0.9;

/** An event or a sentence of the article, which may be what comes closest. */
interface Candidate {
  readonly weight: Weight;
  readonly worth: number;
  readonly event: BriefingEvent | null;
  /** An event leads with what is asked. */
  readonly leads: boolean;
  tell(): Told;
}

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

/** The events that the question does not contradict, and the article's sentences; the nearest first. */
function candidatesFor(question: Question, desk: Desk, topic: Topic): Candidate[] {
  const { prepared, lexicon } = desk;
  const scales = createScales(question, prepared, lexicon);
  if (scales.needs.length === 0) return [];
  const sentences = prepared.briefing.sentences.map(({ text, translation }, at): Candidate => {
    const weight = scales.sentence(at + 1);
    const holds = canHold(question, `${text} ${translation}`);
    return {
      weight,
      worth: scales.telling(weight) * (1 + worth.sentence) + (holds ? worth.holds : 0),
      event: null,
      leads: false,
      tell: () => quotedOf(at + 1, desk),
    };
  });
  const events = fitEvents(question, prepared, lexicon).flatMap((fit): Candidate[] => {
    if (fit.conflicts.length > 0) return [];
    const { event } = fit.prepared;
    const weight = scales.event(fit.prepared);
    // Why something else was done is no reason of this, where they have but a name in common.
    const isForeign =
      question.wanted.kind === 'reason' &&
      weight.met.some(({ need, how }) => need.deed !== null && need.deed.voice !== 'noun' && how === 0) &&
      weight.met.every(({ need, how }) => how < unrelated || need.keys.length > 0);
    // The reason of what will be may lie in what was.
    const isPast = question.wanted.kind !== 'reason' && asksToCome(question) && !isToCome(event);
    const told = isForeign || isPast ? null : tellAsked(question, fit, desk);
    const beside = Math.max(...event.sentences.map((number) => scales.telling(scales.sentence(number))));
    return [
      {
        weight,
        worth:
          scales.telling(weight) +
          worth.sentence * beside +
          worth.fit * fitness(fit, told !== null) +
          (told ? worth.tells : 0) +
          (canHold(question, `${event.text.id} ${event.text.en}`) ? worth.holds : 0) +
          (isOnDay(event, question) ? worth.onDay : 0) +
          (asksToCome(question) && !isPast ? worth.toCome : 0) +
          (topic.event === event.key ? worth.topic : 0),
        event,
        leads: told !== null && told.line.en.lead !== '',
        tell: () => told ?? tellWhole(event, desk),
      },
    ];
  });
  // Of when, where and why an event that does not tell it has nothing to say.
  const asksPlainly = /^(?:time|place|reason)$/.test(question.wanted.kind);
  const order = ({ worth: own, leads }: Candidate) => own + (asksPlainly && leads ? worth.leads : 0);
  return [...events, ...sentences].sort((left, right) => order(right) - order(left));
}

/** It took place on a day that the question names, rather than became known then. */
function isOnDay({ date }: BriefingEvent, { rest, units }: Question): boolean {
  const spoken = rest.flatMap((at) => units[at]?.date ?? []);
  return date !== undefined && spoken.some((day) => sameDay(date, day));
}

/** What an event tells of what is asked; null: nothing. */
function tellAsked(question: Question, fit: Fit, desk: Desk): Told | null {
  const { event } = fit.prepared;
  if (question.wanted.kind === 'truth') return null;
  if (question.wanted.kind !== 'number') return tellFromEvent(question, fit, desk);
  const figure = desk.prepared.briefing.figures.find(({ key }) => key !== undefined && key === event.amount);
  // How many others did says nothing of how many these did.
  const theirs = question.parts.every(
    ({ keys }) =>
      keys.length === 0 ||
      keys.some((key) => allFillers(event).some((filler) => sameActor(key, filler, desk.prepared))),
  );
  if (!theirs) return null;
  return figure && isMeasuredIn(figure, measureAsked(question)) ? tellFigure(figure, desk, event) : null;
}

function fitness({ covered, deed, met, uncovered, unknown }: Fit, tells: boolean): number {
  const same = deed >= sameDeed ? 2 : deed >= 0.4 ? 1 : 0;
  return met * 2 + covered + same - (uncovered.length + unknown.length) / 2 + (tells ? 1 : 0);
}

/**
 * What tells one from others ("the worst", "first") is met or nothing comes near; who said one thing is not who said another, when one
 * thing took place is not when another did, and how many there are of one says nothing of how many of another.
 */
export function comesNear(weight: Weight, question: Question): boolean {
  const { wanted } = question;
  const unmet = weight.met.filter(({ how }) => how === 0).map(({ need }) => need);
  if (unmet.some(({ unit }) => choosing.test(unit.text)) || (speaks(question) && unmet.length > 0))
    return false;
  const weighty = weight.met.some(({ need }) => need.weight >= 1);
  const own = weight.met.filter(({ need, how }) => (need.weight >= 1 || !weighty) && how >= ownWords);
  const strange = weight.met.some(({ need, how }) => need.deed && need.weight > 1 && how <= kinDeed);
  if (wanted.kind === 'time') {
    // Another verb for it, where all else is the event's own.
    const others = weight.met.filter(({ need }) => need.weight >= 1 && !(need.deed && need.weight > 1));
    return strange
      ? others.length >= 2 &&
          others.every(({ how }) => how >= ownWords) &&
          others.some(({ need }) => need.keys.length === 0)
      : own.length > 0 || weight.met.some(({ need, how }) => need.deed && how > kinDeed);
  }
  if (wanted.kind !== 'number') return true;
  // Words of a circle alone ("the price of fuel") count nothing that is told.
  if (!weight.met.some(({ how }) => how >= kinDeed)) return false;
  if (
    strange &&
    own.length < 2 &&
    !measureAsked(question) &&
    !own.some(({ need }) => isCounted(need.at, question))
  )
    return false;
  const counted = countedUnit(question);
  // "Berapa gajinya?": another sum comes no nearer than any number.
  const sum = weight.met.find(({ need }) => wageWord.test(need.unit.text));
  if (sum && sum.how < kinDeed) return false;
  // "How many votes were invalid?": of what they were, nothing is told.
  const last = weight.met.find(({ need }) => need.at === question.units.length - 1);
  const isSaidOfThem = question.units.at(-2)?.auxiliary === 'be' && last?.need.unit !== counted;
  if (last && isSaidOfThem && last.how < kinDeed) return false;
  const named = question.units.find(
    (unit, at) => question.units[at - 1]?.wh === 'how-many' && unit.names.length > 0,
  );
  if (!named && unmet.some(({ deed }) => deed !== null && deed.voice !== 'noun' && !isLightDeed(deed)))
    return false;
  return !unmet.some(({ unit }) => unit === counted && unit.concepts.length + unit.deeds.length > 0);
}

const wageWord = /^(?:gaji|upah|salary|wages?|pay)\b/;

/** What "how many" counts, a name or "of them" too; people who may be anybody are not enough. */
function isCounted(at: number, { units }: Question): boolean {
  const unit = units[at];
  if (!unit || /^(?:orang|people|persons?)$/.test(unit.text)) return false;
  const before = units.slice(Math.max(0, at - 2), at);
  return before.some(({ wh }) => wh === 'how-many');
}

function speaks({ deeds, wanted }: Question): boolean {
  const verb = deeds.find(({ voice }) => voice === 'active' || voice === 'passive');
  return (
    wanted.kind === 'filler' &&
    wanted.role === 'agent' &&
    verb?.readings.some(({ deed }) => spokenActs.has(deed)) === true
  );
}
