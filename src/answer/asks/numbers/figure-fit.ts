import type { BriefingEvent, Figure } from '../../../briefing/schema.ts';
import { isVerb } from '../../../question/senses/noun-or-verb.ts';
import type { Desk } from '../../desk.ts';
import { covers, namesIt } from '../../match/covers.ts';
import { relate, sameDeed } from '../../match/deeds.ts';
import { ageWord } from '../../match/measures.ts';
import type { Terms } from '../../prepare/read-terms.ts';
import { isRecalled } from '../events/ask-earlier.ts';
import type { Candidate, FigureFit } from './figure-candidate.ts';
import { meetNames } from './figure-names.ts';
import { isOfSort } from './figure-sort.ts';
import { anybody, isMoney, isNamedUnit, isUnitOf } from './figure-units.ts';
import { asksInhabitants, countsInhabitants, isOpposite, isSortOf, meetWords } from './figure-words.ts';
import { countedTerms, countsPeople, eventOf, figureTerms, isOnlyMeans, textsOf } from './figures-of.ts';
import { earlier, earlierAsked, type NumberAsked } from './number-asked.ts';

const remainingTold = /\b(?:left|remain\w*|still)\b/i;

const empty: Terms = new Set();

/** How well one figure meets what is asked; null: it does not tell that. */
export function fitFigure(figure: Figure, asked: NumberAsked, desk: Desk): FigureFit | null {
  const { question } = asked;
  const event = eventOf(figure, desk);
  if (!isOfSort(figure, event, asked, desk)) return null;
  const counting = countedTerms(figure, desk);
  const prepared = event ? desk.prepared.events.find((each) => each.event === event) : undefined;
  const candidate: Candidate = {
    ...{ figure, event, prepared, counting },
    own: figureTerms(figure, counting, desk),
    ofEvent: prepared?.terms ?? empty,
    weak: figure.sentences.map((number) => desk.prepared.sentences[number - 1] ?? empty),
    isLeft: asked.still && remainingTold.test(`${figure.text?.en ?? ''} ${event?.text.en ?? ''}`),
    isItsOwn: event !== null && event.key === question.event,
  };
  // "how many workers are left": not how many there were.
  const isBare =
    asked.content.length + asked.countedNames.length > 0 && !asked.content.some(({ unit }) => isVerb(unit));
  if (asked.still && isBare && !candidate.isLeft && !candidate.isItsOwn) return null;
  const words = meetWords(candidate, asked, desk);
  const names = words && meetNames(candidate, asked, desk);
  if (!words || !names || !isCounted(candidate, asked, desk)) return null;
  if (isSinceThen(figure, question)) return null;
  // "How big is the loan?": not how much is bought with it.
  if (asked.measured && event && isOnlyMeans(asked.measured, figure, event, desk)) return null;
  // "how many did the flood kill": the flood of the story, before one that it recalls.
  if (asked.isOfNow && asked.named.length === 0 && event && isRecalled(event, desk)) return null;
  const score = words.score + names.score + besides(candidate, asked, desk);
  const isEnough = score > 0 || asked.asksAge || (asked.measure?.kind === 'length' && event !== null);
  return isEnough
    ? { score: score + unitsShared(candidate, asked, desk), loosely: words.loosely && !names.fromSource }
    : null;
}

/** "What was it before 1974?": not what it has been since then. */
function isSinceThen(figure: Figure, { units }: NumberAsked['question']): boolean {
  const before = units.findIndex(({ text }) => /^(?:before|until|sebelum|sampai)$/.test(text));
  const year = before < 0 ? undefined : units[before + 1]?.text;
  const since = year && /^\d{4}$/.test(year) ? new RegExp(`\\b(?:since|sejak) ${year}\\b`) : null;
  return since !== null && textsOf(figure).some((text) => since.test(text));
}

const priceWord = /^(?:harga|cost|costs|price)$/;

/** "how much does the vaccine cost": for how much it is sold, rather than what it took to make it. */
function isPriceOf({ key }: Figure, event: BriefingEvent | null, { named, question }: NumberAsked): boolean {
  return (
    event !== null &&
    event.amount === key &&
    event.action.includes('sell') &&
    question.units.some(({ text }) => priceWord.test(text)) &&
    named.some(({ keys }) => event.target?.some((filler) => keys.includes(String(filler))))
  );
}

