import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers, sameDay } from '../../match/covers.ts';
import { isLightDeed, planningDeeds } from '../../match/deeds.ts';
import { hangsOn, isNear } from '../../match/linked.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said, topicOf } from '../../not-said.ts';
import { told } from '../../tell/told.ts';
import { bothLines, maxLineLength, sentence } from '../../tell/wording.ts';
import { createScales } from '../../weigh/weigh.ts';
import { isYear } from '../numbers/number-asked.ts';
import { tellBackgrounds } from './ask-sentences.ts';

/**
 * The course of events: what happened on a day, before or after something, what comes next, and "tell me more". Null: nothing of the sort is
 * asked, or the briefing does not tell it.
 */
export function askCourse(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  return (
    askDay(question, desk, topic) ??
    askBeside(question, desk, topic) ??
    askNext(question, desk, topic) ??
    askAhead(question, desk, topic) ??
    askWhetherBefore(question, desk, topic) ??
    askMore(question, desk, topic)
  );
}

/** Words that say no more than that something takes place. */
const happening =
  /^(?:terjadi|kejadian|peristiwa|acara|agenda|jadwal|happen\w*|occur\w*|went down|go(?:ing|es)? on|took place|take place|news)$/;

/** What the question speaks of beside what builds it and that something happened. */
function contentOf({ deeds, rest, units }: Question): Unit[] {
  const verbs = deeds.filter((deed) => !isLightDeed(deed)).map(({ unit }) => unit);
  return [...rest, ...verbs].flatMap((at) => units[at] ?? []).filter(({ text }) => !happening.test(text));
}

/** In its own words: whom a follow-up means by nobody's name does not count. */
function namesNobody({ units }: Question): boolean {
  return units.every(({ names, pronoun }) => names.length === 0 && pronoun !== 'person');
}

const openKinds: ReadonlySet<Question['wanted']['kind']> = new Set([
  'filler',
  'doing',
  'state',
  'identity',
  'summary',
  'topic',
]);

function asksWhat({ units, wanted }: Question): boolean {
  return openKinds.has(wanted.kind) && units.some(({ wh }) => wh === 'what');
}

/** "hari sabtu ada apa?", "what happened in 1994?" */
function askDay(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { wanted } = question;
  const isOpen = wanted.kind !== 'filler' || wanted.role !== 'agent' || question.type === 'thing';
  if (!asksWhat(question) || !isOpen || !namesNobody(question)) return null;
  const content = contentOf(question).filter(({ text }) => !/^(?:kemarin|lalu)$/.test(text));
  const days = content.flatMap((unit) => dayIn(unit) ?? []);
  const [day] = days;
  if (!day || days.length !== content.length) return null;
  const { events, times } = desk.prepared.briefing;
  const isOn = (date: string | undefined) => date !== undefined && sameDay(date, day);
  // What is dated comes before what was only made known on that day.
  const noted = times.filter(({ date }) => isOn(date)).map(({ event }) => event);
  const dated = [
    ...events.filter(({ key }) => noted.includes(key)),
    ...events.filter(({ date, until }) => isOn(date) || isOn(until)),
    ...events.filter(({ announced }) => isOn(announced)),
  ];
  // A day of the week that the article leaves without a date is told in words.
  const spoken = events.filter(({ date, text, when }) => {
    const words = desk.prepared.termsOf([text.id, text.en, when?.id ?? '', when?.en ?? ''].join(' '));
    return date === undefined && content.every((unit) => covers(unit, words));
  });
  const found = dated.length > 0 ? dated : spoken;
  return tellThem(found, question, desk, topic);
}

function dayIn({ date, number }: Unit): NonNullable<Unit['date']> | null {
  if (date) return date;
  const year = number && !number.ordinal ? number.value : 0;
  if (!isYear(year)) return null;
  return { day: null, month: null, year, weekday: null, from: 0, length: 1 };
}

const before = /^(?:sebelum|before|prior to|menjelang)$/;
const after = /^(?:setelah|sesudah|usai|after|following|pasca)$/;

