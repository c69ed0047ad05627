import type { BriefingEvent, Figure } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Part, Question, Unit } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { lightDeeds, relate } from '../match/deeds.ts';
import { ageWord, exclusionAt, isMeasuredIn, isMeasureWord, measureAsked } from '../match/measures.ts';
import { sameActor } from '../match/same-actor.ts';
import type { Terms } from '../prepare/read-terms.ts';
import { createScales } from '../weigh/weigh.ts';
import { isRecalled } from './ask-earlier.ts';
import { isByTheWay } from './ask-loosely.ts';
import {
  countedTerms,
  countsPeople,
  countsTime,
  eventOf,
  figureTerms,
  hasItsOwn,
  isAge,
  isAgeOfSomebody,
  isOnlyMeans,
  isSomebody,
  tellsAge,
  textsOf,
} from './figures-of.ts';

/** A figure that answers "how many" or "how much", with the event that it belongs to. */
export interface FoundFigure {
  readonly figure: Figure;
  readonly event: BriefingEvent | null;
  /** It counts what is asked for, but nothing says that just this was done to these. */
  readonly loosely: boolean;
}

const earlier =
  /\b(?:sebelum(?:nya)?|semula|awalnya|dulu|previous(?:ly)?|earlier|before|former(?:ly)?|last|terakhir|lalu|ago)\b/i;
/** Words that say that a number is asked for, not of what. */
const sumWord =
  /^(?:long|lama|total|sum|amount|besar|besaran|nilai|value|angka|each|tiap|masing-masing|banyak)$/;
/** Words that only say that something has a length. */
const lasting =
  /^(?:take|takes|took|taken|last|lasts|lasted|go on|spend|spent|berlangsung|berjalan|makan|memakan|butuh|membutuhkan|makan waktu|memakan waktu|waktu|time)$/;
/** Words that count things one by one: "214 judul film". */
const classifier = /^(?:judul|buah|ekor|unit|butir|lembar|helai|batang|pucuk|keping|titles?|pieces?|units?)$/;
/** People, whoever they are. */
const anybody =
  /^(?:orang|people|person|persons|men|guys|korban|victims?|korban jiwa|korban tewas|jiwa|nyawa|lives|anggota|members?|pelaku|tersangka|suspects?|casualties|fatalities)$/;
const negative = /\b(?:not|no|never|without|none|neither)\b|n't\b/i;
const remaining = /^(?:masih |are |is )?(?:still|masih|sisa|tersisa|remaining|left)(?: left)?$/;
const remainingTold = /\b(?:left|remain\w*|still)\b/i;
const moneyUnit =
  /\b(?:rupiah|dollars?|euros?|pounds?|yen|yuan|ringgit|baht|pesos?|rubles?|roubles?|cents?)\b|[$€£¥]|\bRp\b|\bUSD\b|\bIDR\b/i;
/** Of what is bought, won or handed over "how much" asks for money. */
const paidDeeds: ReadonlySet<string> = new Set(
  'cost pay lose-money compensate fine win win-award receive earn offer bid donate buy sell spend owe lend borrow embezzle bribe invest'.split(
    ' ',
  ),
);
const costWord = /^(?:biaya|ongkos|cost)$/;
const moneyWord = /^(?:harga|biaya|ongkos|price|cost|duit|uang|money)$/;

