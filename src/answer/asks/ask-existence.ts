import type { Question, SpokenDeed, Unit } from '../../question/question.ts';
import type { Answer, Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { allFillers } from '../match/covers.ts';
import { said } from '../not-said.ts';
import { isA } from '../prepare/prepare.ts';
import { tellTruth } from '../tell/corrections.ts';
import { askEvents } from './ask-events.ts';

const opening = /^(?:ada |(?:is|are|was|were) there (?:any|an?|some) )/;

/** "Were there any witnesses?", "ada saksi?": yes where they take part in something; that there were none is not said by silence. */
export function askExistence(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const text = units.map((unit) => unit.text).join(' ');
  const content = units.filter(
    ({ auxiliary, isFunction, pronoun, text: word }) =>
      !isFunction && !auxiliary && pronoun !== 'there' && !/^(?:ada|\w+ there)$/.test(word),
  );
  const [noun, ...more] = content;
  if (wanted.kind !== 'truth' || !opening.test(text) || !noun || more.length > 0 || deeds.length > 0)
    return null;
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
