import type { Filler } from '../../briefing/schema.ts';
import { asksNationality } from '../../question/nationality.ts';
import { prepositionRoles } from '../../question/parts.ts';
import type { Part, Pronoun, Question, Unit } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import { isAge } from '../asks/figures-of.ts';
import type { Desk } from '../desk.ts';
import { allFillers, covers, isOfOtherSex } from '../match/covers.ts';
import { isRightAfter } from '../match/linked.ts';
import { fitsTie, tiesIn } from '../match/ties.ts';
import { isA, isActor } from '../prepare/prepare.ts';
import { tellWhere } from '../tell/from-actors.ts';
import { bothOfThem } from './both-of-them.ts';
import { goingOn, matterOfIts, namesNothing, withEventOf } from './elided.ts';
import { ofUnanswered } from './unanswered.ts';
import { whoseItIs } from './whose-it-is.ts';

/** Fills what a follow-up leaves out from what the conversation was about: pronouns, "that agency", a question word alone. */
export function recall(question: Question, topic: Topic | null, desk: Desk): Question {
  if (!topic || topic.slug !== desk.prepared.briefing.slug)
    return (
      goingOn(question, null, desk) ?? (namesNothing(question) ? withEventOf(question, null, desk) : question)
    );
  const going =
    goingOn(question, topic, desk) ??
    chosenAlone(question, topic, desk) ??
    bothOfThem(question, topic, desk) ??
    matterOfIts(question, topic, desk) ??
    whoseItIs(question, topic, desk) ??
    ofUnanswered(question, topic, desk);
  if (going) return going;
  const parts = question.parts.map((part): Part => {
    const pronoun = question.units[part.unit]?.pronoun ?? null;
    if (part.keys.length > 0 || pronoun === null) return part;
    const keys = meantBy(pronoun, question.units[part.unit], topic, desk, question);
    const asksThem = question.wanted.kind !== 'time' && question.wanted.kind !== 'place';
    const isOpen = keys.length === 0 && pronoun === 'they' && asksThem;
    return { ...part, keys: isOpen ? thoseBeside(topic, desk) : keys };
  });
  const tied = tieToSpoken(question, parts, topic);
  if (tied) return tied;
  const used = new Set<number>();
  const besides = question.more ? [...question.besides, ...topic.actors] : question.besides;
  if (parts.every((part) => part.keys.length === 0)) {
    for (const at of question.rest) {
      const key = meantByClass(question, at, topic, desk);
      if (key === null) continue;
      used.add(at);
      parts.push({ unit: at, keys: [key], role: null, deed: null });
      break;
    }
  }
  // "padanya", "untuknya", "pemimpinnya": whom the conversation spoke of hangs on the word.
  for (const [at, unit] of question.units.entries()) {
    const role = unit.preposition ? (prepositionRoles[unit.text] ?? null) : null;
    const leads =
      (unit.offices.length > 0 ||
        unit.relations.length > 0 ||
        unit.deeds.some(({ deed, voice }) => deed === 'lead' && voice === 'agent')) &&
      unit.enclitic &&
      parts.every((part) => part.keys.length === 0);
    if (unit.enclitic && unit.preposition && role !== null && topic.actors.length > 0) {
      parts.push({ unit: at, keys: topic.actors, role, deed: question.deeds.length > 0 ? 0 : null });
    } else if (leads) parts.push({ unit: at, keys: whoseIs(unit, topic, desk), role: null, deed: null });
  }
  // "memimpinnya": whom or what the verb is done to hangs on it.
  const clitic = question.deeds.find(
    (deed) =>
      deed.voice === 'active' &&
      question.units[deed.unit]?.enclitic &&
      question.language === 'id' &&
      // "mintanya", "bayarnya": a verb without its prefix becomes a noun so.
      /^me/.test(question.units[deed.unit]?.text ?? ''),
  );
  if (clitic && !parts.some((part) => part.role === 'target')) {
    const keys = topic.actors;
    if (keys.length > 0)
      parts.push({ unit: clitic.unit, keys, role: 'target', deed: question.deeds.indexOf(clitic) });
  }
  // "umurnya?", "how old?": of whoever was spoken of last.
  const aged = question.units.findIndex(({ text }) =>
    /^(?:umur|usia|age|how old|durasi|duration|tinggi|height|berat|weight)$/.test(text),
  );
  // Of two who were spoken of, the one whose age is told.
  const isOld = (key: string) =>
    desk.prepared.briefing.figures.some((figure) => figure.of === key && isAge(figure, desk));
  const latest = topic.actors.slice(0, 2).find(isOld) ?? topic.actors[0];
  if (
    aged >= 0 &&
    latest &&
    question.rest.every((at) => at === aged) &&
    parts.every(({ keys }) => keys.length === 0)
  )
    parts.push({ unit: aged, keys: [latest], role: null, deed: null });
  // "kewarganegaraannya apa?": of the person who was spoken of last.
  const national = asksNationality(question) ? topic.actors.find((key) => isPerson(key, desk)) : undefined;
  if (national !== undefined && parts.every(({ keys }) => keys.length === 0))
    parts.push({ unit: question.rest[0] ?? 0, keys: [national], role: null, deed: null });
  // "there" and "di sana" for the place of what was spoken of.
  const there = question.units.findIndex((unit) => unit.pronoun === 'there' && !unit.auxiliary);
  if (there > 0 && topic.place && !question.parts.some((part) => part.role === 'place'))
    parts.push({ unit: there, keys: [topic.place], role: 'place', deed: null });
  // "what did it do?": the body or thing that was spoken of last.
  const it = question.units.findIndex(({ pronoun, text }) => pronoun === 'it' && text === 'it');
  // "how many were in it?": those who are in it.
  const isIn = question.wanted.kind === 'number' && /^(?:in|on|of)$/.test(question.units[it - 1]?.text ?? '');
  if (
    (question.wanted.kind === 'doing' || isIn) &&
    it >= 0 &&
    parts.every((part) => part.keys.length === 0)
  ) {
    const body = topic.actors.find((key) => {
      const entity = desk.prepared.entities.get(key);
      return (
        entity !== undefined &&
        isActor(entity) &&
        (entity.kind === 'organisation' || entity.pronoun === 'it' || (isIn && entity.kind === 'group'))
      );
    });
    if (body !== undefined) parts.push({ unit: it, keys: [body], role: isIn ? null : 'agent', deed: null });
  }
  // "where is she from?", "dari kelompok apa?": who that is.
  const [origin] = parts.find(({ keys }) => keys.length > 0)?.keys ?? topic.actors;
  const untold = question.type !== null || tellWhere(origin ?? '', desk) === null;
  if (asksOrigin(question) && origin !== undefined && untold && isPerson(origin, desk))
    return {
      ...question,
      wanted: { kind: 'identity' },
      parts: [{ unit: 0, keys: [origin], role: null, deed: null }],
    };
  // "tugasnya apa?", "what was his part?": what he did.
  const [actor] = topic.actors;
  const task = question.rest.length === 1 ? question.units[question.rest[0] ?? -1] : undefined;
  if (actor !== undefined && taskWord.test(task?.text ?? '') && namesNothing({ ...question, parts: [] }))
    return {
      ...question,
      wanted: { kind: 'doing' },
      rest: [],
      parts: [
        {
          unit: 0,
          keys: [parts.find(({ keys }) => keys.length > 0)?.keys[0] ?? actor],
          role: null,
          deed: null,
        },
      ],
    };
  // "itu lembaga apa?": what the latest of that sort is.
  const isRecipient = question.wanted.kind === 'filler' && question.wanted.role === 'recipient';
  if (
    question.wanted.kind === 'filler' &&
    !isRecipient &&
    question.rest.length + question.deeds.length === 0
  ) {
    const points = question.units.some(({ text }) => /^(?:itu|ini|it|that|this)$/.test(text));
    const key =
      points && parts.every((part) => part.keys.length === 0)
        ? (latestOfSort(question, topic, desk) ?? onlyOfSort(question, topic, desk))
        : undefined;
    if (key !== undefined)
      return {
        ...question,
        wanted: { kind: 'identity' },
        parts: [{ unit: 0, keys: [key], role: null, deed: null }],
      };
  }
  const filled: Question = { ...question, parts, besides, rest: question.rest.filter((at) => !used.has(at)) };
  return namesNothing(filled) ? withEventOf(filled, topic, desk) : filled;
}

