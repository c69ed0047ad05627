import type { Filler } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Part, Question, SpokenDeed, Unit } from '../../question/question.ts';
import { turnsTo } from '../../question/utterance/turning.ts';
import type { Answer, Topic } from '../answer.ts';
import { isEarlier } from '../asks/events/ask-earlier.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { isAnybody } from '../match/match.ts';
import { fitsTie, tiesIn } from '../match/ties.ts';
import { isA, isActor } from '../prepare/prepare.ts';
import { anotherHolder } from './another-holder.ts';
import { keptQuestion } from './asked.ts';
import { inWordsOf } from './in-words-of.ts';
import { asksForHolder, withOffice } from './same-office.ts';

/** The last question, asked of what a follow-up names instead; `sure`: the follow-up means nothing else. */
export interface AskedAgain {
  /** In its own words; then, in case they do not fit, of what happened alone. */
  readonly questions: readonly Question[];
  /** What is named instead. */
  readonly instead: readonly Unit[];
  readonly sure: boolean;
  /** Whom it means was found word by word: nothing of it is left to chance. */
  readonly exact?: true;
}

/** What is told of anybody alike: asked of another, it is not answered by who that is. */
const telling: ReadonlySet<Question['wanted']['kind']> = new Set([
  'number',
  'time',
  'place',
  'reason',
  'manner',
  'quote',
]);

/** Where two are asked of in turn, who each is says itself. */
const sayItself: ReadonlySet<Question['wanted']['kind']> = new Set(['identity', 'topic', 'truth']);

/** "Kalau Meridian?", "and on Sunday?", "yang luka?": the last question with one thing in it changed; null: it is no such follow-up. */
export function askedAgain(question: Question, topic: Topic | null, desk: Desk): AskedAgain | null {
  if (!topic?.asked || question.event !== null) return null;
  const last = keptQuestion(topic.asked);
  const holder = anotherHolder(question, last, topic, desk);
  if (holder) return { questions: [holder], instead: [], sure: false, exact: true };
  const thisTime = ofThisTime(question, last, topic, desk);
  if (thisTime) return { questions: [thisTime], instead: [], sure: false, exact: true };
  const version = inWordsOf(question, last);
  if (version) return { questions: [version], instead: version.units.slice(-1), sure: false };
  if (!asksTheSame(question, last)) return null;
  const asksOfHim = telling.has(last.wanted.kind) || asksOfDoer(last);
  const relative = asksOfHim ? relativeNamed(question, desk) : null;
  const named = relative ? [relative] : question.parts.filter((part) => part.keys.length > 0);
  const spoken = question.deeds.filter((deed) => (question.units[deed.unit]?.deeds.length ?? 0) > 0);
  const isBare = turnsTo(question.units) || question.units.every(({ wh }) => wh === null);
  const said = named.length + spoken.length + (relative ? 0 : question.rest.length);
  const [part] = named;
  const sure = asksOfHim && question.continues;
  const instead = [...named, ...spoken]
    .map(({ unit }) => unit)
    .concat(question.rest)
    .flatMap((at) => question.units[at] ?? []);
  const again = (merged: Question | null, isSure: boolean) =>
    merged && { questions: [merged, ...ofEvent(last, question, topic, desk)], instead, sure: isSure };
  if (said === 1 && part) {
    const office = withOffice(last, part, desk);
    if (office) return { questions: [office], instead: [], sure: false };
    // "And the FSB?" of who heads the CIA: what the FSB is answers nothing.
    if (asksForHolder(last, desk) && isA(part.keys[0], desk.prepared, 'organisation', 'country'))
      return { questions: [], instead: [], sure: true };
    return again(withName(last, part, question, desk), sure);
  }
  const numbered = named.length === 0 && isBare ? theNumbered(question, topic, desk) : null;
  if (numbered) return again(withName(last, numbered, question, desk), true);
  const ofGroup = part && isBare && spoken.length === 0 ? oneOfGroup(last, part, question, desk) : null;
  if (ofGroup) return { questions: [ofGroup], instead: [], sure: false, exact: true };
  if (said === 1 && spoken[0] && isBare) {
    const merged = withDeed(last, spoken[0], question);
    // "When did he call? And the arrests?": others take part in them.
    const alone = merged && spoken[0].voice === 'noun' && telling.has(last.wanted.kind);
    return (
      merged && { questions: alone ? [merged, { ...merged, parts: [] }] : [merged], instead, sure: false }
    );
  }
  const dates = question.rest.filter((at) => question.units[at]?.date);
  if (said === 1 && dates.length === 1) return again(withRest(last, dates, question, true), sure);
  if (isBare && named.length === 0 && said === question.rest.length && said > 0 && said <= 3)
    return again(withItsLike(last, question, desk) ?? withRest(last, question.rest, question, false), false);
  return null;
}