/** What speaks for or against a figure besides the words and names of the question. */
function besides(candidate: Candidate, asked: NumberAsked, desk: Desk): number {
  const { event, figure, isItsOwn, isLeft, prepared } = candidate;
  const { noun, question } = asked;
  let score = (isLeft ? 3 : 0) + (asked.gains && isMoney(figure) ? 2 : 0);
  // What it was before is told where that is asked for.
  if (question.order === null && textsOf(figure).some((text) => earlier.test(text)))
    score += question.units.some(({ text }) => earlierAsked.test(text)) ? 0.5 : -0.25;
  // "how many were there": not how many in a year that is not asked for.
  if (question.order === null) score += ofYear(figure, question, desk);
  // "harganya naik jadi berapa": not what it was before.
  if (asked.turnsTo && textsOf(figure).some((text) => earlier.test(text))) score -= 3;
  if (isPriceOf(figure, event, asked)) score += 2.5;
  // "berapa yang dirampok": not how many did it.
  if (
    event?.agent?.includes(figure.of) &&
    countsPeople(figure, desk) &&
    question.rest.length === 0 &&
    question.deeds.some(({ voice }) => voice === 'passive')
  )
    score -= 1;
  const isSame = asked.recalled.some(({ readings }) =>
    readings.some(({ deed }) => prepared && relate(deed, prepared, desk.lexicon).score >= sameDeed),
  );
  if (isSame) score += 1;
  // "berapa tahun?": how many in the very event that was spoken of.
  const bare = asked.content.every(({ unit }) => unit === noun) && (!noun || isUnitOf(noun, figure, desk));
  if (isItsOwn && (bare || asked.spoken.length > 0)) score += 2;
  return score;
}

const yearTold = /\b(?:19|20)\d\d\b/g;

const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text);

/** What speaks for the figure of just the year that is asked for, and against one of another year than the article's where none is. */
function ofYear(figure: Figure, { units }: NumberAsked['question'], { prepared }: Desk): number {
  const years = textsOf(figure).flatMap((text) => text.match(yearTold) ?? []);
  const asked = units.flatMap(({ date, text }) => [date?.year ?? text].map(String)).filter(isYear);
  if (asked.length > 0) return asked.some((year) => years.includes(year)) ? 3 : 0;
  const isOther = years.length > 0 && !years.includes(prepared.briefing.published.date.slice(0, 4));
  return isOther && units.every(({ date }) => date === null) ? -3 : 0;
}

/** What is counted may stand in the figure's own words, or be its very unit: surer than a word of its event. */
function unitsShared(candidate: Candidate, asked: NumberAsked, desk: Desk): number {
  const { figure, own } = candidate;
  const { counted } = asked;
  if (isNamedUnit(figure, asked, desk)) return 2.5;
  if (!counted) return 0;
  const isUnit = covers(counted, desk.prepared.termsOf(figure.unit.en));
  return (covers(counted, own) && !isSortOf(counted, candidate, desk) ? 2 : 0) + (isUnit ? 0.5 : 0);
}

/** What is counted must be what the figure counts: "how many votes" is not answered by polling stations. */
function isCounted(candidate: Candidate, asked: NumberAsked, desk: Desk): boolean {
  const { counting, event, figure, ofEvent, own, weak } = candidate;
  const { asksSum, counted, named, people } = asked;
  if (!counted || ageWord.test(counted.text)) return true;
  // "How many people voted?": not all who live in the city.
  if (countsInhabitants(figure, desk)) {
    const { units } = asked.question;
    return asked.spoken.every(({ unit }) => units[unit] && asksInhabitants(units[unit])) && people;
  }
  // How much of somebody's shares or land he has is told in percent.
  const isShare = named.length > 0 && /^per ?cent/.test(figure.unit.en);
  if (covers(counted, asksSum || isShare ? own : counting)) return true;
  // "berapa bantuannya": what the aid comes to in money.
  if (counted.enclitic && isMoney(figure) && namesIt(counted, ofEvent)) return true;
  // "how big was the rise" of what fell is told by the fall.
  if (named.length > 0 && counted.deeds.some(({ deed }) => isOpposite(deed, event, desk))) return true;
  if (!people || !countsPeople(figure, desk)) return false;
  // "how many children": people of whom neither the figure nor its event or sentences speak are not counted.
  return anybody.test(counted.text) || [ofEvent, ...weak].some((terms) => covers(counted, terms));
}