/** The figure that meets every word of the question; null: none does. */
export function findFigure(question: Question, desk: Desk): FoundFigure | null {
  const { prepared } = desk;
  const { briefing } = prepared;
  const units = question.units;
  const asksAge = units.some((unit) => ageWord.test(unit.text) || unit.text === 'how old');
  const measure = measureAsked(question);
  const end = exclusionAt(question);
  const still = units.some((unit) => remaining.test(unit.text));
  const asksSum = units.some((unit) => unit.text === 'how much');
  const noun = countedUnit(question);
  const whAt = units.findIndex((unit) => unit.wh === 'how-many');
  const asksMargin = asksByHowMuch(units, whAt);
  const asksMoney =
    units.some(({ text }) => text.split(' ').some((word) => moneyWord.test(word))) ||
    (noun === null &&
      !asksMargin &&
      asksSum &&
      question.deeds.some((deed) => deed.readings.some((reading) => paidDeeds.has(reading.deed))));
  const asksCost = units.some(({ text }) => costWord.test(text));
  // A deed that the conversation supplied stands in no word of this question.
  const spoken = question.deeds.filter((deed) => (units[deed.unit]?.deeds.length ?? 0) > 0);
  const content = [...question.rest, ...spoken.map((deed) => deed.unit)].flatMap((at) => {
    const unit = at < end ? units[at] : undefined;
    const light = unit?.deeds.length ? unit.deeds.every(({ deed }) => lightDeeds.has(deed)) : false;
    return unit &&
      !light &&
      !ageWord.test(unit.text) &&
      !isMeasureWord(unit, measure) &&
      !(measure?.kind === 'length' && lasting.test(unit.text)) &&
      !(still && remaining.test(unit.text)) &&
      !(asksMoney && moneyWord.test(unit.text)) &&
      !sumWord.test(unit.text) &&
      !(unit !== noun && classifier.test(unit.text))
      ? [{ at, unit }]
      : [];
  });
  // "berapa duit": money is what is asked for, not what is counted.
  const counted = noun && asksMoney && moneyWord.test(noun.text) ? null : noun;
  const isUnitOf = (unit: Unit, figure: Figure) =>
    languages.some((language) => covers(unit, prepared.termsOf(figure.unit[language])));
  const isUnit = (unit: Unit) =>
    unit.deeds.length === 0 &&
    briefing.figures.some((figure) => !countsTime(figure) && isUnitOf(unit, figure));
  const measured = units.find(
    (unit, at) => sumWord.test(units[at - 1]?.text ?? '') && unit.concepts.length > 0,
  );
  const recalled = question.deeds.filter((deed) => !spoken.includes(deed));
  const named = question.parts.filter(({ keys }) => keys.length > 0);
  const isNamed = named.length > 0;
  // "how many did the flood kill": the flood of the story, before one that it recalls.
  const isOfNow =
    question.order === null &&
    question.event === null &&
    !units.some(({ date, text }) => date !== null || earlier.test(text));
  const scales = createScales(question, prepared, desk.lexicon);
  const scored = briefing.figures.flatMap((figure) => {
    if (asksAge ? !isAge(figure, desk) : asksSum && isAgeOfSomebody(figure, desk)) return [];
    if (!isMeasuredIn(figure, measure)) return [];
    // How old somebody is is not how long anything took.
    if (measure?.kind === 'length' && !asksAge && tellsAge(figure)) return [];
    // What has a figure in units of its own is counted in these alone: "how many manuscripts" in no publishers.
    if (counted && isUnit(counted) && !isUnitOf(counted, figure)) return [];
    // Shoes are not counted in workers.
    if (counted && isThing(counted, desk) && countsPeople(figure, desk) && !isUnitOf(counted, figure))
      return [];
    // How long something took is told by a figure of just this.
    const isOfNamed = question.parts.some(({ keys }) => keys.some((key) => key === figure.of));
    if (measure?.kind === 'length' && !isOfNamed && eventOf(figure, desk) === null) return [];
    const event = eventOf(figure, desk);
    const texts = [...textsOf(figure), ...(event ? [event.text.id, event.text.en] : [])];
    if (question.order === 'before' && !texts.some((text) => earlier.test(text))) return [];
    // "umur Lena": of her, not of another person; whom a pronoun means is open.
    const isAnother = ({ keys, unit }: Part) =>
      (units[unit]?.names.length ?? 0) > 0 &&
      keys.every((key) => isSomebody(key, desk) && !sameActor(key, figure.of, prepared));
    if (asksAge && isAgeOfSomebody(figure, desk) && named.length > 0 && named.every(isAnother)) return [];
    // "How much?" of what was just told: its own figure, also where that is a share.
    const isItsOwn = event !== null && event.key === question.event;
    if (asksMoney && !isItsOwn && !moneyUnit.test(`${figure.unit.en} ${figure.shown?.en ?? ''}`)) return [];
    // "how many were not hurt": only what is told with a "not" of its own.
    if (question.negated && !negative.test(figure.text?.en ?? event?.text.en ?? '')) return [];
    const counting = countedTerms(figure, desk);
    const own = figureTerms(figure, counting, desk);
    const prepare = event ? prepared.events.find((each) => each.event === event) : undefined;
    const eventTerms = event ? (prepared.events.find((each) => each.event === event)?.terms ?? empty) : empty;
    const weak = figure.sentences.map((number) => prepared.sentences[number - 1] ?? empty);
    const sorts = counted?.concepts.map((concept) => desk.lexicon.concepts.get(concept)?.kind) ?? [];
    const people =
      counted !== null &&
      (sorts.includes('person') ||
        counted.text === 'orang' ||
        counted.relations.length + counted.offices.length > 0);
    let loosely = false;
    const isLeft = still && remainingTold.test(`${figure.text?.en ?? ''} ${event?.text.en ?? ''}`);
    let score = isLeft ? 3 : 0;
    for (const { at, unit } of content) {
      if (unit === counted && people) continue;
      if (covers(unit, own)) score += 2;
      else if (
        covers(unit, eventTerms) ||
        (prepare && unit.deeds.some(({ deed }) => relate(deed, prepare, desk.lexicon).score >= sameDeed))
      )
        score += 1;
      // What was done must be the figure's own event: another deed of the same sentence counts something else.
      else if (unit.deeds.length === 0 && weak.some((terms) => covers(unit, terms))) score += 0.5;
      else if (asksHowOften(units) && isKinIn(unit, own, desk)) score += 0.5;
      else if (unit.deeds.length > 0 && counted && covers(counted, own) && !people) {
        // Of another deed it is told by the way, and only what counts in just this unit comes near at all.
        const counts = isUnitOf(counted, figure);
        if (!counts && !ageWord.test(counted.text) && !asksSum) return [];
        if (isSaidOfThem(at, units) && unit.deeds.every(({ voice }) => voice === 'agent')) return [];
        score -= 0.5;
        loosely = true;
      } else if (isNamed && unit.deeds.some(({ deed }) => isOpposite(deed, event, desk))) score += 1;
      else if (unit.deeds.some(({ deed }) => generalDeeds.has(deed))) score += 0;
      else if (
        unit !== counted &&
        unit.concepts.length === 0 &&
        !isSaidOfThem(at, units) &&
        isByTheWay(at, question, desk)
      )
        score -= 0.5;
      else return [];
    }
    // "How big is the loan?": not how much is bought with it.
    if (measured && event && isOnlyMeans(measured, figure, event, desk)) return [];
    // What it was before is told where that is asked for.
    if (question.order === null && textsOf(figure).some((text) => earlier.test(text))) score -= 0.25;
    if (isOfNow && !isNamed && event && isRecalled(event, desk)) return [];
    // "berapa yang dirampok": not how many did it.
    if (
      event?.agent?.includes(figure.of) &&
      countsPeople(figure, desk) &&
      question.rest.length === 0 &&
      question.deeds.some(isUndergone)
    )
      score -= 1;
    const isSame = recalled.some((deed) =>
      deed.readings.some((reading) => prepare && relate(reading.deed, prepare, desk.lexicon).score >= 0.7),
    );
    if (isSame) score += 1;
    // "Biayanya berapa?": of what is told to cost something.
    if (asksCost && event?.action.includes('cost')) score += 1;
    // "berapa tahun?": how many in the very event that was spoken of.
    const bare = content.every(({ unit }) => unit === noun) && (!noun || isUnitOf(noun, figure));
    if (isItsOwn && (bare || spoken.length > 0)) score += 2;
    for (const part of question.parts) {
      if (part.keys.length === 0 || part.unit >= end) continue;
      // "according to the airlines": who says it, not whose it is.
      if (isSourceOf(part.unit, question)) {
        if (!part.keys.some((key) => own.has(`n:${key}`))) continue;
        score += 3;
        loosely = false;
        continue;
      }
      if (part.keys.some((key) => key === figure.of)) score += 1;
      const owned = part.keys.some((key) => own.has(`n:${key}`) || sameActor(key, figure.of, prepared));
      const isOthers =
        part.role === 'agent' &&
        typeof figure.of === 'string' &&
        figure.of === event?.key &&
        event.agent?.every((filler) => !part.keys.some((key) => sameActor(key, filler, prepared))) === true;
      // "one airline lost 210 million" says nothing of what the other lost.
      const isRivals =
        part.role === 'agent' &&
        question.parts.length > 1 &&
        isSomebody(figure.of, desk) &&
        !part.keys.some((key) => sameActor(key, figure.of, prepared));
      if (isOthers || isRivals) return [];
      if (owned) score += 2;
      else if (part.unit === whAt + 1) return [];
      else if (event?.agent && part.role === 'agent') {
        if (!part.keys.some((key) => event.agent?.some((filler) => sameActor(key, filler, prepared))))
          return [];
        score += 1;
      } else if (part.keys.some((key) => eventTerms.has(`n:${key}`))) score += 1;
      else if (isSomebody(figure.of, desk) && part.keys.every((key) => isSomebody(key, desk))) return [];
      else if (
        bothOf(question) &&
        pair.test(`${figure.text?.en ?? ''} ${typeof figure.of === 'string' ? '' : figure.of.en}`)
      )
        score += 1;
      // "how many are still inside her": what is left is told of right behind.
      else if (isLeft) score -= 0.5;
      else if (!weak.some((terms) => part.keys.some((key) => terms.has(`n:${key}`)))) return [];
      // "one share rose, the other fell": in one sentence each has a figure of its own.
      else if (hasItsOwn(part, figure, desk)) return [];
    }
    // What is counted must be what the figure counts: "how many votes" is not answered by polling stations.
    // How much of somebody's shares or land he has is told in percent.
    const isShare = isNamed && /^per ?cent/.test(figure.unit.en);
    const countable = asksSum || isShare ? own : counting;
    // "how big was the rise" of what fell is told by the fall.
    const isTurned = isNamed && counted?.deeds.some(({ deed }) => isOpposite(deed, event, desk)) === true;
    if (counted && !isTurned && !covers(counted, countable) && !ageWord.test(counted.text)) {
      if (!(people && countsPeople(figure, desk))) return [];
      // "how many children": people of whom neither the figure nor its event or sentences speak are not counted.
      const isSpokenOf = [eventTerms, ...weak].some((terms) => covers(counted, terms));
      if (!isSpokenOf && !anybody.test(counted.text)) return [];
    }
    return score > 0 || asksAge || (measure?.kind === 'length' && event !== null)
      ? [
          {
            figure,
            event,
            loosely,
            score:
              score +
              (counted && covers(counted, own) ? 2 : 0) +
              (counted && covers(counted, prepared.termsOf(figure.unit.en)) ? 0.5 : 0) +
              (prepare && measure ? scales.event(prepare).share * 0.4 : 0),
          },
        ]
      : [];
  });
  // "By how many votes?": how far apart they were, not how many each had.
  const margins = asksMargin ? scored.filter(({ figure, event }) => isMargin(figure, event)) : [];
  const isNow = ({ event }: FoundFigure) => question.order !== null || !earlier.test(event?.text.en ?? '');
  const recent = margins.some(isNow) ? margins.filter(isNow) : margins;
  if (recent.length > 0) scored.splice(0, scored.length, ...recent);
  // "How many were caught?": those of just this deed, before others whose event only has a word for it.
  const verbs = spoken.filter(({ voice }) => voice !== 'noun');
  const how = ({ event }: Pick<FoundFigure, 'event'>) => {
    const candidate = prepared.events.find((each) => each.event === event);
    const readings = verbs.flatMap((verb) => verb.readings);
    return candidate
      ? Math.max(0, ...readings.map(({ deed }) => relate(deed, candidate, desk.lexicon).score))
      : 0;
  };
  const isTold = scored.some((each) => how(each) >= 0.95);
  const worth = (each: (typeof scored)[number]) =>
    each.score - (isTold && each.event !== null && how(each) === sameDeed ? 1.5 : 0);
  scored.sort((left, right) => worth(right) - worth(left));
  return scored[0] ?? null;
}

