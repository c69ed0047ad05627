import type { BriefingEvent, Filler } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import { verbsOf } from '../../../question/sentence/voice.ts';
import { isBySeat } from '../../../question/units/seats.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { sayingDeeds, spokenActs } from '../../match/deeds.ts';
import { isVoiceOf, sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import { tellDoings } from '../../tell/from-actors.ts';
import { tellTime } from '../../tell/from-time-and-place.ts';
import { isDenying } from './ask-speakers.ts';

/** Verbs that ask for whatever somebody said; "reply" and "react" ask for what he said to something. */
const plainSaying: ReadonlySet<string> = new Set(
  'say tell state declare comment speak talk remark add claim'.split(' '),
);

/** Done by words, but no statement and in answer to nothing: news that are given, talks that two have. */
export const noReaction: ReadonlySet<string> = new Set(['inform', 'convey', 'talk', 'discuss']);

/** "What did the company say?", "the FSB's statement": where it is not quoted, what it denied, promised, announced. */
export function askSpoken(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { wanted, parts } = question;
  const verbs = verbsOf(question.deeds);
  // "apa kata perusahaan": a noun as much as a verb.
  const asksWords = wanted.kind === 'filler' && verbs.length === 0 && question.deeds.length === 1;
  const [verb, ...others] = asksWords ? question.deeds : verbs;
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
  const isSpokenBy = (event: BriefingEvent, isHim: (filler: Filler) => boolean) =>
    speakersOf(event, isStatement).some(isHim);
  // What a body of theirs said is not said by those who govern.
  const isHimself = (filler: Filler) =>
    isBySeat(speaker, question) ? filler === key : sameActor(key, filler, desk.prepared);
  // A body that says nothing itself speaks through its people.
  const isSilent = !desk.prepared.briefing.events.some((event) => isSpokenBy(event, isHimself));
  const speaksForIt = (filler: Filler) =>
    !isBySeat(speaker, question) && isVoiceOf(filler, key, desk.prepared);
  const events = desk.prepared.events
    .filter(
      ({ event, terms, sentenceTerms }) =>
        isSpokenBy(event, isSilent ? speaksForIt : isHimself) &&
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

/** Who says what an event tells: whom it is told by, and whose words it is that are done. */
function speakersOf(
  { action, agent, by }: BriefingEvent,
  isStatement: (action: string) => boolean,
): readonly Filler[] {
  return [...(by ?? []), ...(action.some(isStatement) ? (agent ?? []) : [])];
}

/** Whether a body is told to say something itself. */
export function saysItself(key: string, { prepared }: Desk): boolean {
  return prepared.briefing.events.some((event) =>
    speakersOf(event, (action) => spokenActs.has(action)).some((filler) => sameActor(key, filler, prepared)),
  );
}

/** What an announcement is of belongs to what was said. */
function announcedIn({ about, action }: BriefingEvent, { prepared }: Desk): readonly BriefingEvent[] {
  // What is denied is what others say.
  if (action.includes('deny')) return [];
  return prepared.briefing.events.filter(({ key }) => about?.includes(key) === true);
}

/** "When did the FSB say it?": of all that somebody said or made known, just one thing has a day of its own. */
export function askWhenSaid(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, wanted } = question;
  const [verb, ...others] = deeds;
  if (wanted.kind !== 'time' || wanted.clock || rest.length > 0) return null;
  if (!verb?.readings.some(({ deed }) => plainSaying.has(deed))) return null;
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
