import type { Question, SpokenDeed, Unit } from '../../question/question.ts';
import { relativeWord } from '../../question/small-words.ts';
import type { Desk } from '../desk.ts';
import { veryDeed } from '../match/deeds.ts';
import { fitEvents } from '../match/match.ts';
import { isA, isActor, type PreparedEvent } from '../prepare/prepare.ts';
import { holdersOf } from './offices.ts';

const between = /^(?:of|dari|the|si|sang|itu|tersebut|sebuah|a|an|at|for|in|bagi|sih|ya)$/;

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
  const speaker = holderNamed(question, desk);
  if (speaker) return speaker;
  const described = describedIn(question);
  if (!described) return holderAsked(question, desk) ?? question;
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

/** "Siapa juru bicara perusahaan yang dituding itu?", where these words are a name for him: he, if it is his company that was. */
function holderNamed(question: Question, desk: Desk): Question | null {
  const { units, wanted } = question;
  const from = units.findIndex(({ text }, at) => at > 0 && relativeWord.test(text));
  const unit = units[from - 1];
  const holder = desk.prepared.briefing.actors.find(({ key }) => key === unit?.names[0]);
  if (wanted.kind !== 'filler' || units[0]?.wh !== 'who' || !unit?.descriptive || !holder) return null;
  const doers = doersIn(question, from, desk).flatMap(({ keys }) => keys);
  const isTheirs = holder.offices.some(({ of }) => of !== undefined && doers.includes(of));
  if (!isTheirs || doers.includes(holder.key)) return null;
  const part = { unit: from - 1, keys: [holder.key], role: null, deed: null };
  return { ...question, wanted: { kind: 'identity' }, only: [], deeds: [], parts: [part], rest: [] };
}

/** "Siapa bupati yang melarang truk?", "who is the minister who resigned in May?": of those who are it, the one who did it. */
function holderAsked(question: Question, desk: Desk): Question | null {
  const { units, wanted } = question;
  const from = units.findIndex(({ text }, at) => at > 1 && relativeWord.test(text));
  const unit = units[from - 1];
  const onlyAsks = units
    .slice(1, Math.max(from - 1, 1))
    .every(({ auxiliary, isFunction }) => auxiliary || isFunction);
  if (wanted.kind !== 'filler' || units[0]?.wh !== 'who' || !unit || !onlyAsks) return null;
  const held = unit.names.length === 0 && unit.offices.length > 0;
  const only = held
    ? holdersOf(unit, false, new Set(), desk).map(({ key }) => key)
    : unit.descriptive
      ? unit.names.filter((key) => isA(key, desk.prepared, 'person'))
      : [];
  const clause = clauseFrom(question, from);
  return only.length > 0 && clause ? { ...clause, only } : null;
}

function describedIn({ deeds, units, wanted }: Question): Described | null {
  const asksWho = wanted.kind === 'filler' || wanted.kind === 'identity' || wanted.kind === 'name';
  if (!asksWho || units[0]?.wh !== 'who') return null;
  const from = units.findIndex(({ text }, at) => at > 2 && relativeWord.test(text));
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
  const called = units[whole]?.names ?? [];
  const meant = new Set(
    doersIn(question, from, desk).flatMap(({ event: { sentenceTerms }, keys, isTold }) => {
      // "the truck that killed four people": named beside what it brought about.
      const named = called.filter((key) => !isTold && sentenceTerms.has(`n:${key}`));
      return [...keys.filter((key) => isCalled(key, units[whole], desk)), ...named];
    }),
  );
  // Of two ministers who resigned the one who has a brother.
  const ofWhom = meant.size > 1 ? [...meant].filter((key) => isHeldOf(key, units[office], desk)) : [...meant];
  const [key, ...more] = ofWhom;
  return key !== undefined && more.length === 0 ? key : null;
}

interface Doers {
  readonly event: PreparedEvent;
  /** Who did it, or to whom it was done, as the clause says. */
  readonly keys: readonly string[];
  readonly isTold: boolean;
}

/** Of each event that is just what the clause from `from` on tells, those whom it would be about. */
function doersIn(question: Question, from: number, desk: Desk): readonly Doers[] {
  const clause = clauseFrom(question, from);
  if (!clause) return [];
  const field = clause.wanted.kind === 'filler' && clause.wanted.role === 'target' ? 'target' : 'agent';
  return fitEvents(clause, desk.prepared, desk.lexicon)
    .filter(
      (fit) => fit.deed >= veryDeed && fit.conflicts.length + fit.uncovered.length + fit.unknown.length === 0,
    )
    .map(({ prepared: event }) => {
      const fillers = event.event[field] ?? [];
      const keys = fillers.flatMap((filler) => (typeof filler === 'string' ? [filler] : []));
      return { event, keys, isTold: fillers.length > 0 };
    });
}

/** What the clause alone asks: who did it, or to whom it was done; null: it has no verb. */
function clauseFrom(question: Question, from: number): Question | null {
  const { units } = question;
  const parts = question.parts.filter(({ unit }) => unit > from);
  const [first, ...others] = question.deeds.filter(({ unit }) => unit > from);
  if (!first) return null;
  const readings = units[first.unit]?.deeds ?? [];
  const isPassive = readings.some(({ voice }) => voice === 'passive') || isEnglishPassive(first, units);
  const isDoneTo = isPassive || parts.some(({ keys, unit }) => keys.length > 0 && unit < first.unit);
  const voice = isPassive ? 'passive' : 'active';
  const deed: SpokenDeed = {
    unit: first.unit,
    readings: readings.map((reading) => ({ ...reading, voice })),
    voice,
  };
  return {
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
}

function isEnglishPassive({ unit }: SpokenDeed, units: Question['units']): boolean {
  return units[unit - 1]?.auxiliary === 'be' || units[unit - 1]?.auxiliary === 'get';
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
