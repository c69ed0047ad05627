import type { Question } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';

/** Deeds by which somebody comes to an office or loses it. */
const changing: ReadonlySet<string> = new Set(
  'become appoint elect nominate replace succeed name promote inaugurate lead chair head manage run-for win-election'.split(
    ' ',
  ),
);
const ahead = /^(?:akan|bakal|bakalan|nanti|will|mau|calon|be|been)$/;

/** "Siapa yang jadi hakimnya?", "who became ambassador": of an office of which no event tells that somebody came to it, whoever holds it. */
export function withoutBecoming(question: Question, desk: Desk): Question {
  const { deeds, negated, rest, units, wanted } = question;
  const [deed, another] = deeds;
  const asksWho = wanted.kind === 'filler' && wanted.role === 'agent' && question.type === 'person';
  const isBecoming = deed?.readings.every((reading) => reading.deed === 'become') === true;
  if (!deed || another || !asksWho || !isBecoming || negated || units.some(({ text }) => ahead.test(text)))
    return question;
  const office = units[rest.find((at) => at > deed.unit) ?? -1];
  if (!office || office.offices.length + office.relations.length === 0) return question;
  const isTold = desk.prepared.events.some(
    ({ event, terms }) => event.action.some((action) => changing.has(action)) && covers(office, terms),
  );
  if (isTold) return question;
  const parts = question.parts.map((part) => ({ ...part, role: null, deed: null }));
  return { ...question, wanted: { kind: 'identity' }, deeds: [], parts };
}
