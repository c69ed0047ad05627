import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Question, SpokenDeed } from '../../question/question.ts';
import { isBySeat } from '../../question/seats.ts';
import { verbsOf } from '../../question/voice.ts';
import type { Answer, Topic } from '../answer.ts';
import type { Desk, Told } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { isLightDeed, replyingDeeds, speechDeeds, veryDeed } from '../match/deeds.ts';
import { type Fit, fitEvents } from '../match/match.ts';
import { actsFor, sameActor } from '../match/same-actor.ts';
import { notSaid, said } from '../not-said.ts';
import { tellDoings } from '../tell/from-actors.ts';
import { tellOutcome } from '../tell/from-causes.ts';
import { tellTime } from '../tell/from-time-and-place.ts';
import { told } from '../tell/told.ts';
import { bothLines, leadAndText, namesOf, sayFiller, withName } from '../tell/wording.ts';
import { createScales } from '../weigh/weigh.ts';
import { isEarlier } from './ask-earlier.ts';
import { askQuote } from './ask-quotes.ts';

/** Verbs that put somebody's saying before what is said: "who mentioned that …", "siapa yang menyampaikan hal itu". */
const sayingDeeds: ReadonlySet<string> = new Set([
  ...speechDeeds,
  ...'talk discuss inform convey mention claim report announce reveal confirm call-name'.split(' '),
]);

/** What is done by words: asked what somebody said, each of these is an answer. */
export const spokenActs: ReadonlySet<string> = new Set([
  ...sayingDeeds,
  ...(
    'deny admit promise warn apologise praise criticise insult blame accuse complain assure suggest advise predict urge demand request ' +
    'call-for thank greet reject regret'
  ).split(' '),
]);

/** Verbs that ask for whatever somebody said; "reply" and "react" ask for what he said to something. */
const plainSaying: ReadonlySet<string> = new Set(
  'say tell state declare comment speak talk remark add claim'.split(' '),
);

const isSaying = (deed: SpokenDeed) => deed.readings.some((reading) => sayingDeeds.has(reading.deed));

/** What is said by these is said to the one who stands behind them. */
const tellingDeeds: ReadonlySet<string> = new Set(['tell', 'inform', 'warn', 'remind', 'assure']);
const isTelling = (deed: SpokenDeed) => deed.readings.some((reading) => tellingDeeds.has(reading.deed));

/** What is told as denied is what the one named for it denies. */
const isDenying = (deed: SpokenDeed) => deed.readings.some((reading) => reading.deed === 'deny');

/** "Who talked about the short circuit?": whoever the briefing names for what the rest of the question fits. */
export function askSpeaker(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { wanted } = question;
  if (wanted.kind !== 'filler' || (wanted.role !== 'agent' && wanted.role !== null)) return null;
  // "who at the CIA": one of them, who is not the first to have spoken of it.
  if (question.type === 'thing' || question.only.length > 0) return null;
  const [verb, ...others] = verbsOf(question.deeds);
  if (!verb || others.length > 2 || !(isSaying(verb) || isDenying(verb))) return null;
  const event = eventSpokenOf(question, verb, desk, topic);
  const speaker = event && speakerOf(event, desk);
  if (!event || !speaker) return null;
  // "who told Putin about it": that somebody said it of him does not tell to whom.
  const hearers = question.parts.filter(
    ({ keys, role }) => keys.length > 0 && (role === 'recipient' || (role === 'target' && isTelling(verb))),
  );
  const heard = [...(event.recipient ?? []), ...(event.target ?? [])];
  if (!hearers.every(({ keys }) => keys.some((key) => heard.includes(key)))) return null;
  // Whom it was told, or of whom it was said, is not who said it.
  if (question.parts.some(({ keys, role }) => role === 'target' && keys.includes(speaker))) return null;
  // "yang kasih pernyataan dari perusahaan": one of theirs.
  const side = question.parts.filter(({ role, keys }) => role === 'agent' && keys.length > 0);
  const isOfSide = side.every(({ keys }) =>
    keys.some((key) => key === speaker || desk.prepared.wholes.get(speaker)?.has(key)),
  );
  if (!isOfSide) return null;
  return said(question, desk, topic, tellSpeaker(speaker, event, desk), event.key, 'answer', 0.8);
}