/** "Apa yang terjadi sebelum telepon itu?", "what happened after the arrest?" */
function askBeside(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { units } = question;
  const at = units.findIndex(({ text }) => before.test(text) || after.test(text));
  const asks = units.some(({ text }) => happening.test(text));
  if (at < 0 || !asks || !asksWhat(question)) return null;
  const anchor = eventAfter(at, question, desk);
  if (!anchor) return null;
  const { events } = desk.prepared.briefing;
  const others = events.filter((each) => each !== anchor);
  if (after.test(units[at]?.text ?? ''))
    return tellThem(following(anchor, others, desk), question, desk, topic);
  const led = new Set([...anchor.after, ...anchor.because].map(({ event }) => event));
  const earlier = others
    .filter(({ status }) => status === 'happened')
    .filter(({ date, key }) => date !== undefined && !isPlanned(key, desk) && date < (anchor.date ?? ''))
    .sort((left, right) => (right.date ?? '').localeCompare(left.date ?? ''));
  return tellThem([...earlier, ...others.filter(({ key }) => led.has(key))], question, desk, topic);
}

/** The day of a plan is that of what is planned. */
function isPlanned(key: string, { prepared: { briefing } }: Desk): boolean {
  const event = briefing.events.find((each) => each.key === key);
  const within = [...(event?.target ?? []), ...(event?.about ?? [])];
  return briefing.events.some(({ date, key: other }) => within.includes(other) && date === event?.date);
}

/** The event that the question names after "before" or "after"; null: it names none, or speaks of more. */
function eventAfter(at: number, question: Question, desk: Desk): BriefingEvent | null {
  const { needs, event: weigh } = createScales(question, desk.prepared, desk.lexicon);
  const own = needs.filter(
    ({ deed, keys, unit }) =>
      !happening.test(unit.text) &&
      !(deed && isLightDeed(deed)) &&
      (keys.length === 0 || unit.names.length > 0),
  );
  if (own.some((need) => need.at < at)) return null;
  const [best] = desk.prepared.events
    .map((each) => ({ each, met: weigh(each).met.filter(({ need }) => own.includes(need)) }))
    .filter(({ met }) => met.every(({ how }) => how >= 0.7))
    .map(({ each, met }) => ({
      event: each.event,
      // The event itself, rather than one in which it is spoken of.
      own: met.flatMap(({ need: { deed } }) =>
        (deed?.readings ?? []).filter((reading) => each.event.action.includes(reading.deed)),
      ).length,
    }))
    .sort((left, right) => right.own - left.own);
  return best && best.own > 0 ? best.event : null;
}

/** What came of an event, then what came later; the nearest first. */
function following(anchor: BriefingEvent, others: readonly BriefingEvent[], desk: Desk): BriefingEvent[] {
  const day = anchor.until ?? anchor.date ?? anchor.announced;
  const later = others
    .filter(({ status }) => status === 'happened')
    .filter(({ date, key }) => date !== undefined && !isPlanned(key, desk) && day !== undefined && date > day)
    .sort((left, right) => (left.date ?? '').localeCompare(right.date ?? ''));
  return [...others.filter((each) => hangsOn(each, anchor)), ...later];
}

const nextWords =
  /^(?:next|then|afterwards|lanjut\w*|selanjut\w*|kemudian|terus|lalu|setelah|sesudah|after)$/;

/** "terus apa yang terjadi?", "what happened next?": after what was spoken of. */
function askNext(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { units } = question;
  const { events } = desk.prepared.briefing;
  const spoken = events.find(({ key }) => key === topic?.event);
  const asks =
    units.some(({ text }) => happening.test(text)) && units.some(({ text }) => nextWords.test(text));
  const bare = contentOf(question).every(({ text }) => nextWords.test(text));
  if (!spoken || !asks || !bare || !asksWhat(question) || !namesNobody(question)) return null;
  const others = events.filter((each) => each !== spoken);
  return tellThem(following(spoken, others, desk), question, desk, topic);
}

const aheadWords =
  /^(?:next|next steps?|steps?|selanjut\w*|lanjut\w*|berikut\w*|langkah|rencana|plans?|ke depan|depan)$/;
const aheadMark = /^(?:next|next steps?|selanjut\w*|lanjut\w*|berikut\w*|ke depan|depan)$/;

