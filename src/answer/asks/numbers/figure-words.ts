import type { BriefingEvent, Figure } from '../../../briefing/schema.ts';
import type { Unit } from '../../../question/question.ts';
import type { Desk } from '../../desk.ts';
import { atFirst, isToldAsEarlier } from '../../match/conditions.ts';
import { allFillers, covers, isPlace, namesIt } from '../../match/covers.ts';
import { relate } from '../../match/deeds.ts';
import { ageWord } from '../../match/measures.ts';
import type { PreparedEvent } from '../../prepare/prepare.ts';
import { isByTheWay } from '../events/ask-loosely.ts';
import type { Candidate, FigureFit } from './figure-candidate.ts';
import { anybody, isUnitOf } from './figure-units.ts';
import { countedTerms, eventOf, figureTerms } from './figures-of.ts';
import { isSaidOfThem, type NumberAsked } from './number-asked.ts';

/** Deeds that only connect a number with its thing: "receive", "cost", "have". */
const generalDeeds: ReadonlySet<string> = new Set(
  'receive give pay cost get have take reach enter come count total spend hold contain earn gain obtain collect'.split(
    ' ',
  ),
);

/** What an event only speaks of is not what was done. */
export const spokenOf = 0.5;

const numbering = /^nomor\b|\bnumber$/;

/** How far the words of the question are the figure's; null: one is another's. */
export function meetWords(candidate: Candidate, asked: NumberAsked, desk: Desk): FigureFit | null {
  const { event, figure, ofEvent, own, prepared, weak } = candidate;
  const { counted, people, question } = asked;
  const isNamed = asked.named.length > 0;
  let loosely = false;
  let score = 0;
  // "how many families will receive the aid": of whom it counts, an event tells just this.
  const isTheirs = asked.countedNames.some((key) => key === figure.of);
  const isToldOfThem = (isTheirs ? takesPartIn(figure, desk) : []).some((each) =>
    asked.content.every(
      ({ unit }) =>
        covers(unit, each.terms) ||
        unit.deeds.some(({ deed }) => relate(deed, each, desk.lexicon).score >= spokenOf),
    ),
  );
  for (const { at, unit } of asked.content) {
    if (countsInhabitants(figure, desk) && asksInhabitants(unit)) {
      score += 2;
      continue;
    }
    if (unit === counted && people) continue;
    // By what number somebody goes counts nothing of his.
    if (numbering.test(unit.text) && !covers(unit, desk.prepared.termsOf(figure.unit.id))) return null;
    // "how much was the first offer": the article calls it the earlier one.
    if (atFirst.test(unit.text) && event && isToldAsEarlier(event, desk.prepared)) {
      score += 1;
      continue;
    }
    const isDone = (least: number) =>
      prepared !== undefined &&
      unit.deeds.some(({ deed }) => relate(deed, prepared, desk.lexicon).score >= least);
    // "how much is the aid": the aid itself, before a subsidy, which is a sort of it, and before what else its event counts.
    if (covers(unit, own))
      score += isSortOf(unit, candidate, desk)
        ? 0.5
        : asked.asksSum && covers(unit, candidate.counting)
          ? 2.25
          : 2;
    else if (covers(unit, ofEvent) || isDone(spokenOf)) score += 1;
    // What was done must be the figure's own event: another deed of the same sentence counts something else.
    // What the sum is the sum of is spoken of by the figure itself: the project of a sentence is no fine.
    else if (unit.deeds.length === 0 && unit !== asked.measured && weak.some((terms) => covers(unit, terms)))
      score += 0.5;
    else if (isToldOfThem) score += 1;
    else if (unit.deeds.length > 0 && counted && covers(counted, own) && !people) {
      // Of another deed it is told by the way, and only what counts in just this unit comes near at all.
      if (!isUnitOf(counted, figure, desk) && !ageWord.test(counted.text) && !asked.asksSum) return null;
      if (isSaidOfThem(at, question) && unit.deeds.every(({ voice }) => voice === 'agent')) return null;
      score -= 0.5;
      loosely = true;
    } else if (isNamed && unit.deeds.some(({ deed }) => isOpposite(deed, event, desk))) score += 1;
    else if (unit.deeds.some(({ deed }) => generalDeeds.has(deed))) continue;
    else if (
      unit !== counted &&
      unit.concepts.length === 0 &&
      !isSaidOfThem(at, question) &&
      isByTheWay(at, question, desk)
    )
      score -= 0.5;
    else return null;
  }
  return { score, loosely };
}

/** How many people a place has. */
export function countsInhabitants({ of, unit }: Figure, { prepared }: Desk): boolean {
  return typeof of === 'string' && isPlace(of, prepared) && anybody.test(unit.en);
}

/** "live", "penduduk", "the population". */
export function asksInhabitants({ deeds, text }: Unit): boolean {
  return deeds.some(({ deed }) => deed === 'live') || inhabitants.test(text);
}

const inhabitants = /^(?:penduduk|residents?|inhabitants?|population)$/;

/** The events of which those take part whom a figure counts. */
function takesPartIn({ of }: Figure, { prepared }: Desk): readonly PreparedEvent[] {
  if (typeof of !== 'string' || !prepared.entities.has(of)) return [];
  return prepared.events.filter(({ event }) => allFillers(event).includes(of));
}

/** It tells of a sort of this alone, while another figure counts what is called just this. */
export function isSortOf(unit: Unit, { figure, own: terms }: Candidate, desk: Desk): boolean {
  if (namesIt(unit, terms)) return false;
  return desk.prepared.briefing.figures.some((each) => {
    const event = eventOf(each, desk);
    const told = desk.prepared.events.find((prepared) => prepared.event === event);
    const own = figureTerms(each, countedTerms(each, desk), desk);
    return each !== figure && (namesIt(unit, own) || (told !== undefined && namesIt(unit, told.terms)));
  });
}

/** By how much it rose is told by how much it fell. */
export function isOpposite(deed: string, event: BriefingEvent | null, { lexicon }: Desk): boolean {
  const opposite = lexicon.deeds.get(deed)?.opposite;
  return event?.action.some((action) => opposite?.includes(action)) === true;
}
