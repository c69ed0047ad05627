import type { Actor, Filler } from '../../briefing/schema.ts';
import type { Part, Pronoun, Question, Unit } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { allFillers, covers, isOfOtherSex } from '../match/covers.ts';
import { isRightAfter } from '../match/linked.ts';
import { heads, owns } from '../match/same-actor.ts';
import { fitsTie, tiesIn } from '../match/ties.ts';
import { isOfficeOf } from '../match/titles.ts';
import { isA, isActor } from '../prepare/prepare.ts';
import { namesIn } from '../prepare/read-terms.ts';

/** Whom a pronoun may mean: those spoken of whom it fits by kind, number and sex, the latest first; else those told of around them. */
export function meantBy(
  pronoun: Pronoun,
  part: Part,
  topic: Topic,
  desk: Desk,
  question: Question,
): readonly string[] {
  const named = new Set(question.parts.flatMap((part) => part.keys));
  const actorsOf = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const entity = desk.prepared.entities.get(key);
      return entity && isActor(entity) && !named.has(key) ? [entity] : [];
    });
  const spoken = actorsOf(topic.actors);
  if (pronoun === 'person') {
    const sex = sexOf(question.units[part.unit]);
    const isMeant = (actor: Actor) =>
      actor.kind === 'person' && (sex === null || actor.pronoun === undefined || actor.pronoun === sex);
    const people = spoken.filter(isMeant);
    const again = meantBefore(topic);
    if (people.some(({ key }) => key === again)) return [again];
    // "What's Pompeo's job? Was he on the call?": of him whom the reader has just named nothing else is asked.
    const named = question.wanted.kind === 'truth' ? namedBefore(topic) : undefined;
    if (named !== undefined && people.some(({ key }) => key === named)) return [named];
    // "dia masok ke sekolah itu" after a caterer: a body, where nobody else was spoken of.
    const [body, ...more] = spoken;
    if (people.length === 0 && sex === null && body?.kind === 'organisation' && more.length === 0)
      return [(isKin(question) && ownerOf(body.key, desk)) || body.key];
    // Whoever does something is somebody, and so is whoever it is asked of whether it is so; whom it is done to may be left to the verb.
    const isSomebody = part.role === 'agent' || question.wanted.kind === 'truth';
    if (people.length > 0 || sex === null || !isSomebody) return people.map(({ key }) => key);
    const [told, beside] = [0, 1].map((far) => actorsOf(toldIn(topic, far, desk)).filter(isMeant));
    const [only, ...others] = (told?.length ? told : beside) ?? [];
    return only && others.length === 0 ? [only.key] : [];
  }
  if (pronoun === 'they') {
    // Several people before a body that is one thing, whoever was told of last.
    const isSeveral = (actor: Actor) =>
      actor.pronoun === 'they' || (actor.kind === 'group' && !actor.pronoun);
    const people = spoken.filter(isSeveral);
    const bodies = spoken.filter((actor) => actor.kind === 'group' || actor.kind === 'organisation');
    if (bodies.length === 0) return spoken.map(({ key }) => key);
    const told = people.length > 0 ? people : actorsOf(toldIn(topic, 0, desk)).filter(isSeveral);
    return [...new Set([...told, ...bodies])].map(({ key }) => key);
  }
  return [];
}

/** Whom such a word just meant in a question whether something is so, of which no answer names another; empty: nobody. */
function meantBefore({ asked }: Topic): string {
  const part = asked?.parts.find(({ unit }) => asked.units[unit]?.pronoun === 'person');
  return (asked?.wanted.kind === 'truth' && part?.keys.length === 1 && part.keys[0]) || '';
}

/** Who it was that the last question asked of, where it named one only; who did something to him may be meant as well as he. */
function namedBefore({ asked }: Topic): string | undefined {
  if (asked?.wanted.kind !== 'identity') return undefined;
  const named = asked.parts.filter(({ keys, unit }) => keys.length > 0 && asked.units[unit]?.names?.length);
  const [only, ...others] = named;
  return others.length === 0 && only?.keys.length === 1 ? only.keys[0] : undefined;
}

function isKin({ units }: Question): boolean {
  return units.some(({ offices, relations }) => relations.length > 0 && offices.length === 0);
}

/** A business is nobody's brother, but whoever owns or heads it may be. */
function ownerOf(body: string, { prepared }: Desk): string | undefined {
  const [only, ...others] = prepared.briefing.actors.filter(
    (actor) => actor.kind === 'person' && (owns(actor, body, prepared) || heads(actor.key, body, prepared)),
  );
  return others.length === 0 ? only?.key : undefined;
}

function sexOf(unit: Unit | undefined): 'he' | 'she' | null {
  if (/^(?:he|him|his|th\S+ (?:man|guy|fellow|dude|bloke))$/.test(unit?.text ?? '')) return 'he';
  return /^(?:she|her|hers)$/.test(unit?.text ?? '') ? 'she' : null;
}

/** Whom the sentences of what was told last name, and those so far from them. */
export function toldIn(topic: Topic, far: number, { prepared }: Desk): readonly string[] {
  const spoken = prepared.briefing.events.find(({ key }) => key === topic.event);
  const told = topic.sentences?.length ? topic.sentences : (spoken?.sentences ?? []);
  const near = [...new Set(told.flatMap((number) => [number - far, number + far]))];
  const named = near.flatMap((number) => prepared.sentences[number - 1] ?? []);
  return [...new Set(named.flatMap(namesIn))];
}