/** "rencana selanjutnya apa?", "what's next for the airline?": what is still to come. */
function askAhead(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const words = [...rest, ...deeds.map(({ unit }) => unit)].flatMap((at) => units[at] ?? []);
  const asks =
    units.some(({ text }) => aheadMark.test(text)) &&
    words.every(({ text }) => aheadWords.test(text)) &&
    (openKinds.has(wanted.kind) || wanted.kind === 'manner');
  if (!asks) return null;
  const { briefing } = desk.prepared;
  const named = parts.flatMap(({ keys }) => keys);
  const ahead = briefing.events.filter(
    (event) =>
      isToCome(event, briefing.published.date) &&
      (named.length === 0 ||
        [...(event.agent ?? []), ...(event.target ?? [])].some((filler) =>
          named.some((key) => sameActor(key, filler, desk.prepared)),
        )),
  );
  // What is planned together is told in one sentence of the article.
  return tellThem(ahead, question, desk, topic, undefined, true);
}

/** Planned, promised, of a later day, or going on until one. */
function isToCome({ action, date, status, until, when }: BriefingEvent, published: string): boolean {
  const day = until ?? date;
  if (day !== undefined) return day > published;
  return (
    status === 'planned' ||
    (status === 'happened' && action.some((deed) => planningDeeds.has(deed))) ||
    /\b(?:until|till)\b/.test(when?.en ?? '')
  );
}

/** "sebelumnya pernah kejadian kayak gini?": the background tells what was before, if anything. */
function askWhetherBefore(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { order, units } = question;
  const content = contentOf(question).filter(({ text }) => !/^(?:anything|something|like|thing)$/.test(text));
  const asks = units.some(({ text }) => happening.test(text)) && content.length === 0;
  if (order !== 'before' || !asks || !namesNobody(question)) return null;
  const background = tellBackgrounds(question, desk);
  return background ? said(question, desk, topic, background, null, 'answer', 0.8) : null;
}

const moreWords =
  /^(?:lebih|lagi|lengkap\w*|detail\w*|details?|rinci\w*|jelas\w*|jauh|dalam|panjang|selengkapnya|more|further|elaborate|depth|full|info|informasi|information|cerita\w*|jelaskan|ceritain|explain)$/;
const moreMark = /^(?:lengkap\w*|detail\w*|details?|rinci\w*|selengkapnya|more|further|elaborate|jauh)$/;

/** "ceritain lebih lengkap", "tell me more": what belongs to the event that was spoken of; of none, the story. */
function askMore(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, rest, units, wanted } = question;
  const words = [...rest, ...deeds.map(({ unit }) => unit)].flatMap((at) => units[at] ?? []);
  const asks = wanted.kind === 'topic' && units.some(({ text }) => moreMark.test(text));
  if (!asks || !namesNobody(question) || !words.every(({ text }) => moreWords.test(text))) return null;
  const { events, slug } = desk.prepared.briefing;
  const spoken = events.find(({ key }) => key === topic?.event);
  if (!spoken)
    return { kind: 'view', view: 'summary', slug, topic: topicOf(question, desk, topic, [], null) };
  const others = events.filter((each) => each !== spoken && isNear(each.key, topic, desk));
  return tellThem(others, question, desk, topic, spoken);
}

/** The first of these events and, as far as it fits, the next that is not told in the same sentences. */
function tellThem(
  found: readonly BriefingEvent[],
  question: Question,
  desk: Desk,
  topic: Topic | null,
  spoken?: BriefingEvent,
  together = false,
): Answer | null {
  const shown: BriefingEvent[] = [];
  for (const event of new Set(found)) {
    if (shown.length === 2) break;
    const isLong = [...shown, event].map(({ text }) => `${text.id} `).join('').length > maxLineLength;
    const isLongEnglish = [...shown, event].map(({ text }) => `${text.en} `).join('').length > maxLineLength;
    const isTold =
      !together && shown.some((each) => each.sentences.some((number) => event.sentences.includes(number)));
    if (shown.length > 0 && (isLong || isLongEnglish || isTold)) continue;
    shown.push(event);
  }
  const [first] = shown;
  if (!first) return null;
  const line = bothLines((language) => ({
    lead: '',
    rest: shown.map(({ text }) => sentence(text[language])).join(' '),
  }));
  const whole: Told = told(
    line,
    first,
    desk,
    [],
    shown.flatMap(({ sentences }) => sentences),
  );
  return said(question, desk, topic, whole, (spoken ?? first).key, 'answer', 0.95);
}
