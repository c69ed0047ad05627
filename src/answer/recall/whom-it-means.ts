import type { Filler } from '../../briefing/schema.ts';
import type { Pronoun, Question, Unit } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { allFillers, covers, isOfOtherSex } from '../match/covers.ts';
import { isRightAfter } from '../match/linked.ts';
import { fitsTie, tiesIn } from '../match/ties.ts';
import { isA, isActor } from '../prepare/prepare.ts';

/** Whom a pronoun may mean of those spoken of, the latest first; none: nobody of its sort. */
export function meantBy(
  pronoun: Pronoun,
  unit: Unit | undefined,
  topic: Topic,
  desk: Desk,
  question: Question,
): readonly string[] {
  const named = new Set(question.parts.flatMap((part) => part.keys));
  const actors = topic.actors.flatMap((key) => {
    const entity = desk.prepared.entities.get(key);
    return entity && isActor(entity) && !named.has(key) ? [entity] : [];
  });
  if (pronoun === 'person') {
    const sex = /^(?:he|him|his)$/.test(unit?.text ?? '')
      ? 'he'
      : /^(?:she|her|hers)$/.test(unit?.text ?? '')
        ? 'she'
        : null;
    const people = actors.filter(
      (actor) =>
        actor.kind === 'person' && (sex === null || actor.pronoun === undefined || actor.pronoun === sex),
    );
    return people.map(({ key }) => key);
  }
  if (pronoun === 'they') {
    // Several people before a body that is one thing, whoever was told of last.
    const people = actors.filter(
      (actor) => actor.pronoun === 'they' || (actor.kind === 'group' && !actor.pronoun),
    );
    const bodies = actors.filter((actor) => actor.kind === 'group' || actor.kind === 'organisation');
    return (bodies.length > 0 ? [...new Set([...people, ...bodies])] : actors).map(({ key }) => key);
  }
  return [];
}

/** "lembaga itu", "that agency": the latest of that kind. */
export function meantByClass(question: Question, at: number, topic: Topic, desk: Desk): string | null {
  const unit = question.units[at];
  // "and the men's?": what is theirs, not they.
  if (!unit || (unit.enclitic && question.language === 'en')) return null;
  const pointing = [question.units[at - 1]?.text, question.units[at + 1]?.text].some((text) =>
    /^(?:itu|tersebut|ini|that|this|those|these|the)$/.test(text ?? ''),
  );
  if (!pointing) return null;
  const kinds = unit.concepts.map((concept) => desk.lexicon.concepts.get(concept)?.kind);
  for (const key of topic.actors) {
    const entity = desk.prepared.entities.get(key);
    if (!entity || !isActor(entity) || isOfOtherSex(unit, entity)) continue;
    if (kinds.includes('organisation') && entity.kind === 'organisation') return key;
    if (kinds.includes('person') && (entity.kind === 'person' || entity.kind === 'group')) return key;
    if (entity.kind === 'country' && covers(unit, desk.prepared.termsOf(countryWords))) return key;
  }
  return kinds.includes('place') ? placeMeantBy(unit, topic, desk) : null;
}

const countryWords = 'negara negeri country state nation tempat place';

/** "kota itu", "that cathedral": the place of that kind that was spoken of, or where what was spoken of happened. */
function placeMeantBy(unit: Unit, topic: Topic, desk: Desk): string | null {
  const { entities, termsOf } = desk.prepared;
  for (const key of topic.place === null ? topic.actors : [...topic.actors, topic.place]) {
    const entity = entities.get(key);
    if (!entity || isActor(entity)) continue;
    const said = [entity.kind?.id, entity.kind?.en, 'tempat place'].filter((text) => text !== undefined);
    if (said.some((text) => covers(unit, termsOf(text)))) return key;
  }
  return null;
}

/** "pamannya": of the latest who has one, else of the latest. */
export function whoseIs(unit: Unit, { actors }: Topic, desk: Desk): readonly string[] {
  const ties = unit.relations.length > 0 ? tiesIn(desk).filter((tie) => fitsTie(unit, tie)) : [];
  const owner = actors.find((key) => ties.some(({ other }) => other.key === key));
  return owner === undefined ? actors.slice(0, 1) : [owner];
}

/** "Who were they?" after what was found on nobody who was named: those to whom something was done just before. */
export function thoseBeside(topic: Topic, { prepared }: Desk): readonly string[] {
  const { events } = prepared.briefing;
  const spoken = events.find(({ key }) => key === topic.event);
  const isGroup = (filler: Filler) => {
    const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
    return entity !== undefined && isActor(entity) && (entity.kind === 'group' || entity.pronoun === 'they');
  };
  if (!spoken || topic.actors.length > 0 || allFillers(spoken).some(isGroup)) return [];
  const before = events.find(
    ({ sentences, status, target }) =>
      status === 'happened' && isRightAfter(spoken, sentences) && target?.some(isGroup) === true,
  );
  return (before?.target ?? []).flatMap((filler) =>
    typeof filler === 'string' && isGroup(filler) ? [filler] : [],
  );
}

/** The latest spoken of that is of the sort asked for. */
export function latestOfSort({ type }: Question, topic: Topic, desk: Desk): string | undefined {
  return topic.actors.find((key) => {
    const entity = desk.prepared.entities.get(key);
    if (!entity) return false;
    const kind = isActor(entity) ? entity.kind : 'place';
    return kind === type;
  });
}

/** "which agency was it?" of what was done for one: the only one of that sort that the event speaks of. */
export function onlyOfSort({ type }: Question, topic: Topic, { prepared }: Desk): string | undefined {
  const event = prepared.events.find((each) => each.event.key === topic.event);
  const told = [...(event?.terms ?? [])].flatMap((term) => (term.startsWith('n:') ? [term.slice(2)] : []));
  const [only, ...others] = told.filter((key) => {
    const entity = prepared.entities.get(key);
    return entity !== undefined && type !== null && (isActor(entity) ? entity.kind : 'place') === type;
  });
  return others.length === 0 ? only : undefined;
}

export function isPerson(key: string, { prepared }: Desk): boolean {
  return isA(key, prepared, 'person', 'group');
}
