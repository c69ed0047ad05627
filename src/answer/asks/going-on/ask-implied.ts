import type { Part, Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { allFillers, covers, isPlace } from '../../match/covers.ts';
import { isNear } from '../../match/linked.ts';
import { isAnybody } from '../../match/match.ts';
import { sameActor } from '../../match/same-actor.ts';
import { resolveOffices } from '../../recall/offices.ts';

/** What is told where the words meet but for a little. */
const loosely = 0.65;

/** "Siapa yang mimpin?" of a team that was spoken of, "udah ketangkep?": whoever led just it, what became of just him, where that is told. */
export function askImplied(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (implied: Question) => Answer,
): Answer | null {
  const { deeds, parts, rest } = question;
  const bare = rest.length === 0 && deeds.length === 1 && parts.every(({ keys }) => keys.length === 0);
  const role = bare && topic?.asked ? impliedRole(question) : null;
  if (role === null) return null;
  for (const key of topic?.actors.filter((each) => !isPlace(each, desk.prepared)) ?? []) {
    const implied: Part = { unit: deeds[0]?.unit ?? 0, keys: [key], role, deed: 0 };
    const answer = ask(resolveOffices({ ...question, parts: [implied] }, desk));
    const isTold =
      answer.kind === 'said' &&
      answer.score > loosely &&
      (answer.as === 'answer' || question.wanted.kind === 'truth');
    if (isTold && speaksOf(answer.topic.event, key, desk)) return answer;
  }
  return null;
}

/** An answer from an event that says nothing of him is no answer about him. */
function speaksOf(key: string | null, actor: string, { prepared }: Desk): boolean {
  const told = prepared.events.find(({ event }) => event.key === key);
  return (
    !told ||
    told.terms.has(`n:${actor}`) ||
    allFillers(told.event).some((filler) => sameActor(actor, filler, prepared, true))
  );
}

const ofSomeone: ReadonlySet<Question['wanted']['kind']> = new Set([
  'truth',
  'time',
  'place',
  'reason',
  'manner',
  'number',
]);

/** The part that a verb without a subject leaves to whoever was spoken of; null: none. */
function impliedRole({ deeds, units, wanted }: Question): 'agent' | 'target' | null {
  const [deed] = deeds;
  // What the conversation supplied stands in no word of the question.
  if (!deed || (units[deed.unit]?.deeds.length ?? 0) === 0 || units.some(isAnybody)) return null;
  const { voice } = deed;
  if (wanted.kind === 'filler' && wanted.deed === 0) {
    if (wanted.role === 'agent' || (wanted.role === 'about' && voice === 'passive')) return 'target';
    return wanted.role === 'target' && voice === 'active' ? 'agent' : null;
  }
  if (!ofSomeone.has(wanted.kind)) return null;
  return voice === 'passive' ? 'target' : voice === 'active' ? 'agent' : null;
}

/** "Kapan banjir sebelumnya?", then "berapa yang meninggal?": how many in what was told last, where just that tells of it. */
export function askCountedThere(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (there: Question) => Answer,
): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const unit = units[deeds[0]?.unit ?? -1];
  const bare = deeds.length === 1 && rest.length === 0 && parts.every(({ keys }) => keys.length === 0);
  const spoken = desk.prepared.events.find(({ event }) => event.key === topic?.event);
  if (wanted.kind !== 'number' || !bare || !unit?.deeds.length || !spoken || !topic?.asked) return null;
  if (!covers(unit, spoken.terms)) return null;
  const answer = ask({ ...question, event: spoken.event.key });
  return answer.kind === 'said' && answer.topic.event === spoken.event.key ? answer : null;
}

/** "Why were they paused?" of talks: what a pronoun means need be nobody, as long as what answers is near to what was told. */
export function askUnpointed(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (unpointed: Question) => Answer,
): Answer | null {
  const isThey = ({ role, unit }: Part) =>
    (role !== 'source' && question.units[unit]?.pronoun === 'they') ||
    // "siapa yang mengirimkannya?": it may be a thing without a name.
    (role === 'target' &&
      question.units[unit]?.enclitic === true &&
      question.units[unit]?.names.length === 0);
  const parts = question.parts.filter((part) => part.keys.length === 0 || !isThey(part));
  if (parts.length === question.parts.length || question.deeds.length === 0) return null;
  const answer = ask({ ...question, parts });
  return answer.kind === 'said' && answer.as === 'answer' && isNear(answer.topic.event, topic, desk)
    ? answer
    : null;
}