/** "And his sister?", where nothing else is said: she. */
function relativeNamed({ deeds, parts, rest, units }: Question, desk: Desk): Part | null {
  const [own, another] = parts.filter(({ keys }) => keys.length > 0);
  const [at = -1, ...others] = rest;
  const unit = units[at];
  if (!own || another || !unit?.relations.length || others.length + deeds.length > 0) return null;
  const tie = tiesIn(desk).find((each) => each.other.key === own.keys[0] && fitsTie(unit, each));
  return tie ? { unit: at, keys: [tie.one.key], role: null, deed: null } : null;
}

const thisTimeAsked =
  /^ (?:(?:and|dan|terus|lalu|kalau|so|what about|how about|who) )*(?:this (?:year|time|month|week|one)|now|(?:tahun|bulan|minggu|kali|yang) ini|sekarang|kini)(?: (?:siapa|apa|berapa|bagaimana))* $/;
/** "And this year?" of who won last year: the last question, of when the same was done to the same but not then. */
function ofThisTime(question: Question, last: Question, topic: Topic, desk: Desk): Question | null {
  if (!thisTimeAsked.test(` ${question.units.map(({ text }) => text).join(' ')} `)) return null;
  const { background, events } = desk.prepared.briefing;
  const spoken = events.find(({ key }) => key === topic.event);
  const isFormer = background.some(({ sentences }) =>
    spoken?.sentences.every((number) => sentences.includes(number)),
  );
  if (!spoken || !(isFormer || isEarlier(spoken, desk))) return null;
  const [now, ...others] = events.filter(
    ({ action, key, target }) =>
      key !== spoken.key &&
      action.some((deed) => spoken.action.includes(deed)) &&
      target?.some((filler) => spoken.target?.some((former) => isSameThing(filler, former))),
  );
  return now && others.length === 0 ? { ...last, rest: [], order: null, event: now.key } : null;
}

/** "The cup for best film" is the cup. */
function isSameThing(one: Filler, other: Filler): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.id.includes(other.id) || other.id.includes(one.id);
}

/** "Herlambang bilang apa?", "what do its holders get?": of another, who he is says nothing of that. */
function asksOfDoer({ deeds, parts, wanted }: Question): boolean {
  if (wanted.kind !== 'filler' || wanted.role === 'agent' || wanted.deed === null) return false;
  return (
    deeds[wanted.deed]?.voice === 'active' &&
    parts.some(({ deed, keys, role }) => keys.length > 0 && role === 'agent' && deed === wanted.deed)
  );
}

/** Whether an answer tells of what a follow-up names; of a day it does wherever it is given. */
export function tellsOf(answer: Answer, instead: readonly Unit[], { prepared }: Desk): boolean {
  if (answer.kind !== 'said') return false;
  const told = languages.map((language) => answer.line[language]).map(({ lead, rest }) => `${lead} ${rest}`);
  const terms = new Set(told.flatMap((text) => [...prepared.termsOf(text)]));
  // Of a court its judge is told.
  const ofBody = (key: string) =>
    [...terms].some((term) => term.startsWith('n:') && prepared.wholes.get(term.slice(2))?.has(key));
  return instead.every((unit) =>
    unit.names.length > 0
      ? unit.names.some((key) => terms.has(`n:${key}`) || ofBody(key))
      : unit.date !== null || covers(unit, terms),
  );
}