/** Whether a question says nothing by itself of what it is about, or means somebody who was spoken of. */
export function pointsBack(question: Question, topic: Topic): boolean {
  const somebody = question.units.some(({ pronoun }) => pronoun === 'person' || pronoun === 'they');
  const hisOwn = question.units.some(
    ({ enclitic, offices, relations }) => enclitic && offices.length + relations.length > 0,
  );
  // "lawan bicaranya?", "and the doubles?": too short to be about anything else.
  const short = question.units.filter(({ isFunction }) => !isFunction).length <= 2;
  const hangs = short && (question.continues || question.units.some(({ enclitic }) => enclitic));
  const names = question.units.some((unit) => unit.names.length === 0 && unit.capital && unit.from > 0);
  return (
    (namesNothing(question) && question.rest.length === 0) ||
    (hangs && !names && (question.language === 'id' || question.parts.some(({ keys }) => keys.length > 0))) ||
    ((somebody || hisOwn) && topic.actors.length > 0)
  );
}

const taskWord = /^(?:tugas|peran|fungsi|kerjaan|role|part|task|andil|kontribusi)$/;

/** It asks where somebody is from and nothing else. */
function asksOrigin({ deeds, rest, units, wanted }: Question): boolean {
  const from = units.findIndex(({ text }) => /^(?:from|dari|asal|berasal|darimana|dari mana)$/.test(text));
  const last = units.findIndex(({ text }, at) => at > from && !/^(?:mana|apa|itu|sih|ya)$/.test(text));
  if (from < 0 || deeds.length + rest.length > 0) return false;
  const ofBody = units.some(({ text }) =>
    /^(?:organisasi|kelompok|lembaga|negara|organi[sz]ation|group|country)$/.test(text),
  );
  return (wanted.kind === 'place' || wanted.kind === 'filler') && (ofBody || last < 0);
}

