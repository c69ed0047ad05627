import type { Part, Question } from '../../question/question.ts';
import { prepositionRoles } from '../../question/sentence/parts.ts';
import { asksNationality } from '../../question/units/nationality.ts';
import { namesPart } from '../../question/wanted/wanted-by-noun.ts';
import type { Topic } from '../answer.ts';
import { isAge } from '../asks/numbers/figures-of.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { isA, isActor } from '../prepare/prepare.ts';
import { fromSomewhere, whoseIs, whoseOffice } from './whom-it-means.ts';

/** A way in which a part is said without a word of its own; none: it is not said so. */
type Hanging = (parts: readonly Part[], question: Question, topic: Topic, desk: Desk) => readonly Part[];

const ways: readonly Hanging[] = [
  onWord,
  onVerb,
  whoseAge,
  whoseNumber,
  whoseNation,
  inThatPlace,
  ofThatThing,
];

/** The parts that a question names, and those that hang on its words or are left out, from what the conversation was about. */
export function withHanging(
  named: readonly Part[],
  question: Question,
  topic: Topic,
  desk: Desk,
): readonly Part[] {
  const parts = [...named];
  for (const way of ways) parts.push(...way(parts, question, topic, desk));
  return parts;
}

const namesNobody = (parts: readonly Part[]) => parts.every(({ keys }) => keys.length === 0);

/** "padanya", "untuknya", "pemimpinnya": whom the conversation spoke of hangs on the word. */
function onWord(named: readonly Part[], question: Question, topic: Topic, desk: Desk): readonly Part[] {
  const found: Part[] = [];
  for (const [at, unit] of question.units.entries()) {
    // "How did the boss respond?": of the body that was spoken of.
    const before = question.units[at - 1]?.text;
    const isTheirs =
      (before === 'its' && topic.actors.length > 0) ||
      (before === 'the' && whoseOffice(unit, topic, desk) !== undefined);
    if (!unit.enclitic && !isTheirs) continue;
    const role = unit.preposition ? (prepositionRoles[unit.text] ?? null) : null;
    const leads =
      unit.offices.length + unit.relations.length > 0 ||
      unit.deeds.some(({ deed, voice }) => deed === 'lead' && voice === 'agent');
    if (role !== null && unit.enclitic && topic.actors.length > 0)
      found.push({ unit: at, keys: topic.actors, role, deed: question.deeds.length > 0 ? 0 : null });
    else if (leads && !namesPart(unit) && namesNobody([...named, ...found]))
      found.push({ unit: at, keys: whoseIs(unit, topic, desk), role: null, deed: null });
  }
  return found;
}

/** "memimpinnya": whom or what the verb is done to hangs on it. */
function onVerb(
  parts: readonly Part[],
  { deeds, language, units }: Question,
  { actors }: Topic,
): readonly Part[] {
  const deed = deeds.findIndex(
    ({ unit, voice }) =>
      voice === 'active' &&
      units[unit]?.enclitic &&
      language === 'id' &&
      // "mintanya", "bayarnya": a verb without its prefix becomes a noun so.
      /^me/.test(units[unit]?.text ?? ''),
  );
  const verb = deeds[deed];
  if (!verb || actors.length === 0 || parts.some(({ role }) => role === 'target')) return [];
  return [{ unit: verb.unit, keys: actors, role: 'target', deed }];
}

/** "umurnya?", "how old?": of whoever was spoken of last; of two, the one whose age is told. */
function whoseAge(parts: readonly Part[], question: Question, topic: Topic, desk: Desk): readonly Part[] {
  const at = question.units.findIndex(({ text }) =>
    /^(?:umur|usia|age|how old|durasi|duration|tinggi|height|berat|weight)$/.test(text),
  );
  const isOld = (key: string) =>
    desk.prepared.briefing.figures.some((figure) => figure.of === key && isAge(figure, desk));
  const latest = topic.actors.slice(0, 2).find(isOld) ?? topic.actors[0];
  if (at < 0 || latest === undefined || !question.rest.every((each) => each === at) || !namesNobody(parts))
    return [];
  return [{ unit: at, keys: [latest], role: null, deed: null }];
}

/** "suaranya berapa?": of whoever was spoken of last, where a number of just these is told of him. */
function whoseNumber(parts: readonly Part[], question: Question, topic: Topic, desk: Desk): readonly Part[] {
  const { units, wanted } = question;
  const { briefing, termsOf } = desk.prepared;
  const at = units.findIndex(({ enclitic, isFunction }) => enclitic && !isFunction);
  const unit = units[at];
  if (wanted.kind !== 'number' || !unit || !namesNobody(parts)) return [];
  const isHis = (key: string) =>
    briefing.figures.some(
      ({ of, text, unit: counted }) =>
        covers(unit, termsOf(counted.id)) && (of === key || (text && termsOf(text.id).has(`n:${key}`))),
    );
  const his = topic.actors.slice(0, 1).filter(isHis);
  return his.map((key) => ({ unit: at, keys: [key], role: null, deed: null }));
}

/** "kewarganegaraannya apa?": of the person who was spoken of last. */
function whoseNation(parts: readonly Part[], question: Question, topic: Topic, desk: Desk): readonly Part[] {
  if (!asksNationality(question)) return [];
  const person = topic.actors.find((key) => isA(key, desk.prepared, 'person'));
  const national = person ?? fromSomewhere(topic, desk);
  if (national === undefined || !namesNobody(parts)) return [];
  return [{ unit: question.rest[0] ?? 0, keys: [national], role: null, deed: null }];
}

/** "there" and "di sana" for the place of what was spoken of. */
function inThatPlace(_: readonly Part[], { parts, units }: Question, { place }: Topic): readonly Part[] {
  const there = units.findIndex((unit) => unit.pronoun === 'there' && !unit.auxiliary);
  if (there <= 0 || !place || parts.some(({ role }) => role === 'place')) return [];
  return [{ unit: there, keys: [place], role: 'place', deed: null }];
}

/** "what did it do?": the body or thing that was spoken of last; "how many were in it?": those who are in it. */
function ofThatThing(parts: readonly Part[], question: Question, topic: Topic, desk: Desk): readonly Part[] {
  const { units, wanted } = question;
  const it = units.findIndex(({ pronoun, text }) => pronoun === 'it' && text === 'it');
  const isIn = wanted.kind === 'number' && /^(?:in|on|of)$/.test(units[it - 1]?.text ?? '');
  if ((wanted.kind !== 'doing' && !isIn) || it < 0 || !namesNobody(parts)) return [];
  const body = topic.actors.find((key) => {
    const entity = desk.prepared.entities.get(key);
    return (
      entity !== undefined &&
      isActor(entity) &&
      (entity.kind === 'organisation' || entity.pronoun === 'it' || (isIn && entity.kind === 'group'))
    );
  });
  return body === undefined ? [] : [{ unit: it, keys: [body], role: isIn ? null : 'agent', deed: null }];
}
