import type { BriefingEvent, Filler } from '../../../briefing/schema.ts';
import type { Language } from '../../../language.ts';
import type { Question, SpokenDeed, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { allFillers, covers } from '../../match/covers.ts';
import { replyingDeeds, spokenActs } from '../../match/deeds.ts';
import { isToCome } from '../../match/to-come.ts';
import { said } from '../../not-said.ts';
import { isA } from '../../prepare/prepare.ts';
import { tellTruth } from '../../tell/corrections.ts';
import { tellWhole } from '../../tell/told.ts';
import { withVerdict } from '../../tell/verdicts.ts';
import { askEvents } from './ask-events.ts';

const thereWord = /^(?:ada|adakah|any|there|(?:is|are|was|were) there)$/;
const opening = /^(?:ada |(?:is|are|was|were) there (?:any|an?|some) )/;

/** The one noun of a question whether there is such a thing; null: it asks more, or something else. */
function nounThere({ units, wanted }: Question): Unit | null {
  const [noun, ...others] = units.filter(
    ({ auxiliary, isFunction, text }) => !isFunction && auxiliary === null && !thereWord.test(text),
  );
  const isThere = units.some(({ text }) => thereWord.test(text));
  return wanted.kind === 'truth' && isThere && noun && others.length === 0 ? noun : null;
}

/** Of what these are done to nobody knows whether it is there. */
const ofWhatMayNotBe: ReadonlySet<string> = new Set(
  'search want need demand lack fear prevent intend doubt suspect request ask'.split(' '),
);

/**
 * "Ada senjata?", "was there any evidence?": yes, where something that took place was done by it, with it or to it. Null: it is not
 * asked whether there was a thing, or nothing of the sort is told.
 */
export function askThere(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, negated, order, units } = question;
  const unit = nounThere(question);
  if (!unit || negated || order || unit.names.length > 0 || unit.number || unit.date) return null;
  const { events } = desk.prepared.briefing;
  const tell = (event: BriefingEvent, verdict: 'yes' | 'no') => {
    const told = tellWhole(event, desk);
    const line = withVerdict(told, verdict, desk);
    return said(question, desk, topic, { ...told, line }, event.key, 'answer', 0.9);
  };
  const spokenOf = events.find(({ key }) => key === topic?.event);
  if (spokenOf && isWithout(unit, spokenOf, question.language)) return tell(spokenOf, 'no');
  // What a conversation supplies stands in no word.
  if (deeds.some((deed) => units[deed.unit] === unit)) return null;
  const event = events.find((each) => tookPlace(each) && takesPart(unit, each, desk));
  if (event) return tell(event, 'yes');
  // "Udah ada tersangka?" where none has been named.
  const missing = events.find(
    (each) => each.status === 'denied' && takesPart(unit, each, desk) && isNotYet(unit, each, desk),
  );
  return missing ? tell(missing, 'no') : null;
}

/** "Tanpa korban jiwa", "no casualties": what was spoken of last says itself that there was nothing of it. */
function isWithout({ text: word }: Unit, { text }: BriefingEvent, language: Language): boolean {
  const without =
    language === 'id' ? /\b(?:tanpa|tidak ada|tak ada|nihil)\s+(.+)$/i : /\b(?:no|without)\s+(.+)$/i;
  const [, behind = ''] = without.exec(text[language]) ?? [];
  return behind
    .toLowerCase()
    .split(/[^\p{L}'-]+/u)
    .slice(0, 3)
    .includes(word);
}

/** "belum menetapkan tersangka", "have not yet named a suspect": the event itself says that there is none. */
function isNotYet(unit: Unit, { text }: BriefingEvent, { prepared }: Desk): boolean {
  const behind = [
    /\b(?:belum|tidak|tak)(?: ada| \p{L}+kan| \p{L}+i)?\s+(.+)$/iu.exec(text.id)?.[1],
    /\b(?:no|not yet|not|nobody)(?: \p{L}+)?\s+(.+)$/iu.exec(text.en)?.[1],
  ];
  return behind.some((part) => {
    const near = (part ?? '').split(' ').slice(0, 3).join(' ');
    return near !== '' && covers(unit, prepared.termsOf(near));
  });
}

function tookPlace(event: BriefingEvent): boolean {
  return (
    !isToCome(event) &&
    !event.action.some((deed) => spokenActs.has(deed) || replyingDeeds.has(deed) || ofWhatMayNotBe.has(deed))
  );
}

function takesPart(unit: Unit, { agent, target, means }: BriefingEvent, { prepared }: Desk): boolean {
  const speaksOfIt = (filler: Filler) =>
    typeof filler === 'string'
      ? prepared.entities.has(filler) && covers(unit, prepared.entityTerms.get(filler) ?? new Set())
      : covers(unit, prepared.termsOf(filler.id)) || covers(unit, prepared.termsOf(filler.en));
  return [...(agent ?? []), ...(target ?? []), ...(means ? [means] : [])].some(speaksOfIt);
}

/** "Were there any witnesses?", "ada saksi?": yes where they take part in something; that there were none is not said by silence. */
export function askExistence(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units } = question;
  const noun = nounThere(question);
  const asks = opening.test(units.map(({ text }) => text).join(' '));
  if (!noun || !asks || deeds.length > 0) return null;
  const [key] = parts.flatMap(({ keys }) => keys);
  const readings = noun.deeds.filter(
    ({ voice }) => voice === 'noun' || (voice === 'patient' && noun.text === 'casualties'),
  );
  // "Were there any injuries?": what the noun tells that was done.
  if (key === undefined && readings.length > 0)
    return askDone({ ...question, deeds: [spoken(units.indexOf(noun), readings)], rest: [] }, desk, topic);
  if (key === undefined || rest.length > 0 || !isA(key, desk.prepared, 'group')) return null;
  const event = desk.prepared.briefing.events.find(
    (each) => each.status === 'happened' && allFillers(each).includes(key),
  );
  return event
    ? said(question, desk, topic, tellTruth(question, event, desk, false), event.key, 'answer', 0.9)
    : null;
}

function spoken(unit: number, readings: Unit['deeds']): SpokenDeed {
  return { unit, voice: 'noun', readings: readings.map(({ deed }) => ({ deed, voice: 'noun' as const })) };
}

function askDone(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const answer = askEvents(question, desk, topic);
  return answer?.kind === 'said' && answer.as === 'answer' ? answer : null;
}