/** "Who said that seven were detained?": whoever made known just that, before whoever spoke of it by the way. */
export function askWhoSaidThat(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, units, wanted } = question;
  if (wanted.kind !== 'filler' || wanted.role !== 'agent' || question.type === 'thing') return null;
  const verb = deeds[wanted.deed ?? -1];
  const that = units.findIndex(
    ({ text }, at) => at > (verb?.unit ?? 0) && /^(?:that|bahwa|kalau)$/.test(text),
  );
  if (verb?.voice !== 'active' || !isSaying(verb) || that < 0) return null;
  // "the tip that led to it": which tip, not what was said.
  if (
    units[that]?.text === 'that' &&
    deeds.some(({ unit, voice }) => unit === that + 1 && voice === 'active')
  )
    return null;
  const matters = deeds.filter((deed) => deed !== verb && deed.unit > that);
  if (matters.every(isLightDeed)) return null;
  const matter: Question = {
    ...question,
    wanted: { kind: 'truth' },
    deeds: matters,
    parts: question.parts.map((part) => ({ ...part, role: null, deed: null })),
  };
  const fits = fitEvents(matter, desk.prepared, desk.lexicon).filter(
    (fit) => fit.deed >= veryDeed && fit.conflicts.length + fit.uncovered.length + fit.unknown.length === 0,
  );
  const { events } = desk.prepared.briefing;
  for (const {
    prepared: { event },
  } of fits) {
    const speech = events.find(
      (each) =>
        each.agent &&
        each.about?.includes(event.key) &&
        each.action.some((action) => sayingDeeds.has(action)),
    );
    const [agent] = speech?.agent ?? [];
    if (speech && typeof agent === 'string')
      return said(question, desk, topic, tellSpeaker(agent, speech, desk), speech.key, 'answer', 0.9);
    const speaker = speakerOf(event, desk);
    if (speaker)
      return said(question, desk, topic, tellSpeaker(speaker, event, desk), event.key, 'answer', 0.9);
  }
  return null;
}

/** The event that the question speaks of beside its verb of saying, or the conversation's own where it speaks of none. */
function eventSpokenOf(
  question: Question,
  verb: SpokenDeed,
  desk: Desk,
  topic: Topic | null,
): BriefingEvent | null {
  const matter: Question = {
    ...question,
    deeds: question.deeds.filter((deed) => deed !== verb),
    // The class of whoever speaks ("which cop") is no matter of what is said.
    rest: question.rest.filter((at) => (question.units[at]?.offices.length ?? 0) === 0),
    parts: question.parts.map((part) => ({ ...part, role: null, deed: null })),
  };
  const names = matter.parts.some((part) => part.keys.length > 0);
  if (matter.deeds.every(isLightDeed) && matter.rest.length === 0 && !names)
    return desk.prepared.briefing.events.find(({ key }) => key === topic?.event) ?? null;
  // "who tipped off the foundation": whom it was said to did not say it.
  const hears = question.parts
    .filter(({ role }) => role === 'target' || role === 'recipient')
    .flatMap(({ keys }) => keys);
  const isByAnother = (event: BriefingEvent) => !hears.includes(speakerOf(event, desk) ?? '');
  const weight = (fit: Fit) => fit.deeds * 4 + fit.deed * 3 + fit.met * 3 + fit.covered;
  const [best] = fitEvents(matter, desk.prepared, desk.lexicon)
    .filter(
      (fit) =>
        fit.conflicts.length + fit.uncovered.length + fit.unknown.length === 0 &&
        (isSaying(verb) || fit.prepared.event.status === 'denied') &&
        (matter.deeds.every(isLightDeed) ? fit.covered >= 1 || fit.met >= 1 : fit.deed >= 0.5) &&
        speakerOf(fit.prepared.event, desk) !== null &&
        isByAnother(fit.prepared.event),
    )
    .sort((left, right) => weight(right) - weight(left));
  const weighed = best || !isSaying(verb) ? null : eventWeighed(matter, desk);
  return best?.prepared.event ?? (weighed && isByAnother(weighed) ? weighed : null);
}

// How much of what is said must be spoken of where not all of it is, and how far behind what others say must be.
const mostOf = 0.65;
const clearly = 0.12;

/** "who says the medicine data are the gravest": the one speaker whose matter comes near in other words. */
function eventWeighed(matter: Question, desk: Desk): BriefingEvent | null {
  const scales = createScales(matter, desk.prepared, desk.lexicon);
  if (scales.needs.length < 2) return null;
  const weighed = desk.prepared.events
    .flatMap((each) => {
      const speaker = speakerOf(each.event, desk);
      return speaker === null ? [] : [{ event: each.event, speaker, share: scales.event(each).share }];
    })
    .sort((left, right) => right.share - left.share);
  const [best] = weighed;
  const other = weighed.find(({ speaker }) => speaker !== best?.speaker);
  if (!best || best.share < mostOf || best.share - (other?.share ?? 0) < clearly) return null;
  return best.event;
}