/** It asks nothing by a word of its own, or just what was asked last. */
function asksTheSame(question: Question, last: Question): boolean {
  const { units, wanted } = question;
  if (question.more || (question.order && last.wanted.kind !== 'number')) return false;
  if (turnsTo(units)) return units.filter(({ wh }) => wh !== null).length <= 1;
  const words = units.filter((unit) => unit.wh !== null);
  if (words.length > 0)
    return (
      words.every(({ wh }) => last.units.some((unit) => unit.wh === wh)) && wanted.kind === last.wanted.kind
    );
  // "anyone killed?", "jadi dipecat gak?": whether it is so.
  const asksWhether = units.some(isAnybody) || units.at(-1)?.text === 'tidak';
  if (asksWhether && wanted.kind === 'truth' && last.wanted.kind !== 'truth') return false;
  // "did he?", "ada yang luka?": it begins as one that is whole.
  const first = units[0];
  const begins = (first !== undefined && first.auxiliary !== null) || first?.text === 'ada';
  return !begins && sayItself.has(wanted.kind);
}

/** Puts a unit of the follow-up where a unit of the last question stood; at the end where none is to go. */
function put(last: Question, at: number | null, question: Question, from: number) {
  const unit = question.units[from];
  const place = at ?? last.units.length;
  const units = [...last.units];
  if (unit) units[place] = unit;
  return { units, place };
}

/** "Yang ketiga?": who is called the third of those that were spoken of. */
function theNumbered({ rest, units }: Question, topic: Topic, desk: Desk): Part | null {
  const [at, ...others] = rest.filter((each) => !/^(?:one|orang|person|guy)$/.test(units[each]?.text ?? ''));
  const number = units[at ?? -1]?.number;
  if (at === undefined || others.length > 0 || !number?.ordinal) return null;
  const { prepared } = desk;
  const offices = (key: string) => {
    const entity = prepared.entities.get(key);
    return entity && isActor(entity) ? entity.offices.map(({ office }) => office) : [];
  };
  const spoken = new Set(topic.actors.flatMap(offices));
  const found = prepared.briefing.actors.find(
    ({ key, aliases }) =>
      offices(key).some((office) => spoken.has(office)) &&
      aliases.some((alias) => prepared.termsOf(alias).has(`#${number.value}`)),
  );
  return found ? { unit: at, keys: [found.key], role: null, deed: null } : null;
}

/** "And the third candidate?": of which of those it is asked is said by its number alone. */
function oneOfGroup(last: Question, part: Part, question: Question, desk: Desk): Question | null {
  const [at, ...others] = question.rest;
  const unit = question.units[at ?? -1];
  if (!unit?.number?.ordinal || others.length > 0 || !isA(part.keys[0], desk.prepared, 'group')) return null;
  const merged = withName(last, part, question, desk);
  return merged && { ...merged, units: [...merged.units, unit], rest: [...merged.rest, merged.units.length] };
}

/** "How many did NusaWings get?" may be told of Meridian in other words: whatever the last event says of it. */
function ofEvent(last: Question, question: Question, topic: Topic, desk: Desk): Question[] {
  const part = question.parts.find(({ keys }) => keys.length > 0);
  const event = desk.prepared.briefing.events.find(({ key }) => key === topic.event);
  if (!event || !part || sayItself.has(last.wanted.kind)) return [];
  const readings = event.action.slice(0, 1).map((deed) => ({ deed, voice: 'noun' as const }));
  const wanted = last.wanted.kind === 'filler' ? { ...last.wanted, deed: 0 } : last.wanted;
  const deeds: SpokenDeed[] = [{ unit: 0, readings, voice: 'noun' }];
  return [{ ...question, wanted, deeds, parts: [{ ...part, role: null, deed: null }], rest: [] }];
}