const empty: Terms = new Set();

function isUndergone({ voice }: Question['deeds'][number]): boolean {
  return voice === 'passive';
}

/** "how many votes were invalid": what is asked of them, at the end. */
function isSaidOfThem(at: number, units: Question['units']): boolean {
  return at === units.length - 1 && units[at - 1]?.auxiliary === 'be';
}

/** "by how many votes", "unggul berapa suara", "selisih berapa". */
function asksByHowMuch(units: Question['units'], whAt: number): boolean {
  return (
    units[whAt - 1]?.text === 'by' || units.some(({ text }) => /^(?:selisih|margin|beda|unggul)$/.test(text))
  );
}

/** It tells how far apart two numbers are. */
function isMargin({ of, shown, text }: Figure, event: BriefingEvent | null): boolean {
  const own = `${text?.en ?? ''} ${typeof of === 'string' ? '' : of.en}`;
  const isBy = event?.text.en.includes(` by ${shown?.en.replace(/^More/, 'more') ?? ' '}`) === true;
  return isBy || /\b(?:margin|difference|gap|majority|ahead)\b/i.test(own);
}

/** "how many times", "berapa kali". */
function asksHowOften(units: Question['units']): boolean {
  return units.some(({ text, wh }) => wh === 'how-many' && /\b(?:times|often|kali|sering)\b/.test(text));
}