/** Who says what an event tells: named for it, or quoted in just its sentences; null: the briefing names nobody. */
function speakerOf(event: BriefingEvent, { prepared }: Desk): string | null {
  const [by] = event.by ?? [];
  if (typeof by === 'string' && prepared.entities.has(by)) return by;
  const quote = prepared.briefing.quotes.find(
    ({ speaker, sentences }) =>
      speaker !== undefined && event.sentences.every((number) => sentences.includes(number)),
  );
  return quote?.speaker ?? null;
}

function tellSpeaker(speaker: string, event: BriefingEvent, desk: Desk): Told {
  const { prepared } = desk;
  const entity = prepared.entities.get(speaker);
  const line = bothLines((language) =>
    leadAndText(sayFiller(speaker, language, prepared), entity ? namesOf(entity) : [], event.text[language]),
  );
  return told(line, event, desk, [speaker], withName(speaker, event.sentences, prepared));
}

/** "What did the company say?", "the FSB's statement": where it is not quoted, what it denied, promised, announced. */
export function askSpoken(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { wanted, parts } = question;
  const [verb, ...others] = verbsOf(question.deeds);
  const denies = verb !== undefined && isDenying(verb);
  if (wanted.kind !== 'quote') {
    const says = denies || verb?.readings.some((reading) => plainSaying.has(reading.deed));
    if (!says || others.length > 0) return null;
    if (wanted.kind !== 'filler' || wanted.role === 'agent' || wanted.role === 'recipient') return null;
  }
  const [speaker] = parts.filter((part) => part.role === 'agent' || part.role === null);
  const [key] = speaker?.keys ?? [];
  if (!speaker || key === undefined) return null;
  const matter = [
    ...question.rest,
    ...question.deeds.filter((deed) => deed !== verb).map((deed) => deed.unit),
  ].flatMap((at) => question.units[at] ?? []);
  const about = parts.filter((part) => part !== speaker && part.keys.length > 0);
  const isStatement = (action: string) =>
    spokenActs.has(action) && !(wanted.kind === 'quote' && noReaction.has(action));
  const speaks = (event: BriefingEvent) =>
    [...(event.by ?? []), ...(event.action.some(isStatement) ? (event.agent ?? []) : [])].some((filler) =>
      // What a body of theirs said is not said by those who govern.
      isBySeat(speaker, question) ? filler === key : sameActor(key, filler, desk.prepared),
    );
  const events = desk.prepared.events
    .filter(
      ({ event, terms, sentenceTerms }) =>
        speaks(event) &&
        (!denies || event.status === 'denied') &&
        matter.every((unit) => covers(unit, terms) || covers(unit, sentenceTerms)) &&
        about.every((part) =>
          part.keys.some((each) => terms.has(`n:${each}`) || sentenceTerms.has(`n:${each}`)),
        ),
    )
    .map(({ event }) => event);
  // Whom a pronoun means is settled by who has words of his own.
  const sure = question.units[speaker.unit]?.pronoun ? 0.75 : 0.85;
  const line = tellDoings(key, [...new Set(events.flatMap((event) => [event, ...announcedIn(event, desk)]))]);
  return line ? said(question, desk, topic, line, events[0]?.key ?? null, 'answer', sure) : null;
}

/** What an announcement is of belongs to what was said. */
function announcedIn({ about }: BriefingEvent, { prepared }: Desk): readonly BriefingEvent[] {
  return prepared.briefing.events.filter(({ key }) => about?.includes(key) === true);
}

/** Done by words, but no statement and in answer to nothing: news that are given, talks that two have. */
const noReaction: ReadonlySet<string> = new Set(['inform', 'convey', 'talk', 'discuss']);

