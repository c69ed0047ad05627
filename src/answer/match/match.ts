import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Question } from '../../question/question.ts';
import { leadingOn, relativeWord } from '../../question/small-words.ts';
import { isActor, type PreparedBriefing, type PreparedEvent } from '../prepare/prepare.ts';
import { boundBy, isWithin } from './bounds.ts';
import { holdConditions } from './conditions.ts';
import { sameDay } from './covers.ts';
import { speechDeeds, veryDeed } from './deeds.ts';
import { meetDeeds } from './met-deeds.ts';
import { type MetParts, meetParts } from './met-parts.ts';
import type { Conflict } from './roles.ts';

/** How far one event meets a question. */
export interface Fit {
  readonly prepared: PreparedEvent;
  /** 0 to 1: how well the best of the question's deeds is this event's; 1 the same deed. */
  readonly deed: number;
  /** Sum over all deeds of the question. */
  readonly deeds: number;
  /** The deed is the other side of the event's: agent and recipient change places. */
  readonly reversed: boolean;
  readonly met: number;
  readonly conflicts: readonly Conflict[];
  /** Named parts that the event says nothing of. */
  readonly unknown: readonly number[];
  /** Words of the question that nothing in the event, its people or its sentences speaks of. */
  readonly uncovered: readonly number[];
  /** How many of the question's other words the event itself (not only its sentences) speaks of. */
  readonly covered: number;
}

/** What leads over to what came of it. */
const resulting = /^(?:sehingga|hingga akhirnya|thereby|so that)$/;

/** Measures every event of a briefing against a question. */
export function fitEvents(question: Question, prepared: PreparedBriefing, lexicon: Lexicon): Fit[] {
  return prepared.events.map((event) => fitEvent(question, event, prepared, lexicon));
}

function fitEvent(
  question: Question,
  candidate: PreparedEvent,
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): Fit {
  const { event } = candidate;
  const deeds = meetDeeds(question, candidate, prepared, lexicon);
  const { main, reversed, scores, weights } = deeds;
  // "memasok informasi sehingga rencana itu terbongkar": what came of it is no deed of this event.
  const result = question.units.findIndex(
    ({ text }, at) =>
      resulting.test(text) || (relativeWord.test(text) && leadingOn.test(question.units[at + 1]?.text ?? '')),
  );
  const isLoose = ({ unit, voice }: Question['deeds'][number]) =>
    voice === 'noun' || (result >= 0 && unit > result);
  const loose = deeds.unmet.filter(isLoose).map(({ unit }) => unit);
  const held = holdConditions(question, scores, candidate, prepared, lexicon);
  const uncovered = [
    ...deeds.unmet.filter((each) => !isLoose(each)).map(({ unit }) => unit),
    ...held.uncovered,
  ];
  const anybody = question.wanted.kind === 'truth' ? question.units.findIndex(isAnybody) : -1;
  if (anybody >= 0 && !isOfPeople(event, prepared, lexicon)) uncovered.push(anybody);
  const parts = meetParts(question, candidate, deeds, prepared, lexicon);
  const days = meetDays(question, event, prepared);
  uncovered.push(...parts.uncovered, ...days.uncovered);
  const conflicts = [...held.conflicts, ...parts.conflicts, ...days.conflicts];
  const unknown = [...parts.unknown, ...days.unknown];
  const met = parts.met + days.met;
  // "menuduh X menyembunyikan jumlah pemutusan kerja": beside the very deed and its people, a noun in other words is no objection.
  if (
    loose.length > 0 &&
    !(
      main >= veryDeed &&
      met + (result >= 0 ? held.covered : 0) >= 1 &&
      deeds.heads > 0 &&
      loose.length <= 2 &&
      conflicts.length === 0
    )
  )
    uncovered.push(...loose);
  // Two or more are said to have done something that this event is not: it answers another question.
  if (parts.foreign > 1) unknown.push(...question.parts.map(({ unit }) => unit));
  return {
    prepared: candidate,
    deed: main,
    deeds: scores.reduce((sum, score, at) => sum + score * (weights[at] ?? 0), 0),
    reversed,
    met,
    conflicts,
    unknown,
    uncovered,
    covered: held.covered,
  };
}

/** Lays the days that a question names against those of an event. */
function meetDays(
  question: Question,
  event: BriefingEvent,
  prepared: PreparedBriefing,
): Omit<MetParts, 'foreign'> {
  const conflicts: Conflict[] = [];
  const unknown: number[] = [];
  const uncovered: number[] = [];
  let met = 0;
  for (const at of question.rest) {
    const date = question.units[at]?.date;
    if (!date) continue;
    const bound = boundBy(at, question);
    // The day that it was made known is not said to be the day that it was done; only that it was done by then.
    const isOpen = question.wanted.kind === 'truth' && !tellsOf(question) && bound !== 'before';
    const days = [event.date, event.until, isOpen ? undefined : event.announced].filter(
      (each) => each !== undefined,
    );
    if (bound && isWithin(days, bound, date, prepared)) met += 1;
    else if (bound) uncovered.push(at);
    else if (days.length === 0) unknown.push(at);
    else if (days.some((day) => sameDay(day, date))) met += 1;
    else conflicts.push({ unit: at, role: 'date', asked: [], actual: [], swapped: false });
  }
  return { met, conflicts, unknown, uncovered };
}

/** The question is about what was said or made known, not about what was done. */
function tellsOf({ deeds }: Question): boolean {
  return deeds.some(({ readings }) =>
    readings.some(({ deed }) => speechDeeds.has(deed) || deed === 'announce' || deed === 'report'),
  );
}

/** "Did anyone get hurt?": people are meant. */
export function isAnybody({ text }: Question['units'][number]): boolean {
  return /^(?:anyone|anybody|someone|somebody)$/.test(text);
}

function isOfPeople({ agent, target }: BriefingEvent, prepared: PreparedBriefing, lexicon: Lexicon): boolean {
  const isSomebody = (key: string) => {
    const entity = prepared.entities.get(key);
    return !entity || (isActor(entity) && entity.pronoun !== 'it');
  };
  const isPerson = (concept: string) => lexicon.concepts.get(concept)?.kind === 'person';
  return [...(agent ?? []), ...(target ?? [])].some((filler) => {
    if (typeof filler === 'string') return isSomebody(filler);
    return [...prepared.termsOf(filler.en)].some((term) => {
      const [sort, key] = [term.slice(0, 2), term.slice(2)];
      return /^[or]:$/.test(sort) || (sort === 'n:' && isSomebody(key)) || (sort === 'c:' && isPerson(key));
    });
  });
}