/** "how many times did they talk": a figure of phone calls counts that. */
function isKinIn({ deeds }: Unit, own: Terms, { lexicon }: Desk): boolean {
  return deeds.some(({ deed }) =>
    [...own].some((term) => term.startsWith('d:') && lexicon.areKin(deed, term.slice(2))),
  );
}

// What an event only speaks of is not what was done.
const sameDeed = 0.5;

/** By how much it rose is told by how much it fell. */
function isOpposite(deed: string, event: BriefingEvent | null, { lexicon }: Desk): boolean {
  const opposite = lexicon.deeds.get(deed)?.opposite;
  return event?.action.some((action) => opposite?.includes(action)) === true;
}

/** "the two countries" where the question names both. */
const pair = /\b(?:two|both)\b/i;
function bothOf({ parts }: Question): boolean {
  return parts.filter(({ keys }) => keys.length > 0).length === 2;
}

/** "menurut serikat", "according to the two airlines". */
function isSourceOf(at: number, { units }: Question): boolean {
  return (
    /^(?:according|according to|menurut|kata)$/.test(units[at - 1]?.text ?? '') ||
    units.slice(Math.max(0, at - 3), at).some(({ text }) => text === 'according')
  );
}

/** Deeds that only connect a number with its thing: "receive", "cost", "have". */
const generalDeeds: ReadonlySet<string> = new Set(
  'receive give pay cost get have take reach count total spend hold contain earn gain obtain collect'.split(
    ' ',
  ),
);

