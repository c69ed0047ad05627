import type { BriefingEvent, Filler, Role } from '../briefing/schema.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Part, Question, Unit } from '../question/question.ts';
import { weekdayOfDate } from '../text/dates.ts';
import { stem } from '../text/stem.ts';
import { isActor, type PreparedBriefing, type PreparedEvent, type Terms } from './prepare.ts';

/** How an event stands to one part of the question that it does not meet. */
export interface Conflict {
  readonly unit: number;
  readonly role: Role | 'source' | 'date' | 'number';
  /** Who or what the question puts there. */
  readonly asked: readonly string[];
  /** Who or what the briefing has there. */
  readonly actual: readonly Filler[];
  /** What was asked stands in the opposite role of the same deed. */
  readonly swapped: boolean;
}

/** How far one event meets a question. */
export interface Fit {
  readonly prepared: PreparedEvent;
  /** 0 to 1: how well the best of the question's deeds is this event's; 1 the same deed. */
  readonly deed: number;
  /** Sum over all deeds of the question. */
  readonly deeds: number;
  /** The deed is the other side of the event's: agent and recipient change places. */
  readonly reversed: boolean;
  readonly met: number;
  readonly conflicts: readonly Conflict[];
  /** Named parts that the event says nothing of. */
  readonly unknown: readonly number[];
  /** Words of the question that nothing in the event, its people or its sentences speaks of. */
  readonly uncovered: readonly number[];
  /** How many of the question's other words the event itself (not only its sentences) speaks of. */
  readonly covered: number;
}

/** Deeds that say that something is meant, wanted or going on, without being what was done. */
export const lightDeeds: ReadonlySet<string> = new Set(
  (
    'be-located locate want intend plan try happen occur do make mention know start begin continue end finish complete take go get use be-involved involve hope target become carry-out ' +
    'hold-event implement undergo experience host cause believe assess suspect put'
  ).split(' '),
);

/** Measures every event of a briefing against a question. */
export function fitEvents(question: Question, prepared: PreparedBriefing, lexicon: Lexicon): Fit[] {
  return prepared.events.map((event) => fitEvent(question, event, prepared, lexicon));
}