/** "lembaga itu", "that agency": the latest of that kind. */
export function meantByClass(question: Question, at: number, topic: Topic, desk: Desk): string | null {
  const unit = question.units[at];
  if (!unit) return null;
  const pointing = [question.units[at - 1]?.text, question.units[at + 1]?.text].some((text) =>
    /^(?:itu|tersebut|ini|that|this|those|these|the)$/.test(text ?? ''),
  );
  if (pointing || unit.enclitic) {
    const holder = holderSpoken(unit, topic, desk);
    if (holder !== undefined) return holder;
  }
  // "and the men's?": what is theirs, not they.
  if (!pointing || (unit.enclitic && question.language === 'en')) return null;
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

/** "What's the minister's name?": whoever of those spoken of is one; of several, whom the reader spoke of himself. */
function holderSpoken(unit: Unit, topic: Topic, { lexicon, prepared }: Desk): string | undefined {
  if (unit.offices.length === 0) return undefined;
  const holders = topic.actors.filter((key) => {
    const entity = prepared.entities.get(key);
    return (
      entity !== undefined &&
      isActor(entity) &&
      entity.offices.some((office) => isOfficeOf(unit, office, entity, lexicon))
    );
  });
  const named = [topic.asked, topic.before].flatMap(
    (asked) =>
      asked?.parts.flatMap((part) => {
        // What the conversation supplied stands in no word.
        const said = asked.units[part.unit];
        return said?.names?.length || said?.offices?.length ? part.keys : [];
      }) ?? [],
  );
  const meant = holders.filter((key) => named.includes(key));
  return (meant.length === 1 ? meant : holders)[0];
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

/** The latest of those spoken of in whom or which somebody holds the office that a word means. */
export function whoseOffice(
  unit: Unit,
  { actors }: Pick<Topic, 'actors'>,
  { prepared }: Desk,
): string | undefined {
  const isHeld = (key: string) =>
    prepared.briefing.actors.some(({ offices }) =>
      offices.some(({ of, office }) => of === key && unit.offices.includes(office)),
    );
  return actors.find(isHeld);
}

/** "What will happen to them?": of all whom it may mean, those to whom something is told to be done, or will be. */
export function undergoing(
  keys: readonly string[],
  { units }: Question,
  { prepared }: Desk,
): readonly string[] {
  if (keys.length < 2 || !units.some(({ text }) => /^(?:happens?|happened|terjadi)$/.test(text))) return keys;
  const ahead = units.some(({ text }) => /^(?:will|going to|akan|bakal)$/.test(text));
  const isMeant = (key: string) =>
    prepared.briefing.events.some(
      ({ status, target }) => (!ahead || status === 'planned') && target?.includes(key) === true,
    );
  const meant = keys.filter(isMeant);
  return meant.length > 0 ? meant : keys;
}

/** "pamannya", "direkturnya": of the latest who has one, else of the latest. */
export function whoseIs(unit: Unit, { actors }: Topic, desk: Desk): readonly string[] {
  const ties = unit.relations.length > 0 ? tiesIn(desk).filter((tie) => fitsTie(unit, tie)) : [];
  const owner =
    actors.find((key) => ties.some(({ other }) => other.key === key)) ?? whoseOffice(unit, { actors }, desk);
  // A successor or an aunt is a person's.
  const ofPerson = unit.relations.length > 0 && unit.offices.length === 0;
  const person = ofPerson ? actors.find((key) => isA(key, desk.prepared, 'person')) : undefined;
  return [owner ?? person ?? actors[0] ?? []].flat();
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

/** Verbs of leading a body. */
export const leadingDeeds: ReadonlySet<string> = new Set(
  'lead head direct run manage govern chair'.split(' '),
);

/** "Who runs it?": the latest body spoken of that somebody heads, else the latest body. */
export function bodyLed({ deeds, units }: Question, topic: Topic, desk: Desk): Part | null {
  const at = units.findIndex(({ text }, index) => text === 'it' && units[index - 1]?.deeds.length !== 0);
  const [deed, ...others] = deeds;
  const isAsked = deed?.readings.some((reading) => leadingDeeds.has(reading.deed)) && deed.unit === at - 1;
  if (at < 0 || !isAsked || others.length > 0) return null;
  const bodies = topic.actors.filter((key) => isA(key, desk.prepared, 'organisation', 'country'));
  const isHeaded = (body: string) =>
    desk.prepared.briefing.actors.some(({ key }) => heads(key, body, desk.prepared));
  const key = bodies.find(isHeaded) ?? bodies[0];
  return key === undefined ? null : { unit: at, keys: [key], role: 'target', deed: 0 };
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
  const told = event ? namesIn(event.terms) : [];
  const [only, ...others] = told.filter((key) => {
    const entity = prepared.entities.get(key);
    return entity !== undefined && type !== null && (isActor(entity) ? entity.kind : 'place') === type;
  });
  return others.length === 0 ? only : undefined;
}

function isPerson(key: string, { prepared }: Desk): boolean {
  return isA(key, prepared, 'person', 'group');
}

/** Who may come from somewhere: a person or a body. */
export function isFromSomewhere(key: string, { prepared }: Desk): boolean {
  return isA(key, prepared, 'person', 'group', 'organisation');
}

/** "dari negara mana?": of a thing and whoever made it, whoever was asked for; else the latest person. */
export function fromSomewhere(topic: Topic, desk: Desk): string | undefined {
  const able = topic.actors.filter((key) => isFromSomewhere(key, desk));
  const asked = able.find((key) => wasAskedFor(key, topic, desk));
  return asked ?? able.find((key) => isPerson(key, desk)) ?? able[0];
}

/** He fills the part that the last question asked for. */
function wasAskedFor(key: string, { asked, event }: Topic, { prepared }: Desk): boolean {
  if (asked?.wanted.kind !== 'filler' || asked.wanted.role === null) return false;
  const spoken = prepared.briefing.events.find((each) => each.key === event);
  return spoken?.[asked.wanted.role]?.includes(key) === true;
}
