import type { Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { journeys } from '../match/deeds.ts';

/** "Where was he headed?", "dia mau ke mana?": asked of the only way that whoever is meant went or was to go; null: it is not asked, or none is told of alone. */
export function whereHeaded(question: Question, topic: Topic | null, { prepared }: Desk): Question | null {
  const [going] = question.deeds;
  const isGoing = going?.voice === 'active' && going.readings.every(({ deed }) => deed === 'go');
  if (question.wanted.kind !== 'place' || !isGoing || question.rest.length > 0) return null;
  const named = question.parts.flatMap(({ deed, keys }) => (deed === 0 ? keys : []));
  const who = named.length > 0 ? named : (topic?.actors ?? []);
  const [journey, another] = prepared.briefing.events.filter(
    ({ action, agent, place }) =>
      place !== undefined &&
      action.some((each) => journeys.has(each)) &&
      (who.length === 0 || agent?.some((filler) => who.includes(String(filler))) === true),
  );
  if (!journey || another) return null;
  const readings = journey.action.slice(0, 1).map((deed) => ({ deed, voice: 'noun' as const }));
  return {
    ...question,
    deeds: [{ unit: going.unit, readings, voice: 'noun' }],
    parts: [],
    event: journey.key,
  };
}