function fitEvent(
  question: Question,
  candidate: PreparedEvent,
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): Fit {
  const { event } = candidate;
  const relations = question.deeds.map((deed) =>
    deed.readings
      .map((reading) => relate(reading.deed, candidate, lexicon))
      .reduce((a, b) => (b.score > a.score ? b : a), none),
  );
  const scores = relations.map(({ score }) => score);
  const uncovered: number[] = [];
  const wrongNumbers: number[] = [];
  const elsewhere: number[] = [];
  const loose: number[] = [];
  const wrongObjects: number[] = [];
  const wrongSubjects: number[] = [];
  const followed = new Set(prepared.briefing.events.flatMap((each) => each.after.map((link) => link.event)));
  let covered = 0;
  const metDeed = (at: number) => {
    const deed = question.deeds[at];
    if (!deed) return true;
    if ((scores[at] ?? 0) >= 0.4) return true;
    const light = isLightDeed(deed);
    const unit = question.units[deed.unit];
    if (light || unit?.isFunction) return true;
    // A suspect, a victim: a name for who takes part, rather than a deed of its own.
    return unit !== undefined && covers(unit, candidate.sentenceTerms);
  };
  for (const at of question.deeds.keys()) {
    const unit = question.deeds[at]?.unit ?? 0;
    if (!metDeed(at)) (question.deeds[at]?.voice === 'noun' ? loose : uncovered).push(unit);
  }
  for (const at of question.rest) {
    const unit = question.units[at];
    if (!unit) continue;
    if (unit.date) continue;
    if (unit.number && !unit.number.ordinal && unit.number.value < 2) continue; // "the one who", "satu-satunya"
    if (unit.number && !unit.number.ordinal) {
      const counted = countsOf(event, prepared);
      if (counted.has(unit.number.value) || candidate.terms.has(`#${unit.number.value}`)) covered += 1;
      else if (question.wanted.kind !== 'truth' && candidate.sentenceTerms.has(`#${unit.number.value}`))
        covered += 0.5;
      else if (counted.size > 0) wrongNumbers.push(at);
      else uncovered.push(at);
      continue;
    }
    // "the first call", "panggilan kedua": which of those that came one after the other.
    if (
      unit.number?.ordinal &&
      ((unit.number.value === 1 && followed.has(event.key)) ||
        (unit.number.value === 2 && event.after.length > 0))
    ) {
      covered += 1;
      continue;
    }
    // "which two topics": how many are asked for, not a condition.
    if (unit.number && ['which', 'what'].includes(question.units[at - 1]?.wh ?? '')) continue;
    if (isWrongSubject(at, question, scores, event)) {
      wrongSubjects.push(at);
      continue;
    }
    if (isWrongObject(at, question, scores, event)) {
      wrongObjects.push(at);
      continue;
    }
    const beside = [question.units[at - 1]?.text, question.units[at + 1]?.text];
    const definite =
      beside.some((text) => /^(?:itu|tersebut|ini|the|that|this|those|these|para|sang)$/.test(text ?? '')) &&
      question.units[at + 1]?.text !== 'of';
    if ((definite || unit.enclitic) && isClassNoun(unit, event, prepared, lexicon)) covered += 0.5;
    else if (covers(unit, candidate.terms)) covered += 1;
    else if (covers(unit, candidate.sentenceTerms)) covered += 0.5;
    else if (
      event.place &&
      placeWord.test(question.units[at - 1]?.text ?? '') &&
      (unit.capital || question.wanted.kind === 'truth') &&
      unit.concepts.length + unit.deeds.length === 0
    )
      elsewhere.push(at);
    else uncovered.push(at);
  }

  let met = 0;
  const conflicts: Conflict[] = wrongNumbers.map((unit) => ({
    unit,
    role: 'number',
    asked: [],
    actual: [],
    swapped: false,
  }));
  for (const unit of wrongSubjects)
    conflicts.push({ unit, role: 'agent', asked: [], actual: event.agent ?? [], swapped: false });
  for (const unit of wrongObjects)
    conflicts.push({
      unit,
      role: 'target',
      asked: [],
      actual: event.target ?? event.place ?? [],
      swapped: false,
    });
  for (const unit of elsewhere)
    conflicts.push({ unit, role: 'place', asked: [], actual: event.place ?? [], swapped: false });
  const unknown: number[] = [];
  // The verb says what is asked about; nouns are its matter, and decide only where there is no verb.
  const weightOf = (at: number) => {
    const deed = question.deeds[at];
    if (
      !deed ||
      deed.readings.every((reading) => lightDeeds.has(reading.deed)) ||
      (isLightDeed(deed) &&
        deed.readings.every((reading) => lightDeeds.has(reading.deed) || reading.deed === 'succeed'))
    )
      return 0.3;
    const next = question.deeds[at + 1];
    const supports =
      deed.voice !== 'noun' &&
      next?.voice === 'noun' &&
      next.unit - deed.unit <= 3 &&
      deed.readings.some((reading) => supportDeeds.has(reading.deed));
    if (supports && (scores[at] ?? 0) < (scores[at + 1] ?? 0)) return 0.3;
    return deed.voice === 'active' || deed.voice === 'passive' ? 1 : 0.6;
  };
  const heads = scores.filter((_, at) => weightOf(at) === 1);
  const nouns = scores.filter((_, at) => weightOf(at) === 0.6);
  let foreign = 0;
  // The first verb is the clause's own; those after it hang on it.
  const wantedDeed =
    question.wanted.kind === 'filler' && question.wanted.deed !== null && weightOf(question.wanted.deed) > 0.3
      ? scores[question.wanted.deed]
      : undefined;
  const main = wantedDeed ?? heads[0] ?? Math.max(0, ...(nouns.length > 0 ? nouns : scores));
  const reversed = relations.some(({ score, reversed: turned }) => turned && score === main);
  for (const part of question.parts) {
    if (part.keys.length === 0) continue;
    const governed = part.deed === null ? null : (scores[part.deed] ?? 0);
    const turned = part.deed !== null && (relations[part.deed]?.reversed ?? false);
    // What a verb that is not this event's says of somebody is no claim about this event.
    const elsewhereSaid = governed !== null && governed < 0.6;
    const asPlace = part.keys.every((key) => isPlace(key, prepared)) && part.role !== 'place';
    const role = elsewhereSaid || asPlace ? null : turned ? turn(part.role) : part.role;
    if (elsewhereSaid && part.role !== null && part.role !== 'place' && !isLight(question, part.deed))
      foreign += 1;
    const outcome = meet(part, role, event, candidate, prepared, question.wanted.kind === 'truth');
    if (outcome === 'met') met += 1;
    else if (outcome === 'half') met += 0.5;
    else if (outcome === 'unknown') unknown.push(part.unit);
    else conflicts.push({ ...outcome, unit: part.unit });
  }
  for (const at of question.rest) {
    const date = question.units[at]?.date;
    if (!date) continue;
    const days = [event.date, event.until, event.announced].filter((each) => each !== undefined);
    if (days.length === 0) unknown.push(at);
    else if (days.some((day) => sameDay(day, date))) met += 1;
    else conflicts.push({ unit: at, role: 'date', asked: [], actual: [], swapped: false });
  }
  // "menuduh X menyembunyikan jumlah pemutusan kerja": beside the very deed and its people, a noun in other words is no objection.
  if (
    loose.length > 0 &&
    !(main >= 0.95 && met >= 1 && heads.length > 0 && loose.length <= 2 && conflicts.length === 0)
  )
    uncovered.push(...loose);
  // Two or more are said to have done something that this event is not: it answers another question.
  if (foreign > 1) unknown.push(...question.parts.map(({ unit }) => unit));
  return {
    prepared: candidate,
    deed: main,
    deeds: scores.reduce((sum, score, at) => sum + score * weightOf(at), 0),
    reversed,
    met,
    conflicts,
    unknown,
    uncovered,
    covered,
  };
}

