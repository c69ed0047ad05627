import type { BriefingEvent, Figure } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import type { Desk } from '../../desk.ts';
import { likeDeed, relate, veryDeed } from '../../match/deeds.ts';
import type { PreparedEvent } from '../../prepare/prepare.ts';
import { createScales } from '../../weigh/weigh.ts';
import type { FigureFit } from './figure-candidate.ts';
import { fitFigure } from './figure-fit.ts';
import { spokenOf } from './figure-words.ts';
import { eventOf } from './figures-of.ts';
import { earlier, type NumberAsked, readNumberAsked } from './number-asked.ts';

/** A figure that answers "how many" or "how much", with the event that it belongs to. */
export interface FoundFigure {
  readonly figure: Figure;
  readonly event: BriefingEvent | null;
  /** It counts what is asked for, but nothing says that just this was done to these. */
  readonly loosely: boolean;
}

interface Scored extends FoundFigure, FigureFit {}

/** The figure that meets every word of the question; null: none does. */
export function findFigure(spoken: Question, desk: Desk): FoundFigure | null {
  const question = ofItsPrice(spoken, desk);
  const asked = readNumberAsked(question, desk);
  const scales = createScales(question, desk.prepared, desk.lexicon);
  const found = desk.prepared.briefing.figures.flatMap((figure): Scored[] => {
    const fit = fitFigure(figure, asked, desk);
    if (!fit) return [];
    const event = eventOf(figure, desk);
    const prepared = desk.prepared.events.find((each) => each.event === event);
    const measured = prepared && asked.measure ? scales.event(prepared).share * 0.4 : 0;
    return [{ figure, event, ...fit, score: fit.score + measured }];
  });
  const [best] = ranked(margins(found, asked), asked, desk);
  return best ? { ...best, loosely: best.loosely || isOfOther(best, asked, desk) } : null;
}

/** "How much does the vaccine cost?" of what somebody sells: for how much. */
function ofItsPrice(question: Question, { prepared }: Desk): Question {
  const [deed, ...others] = question.deeds;
  const costs = deed?.voice === 'active' && deed.readings.some((reading) => reading.deed === 'cost');
  const named = question.parts.flatMap(({ keys }) => keys);
  const isSold = prepared.briefing.events.some(
    ({ action, amount, target }) =>
      action.includes('sell') &&
      amount !== undefined &&
      target?.some((filler) => named.includes(String(filler))) === true,
  );
  if (!costs || others.length > 0 || !isSold) return question;
  const parts = question.parts.map((part) => ({ ...part, role: null, deed: null }));
  return { ...question, deeds: [], parts };
}

/** "Berapa yang belum tertangkap?": just that is told, and this counts those who did something akin to it. */
function isOfOther(
  { event }: FoundFigure,
  { asksMoney, counted, people, spoken, question }: NumberAsked,
  desk: Desk,
): boolean {
  const readings = spoken.filter(({ voice }) => voice !== 'noun').flatMap((verb) => verb.readings);
  if (asksMoney || (counted && !people) || readings.length === 0 || event === null || question.event !== null)
    return false;
  const sureOf = (candidate: PreparedEvent) =>
    Math.max(0, ...readings.map(({ deed }) => relate(deed, candidate, desk.lexicon).score));
  const own = desk.prepared.events.find((each) => each.event === event);
  // By how much it rose is told by how much it fell.
  const isContrary = readings.some(({ deed }) =>
    own?.event.action.some((action) => desk.lexicon.deeds.get(deed)?.opposite.includes(action)),
  );
  if (!own || isContrary || sureOf(own) >= likeDeed) return false;
  return desk.prepared.events.some((each) => sureOf(each) >= veryDeed);
}

/** "By how many votes?": how far apart they were, not how many each had. */
function margins(found: readonly Scored[], { asksMargin, question }: NumberAsked): readonly Scored[] {
  const all = asksMargin ? found.filter(({ figure, event }) => isMargin(figure, event)) : [];
  const isNow = ({ event }: FoundFigure) => question.order !== null || !earlier.test(event?.text.en ?? '');
  const recent = all.some(isNow) ? all.filter(isNow) : all;
  return recent.length > 0 ? recent : found;
}

/** "How many were caught?": those of just this deed, before others whose event only has a word for it. */
function ranked(found: readonly Scored[], { spoken }: NumberAsked, desk: Desk): readonly Scored[] {
  const readings = spoken.filter(({ voice }) => voice !== 'noun').flatMap((verb) => verb.readings);
  const sureOf = ({ event }: FoundFigure) => {
    const candidate = desk.prepared.events.find((each) => each.event === event);
    if (!candidate) return 0;
    return Math.max(0, ...readings.map(({ deed }) => relate(deed, candidate, desk.lexicon).score));
  };
  const isTold = found.some((each) => sureOf(each) >= 0.95);
  const worth = (each: Scored) => each.score - (isTold && sureOf(each) === spokenOf ? 1.5 : 0);
  return found.toSorted((left, right) => worth(right) - worth(left));
}

/** It tells how far apart two numbers are. */
export function isMargin({ of, shown, text }: Figure, event: BriefingEvent | null): boolean {
  const own = `${text?.en ?? ''} ${typeof of === 'string' ? '' : of.en}`;
  const isBy = event?.text.en.includes(` by ${shown?.en.replace(/^More/, 'more') ?? ' '}`) === true;
  return isBy || /\b(?:margin|difference|gap|majority|ahead)\b/i.test(own);
}
