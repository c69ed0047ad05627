import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import type { Fit } from '../../match/match.ts';
import type { Ranking } from '../../match/ranking.ts';
import { notSaid, said } from '../../not-said.ts';
import { tellTruth } from '../../tell/corrections.ts';
import { told } from '../../tell/told.ts';
import { bothLines } from '../../tell/wording.ts';
import { createScales } from '../../weigh/weigh.ts';
import { tellBackground } from './ask-sentences.ts';

/** It came before another event of the briefing, which says so, or is told as the background of them. */
export function isEarlier(event: BriefingEvent, desk: Desk): boolean {
  const { background, events, headline } = desk.prepared.briefing;
  // A background may name again what the story is about.
  if (event.sentences.every((number) => headline.sentences.includes(number))) return false;
  return (
    events.some((other) => other.after.some((link) => link.event === event.key)) ||
    (event.date !== undefined &&
      background.some(({ sentences }) => event.sentences.every((number) => sentences.includes(number))))
  );
}

/** An earlier one of what the story tells of as well. */
export function isRecalled(event: BriefingEvent, desk: Desk): boolean {
  return (
    isEarlier(event, desk) &&
    desk.prepared.briefing.events.some(
      (each) => each.action.some((action) => event.action.includes(action)) && !isEarlier(each, desk),
    )
  );
}

/** How surely a deed of the question is the earlier event's own, or of its family. */
const sameKind = 0.6;

/**
 * What came before: "the call before this one", "had they talked earlier?", "was it the first time?". Null: nothing of the sort is asked,
 * or the briefing's events tell it by themselves.
 */
export function askEarlier(
  question: Question,
  fits: readonly Fit[],
  fitting: readonly Fit[],
  ranking: Ranking,
  desk: Desk,
  topic: Topic | null,
): Answer | null {
  if (asksWhetherFirst(question)) return tellFirst(question, desk, topic);
  if (question.order !== 'before') return null;
  const background = tellBackground(question, desk);
  if (background && question.wanted.kind === 'truth')
    return said(question, desk, topic, background, null, 'answer', 0.7);
  // "Had they met before?": a day before what the story is about is enough.
  const isBefore = (event: BriefingEvent) =>
    isEarlier(event, desk) || (question.wanted.kind === 'truth' && isDatedBefore(event, desk));
  for (const fit of fitting.filter(({ prepared: { event } }) => isBefore(event))) {
    const own = ranking.told(fit);
    if (own) return said(question, desk, topic, own, fit.prepared.event.key, 'answer', 0.7);
  }
  const before = question.wanted.kind === 'truth' ? [] : fitting.filter((fit) => isToldAsBefore(fit, desk));
  for (const fit of before) {
    const own = ranking.told(fit);
    if (own) return said(question, desk, topic, own, fit.prepared.event.key, 'answer', 0.8);
  }
  if (background) return said(question, desk, topic, background, null, 'answer', 0.7);
  const earlier = earlierOne(question, desk, topic);
  if (question.wanted.kind !== 'truth') {
    // Who did it before is another one, who may be told of anywhere.
    if (question.wanted.kind === 'filler' && question.wanted.role !== 'about') return null;
    const fit = fits.find(({ prepared: { event } }) => event === earlier);
    const own = fit ? ranking.told(fit) : null;
    return own && earlier ? said(question, desk, topic, own, earlier.key, 'answer', 0.8) : null;
  }
  return earlier
    ? said(question, desk, topic, tellTruth(question, earlier, desk, false), earlier.key, 'answer', 0.8)
    : notSaid(question, desk, topic, null);
}

/** It was on a day, or in a month or a year, before all that the headline tells of. */
function isDatedBefore({ date, status }: BriefingEvent, { prepared }: Desk): boolean {
  const { events, headline } = prepared.briefing;
  const days = events
    .filter(({ sentences }) => sentences.every((number) => headline.sentences.includes(number)))
    .flatMap((event) => event.date ?? []);
  const isEarlierDay = (day: string) => date !== undefined && date < day && !day.startsWith(date);
  return status === 'happened' && days.length > 0 && days.every(isEarlierDay);
}

/** The very sentence that tells it begins with what it was before. */
function isToldAsBefore({ prepared: { event } }: Fit, { prepared }: Desk): boolean {
  const [number = 0] = event.sentences;
  const sentence = prepared.briefing.sentences[number - 1];
  return /^(?:sebelum|before|earlier)\b/i.test(sentence?.text ?? '');
}

/** "Was this the first time", "ini panggilan pertama mereka ya?" */
function asksWhetherFirst({ rest, units, wanted }: Question): boolean {
  return (
    wanted.kind === 'truth' && rest.some((at) => units[at]?.number?.ordinal && units[at]?.number?.value === 1)
  );
}

function tellFirst(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const earlier = earlierOne(question, desk, topic);
  if (!earlier) return null;
  const line = bothLines((language) => ({
    lead: '',
    rest: desk.say(language, 'no', { text: earlier.text[language] }),
  }));
  return said(question, desk, topic, told(line, earlier, desk, []), earlier.key, 'correction', 0.7);
}

/** The earlier event of what the question speaks of; with no matter of its own, of what was spoken of last or of the story itself. */
function earlierOne(question: Question, desk: Desk, topic: Topic | null): BriefingEvent | null {
  const { briefing, events } = desk.prepared;
  const scales = createScales(question, desk.prepared, desk.lexicon);
  const spoken = scales.needs.filter(({ deed, weight }) => deed !== null && weight >= 1);
  if (spoken.length > 0) {
    const [best] = events
      .filter(({ event }) => isEarlier(event, desk))
      .map((each) => ({ event: each.event, weight: scales.event(each) }))
      .filter(({ weight }) => weight.met.some(({ need, how }) => spoken.includes(need) && how >= sameKind))
      .sort((left, right) => right.weight.share - left.weight.share);
    return best?.event ?? null;
  }
  const now = briefing.events.find(({ key }) => key === topic?.event) ?? briefing.events[0];
  const before = now?.after[0]?.event;
  // "Has anything like this happened before": the earlier event of the same kind.
  return (
    briefing.events.find(({ key }) => key === before) ??
    briefing.events.find(
      (event) =>
        event !== now &&
        isEarlier(event, desk) &&
        event.action.some((action) => now?.action.includes(action)),
    ) ??
    null
  );
}