/** "why did they bomb the Kremlin": a name that the briefing does not know stands where it has somebody or something else. */
function isWrongObject(
  at: number,
  question: Question,
  scores: readonly number[],
  event: BriefingEvent,
): boolean {
  const unit = question.units[at];
  if (
    !unit ||
    unit.deeds.length + unit.concepts.length + unit.offices.length + unit.relations.length > 0 ||
    unit.number ||
    unit.date
  )
    return false;
  const article = question.units[at - 1]?.text === 'the';
  if (!unit.capital && !article) return false;
  const verbAt = at - (article ? 2 : 1);
  const deed = question.deeds.findIndex((each) => each.unit === verbAt && each.voice === 'active');
  return deed >= 0 && (scores[deed] ?? 0) >= 0.85 && (event.target ?? event.place) !== undefined;
}

/** "British intelligence gave it, didn't they?": a name that the briefing does not know stands before the verb. */
function isWrongSubject(
  at: number,
  question: Question,
  scores: readonly number[],
  event: BriefingEvent,
): boolean {
  const unit = question.units[at];
  if (question.wanted.kind !== 'truth' || !unit?.capital || !event.agent) return false;
  if (
    unit.deeds.length + unit.concepts.length + unit.offices.length + unit.relations.length > 0 ||
    unit.number ||
    unit.date
  )
    return false;
  const deed = question.deeds.findIndex((each) => each.unit > at && each.voice === 'active');
  return (
    deed >= 0 &&
    (scores[deed] ?? 0) >= 0.85 &&
    !question.parts.some((part) => part.role === 'agent' && part.deed === deed)
  );
}

function isPlace(key: string, prepared: PreparedBriefing): boolean {
  const entity = prepared.entities.get(key);
  return entity !== undefined && !isActor(entity);
}

function isLight(question: Question, deed: number | null): boolean {
  return deed !== null && question.deeds[deed] !== undefined && isLightDeed(question.deeds[deed]);
}

const none = { score: 0, reversed: false };
const placeWord = /^(?:di|in|at|on|near)$/;

/** How a deed of the question stands to an event. */
export function relate(
  deed: string,
  candidate: PreparedEvent,
  lexicon: Lexicon,
): { score: number; reversed: boolean } {
  const { event, terms, sentenceTerms } = candidate;
  if (event.action[0] === deed) return { score: 1, reversed: false };
  if (event.action.includes(deed)) return { score: 0.95, reversed: false };
  const entry = lexicon.deeds.get(deed);
  if (event.action.some((action) => lexicon.deeds.get(action)?.kinds.has(deed)))
    return { score: 0.9, reversed: false };
  const reverse = entry?.reverse?.some((each) => event.action.includes(each.deed));
  if (reverse) return { score: 0.9, reversed: true };
  if (event.action.some((action) => areNeighbours(deed, action, lexicon)))
    return { score: 0.72, reversed: false };
  const narrower = event.action.some((action) => entry?.kinds.has(action));
  if (narrower) return { score: terms.has(`d:${deed}`) ? 0.85 : 0.75, reversed: false };
  if (terms.has(`d:${deed}`)) return { score: 0.5, reversed: false };
  if (sentenceTerms.has(`d:${deed}`)) return { score: 0.4, reversed: false };
  return none;
}

