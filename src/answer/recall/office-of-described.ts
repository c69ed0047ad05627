import type { Question, SpokenDeed, Unit } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { fitEvents } from '../match/match.ts';
import { veryDeed } from '../match/premises.ts';
import { isActor } from '../prepare/prepare.ts';

const between = /^(?:of|dari|the|si|sang|itu|tersebut|sebuah|a|an|at|for|in|bagi|sih|ya)$/;
const opening = /^(?:yang|that|which|who|whom)$/;

interface Described {
  /** The office that is asked for. */
  readonly office: number;
  /** What it is an office of. */
  readonly whole: number;
  /** Where the clause begins that says which one is meant. */
  readonly from: number;
}

/**
 * "Siapa direktur perusahaan yang memecat dia?", "who is the editor of the magazine that reported it?": who holds the office, not who did
 * it. Whatever did just that, where the briefing names it, stands in the place of the clause.
 */
export function settleOfficeOf(question: Question, desk: Desk): Question {
  const described = describedIn(question);
  if (!described) return question;
  const { office, whole, from } = described;
  const key = wholeMeant(question, described, desk);
  if (key === null) return question;
  return {
    ...question,
    units: question.units.map((unit, at) =>
      at === whole ? { ...unit, names: [key], descriptive: true } : unit,
    ),
    wanted: { kind: 'identity' },
    type: 'person',
    sort: null,
    only: [],
    deeds: [],
    parts: [
      ...question.parts.filter(({ unit }) => unit < from && unit !== whole),
      { unit: whole, keys: [key], role: null, deed: null },
    ],
    rest: [...new Set([...question.rest.filter((at) => at < from && at !== whole), office])],
  };
}

function describedIn({ deeds, units, wanted }: Question): Described | null {
  const asksWho = wanted.kind === 'filler' || wanted.kind === 'identity' || wanted.kind === 'name';
  if (!asksWho || units[0]?.wh !== 'who') return null;
  const from = units.findIndex(({ text }, at) => at > 2 && opening.test(text));
  const whole = units.slice(0, Math.max(from, 0)).findLastIndex(({ text }) => !between.test(text));
  const office = units.slice(0, Math.max(whole, 0)).findLastIndex(({ text }) => !between.test(text));
  const [held, of] = [units[office], units[whole]];
  if (!held || !of || !holds(held) || !isNoun(of)) return null;
  // "Who is the driver who …": nothing that he would be the driver of.
  const onlyAsks = units.slice(1, office).every(({ auxiliary, isFunction }) => auxiliary || isFunction);
  return onlyAsks && deeds.some(({ unit }) => unit > from) ? { office, whole, from } : null;
}

function holds({ names, offices, relations }: Unit): boolean {
  return names.length === 0 && offices.length + relations.length > 0;
}

function isNoun({ concepts, names, offices }: Unit): boolean {
  return concepts.length + names.length + offices.length > 0;
}

/** Whatever the clause is true of; null: of nothing that has a key, or of several. */
function wholeMeant(question: Question, { office, whole, from }: Described, desk: Desk): string | null {
  const { units } = question;
  const parts = question.parts.filter(({ unit }) => unit > from);
  const inClause = question.deeds.filter(({ unit }) => unit > from);
  const [first, ...others] = inClause;
  const readings = units[first?.unit ?? -1]?.deeds ?? [];
  if (!first) return null;
  const isPassive = readings.some(({ voice }) => voice === 'passive');
  const isDoneTo = isPassive || parts.some(({ keys, unit }) => keys.length > 0 && unit < first.unit);
  const deed: SpokenDeed = {
    unit: first.unit,
    readings: readings.map((reading) => ({ ...reading, voice: isPassive ? 'passive' : 'active' })),
    voice: isPassive ? 'passive' : 'active',
  };
  const inner: Question = {
    ...question,
    wanted: { kind: 'filler', role: isDoneTo ? 'target' : 'agent', deed: 0 },
    type: null,
    only: [],
    deeds: [deed, ...others],
    parts: parts.map((part) => ({
      ...part,
      role: part.unit < first.unit || part.role === null ? (isDoneTo ? 'agent' : 'target') : part.role,
      deed: 0,
    })),
    rest: question.rest.filter((at) => at > from),
  };
  const field = isDoneTo ? 'target' : 'agent';
  const fits = fitEvents(inner, desk.prepared, desk.lexicon).filter(
    (fit) => fit.deed >= veryDeed && fit.conflicts.length + fit.uncovered.length + fit.unknown.length === 0,
  );
  const called = units[whole]?.names ?? [];
  const meant = new Set(
    fits.flatMap(({ prepared: { event, sentenceTerms } }) => {
      const doers = (event[field] ?? []).flatMap((filler) => (typeof filler === 'string' ? [filler] : []));
      // "the truck that killed four people": named beside what it brought about.
      const named = called.filter((key) => doers.length === 0 && sentenceTerms.has(`n:${key}`));
      return [...doers.filter((key) => isCalled(key, units[whole], desk)), ...named];
    }),
  );
  // Of two ministers who resigned the one who has a brother.
  const ofWhom = meant.size > 1 ? [...meant].filter((key) => isHeldOf(key, units[office], desk)) : [...meant];
  const [key, ...more] = ofWhom;
  return key !== undefined && more.length === 0 ? key : null;
}

function isHeldOf(key: string, unit: Unit | undefined, { prepared }: Desk): boolean {
  const asked = new Set([...(unit?.offices ?? []), ...(unit?.relations ?? [])]);
  return prepared.briefing.actors.some(({ offices }) =>
    offices.some(({ office, of }) => of === key && asked.has(office)),
  );
}

/** Whether the noun may mean him: a name means those who bear it, a company is no person, a minister no company. */
function isCalled(key: string, unit: Unit | undefined, { lexicon, prepared }: Desk): boolean {
  const entity = prepared.entities.get(key);
  if (!unit || !entity || !isActor(entity)) return false;
  if (unit.names.length > 0) return unit.names.includes(key);
  const sorts = new Set(unit.concepts.map((concept) => lexicon.concepts.get(concept)?.kind));
  const isPerson = unit.offices.length > 0 || sorts.has('person');
  return isPerson === (entity.kind === 'person');
}
