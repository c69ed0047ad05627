import type { Part, Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { isPlace } from '../match/covers.ts';
import { owns } from '../match/same-actor.ts';
import { isTaken } from '../match/taken-from.ts';
import { isActor } from '../prepare/prepare.ts';
import { namesIn } from '../prepare/read-terms.ts';

const whoseAsked =
  /^ (?:(?:and|so|dan|terus|lalu|emang|memang|itu|ini|nya) )*(?:(?:(?:barang|benda|semua) (?:itu |ini )?)?(?:punya|milik|kepunyaan|dimiliki|yang punya|siapa yang punya|yang memiliki|siapa yang memiliki|pemilik)(?: (?:itu|siapa|apa|sih|barang|benda|semua))*|(?:siapa )?pemilik(?: (?:itu|siapa|sih))*|whose (?:is|was|are|were) (?:it|that|this|they|these|those)|who own(?:s|ed) (?:it|that|this|them)|who (?:does|did|do) (?:it|that|this|they|those|(?:the )?(?:stuff|things?|items?)) belong to|(?:who is|who's) the owner) $/;

/** "Punya siapa?", "whose is it?": of the thing or place that was spoken of, whoever owns it, else what it is. */
export function whoseItIs(question: Question, topic: Topic, desk: Desk): Question | null {
  const words = ` ${question.units.map(({ text }) => text).join(' ')} `;
  if (!whoseAsked.test(words) || question.units.some(({ names }) => names.length > 0)) return null;
  const { briefing, entities } = desk.prepared;
  const taken = briefing.events.find((event) => event.key === topic.event && isTaken(event));
  if (taken && !taken.target?.some((filler) => typeof filler === 'string'))
    return ownerTold(question, topic, desk) ?? fromWhomTaken(question, taken.key);
  const isThing = (key: string) => {
    const entity = entities.get(key);
    return (
      entity !== undefined &&
      (!isActor(entity) || (entity.kind !== 'person' && entity.kind !== 'country' && entity.pronoun === 'it'))
    );
  };
  const asksPlace = topic.asked?.wanted.kind === 'place';
  const spoken = [...topic.actors.filter(isThing), ...(topic.place ? [topic.place] : [])];
  // Of several things that were spoken of, the owner of the latest.
  const [owner] = spoken.flatMap(
    (thing) => briefing.actors.find((actor) => owns(actor, thing, desk.prepared)) ?? [],
  );
  if (owner) return ofOwner(question, owner.key);
  const [latest] = asksPlace ? spoken.filter((key) => isPlace(key, desk.prepared)).toReversed() : spoken;
  const owning = (key: string | undefined) =>
    briefing.events.find(
      ({ action, target }) => action.includes('own') && target?.some((each) => each === key),
    );
  // Of several that were spoken of, the one whose owner is told.
  const key = [latest, ...spoken].find(owning) ?? latest;
  if (key === undefined) return ownerTold(question, topic, desk);
  const event = owning(key);
  const part: Part = { unit: 0, keys: [key], role: 'target', deed: 0 };
  const meant = { ...question, parts: [part], rest: [], type: null };
  if (!event && bearsOwner(key, desk))
    return {
      ...meant,
      parts: [{ ...part, role: null, deed: null }],
      wanted: { kind: 'identity' },
      deeds: [],
    };
  const deeds = [{ unit: 0, readings: [{ deed: 'own', voice: 'noun' as const }], voice: 'noun' as const }];
  return { ...meant, wanted: { kind: 'filler', role: 'agent', deed: 0 }, deeds, event: event?.key ?? null };
}

const belonging = /\b(?:milik|kepunyaan|belonging to|owned by)\b/;

/** Of a thing that is told of in words which say whose it is: who that is. */
function ownerTold(question: Question, topic: Topic, { prepared }: Desk): Question | null {
  const spoken = prepared.briefing.events.find(({ key }) => key === topic.event);
  const [owner, another] = [...(spoken?.target ?? []), ...(spoken?.about ?? [])].flatMap((filler) => {
    const [, whose] = typeof filler === 'string' ? [] : filler.id.split(belonging);
    return namesIn(prepared.termsOf(whose ?? ''));
  });
  if (owner === undefined || another !== undefined) return null;
  return ofOwner(question, owner);
}

/** Of what was taken from somebody: from whom, which says as much of whose it is as is told; never whoever took it. */
function fromWhomTaken(question: Question, event: string): Question {
  return {
    ...question,
    wanted: { kind: 'filler', role: 'agent', deed: 0, fromWhom: true },
    type: 'person',
    deeds: [{ unit: 0, readings: [{ deed: 'seize', voice: 'passive' }], voice: 'passive' }],
    parts: [],
    rest: [],
    event,
  };
}

function ofOwner(question: Question, key: string): Question {
  const parts = [{ unit: 0, keys: [key], role: null, deed: null }];
  return { ...question, wanted: { kind: 'identity' }, type: null, deeds: [], parts, rest: [] };
}

/** "PT X's factory", or one that is said to belong to somebody: what it is tells whose it is. */
function bearsOwner(key: string, { prepared }: Desk): boolean {
  const entity = prepared.entities.get(key);
  if (!entity) return false;
  const named = namesIn(prepared.termsOf(entity.name.id));
  return (isActor(entity) && entity.belongs.length > 0) || named.some((each) => each !== key);
}