const wordOwners = new WeakMap<Lexicon, ReadonlyMap<string, ReadonlySet<string>>>();

/** Two deeds that one word may mean, and only these two ("bagikan": share, distribute): the same act to those who write briefings. */
function areNeighbours(left: string, right: string, lexicon: Lexicon): boolean {
  let owners = wordOwners.get(lexicon);
  if (!owners) {
    const made = new Map<string, Set<string>>();
    for (const deed of lexicon.deeds.values()) {
      for (const word of [...deed.id, ...deed.en])
        made.set(word, (made.get(word) ?? new Set()).add(deed.key));
    }
    owners = made;
    wordOwners.set(lexicon, made);
  }
  const entry = lexicon.deeds.get(left);
  return [...(entry?.id ?? []), ...(entry?.en ?? [])].some((word) => {
    const deeds = owners.get(word);
    return deeds?.size === 2 && deeds.has(right);
  });
}

function turn(role: Part['role']): Part['role'] {
  if (role === 'agent') return 'recipient';
  if (role === 'recipient' || role === 'source') return 'agent';
  return role;
}

/** Which fields of an event may hold what a question puts in a role; the first is the role's own. */
const fieldsOf: Readonly<Record<Role | 'source', readonly Role[]>> = {
  agent: ['agent', 'by', 'together'],
  target: ['target', 'recipient', 'together', 'about', 'place'],
  recipient: ['recipient', 'target', 'together', 'place'],
  through: ['through', 'recipient', 'target'],
  together: ['together', 'agent', 'target', 'recipient'],
  about: ['about', 'target'],
  instrument: ['instrument'],
  place: ['place', 'target'],
  by: ['by', 'agent'],
  source: ['agent', 'through', 'place', 'by', 'target'],
};

function meet(
  part: Part,
  role: Part['role'],
  event: BriefingEvent,
  candidate: PreparedEvent,
  prepared: PreparedBriefing,
  strict: boolean,
): 'met' | 'half' | 'unknown' | Omit<Conflict, 'unit'> {
  const isOne = (filler: Filler) =>
    part.keys.some(
      (key) =>
        sameActor(key, filler, prepared, strict || role === 'place') ||
        (role === 'agent' && actsFor(filler, key, prepared)),
    );
  const isSelf = (filler: Filler) => part.keys.some((key) => sameActor(key, filler, prepared));
  if (role === null) {
    if (allFillers(event).some(isOne)) return 'met';
    if (part.keys.some((key) => candidate.terms.has(`n:${key}`) || candidate.sentenceTerms.has(`n:${key}`)))
      return strict ? 'unknown' : 'half';
    return 'unknown';
  }
  const fields = fieldsOf[role];
  const holds = (field: Role) => (event[field] ?? []).some(isOne);
  if (fields.some(holds)) return 'met';
  const inText = fields.some((field) =>
    (event[field] ?? []).some(
      (filler) =>
        typeof filler !== 'string' &&
        part.keys.some((key) => Object.values(filler).some((text) => prepared.termsOf(text).has(`n:${key}`))),
    ),
  );
  if (inText && role !== 'agent') return 'met';
  const own = event[fields[0] ?? 'agent'] ?? [];
  const opposite: readonly Role[] = role === 'agent' ? ['target', 'recipient'] : ['agent'];
  const swapped = opposite.some((field) => (event[field] ?? []).some(isSelf));
  if (role === 'place' || role === 'source' || role === 'about') {
    return part.keys.some((key) => candidate.terms.has(`n:${key}`) || candidate.sentenceTerms.has(`n:${key}`))
      ? 'half'
      : own.length > 0 && role === 'place'
        ? { role, asked: part.keys, actual: own, swapped }
        : 'unknown';
  }
  const actual =
    own.length > 0
      ? own
      : fields.flatMap((field) => (field === 'place' || field === 'about' ? [] : (event[field] ?? [])));
  if (actual.length === 0) return swapped ? { role, asked: part.keys, actual, swapped } : 'unknown';
  return { role, asked: part.keys, actual, swapped };
}

function allFillers(event: BriefingEvent): Filler[] {
  return (
    ['agent', 'target', 'recipient', 'through', 'together', 'about', 'instrument', 'place', 'by'] as const
  ).flatMap((role) => event[role] ?? []);
}

