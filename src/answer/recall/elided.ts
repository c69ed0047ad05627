import type { Actor, BriefingEvent, Place } from '../../briefing/schema.ts';
import type { Part, Question, SpokenDeed, Unit } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { allFillers, covers } from '../match/covers.ts';
import { lightDeeds } from '../match/deeds.ts';
import { isNear, isRightAfter } from '../match/linked.ts';
import { isA, isActor } from '../prepare/prepare.ts';
import { followUp } from './follow-ups.ts';
import { didIt } from './follow-ups-on-plans.ts';
import { aboutIt } from './follow-ups-on-words.ts';
import { eventMeant, sideOf } from './which-event.ts';

/** Whether a question names neither somebody nor something that was done. */
export function namesNothing(question: Question): boolean {
  // "removed" may be to take, which says little, or to dismiss.
  const saysLittle = ({ readings }: SpokenDeed) => readings.every(({ deed }) => lightDeeds.has(deed));
  return question.deeds.every(saysLittle) && question.parts.every((part) => part.keys.length === 0);
}

/** Words that count people, whoever they are. */
const peopleWord = /^(?:orang|people|persons?|anggota|members?|pelaku|men|guys|total|jumlah)$/;
/** "soal apa?", "what about?", "what is it about?". */
const matterAsked =
  /^ (?:(?:terus|lalu|dan|and|so|emang|memang) )*(?:(?:itu |nya )?(?:tentang|soal|perihal|isi) apa(?: itu| saja)?|about what|what about|what(?:'s| is| was) (?:it|that|this) about) $/;
/** "sisanya?", "the others". */
const restWord = /^(?:sisa|sisanya|selebihnya|lainnya|rest|remaining|remainder|others?)$/;
const restTold = /\b(?:sisa\p{L}*|lainnya|remain\p{L}*|rest|others?|left|still|masih)\b/iu;

/** "Kapan?", "oleh siapa?", "why?": asks about the event that was spoken of. */
export function withEventOf(asked: Question, topic: Topic | null, desk: Desk): Question {
  const question = withoutComment(asked);
  const { briefing, entities } = desk.prepared;
  const last = briefing.events.find(({ key }) => key === topic?.event);
  const spoken = last && (besideIt(question, last, topic, desk) ?? last);
  const rest = spoken && restOf(question, spoken, briefing.events);
  if (rest) return ofEvent(rest.question, rest.event, desk);
  // "brp org?" counts those who were spoken of; "through whose account?" names what the event itself speaks of.
  const counts =
    question.wanted.kind === 'number' &&
    question.rest.every((at) => peopleWord.test(question.units[at]?.text ?? ''));
  // "Hari Jumat ya?" of what was just told.
  if (spoken?.date && isDayAlone(question, topic)) return ofEvent(question, spoken, desk);
  if (question.rest.length > 0 && !counts && !isMatterOf(question, spoken, desk))
    return spoken && question.wanted.kind === 'number'
      ? { ...question, deeds: [deedOf(spoken)], event: spoken.key }
      : question;
  const actor = topic?.actors[0];
  const asks = question.wanted.kind;
  // "siapa saja namanya?": people have names to ask for, before the body that was spoken of with them.
  const isHuman = (key: string) => isA(key, desk.prepared, 'person', 'group');
  const people = asks === 'name' && question.type === 'person' ? topic?.actors.find(isHuman) : undefined;
  const known = entities.get(people ?? actor ?? '');
  if (asks === 'place' && known && !isActor(known))
    return { ...ofSomebody(question, known.key), event: spoken?.key ?? null };
  // "apa nama perusahaannya?" of what somebody built for a company: hers, not his.
  const other = spoken && asks === 'name' ? theOneOf(question.type, known, spoken, desk) : undefined;
  if (other) return ofSomebody(question, other);
  if (known && (asks === 'name' || asks === 'identity'))
    return ofSomebody(
      question,
      (asks === 'name' && (whoIsNamed(known.key, topic, desk) ?? onlyPatient(last, topic, desk))) ||
        known.key,
    );
  if (known && asks === 'place' && question.type === 'country') return ofSomebody(question, known.key);
  if (topic && matterAsked.test(wordsOf(question))) {
    const thing = topic.actors.map((key) => entities.get(key)).find((each) => isThing(each));
    // What a film or a letter is about is told with it; what a call is about, with the call.
    if (thing && / (?:it|that|this|itu|nya) /.test(wordsOf(question)))
      return ofSomebody({ ...question, wanted: { kind: 'identity' } }, thing.key);
    if (spoken) return ofEvent(aboutIt(question, spoken, desk), spoken, desk);
  }
  const event = spoken ?? eventMeant(question, topic, briefing.events, desk);
  if (!event || (takesEffect(question) && event.action.some((each) => deciding.has(each)))) return question;
  // Whom the reader named himself a moment ago, he does not ask for.
  const named =
    topic?.asked?.parts.flatMap(({ keys, unit }) =>
      keys.filter((key) => topic.asked?.units[unit]?.names?.includes(key)),
    ) ?? [];
  const besides = asks === 'filler' ? [...question.besides, ...named] : question.besides;
  return ofEvent({ ...question, besides }, sideOf(event, question, desk), desk);
}

/** Whether it was on a day, "ya?", and nothing else, where no day was asked for before; "yang hari Jumat?" asks of another. */
function isDayAlone({ rest, units, wanted }: Question, topic: Topic | null): boolean {
  return (
    wanted.kind === 'truth' &&
    topic?.asked?.wanted.kind !== 'time' &&
    /^(?:ya|kan|bukan|benar|betul|right|correct)$/.test(units.at(-1)?.text ?? '') &&
    rest.length === 1 &&
    rest.every((at) => units[at]?.date)
  );
}

/** What is decided on one day may be in force from another on. */
const deciding: ReadonlySet<string> = new Set(
  'vote elect decide approve rule sign agree adopt announce'.split(' '),
);

/** "When does it take effect?", "kapan mulai berlaku?". */
function takesEffect({ deeds, units, wanted }: Question): boolean {
  const inForce =
    /^(?:takes? effect|comes? into (?:force|effect)|enters? into force|(?:mulai )?(?:di)?berlaku(?:kan)?)$/;
  return wanted.kind === 'time' && deeds.some(({ unit }) => inForce.test(units[unit]?.text ?? ''));
}

/** "Why so late?": how the reader finds what was told is no matter of the question. */
function withoutComment(question: Question): Question {
  const { rest, units, wanted } = question;
  const isComment = (at: number) =>
    units[at - 1]?.text === 'so' || units[at + 1]?.text === 'banget' || units[at + 1]?.text === 'sekali';
  return wanted.kind === 'reason' && rest.every(isComment) ? { ...question, rest: [] } : question;
}

const matterOfAsked =
  /^ (?:(?:terus|lalu|dan|and|so|kalau) )*(?:\S+(?: \S+)? (?:itu |ini |tersebut )?(?:tentang|soal|isi) apa(?: sih| saja| itu)?|(?:isi|cerita) \S+ (?:itu )?apa|what(?:'s| is| was) (?:the|that|this|his|her|its|their) \S+ about) $/;
/** "Bukunya soal apa?", "what's the book about?" of a thing of that sort that was spoken of: what it is; of what was told, what that was about. */
export function matterOfIts(question: Question, topic: Topic, desk: Desk): Question | null {
  const { parts, rest, units } = question;
  const content = units.filter(({ isFunction, names, wh }) => !isFunction && !wh && names.length === 0);
  const [unit, ...others] = content;
  if (!unit || others.length > 0 || parts.some(({ keys }) => keys.length > 0) || rest.length > 1) return null;
  if (!matterOfAsked.test(wordsOf(question))) return null;
  const { entities, termsOf } = desk.prepared;
  const isCalled = (key: string) => {
    const entity = entities.get(key);
    if (!entity || !isActor(entity) || entity.pronoun !== 'it' || entity.belongs.length > 0) return false;
    const texts = [entity.name, entity.description].flatMap((text) => (text ? [text.id, text.en] : []));
    return texts.some((text) => covers(unit, termsOf(text)));
  };
  const thing = topic.actors.find(isCalled);
  return thing === undefined
    ? contentOf(unit, question, topic, desk)
    : ofSomebody({ ...question, wanted: { kind: 'identity' }, deeds: [], rest: [] }, thing);
}

/** What says more of a thing than what it is called. */
const saysMore = /\b(?:yang|bahwa|tentang|soal|that|which|about|on how)\b/;

/** "Infonya soal apa?" of information that was given: what is told of it with the giving, or beside it. */
function contentOf(unit: Unit, question: Question, topic: Topic, desk: Desk): Question | null {
  const { events } = desk.prepared.briefing;
  const spoken = events.find(({ key }) => key === topic.event);
  const roles = ['target', 'about'] as const;
  const tells = events.flatMap((event) =>
    roles.flatMap((role) => {
      const isIt = event[role]?.some(
        (filler) =>
          typeof filler !== 'string' &&
          saysMore.test(filler.id) &&
          covers(unit, desk.prepared.termsOf(filler.id.split(saysMore)[0] ?? '')),
      );
      return isIt ? [{ event, role }] : [];
    }),
  );
  const found =
    tells.find(({ event }) => event === spoken) ?? tells.find(({ event }) => isNear(event.key, topic, desk));
  if (!found) return null;
  const wanted = { kind: 'filler', role: found.role, deed: 0 } as const;
  const deeds = [deedOf(found.event)];
  return { ...question, wanted, type: 'thing', deeds, parts: [], rest: [], event: found.event.key };
}

/** "Only there?", "kata siapa?": with the event that it goes on from; null: it asks in no such way. */
export function goingOn(question: Question, topic: Topic | null, desk: Desk): Question | null {
  const { events } = desk.prepared.briefing;
  const last =
    events.find(({ key }) => key === topic?.event) ??
    // Of a place that was spoken of, what was there or was to be.
    events.find(({ place }) => topic?.event === null && place?.some((key) => key === topic.actors[0]));
  const found = (topic && last && followUp(question, last, topic, desk)) ?? didIt(question, topic, desk);
  if (!found) return null;
  return found.event ? ofEvent(found.question, found.event, desk) : found.question;
}

function wordsOf({ units }: Question): string {
  return ` ${units.map(({ text }) => text).join(' ')} `;
}

function isThing(entity: ReturnType<Desk['prepared']['entities']['get']>): boolean {
  if (entity === undefined || !isActor(entity) || entity.pronoun !== 'it') return false;
  // A book or a film has its title between marks.
  return entity.kind === 'group' || /^["“]/.test(entity.name.id);
}

const ofWhatHappened: ReadonlySet<Question['wanted']['kind']> = new Set([
  'filler',
  'time',
  'place',
  'reason',
  'manner',
]);

/** Every word that the question adds is one that the event speaks of. */
function isMatterOf(question: Question, event: BriefingEvent | undefined, desk: Desk): boolean {
  const prepared = desk.prepared.events.find((each) => each.event === event);
  if (!prepared || !ofWhatHappened.has(question.wanted.kind)) return false;
  return question.rest.every((at) => {
    const unit = question.units[at];
    return (
      unit !== undefined &&
      !unit.number &&
      !unit.date &&
      unit.offices.length + unit.relations.length === 0 &&
      covers(unit, prepared.terms)
    );
  });
}

/** "Through what channel?": the event beside the last one which alone speaks of that. */
function besideIt(question: Question, last: BriefingEvent, topic: Topic | null, desk: Desk) {
  if (question.rest.length === 0 || isMatterOf(question, last, desk)) return undefined;
  const speaking = desk.prepared.briefing.events.filter((event) => isMatterOf(question, event, desk));
  const [only, ...others] = speaking;
  const near = speaking.find((event) => isNear(event.key, topic, desk));
  return near ?? (only && others.length === 0 && isRightAfter(only, last.sentences) ? only : undefined);
}

/** "sisanya?", "why were the others left?": what the same sentence tells of the rest. */
function restOf(
  question: Question,
  spoken: BriefingEvent,
  events: readonly BriefingEvent[],
): { question: Question; event: BriefingEvent } | null {
  const word = question.rest.find((at) => restWord.test(question.units[at]?.text ?? ''));
  if (word === undefined || question.rest.length > 1) return null;
  const beside = events.filter(
    (event) => event !== spoken && event.sentences.some((number) => spoken.sentences.includes(number)),
  );
  const event = beside.find(({ text }) => restTold.test(text.id) || restTold.test(text.en));
  if (!event) return null;
  const asks = question.wanted.kind;
  const wanted =
    asks === 'reason' || asks === 'time' || asks === 'place' ? question.wanted : { kind: 'topic' as const };
  return { question: { ...question, wanted, rest: [] }, event };
}

/** The only body, country or place that takes part in what was spoken of, where one is asked for and another was meant. */
function theOneOf(
  type: Question['type'],
  known: Actor | Place | undefined,
  event: BriefingEvent,
  { prepared }: Desk,
): string | undefined {
  const isIt = (entity: Actor | Place | undefined) =>
    entity !== undefined && (type === 'place' ? !isActor(entity) : isActor(entity) && entity.kind === type);
  if ((type !== 'organisation' && type !== 'country' && type !== 'place') || isIt(known)) return undefined;
  const [whole, ...more] = [...(prepared.wholes.get(known?.key ?? '') ?? [])].filter((key) =>
    isIt(prepared.entities.get(key)),
  );
  if (whole !== undefined && more.length === 0) return whole;
  const found = allFillers(event).filter(
    (filler) => typeof filler === 'string' && isIt(prepared.entities.get(filler)),
  );
  const [only, another] = [...new Set(found)];
  return typeof only === 'string' && another === undefined ? only : undefined;
}

/** "siapa namanya?" of a policeman told of as one of the police: his who was told of with them. */
function whoIsNamed(key: string, topic: Topic | null, desk: Desk): string | undefined {
  return topic?.actors.find((each) => {
    const entity = desk.prepared.entities.get(each);
    const isOne = each === key || desk.prepared.wholes.get(each)?.has(key) === true;
    return isOne && entity !== undefined && isActor(entity) && entity.kind === 'person';
  });
}

/** "siapa namanya?" after it was told what befell one of the police: the only person whom it befell. */
function onlyPatient(
  event: BriefingEvent | undefined,
  topic: Topic | null,
  { prepared }: Desk,
): string | undefined {
  const patients = [...(event?.target ?? [])].flatMap((filler) =>
    typeof filler === 'string' && topic?.actors.includes(filler) ? (prepared.entities.get(filler) ?? []) : [],
  );
  const [only, ...others] = patients.filter((each) => isActor(each) && each.kind === 'person');
  const isSpoken = [...(event?.agent ?? []), ...(event?.target ?? [])].includes(topic?.actors[0] ?? '');
  return others.length === 0 && !isSpoken ? only?.key : undefined;
}

function ofSomebody(question: Question, key: string): Question {
  return { ...question, parts: [{ unit: 0, keys: [key], role: null, deed: null }] };
}

/** What was done, as if the question named it. */
function deedOf(event: BriefingEvent): SpokenDeed {
  const readings = event.action.slice(0, 1).map((deed) => ({ deed, voice: 'noun' as const }));
  return { unit: 0, readings, voice: 'noun' };
}

/** The question with an event in place of what it leaves out. */
function ofEvent(asked: Question, event: BriefingEvent, desk: Desk): Question {
  const question = ofItsSides(asked, event);
  const fillers = [...(event.agent ?? []), ...(event.target ?? [])].filter(
    (filler) => typeof filler === 'string',
  );
  const parts: Part[] =
    question.wanted.kind === 'filler'
      ? []
      : fillers
          .filter((key) => desk.prepared.entities.has(key))
          .map((key) => ({ unit: 0, keys: [key], role: null, deed: null }));
  // An earlier one of its kind is not the one spoken of.
  const pinned = question.order === null ? event.key : null;
  return { ...question, deeds: [deedOf(event)], parts: [...question.parts, ...parts], event: pinned };
}

/** "sama siapa?" of what was done with nobody: by whom it was done. */
function ofItsSides(question: Question, event: BriefingEvent): Question {
  const { wanted } = question;
  if (wanted.kind !== 'filler' || wanted.role !== 'together' || event.together) return question;
  if (!question.units.some(({ text }) => text === 'sama')) return question;
  return { ...question, wanted: { ...wanted, role: 'agent' } };
}