function withName(last: Question, part: Part, question: Question, desk: Desk): Question | null {
  const sort = (key: string | undefined) => {
    const entity = desk.prepared.entities.get(key ?? '');
    return entity && (isActor(entity) ? entity.kind : 'place');
  };
  const known = last.parts.filter((each) => each.keys.length > 0);
  const own = part.keys[0];
  // Which of two was meant is answered by the name of one.
  const meant = known.find((each) => each.keys.length > 1 && own !== undefined && each.keys.includes(own));
  if (!meant && known.some((each) => each.keys.some((key) => part.keys.includes(key)))) return null;
  const old = meant ?? known.find((each) => sort(each.keys[0]) === sort(own)) ?? known[0];
  const { units, place } = put(last, old?.unit ?? null, question, part.unit);
  const instead: Part = { unit: place, keys: part.keys, role: old?.role ?? null, deed: old?.deed ?? null };
  return {
    ...last,
    units,
    parts: old ? last.parts.map((each) => (each === old ? instead : each)) : [instead],
  };
}

function withDeed(last: Question, deed: SpokenDeed, question: Question): Question | null {
  const asked = 'deed' in last.wanted ? last.wanted.deed : null;
  const at = asked ?? last.deeds.length - 1;
  const old = last.deeds[at];
  if (!old) return null;
  const { units, place } = put(
    last,
    last.units[old.unit]?.deeds.length ? old.unit : null,
    question,
    deed.unit,
  );
  const deeds = last.deeds.map((each, index) => (index === at ? { ...deed, unit: place } : each));
  return { ...last, units, deeds };
}

/** "And the men's?" of the women's singles: a word in place of the one word of its own sort, the others stay. */
function withItsLike(last: Question, question: Question, { lexicon }: Desk): Question | null {
  const [at, ...others] = question.rest;
  const unit = question.units[at ?? -1];
  if (!unit || others.length > 0 || last.rest.length < 2) return null;
  const otherSex = ofOtherSex(unit, last, lexicon);
  if (otherSex) return otherSex;
  const sorts = ({ concepts }: Unit) =>
    concepts.flatMap((concept) => {
      const known = lexicon.concepts.get(concept);
      return known ? [...known.kinds, ...(known.kind ? [known.kind] : [])] : [];
    });
  const own = sorts(unit);
  const like = last.rest.filter((each) => {
    const old = last.units[each];
    return old !== undefined && sorts(old).some((sort) => own.includes(sort));
  });
  const [old, ...more] = like;
  if (old === undefined || more.length > 0) return null;
  return { ...last, units: last.units.map((each, index) => (index === old ? unit : each)) };
}

const ofMen = /^(?:men|man|mens|male|pria|putra|laki-laki)$/;
const ofWomen = /^(?:women|woman|womens|female|wanita|putri|perempuan)$/;

/** "And the men's?" of what is the women's. */
function ofOtherSex({ text }: Unit, last: Question, lexicon: Desk['lexicon']): Question | null {
  const [from, to] = ofMen.test(text) ? ['womens-', 'mens-'] : ofWomen.test(text) ? ['mens-', 'womens-'] : [];
  if (!from || !to) return null;
  const other = (concept: string) => (concept.startsWith(from) ? to + concept.slice(from.length) : null);
  const at = last.rest.find((each) =>
    last.units[each]?.concepts.some((concept) => lexicon.concepts.has(other(concept) ?? '')),
  );
  const old = last.units[at ?? -1];
  if (at === undefined || !old) return null;
  const concepts = old.concepts.flatMap((concept) => other(concept) ?? []);
  // Of what both are played is known.
  return { ...last, units: last.units.with(at, { ...old, text, concepts }), rest: [at], parts: [] };
}

/** Words for a day stand where a day stood; other words where words stood that are no day and count nothing. */
function withRest(
  last: Question,
  rest: readonly number[],
  question: Question,
  isDay: boolean,
): Question | null {
  const isOld = (at: number) => (last.units[at]?.date !== null) === isDay && last.units[at]?.number === null;
  const old = last.rest.filter(isOld);
  if (old.length === 0 && !isDay) return null;
  const units = [...last.units];
  const added = rest.flatMap((at) => {
    const unit = question.units[at];
    return unit ? [units.push(unit) - 1] : [];
  });
  return { ...last, units, rest: [...last.rest.filter((at) => !old.includes(at)), ...added] };
}