/** Whether a deed of the question says only that something is meant or going on; "succeed" does where it means nothing else. */
export function isLightDeed(deed: Question['deeds'][number]): boolean {
  return (
    deed.readings.some((reading) => lightDeeds.has(reading.deed)) ||
    deed.readings.every((reading) => reading.deed === 'succeed')
  );
}

/** Verbs that lend themselves to a noun: "send thanks", "make a call", "carry out an attack". */
const supportDeeds: ReadonlySet<string> = new Set(
  'send give make express convey offer take have do conduct hold pay deliver extend'.split(' '),
);

/** Deeds that speak of what is yet to come: a plan may have been made though nothing came of it. */
export const planningDeeds: ReadonlySet<string> = new Set(
  'want intend plan try hope target promise offer threaten propose prepare vow pledge agree'.split(' '),
);

/** The same actor, or a body and the whole that it is part of (the FSB and Russia), but never a person for a country. */
export function sameActor(key: string, filler: Filler, prepared: PreparedBriefing, strict = false): boolean {
  if (typeof filler !== 'string') return false;
  if (key === filler) return true;
  const person = (each: string) => {
    const entity = prepared.entities.get(each);
    return entity !== undefined && 'offices' in entity && entity.kind === 'person';
  };
  if (person(key) || person(filler)) return false;
  if (strict) return prepared.wholes.get(filler)?.has(key) ?? false;
  return (prepared.wholes.get(filler)?.has(key) ?? false) || (prepared.wholes.get(key)?.has(filler) ?? false);
}

/** A person does what the body does that he belongs to: "the court found" where the presiding judge did. */
function actsFor(filler: Filler, key: string, prepared: PreparedBriefing): boolean {
  if (typeof filler !== 'string') return false;
  const [person, body] = [prepared.entities.get(filler), prepared.entities.get(key)];
  if (!person || !body || !isActor(person) || !isActor(body)) return false;
  return (
    person.kind === 'person' &&
    (body.kind === 'organisation' || body.kind === 'group') &&
    (prepared.wholes.get(filler)?.has(key) ?? false)
  );
}

/** The numbers that an event counts: its own amount and how many those are who take part. */
function countsOf(event: BriefingEvent, prepared: PreparedBriefing): ReadonlySet<number> {
  const takers = new Set<unknown>([...(event.agent ?? []), ...(event.target ?? []), event.key]);
  return new Set(
    prepared.briefing.figures
      .filter((figure) => (figure.key !== undefined && figure.key === event.amount) || takers.has(figure.of))
      .map(({ value }) => value),
  );
}

/** "the company", "orang itu", "the city": a word for the sort of somebody who takes part. */
function isClassNoun(
  unit: Unit,
  event: BriefingEvent,
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): boolean {
  const kinds = new Set(unit.concepts.map((concept) => lexicon.concepts.get(concept)?.kind));
  if (!kinds.has('person') && !kinds.has('organisation') && !kinds.has('place')) return false;
  return allFillers(event).some((filler) => {
    const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
    if (!entity) return false;
    if (!isActor(entity)) return kinds.has('place');
    return kinds.has(entity.kind === 'group' ? 'person' : entity.kind === 'country' ? 'place' : entity.kind);
  });
}

/** Whether a unit of the question is spoken of in a set of terms: by its stem, or as the same deed, concept, office or number. */
export function covers(unit: Unit, terms: Terms): boolean {
  if (unit.number) return terms.has(`#${unit.number.value}`);
  if (unit.deeds.some(({ deed }) => terms.has(`d:${deed}`))) return true;
  if (unit.concepts.some((concept) => terms.has(`c:${concept}`))) return true;
  if (unit.offices.some((office) => terms.has(`o:${office}`))) return true;
  if (unit.relations.some((relation) => terms.has(`r:${relation}`))) return true;
  return unit.text.split(' ').every((word) => terms.has(`w:${stem(word)}`));
}

/** Whether a date as spoken means this day. */
function sameDay(day: string, spoken: NonNullable<Unit['date']>): boolean {
  const [year, month, date] = day.split('-').map(Number);
  if (spoken.year !== null && spoken.year !== year) return false;
  if (spoken.month !== null && spoken.month !== month) return false;
  if (spoken.day !== null && spoken.day !== date) return false;
  return spoken.weekday === null || spoken.weekday === weekdayOfDate(day);
}
