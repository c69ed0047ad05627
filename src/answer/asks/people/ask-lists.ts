import type { Actor, Place } from '../../../briefing/schema.ts';
import type { Question, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { isOfficeOf } from '../../match/titles.ts';
import { notSaid, said, topicOf } from '../../not-said.ts';
import { isA, isActor } from '../../prepare/prepare.ts';
import { isNamed } from '../../tell/from-actors.ts';
import {
  bothLines,
  capital,
  describe,
  lineLength,
  maxLineLength,
  sayList,
  withName,
} from '../../tell/wording.ts';

const anybody = /^(?:orang|orangnya|tokoh|people|persons?|figures?|individu|individuals?|characters?)$/;
const anyBody =
  /^(?:lembaga|badan|instansi|organisasi|institusi|pihak|agency|agencies|organi[sz]ations?|institutions?|bod(?:y|ies)|part(?:y|ies))$/;
const anyPlace = /^(?:tempat|lokasi|wilayah|places?|locations?|sites?)$/;
const anyCountry = /^(?:negara|negeri|bangsa|country|countries|nations?|states?)$/;

/** "Which agencies are mentioned", "siapa saja presiden yang disebut": all of that sort, by name; null: no sort is asked for. */
export function askListed(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  if (question.wanted.kind !== 'cast') return null;
  const sorts = question.rest.flatMap((at) => question.units[at] ?? []);
  if (sorts.length + question.besides.length === 0) return null;
  const members = membersTold(sorts, desk);
  if (members.length > 1) return said(question, desk, topic, tellListed(members, desk), null, 'answer', 0.95);
  const found = listedAs(sorts, desk).filter(({ key }) => !question.besides.includes(key));
  const people = found.filter(isPerson);
  // "which Americans": people, where only their country is said.
  const ofCountry = sorts.every(({ names }) => names.some((key) => isCountry(key, desk)));
  const listed =
    question.type === 'person' || ofCountry || sorts.some(({ offices }) => offices.length > 0)
      ? people
      : found;
  if (listed.length === 0) return notSaid(question, desk, topic, null);
  const told = tellListed(listed, desk);
  const length = Math.max(lineLength(told.line.id), lineLength(told.line.en));
  if (length <= maxLineLength) return said(question, desk, topic, told, null, 'answer', 0.95);
  // Too many for a line: everyone in the story, as with the command.
  const { slug } = desk.prepared.briefing;
  return { kind: 'view', view: 'cast', slug, topic: topicOf(question, desk, topic, [], null) };
}

/** "Sebutkan ketiga calon itu": those who a group is described to consist of. */
function membersTold(sorts: readonly Unit[], { prepared }: Desk): readonly Actor[] {
  for (const key of sorts.flatMap(({ names }) => names)) {
    const group = prepared.entities.get(key);
    if (!group || !isActor(group) || group.kind !== 'group' || !group.description) continue;
    const named = prepared.termsOf(group.description.id);
    const members = prepared.briefing.actors.filter(
      (actor) =>
        actor.kind === 'person' &&
        named.has(`n:${actor.key}`) &&
        group.description?.id.includes(actor.name.id),
    );
    if (members.length > 1) return members;
  }
  return [];
}

/** Everybody and everything that is all of these sorts, as first spoken of. */
function listedAs(sorts: readonly Unit[], desk: Desk): readonly (Actor | Place)[] {
  const everything = [...desk.prepared.briefing.actors, ...desk.prepared.briefing.places];
  const fitting = everything.filter((entity) =>
    sorts.every((sort) => isOfSort(entity, sort, sorts.length > 1, desk)),
  );
  // "lembaga": of those that are called so, or of all bodies.
  const [sort] = sorts;
  const bodies =
    sort && sorts.length === 1 && anyBody.test(sort.text) && fitting.length < 2
      ? everything.filter((entity) => isActor(entity) && entity.kind === 'organisation')
      : fitting;
  // Who has a name of his own goes for those who are only described.
  const named = bodies.filter(({ key }) => isNamed(key, desk));
  const first = ({ sentences }: Actor | Place) => Math.min(...sentences);
  return (named.length > 1 ? named : bodies).toSorted((left, right) => first(left) - first(right));
}

/** `joined`: the sort is one word of two, as in "police officers". */
function isOfSort(entity: Actor | Place, sort: Unit, joined: boolean, desk: Desk): boolean {
  const { prepared, lexicon } = desk;
  const kind = isActor(entity) ? entity.kind : 'place';
  const terms = prepared.entityTerms.get(entity.key) ?? none;
  if (anybody.test(sort.text)) return kind === 'person';
  if (anyCountry.test(sort.text) && kind !== 'place') return kind === 'country';
  if (anyPlace.test(sort.text)) return kind === 'place';
  if (kind === 'person' && !joined && isBody(sort, desk)) return false;
  if (sort.names.length > 0)
    return (
      sort.names.some((key) => key === entity.key || prepared.wholes.get(entity.key)?.has(key) === true) ||
      [...prepared.termsOf(sort.text)].some((term) => !term.startsWith('n:') && terms.has(term))
    );
  if (sort.offices.length > 0)
    return joined
      ? kind === 'person'
      : isActor(entity) && entity.offices.some((office) => isOfficeOf(sort, office, entity, lexicon));
  // A cathedral "in the city centre" is no city.
  const { id = '', en = '' } = (!isActor(entity) && entity.kind) || {};
  return id ? [id, en].some((text) => covers(sort, prepared.termsOf(text))) : covers(sort, terms);
}

const none: ReadonlySet<string> = new Set();

function isPerson(entity: Actor | Place): boolean {
  return isActor(entity) && entity.kind === 'person';
}

function isCountry(key: string, { prepared }: Desk): boolean {
  return isA(key, prepared, 'country');
}

/** "Which clubs": who presides over one is none. */
function isBody(sort: Unit, { prepared, lexicon }: Desk): boolean {
  const called = sort.names.map((key) => prepared.entities.get(key));
  return (
    called.some((entity) => entity && isActor(entity) && entity.kind === 'organisation') ||
    sort.concepts.some((concept) => lexicon.concepts.get(concept)?.kind === 'organisation')
  );
}

/** Their names, each with what he is where there is room for all. */
function tellListed(listed: readonly (Actor | Place)[], desk: Desk): Told {
  const { prepared, say } = desk;
  const lineOf = (described: boolean) =>
    bothLines((language) => {
      const items = listed.map((entity) => {
        const description = described && isActor(entity) ? describe(entity, language, prepared) : null;
        return description === null ? entity.name[language] : `${entity.name[language]} (${description})`;
      });
      return { lead: capital(sayList(items, language, say)), rest: '.' };
    });
  const people = listed.every(isPerson);
  const full = lineOf(people);
  const fits = lineLength(full.id) <= maxLineLength && lineLength(full.en) <= maxLineLength;
  const sentences = listed.flatMap((entity) => [
    ...withName(entity.key, entity.sentences.slice(0, 1), prepared),
    ...(people && isActor(entity) ? entity.offices.flatMap((office) => office.sentences) : []),
  ]);
  return {
    line: fits ? full : lineOf(false),
    sentences: [...new Set(sentences)].sort((left, right) => left - right),
    actors: listed.map(({ key }) => key),
  };
}
