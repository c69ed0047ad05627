import type { Part, Question, SpokenDeed } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { isLightDeed, veryDeed } from '../match/deeds.ts';
import { fitEvents } from '../match/match.ts';

/** Words between somebody who is known by a deed and what else is asked of him. */
const passing =
  /^(?:sudah|telah|belum|akan|bakal|masih|sedang|pernah|akhirnya|harus|bisa|been|yet|now|later)$/;
const person =
  /^(?:orang|pria|wanita|lelaki|perempuan|pelaku|man|men|woman|person|people|one|ones|guy|guys|those)$/;
const builds = /^(?:itu|tersebut|tidak|nya|has|have|had|been|was|were|is|are|ever|the)$/;
const asking: ReadonlySet<Question['wanted']['kind']> = new Set([
  'truth',
  'time',
  'place',
  'reason',
  'manner',
  'state',
  'doing',
]);

interface Clause {
  readonly deed: SpokenDeed;
  /** What is asked of him; null: what became of him. */
  readonly verb: SpokenDeed | null;
  readonly from: number;
  readonly to: number;
}

/** "yang nembak udah ketangkap?", "was the man who sold it arrested?": whoever did just that, where the briefing names one, stands in the place of the clause. */
export function settleByDeed(question: Question, desk: Desk): Question {
  const clause = clauseIn(question);
  if (!clause) return question;
  const { deed, verb, from, to } = clause;
  const isIn = (at: number) => at >= from && at < to;
  const inner: Question = {
    ...question,
    wanted: { kind: 'filler', role: deed.voice === 'passive' ? 'target' : 'agent', deed: 0 },
    deeds: [deed, ...question.deeds.filter((each) => each !== deed && isIn(each.unit))],
    parts: question.parts
      .filter(({ unit }) => isIn(unit))
      .map((part) => ({ ...part, deed: part.deed === null ? null : 0 })),
    rest: question.rest.filter((at) => isIn(at) && !person.test(question.units[at]?.text ?? '')),
    event: null,
  };
  const fits = fitEvents(inner, desk.prepared, desk.lexicon).filter(
    (fit) => fit.deed >= veryDeed && fit.conflicts.length + fit.uncovered.length + fit.unknown.length === 0,
  );
  const surest = Math.max(...fits.map((fit) => fit.deed));
  const field = deed.voice === 'passive' ? 'target' : 'agent';
  const doers = new Set(
    fits.filter((fit) => fit.deed === surest).flatMap(({ prepared: { event } }) => event[field] ?? []),
  );
  // Of several the one whom the briefing itself calls so: "the shooter".
  const isCalled = (filler: unknown) =>
    deed.readings.some((reading) => desk.prepared.entityTerms.get(String(filler))?.has(`d:${reading.deed}`));
  const called = [...doers].filter(isCalled);
  const [key, ...others] = called.length > 0 ? called : doers;
  if (typeof key !== 'string' || others.length > 0 || !desk.prepared.entities.has(key)) return question;
  const deeds = question.deeds.filter((each) => !isIn(each.unit));
  const part: Part = {
    unit: deed.unit,
    keys: [key],
    role: verb && (verb.voice === 'passive' ? 'target' : 'agent'),
    deed: verb && deeds.indexOf(verb),
  };
  return {
    ...question,
    units: question.units.map((unit, index) =>
      index === deed.unit ? { ...unit, names: [key], descriptive: true } : unit,
    ),
    deeds,
    parts: [
      part,
      ...question.parts
        .filter(({ unit }) => !isIn(unit))
        .map((each) => {
          const own = question.deeds[each.deed ?? -1];
          return { ...each, deed: own && deeds.includes(own) ? deeds.indexOf(own) : null };
        }),
    ],
    rest: question.rest.filter((index) => !isIn(index)),
  };
}

/** The clause by which somebody is known, before the verb that is asked of him or at the end; null: there is none. */
function clauseIn({ deeds, units, wanted }: Question): Clause | null {
  if (!asking.has(wanted.kind)) return null;
  const verbs = deeds.filter(
    (deed) => (deed.voice === 'active' || deed.voice === 'passive') && !isLightDeed(deed),
  );
  const [first, last, ...more] = verbs;
  if (first && !last && (wanted.kind === 'state' || wanted.kind === 'doing')) {
    const from = openedAt(first.unit, units);
    return from < 0 || units[from]?.text === 'yang'
      ? null
      : { deed: first, verb: null, from, to: units.length };
  }
  if (!first || !last || more.length > 0) return null;
  for (const [deed, verb] of [
    [first, last],
    [last, first],
  ] as const) {
    const opens = openedAt(deed.unit, units);
    if (opens < 0) continue;
    if (deed === last) {
      if (
        units.slice(verb.unit + 1, opens).some(({ isFunction, text }) => !isFunction && !passing.test(text))
      )
        continue;
      return { deed, verb, from: opens, to: units.length };
    }
    const passed = units.findIndex(({ text }, at) => at > deed.unit && at < verb.unit && passing.test(text));
    const to = passed > 0 ? passed : verb.unit;
    if (passed < 0 && !person.test(units[opens]?.text ?? '')) continue;
    return { deed, verb, from: opens, to };
  }
  return null;
}

/** Where "yang nembak", "orang yang nembak", "the man who shot" begins; -1: the verb stands in no such clause. */
function openedAt(verb: number, units: Question['units']): number {
  const before = units.slice(0, verb).findLastIndex(({ text }) => !builds.test(text));
  const word = units[before]?.text ?? '';
  const noun = person.test(units[before - 1]?.text ?? '');
  if (word === 'yang') return noun ? before - 1 : before;
  // "the ex-driver who complained"
  const isOffice = (units[before - 1]?.offices.length ?? 0) > 0;
  if (!(noun || isOffice) || (word !== 'who' && word !== 'that')) return -1;
  return /^(?:ex|former)$/.test(units[before - 2]?.text ?? '') ? before - 2 : before - 1;
}
