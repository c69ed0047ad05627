import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question, SpokenDeed } from '../../../question/question.ts';
import { verbsOf } from '../../../question/sentence/voice.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { isLightDeed, sayingDeeds, veryDeed } from '../../match/deeds.ts';
import { type Fit, fitEvents } from '../../match/match.ts';
import { said } from '../../not-said.ts';
import { told } from '../../tell/told.ts';
import { bothLines, leadAndText, namesOf, sayFiller, withName } from '../../tell/wording.ts';
import { createScales } from '../../weigh/weigh.ts';

const isSaying = (deed: SpokenDeed) => deed.readings.some((reading) => sayingDeeds.has(reading.deed));

/** What is said by these is said to the one who stands behind them. */
const tellingDeeds: ReadonlySet<string> = new Set(['tell', 'inform', 'warn', 'remind', 'assure']);
const isTelling = (deed: SpokenDeed) => deed.readings.some((reading) => tellingDeeds.has(reading.deed));

/** What is told as denied is what the one named for it denies. */
export const isDenying = (deed: SpokenDeed) => deed.readings.some((reading) => reading.deed === 'deny');

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