function isPerson(key: string, { prepared }: Desk): boolean {
  return isA(key, prepared, 'person', 'group');
}

/** "pamannya": of the latest who has one, else of the latest. */
function whoseIs(unit: Unit, { actors }: Topic, desk: Desk): readonly string[] {
  const ties = unit.relations.length > 0 ? tiesIn(desk).filter((tie) => fitsTie(unit, tie)) : [];
  const owner = actors.find((key) => ties.some(({ other }) => other.key === key));
  return owner === undefined ? actors.slice(0, 1) : [owner];
}

function meantBy(
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

/** "Ada hubungan apa sama Nadia?": of whoever was spoken of, with her. */
function tieToSpoken(question: Question, parts: readonly Part[], topic: Topic): Question | null {
  const named = parts.filter(({ keys }) => keys.length > 0);
  const [one, ...others] = named;
  const asks = question.units.some(
    ({ enclitic, text }) =>
      (enclitic && /^(?:siapa|apa)$/.test(text)) ||
      /^(?:hubungan|kaitan|relasi|related|relationship|relation|connection|connected)$/.test(text),
  );
  const other = topic.actors.find((key) => !one?.keys.includes(key));
  if (!asks || !one || others.length > 0 || other === undefined || question.deeds.length > 0) return null;
  const spoken: Part = { unit: one.unit, keys: [other], role: null, deed: null };
  return { ...question, wanted: { kind: 'relation' }, parts: [spoken, one], rest: [] };
}

function latestOfSort({ type }: Question, topic: Topic, desk: Desk): string | undefined {
  return topic.actors.find((key) => {
    const entity = desk.prepared.entities.get(key);
    if (!entity) return false;
    const kind = isActor(entity) ? entity.kind : 'place';
    return kind === type;
  });
}

/** "which agency was it?" of what was done for one: the only one of that sort that the event speaks of. */
function onlyOfSort({ type }: Question, topic: Topic, { prepared }: Desk): string | undefined {
  const event = prepared.events.find((each) => each.event.key === topic.event);
  const told = [...(event?.terms ?? [])].flatMap((term) => (term.startsWith('n:') ? [term.slice(2)] : []));
  const [only, ...others] = told.filter((key) => {
    const entity = prepared.entities.get(key);
    return entity !== undefined && type !== null && (isActor(entity) ? entity.kind : 'place') === type;
  });
  return others.length === 0 ? only : undefined;
}

/** "lembaga itu", "that agency": the latest of that kind. */
function meantByClass(question: Question, at: number, topic: Topic, desk: Desk): string | null {
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

/** "which church?" of what was told without one: the one of which the article tells. */
function chosenAlone(question: Question, topic: Topic, { prepared }: Desk): Question | null {
  const { deeds, only, parts, rest, wanted } = question;
  const [key, ...others] = only;
  if (key === undefined || others.length + deeds.length + parts.length + rest.length > 0) return null;
  const spoken = prepared.briefing.events.find((event) => event.key === topic.event);
  if (wanted.kind !== 'filler' || (spoken && allFillers(spoken).includes(key))) return null;
  return {
    ...question,
    wanted: { kind: 'identity' },
    type: null,
    parts: [{ unit: 0, keys: [key], role: null, deed: null }],
    only: [],
  };
}

/** "Who were they?" after what was found on nobody who was named: those to whom something was done just before. */
function thoseBeside(topic: Topic, { prepared }: Desk): readonly string[] {
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
