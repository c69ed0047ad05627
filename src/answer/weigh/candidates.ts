import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import { canHold } from '../asks/events/ask-sentences.ts';
import type { Desk, Told } from '../desk.ts';
import { allFillers, sameDay } from '../match/covers.ts';
import { sameDeed } from '../match/deeds.ts';
import { type Fit, fitEvents } from '../match/match.ts';
import { isMeasuredIn, measureAsked } from '../match/measures.ts';
import { sameActor } from '../match/same-actor.ts';
import { asksToCome, isToCome } from '../match/to-come.ts';
import { tellFigure, tellFromEvent } from '../tell/from-events.ts';
import { tellWhole } from '../tell/told.ts';
import { quotedOf } from './nearest-kinds.ts';
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

/** What is met no surer than this has nothing to do with it. */
const unrelated = 0.2;

/** An event or a sentence of the article, which may be what comes closest. */
export interface Candidate {
  readonly weight: Weight;
  readonly worth: number;
  readonly event: BriefingEvent | null;
  /** An event leads with what is asked. */
  readonly leads: boolean;
  tell(): Told;
}

/** The events that the question does not contradict, and the article's sentences; the nearest first. */
export function candidatesFor(question: Question, desk: Desk, topic: Topic): Candidate[] {
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
