import type { BriefingEvent, Filler, Role } from '../../briefing/schema.ts';
import type { Part } from '../../question/question.ts';
import { findNumbers } from '../../text/numbers.ts';
import { wordsOf } from '../../text/tokens.ts';
import { isActor, type PreparedBriefing, type PreparedEvent } from '../prepare/prepare.ts';
import { allFillers, isPlace } from './covers.ts';
import { spokenActs } from './deeds.ts';
import { isRightAfter } from './linked.ts';
import { actsFor, governs, heads, isOfficialdom, represents, sameActor, speaksFor } from './same-actor.ts';
import { takenFrom } from './taken-from.ts';

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

/** The role that a part has in the event when the question tells it from the other side: who gave is who it was received from. */
export function turn(role: Part['role']): Part['role'] {
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

const staffWord =
  /\b(?:penyidik|petugas|aparat|pegawai|staf|tim|investigators?|officers?|agents?|officials?|staff|team)\b/i;

/** Those who act for some body, of which it is not told here: "penyidik menyita …". */
function isStaff(filler: Filler, { briefing }: PreparedBriefing): boolean {
  const group = briefing.actors.find(({ key, kind }) => key === filler && kind === 'group');
  return group?.belongs.length === 0 && staffWord.test(`${group.name.id} ${group.name.en}`);
}

/** "Weapons were seized too": who did it is not told, or only by what they are, but just before or in the same sentence who acted there. */
export function isByWhoever(
  keys: readonly string[],
  event: BriefingEvent,
  prepared: PreparedBriefing,
): boolean {
  const isNobody = !event.by && (event.agent ?? []).every((filler) => isStaff(filler, prepared));
  if (!isNobody) return false;
  return prepared.briefing.events.some(
    ({ agent, sentences }) =>
      agent?.some((filler) => keys.some((key) => sameActor(key, filler, prepared, true))) === true &&
      isRightAfter(event, sentences),
  );
}

/** "What was taken from them?": from whom is not told, but just before or in the same sentence what else was done to them. */
export function isFromWhoever(
  keys: readonly string[],
  event: BriefingEvent,
  prepared: PreparedBriefing,
): boolean {
  return prepared.briefing.events.some(
    ({ target, sentences, status }) =>
      status === 'happened' &&
      target?.some((filler) => keys.some((key) => sameActor(key, filler, prepared, true))) === true &&
      isRightAfter(event, sentences),
  );
}

/** What a lawyer does in his client's name. */
const goingToLaw: ReadonlySet<string> = new Set(['appeal', 'sue']);

/** What one does to somebody by speaking to him. */
const addressing: ReadonlySet<string> = new Set(
  'thank phone ask request tell inform assure warn invite urge entrust'.split(' '),
);

/**
 * How an event stands to one part of the question: met, met in its words only, not told, or filled by somebody else.
 * `seat`: a country is called by where it is governed from, and is met only where it takes part itself, through a body of its own or by whoever
 * governs it; what it says in that name it says itself.
 */
export function meet(
  part: Part,
  role: Part['role'],
  event: BriefingEvent,
  candidate: PreparedEvent,
  prepared: PreparedBriefing,
  strict: boolean,
  seat: 'does' | 'says' | null = null,
): 'met' | 'half' | 'unknown' | Omit<Conflict, 'unit'> {
  const isOne = (filler: Filler) =>
    !(seat && typeof filler === 'string' && isPlace(filler, prepared)) &&
    part.keys.some(
      (key) =>
        sameActor(key, filler, prepared, strict || role === 'place') ||
        (role === 'agent' && (actsFor(filler, key, prepared) || speaksFor(filler, key, prepared))) ||
        (isPartner(role) && seat !== 'says' && governs(filler, key, prepared)) ||
        (candidate.sentenceTerms.has(`n:${key}`) && isOfficialdom(key, filler, prepared)),
    );
  const isSelf = (filler: Filler) => part.keys.some((key) => sameActor(key, filler, prepared));
  if (role === null) {
    // What a country has part in, one of its bodies need not: "what did he say about the CIA" of what he promised the US.
    const isNear = (filler: Filler) =>
      isOne(filler) &&
      (candidate.sentenceTerms.has(`n:${part.keys[0] ?? ''}`) ||
        part.keys.some((key) => sameActor(key, filler, prepared, true)));
    if (allFillers(event).some(isNear)) return 'met';
    if (seat) return 'unknown';
    // "before Hanoi": when it was names him.
    if (event.when && namedIn(part.keys, Object.values(event.when), prepared)) return 'half';
    if (part.keys.some((key) => candidate.terms.has(`n:${key}`) || candidate.sentenceTerms.has(`n:${key}`)))
      return strict ? 'unknown' : 'half';
    return 'unknown';
  }
  if (role === 'source' && takenFrom(event, prepared).some(isOne)) return 'met';
  // From whom it came is told by who gave it.
  if (role === 'source' && strict && event.agent && event.recipient) {
    const gave = (['agent', 'through', 'by'] as const).some((field) => (event[field] ?? []).some(isOne));
    const received = event.recipient.some(isSelf);
    return gave ? 'met' : { role, asked: part.keys, actual: event.agent, swapped: received };
  }
  const fields = fieldsOf[role];
  const holds = (field: Role) => (event[field] ?? []).some(isOne);
  // Whoever says that another did it is not he who did it.
  if (role === 'agent' && event.agent && !holds('agent') && !holds('together') && holds('by')) return 'half';
  if (fields.some(holds)) return 'met';
  // "Did he thank the CIA?": a body is spoken to through whoever heads it.
  const isToHead = (field: Role) =>
    (event[field] ?? []).some((filler) => part.keys.some((key) => heads(String(filler), key, prepared)));
  if (isPartner(role) && event.action.some((each) => addressing.has(each)) && fields.some(isToHead))
    return 'met';
  // "Why did its director dismiss them?": what a body does, whoever heads it does.
  const isByHead = (event.agent ?? []).some((filler) =>
    part.keys.some((key) => !strict && heads(key, filler, prepared)),
  );
  if (role === 'agent' && isByHead) return 'half';
  // "Why did the committee refuse?": what its chair says he says for it; what else he does need not be its doing.
  const isOfHead = (filler: Filler) => part.keys.some((key) => heads(String(filler), key, prepared));
  if (role === 'agent' && (event.agent ?? []).some(isOfHead))
    return event.action.some((each) => spokenActs.has(each)) ? 'met' : strict ? 'unknown' : 'half';
  // "Did he appeal?": what his lawyer does for him is his.
  const isFor = (filler: Filler) => part.keys.some((key) => represents(filler, key, prepared));
  if (role === 'agent' && (event.agent ?? []).some(isFor)) {
    const isForHim = event.action.some((each) => spokenActs.has(each) || goingToLaw.has(each));
    return !strict ? 'half' : isForHim ? 'met' : 'unknown';
  }
  // "who tipped off Putin": what his country is given, he who governs it is.
  const isForRuled = (event.recipient ?? []).some(
    (filler) => typeof filler === 'string' && part.keys.some((key) => governs(key, filler, prepared)),
  );
  if ((role === 'target' || role === 'recipient') && !strict && isForRuled) return 'half';
  const inText = fields.some((field) =>
    (event[field] ?? []).some(
      (filler) => typeof filler !== 'string' && namedIn(part.keys, Object.values(filler), prepared),
    ),
  );
  // "who told the FSB": whom it was told is known, and it is only told about the FSB.
  const toldAnother =
    role === 'target' &&
    event.recipient?.some((filler) => typeof filler === 'string') === true &&
    event.target === undefined;
  // "Did he thank the CIA?": what he thanked another for says nothing of that.
  const isForAnother =
    strict &&
    role === 'target' &&
    event.action.some((each) => addressing.has(each)) &&
    event.target?.every((filler) => typeof filler === 'string') === true;
  if (inText && isForAnother) return 'unknown';
  if (inText && role !== 'agent') return toldAnother ? 'half' : 'met';
  const own = event[fields[0] ?? 'agent'] ?? [];
  // "the film opens": what a thing does by itself may be told as done to it.
  const isThing = part.keys.every((key) => {
    const entity = prepared.entities.get(key);
    return entity !== undefined && (!isActor(entity) || (entity.kind === 'group' && entity.pronoun === 'it'));
  });
  const isNobody = part.keys.every((key) => {
    const entity = prepared.entities.get(key);
    return entity !== undefined && isActor(entity) && entity.pronoun === 'it';
  });
  if (role === 'agent' && !strict && isThing && !event.agent && event.target?.some(isSelf)) return 'met';
  const opposite: readonly Role[] = role === 'agent' ? ['target', 'recipient'] : ['agent'];
  const isGoverned = (filler: Filler) => part.keys.some((key) => governs(filler, key, prepared));
  const swapped = opposite.some((field) =>
    (event[field] ?? []).some((filler) => isSelf(filler) || isGoverned(filler)),
  );
  if (role === 'place' || role === 'source' || role === 'about') {
    if (seat) return 'unknown';
    // Whether it was there is told by where it was, not by a place that is named beside it.
    const isElsewhere =
      strict &&
      role === 'place' &&
      own.length > 0 &&
      [...own, ...part.keys].every((each) => typeof each === 'string' && isPlace(each, prepared));
    const isNamed = part.keys.some(
      (key) =>
        candidate.terms.has(`n:${key}`) ||
        (!(strict && role === 'place') && candidate.sentenceTerms.has(`n:${key}`)),
    );
    return isNamed && !isElsewhere
      ? 'half'
      : own.length > 0 && role === 'place'
        ? { role, asked: part.keys, actual: own, swapped }
        : 'unknown';
  }
  const actual =
    own.length > 0
      ? own
      : fields.flatMap((field) => (field === 'place' || field === 'about' ? [] : (event[field] ?? [])));
  // "order the vaccine": so many doses of it may be all that is told.
  const isAmount = (filler: Filler) =>
    typeof filler !== 'string' && findNumbers(wordsOf(filler.id), 'id').length > 0;
  if (role === 'target' && !strict && isNobody && actual.length > 0 && actual.every(isAmount))
    return 'unknown';
  // "Aparat Rusia" of what the FSB did: a body of theirs is among them.
  const isAmong = (filler: Filler) => part.keys.some((key) => isOfficialdom(key, filler, prepared));
  if (role === 'agent' && !swapped && own.some(isAmong)) return 'half';
  if (actual.length === 0) return swapped ? { role, asked: part.keys, actual, swapped } : 'unknown';
  return { role, asked: part.keys, actual, swapped };
}

function namedIn(keys: readonly string[], texts: readonly string[], prepared: PreparedBriefing): boolean {
  return keys.some((key) => texts.some((text) => prepared.termsOf(text).has(`n:${key}`)));
}

/** Whether a role is one that a country has through whoever governs it. */
function isPartner(role: Part['role']): boolean {
  return role === 'agent' || role === 'target' || role === 'recipient' || role === 'together';
}