/** "Tanggapan direkturnya?": what he said or did in answer, nearest to what else the question speaks of; else his own words. */
export function askReaction(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared } = desk;
  const [key] = question.parts.toSorted((left, right) => left.unit - right.unit).flatMap((part) => part.keys);
  if (key === undefined) return null;
  const answered = new Set(
    prepared.briefing.events.filter(({ because, after }) => because.length + after.length > 0),
  );
  // Of a team, whom it is the team of; of a country, its bodies.
  const [named] = question.parts.filter((part) => part.keys.includes(key));
  const bySeat = named !== undefined && isBySeat(named, question);
  const speaksForHim = (filler: Filler) =>
    bySeat
      ? filler === key
      : sameActor(key, filler, prepared, true) ||
        actsFor(filler, key, prepared) ||
        (typeof filler === 'string' && prepared.wholes.get(key)?.has(filler) === true);
  // With no matter of its own, only what he said or did for a reason, and by himself, is a reaction.
  const isBare = question.rest.length + question.deeds.length === 0 && question.parts.length === 1;
  const scales = createScales(question, prepared, desk.lexicon);
  const [best] = prepared.events
    .flatMap((each) => {
      const { event } = each;
      const isHis = [...(event.agent ?? []), ...(event.by ?? [])].some(speaksForHim);
      // What he did together with whom he answers is no answer.
      const isWithHim = question.parts.some(
        (part) =>
          !part.keys.includes(key) && event.agent?.some((filler) => part.keys.includes(String(filler))),
      );
      const byAnother = isWithHim || (event.by?.every((filler) => !speaksForHim(filler)) ?? false);
      // What was before all of it answers nothing.
      if (!isHis || byAnother || isEarlier(event, desk)) return [];
      const isSpoken =
        event.by !== undefined ||
        event.action.some((action) => spokenActs.has(action) && !noReaction.has(action));
      // A country that is called by where it is governed from answers in words.
      if (bySeat && !isSpoken) return [];
      const isReply = event.action.some((action) => replyingDeeds.has(action));
      const isShared =
        event.by === undefined && event.agent?.every((filler) => speaksForHim(filler)) === false;
      if (isBare && (isShared || !(isSpoken || answered.has(event)))) return [];
      const worth =
        scales.event(each).share +
        (isSpoken ? 0.3 : 0) +
        (isReply ? 0.15 : 0) +
        (answered.has(event) ? 0.1 : 0);
      return [{ event, worth }];
    })
    .sort((left, right) => right.worth - left.worth);
  const met = metWith(key, question, desk);
  if (met) return said(question, desk, topic, met.told, met.event.key, 'answer', 0.75);
  const line = best ? tellDoings(key, [best.event]) : null;
  if (line && best) return said(question, desk, topic, line, best.event.key, 'answer', 0.7);
  // The words of whom he answers are not his.
  const own = question.parts.filter((part) => part.keys.includes(key));
  const quoted = askQuote({ ...question, parts: own, rest: [] }, desk, topic);
  return quoted ?? (isBare ? notSaid(question, desk, topic, null) : null);
}

/** "Reaksi hadirin waktu Wulan ngomong itu?": how those took it whom what came of it names; null: none of what the question speaks of is told so. */
function metWith(key: string, question: Question, desk: Desk): { told: Told; event: BriefingEvent } | null {
  const { prepared, lexicon } = desk;
  const scales = createScales(question, prepared, lexicon);
  const isHis = (filler: Filler) => sameActor(key, filler, prepared);
  const [best] = prepared.events
    .filter(({ event: { agent, outcome } }) => {
      const names =
        outcome !== undefined && languages.some((each) => prepared.termsOf(outcome[each]).has(`n:${key}`));
      return names && !agent?.some(isHis);
    })
    .map((each) => ({ event: each.event, share: scales.event(each).share }))
    .sort((left, right) => right.share - left.share);
  const told = best && best.share >= wellMet ? tellOutcome(best.event, desk) : null;
  return told && best ? { told, event: best.event } : null;
}

const wellMet = 0.7;

/** "When did the FSB say it?": of all that somebody said or made known, just one thing has a day of its own. */
export function askWhenSaid(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, wanted } = question;
  const [verb, ...others] = deeds;
  if (wanted.kind !== 'time' || wanted.clock || rest.length > 0) return null;
  if (!verb?.readings.some(({ deed }) => plainSaying.has(deed)) || verb.voice !== 'active') return null;
  const [key, ...more] = parts.filter(({ role }) => role === 'agent').flatMap(({ keys }) => keys.slice(0, 1));
  const named = parts.filter(({ unit }) => (question.units[unit]?.names.length ?? 0) > 0);
  if (key === undefined || more.length > 0 || named.length > 2) return null;
  const isMatter = (event: BriefingEvent) =>
    others.every(({ readings }) =>
      readings.some(({ deed }) => announcedIn(event, desk).some(({ action }) => action.includes(deed))),
    );
  const [event, ...further] = desk.prepared.briefing.events.filter(
    (each) =>
      each.date !== undefined &&
      each.action.some((action) => sayingDeeds.has(action)) &&
      each.agent?.some((filler) => filler === key) === true &&
      isMatter(each),
  );
  if (!event || further.length > 0) return null;
  const when = tellTime(event, desk);
  return when && said(question, desk, topic, when, event.key, 'answer', 0.85);
}