/** The noun right after "how many", or before "berapa": what is counted. */
/** A word for things alone: nobody is meant by it. */
function isThing({ concepts, deeds, names, offices, relations }: Unit, { lexicon }: Desk): boolean {
  return (
    concepts.length > 0 &&
    [deeds, names, offices, relations].every(({ length }) => length === 0) &&
    concepts.every((concept) => things.has(lexicon.concepts.get(concept)?.kind ?? ''))
  );
}

const things: ReadonlySet<string> = new Set(['thing', 'place', 'time']);

export function countedUnit(question: Question): Unit | null {
  const at = question.units.findIndex((unit) => unit.wh === 'how-many');
  const isNoun = (unit: Unit | undefined) =>
    unit !== undefined &&
    !unit.isFunction &&
    unit.names.length === 0 &&
    (unit.concepts.length > 0 ||
      unit.deeds.some(({ voice }) => voice === 'noun') ||
      (unit.deeds.length === 0 && unit.offices.length === 0 && unit.number === null));
  const next = question.units[at + 1];
  const after =
    classifier.test(next?.text ?? '') && isNoun(question.units[at + 2]) ? question.units[at + 2] : next;
  if (!after || sumWord.test(after.text) || isMeasureWord(after, measureAsked(question))) return null;
  if (
    isNoun(after) &&
    /^(?:how many|berapa|how much|ada berapa|jumlah|number of|berapa banyak)$/.test(
      question.units[at]?.text ?? '',
    )
  )
    return after ?? null;
  return null;
}
