import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Question } from '../../question/question.ts';
import type { PreparedBriefing, PreparedEvent } from '../prepare/prepare.ts';
import { covers } from './covers.ts';
import {
  asksEnd,
  edgeDeeds,
  emptyDeeds,
  isLightDeed,
  kindDeed,
  lightDeeds,
  none,
  relate,
  supportDeeds,
  veryDeed,
} from './deeds.ts';
import { isSetting } from './setting.ts';

/** How far the deeds of a question are what was done in one event. */
export interface MetDeeds {
  /** Of each deed of the question, how it is akin to the event's. */
  readonly relations: readonly ReturnType<typeof relate>[];
  /** The same, how closely: 0 to 1. */
  readonly scores: readonly number[];
  /** How much each says of what is asked about. */
  readonly weights: readonly number[];
  /** How well the best of those that say what is asked about is the event's. */
  readonly main: number;
  /** It is the other side of the event's: agent and recipient change places. */
  readonly reversed: boolean;
  /** How many verbs the question has of its own. */
  readonly heads: number;
  /** Those that are not the event's, and would have to be. */
  readonly unmet: Question['deeds'];
}

/** Lays the deeds of a question against an event. */
export function meetDeeds(
  question: Question,
  candidate: PreparedEvent,
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): MetDeeds {
  const relations = question.deeds.map((deed) =>
    deed.readings
      .map((reading) => relate(reading.deed, candidate, lexicon))
      .reduce((a, b) => (b.score > a.score ? b : a), none),
  );
  const scores = relations.map(({ score }) => score);
  // "ngasih pengumuman": the verb of the very noun is nothing that this event would have to be besides.
  const isEmpty = (at: number) =>
    supports(at, question, scores) &&
    (scores[at + 1] ?? 0) >= veryDeed &&
    question.deeds[at]?.readings.some(({ deed }) => emptyDeeds.has(deed)) === true;
  const unmet = question.deeds.filter(
    (_, at) =>
      !isMet(at, question, scores, candidate) &&
      !isEmpty(at) &&
      !isSetting(at, question, candidate, prepared, lexicon) &&
      !isSeenDone(at, question, scores, prepared, lexicon),
  );
  // The verb says what is asked about; nouns are its matter, and decide only where there is no verb.
  const weights = scores.map((_, at) => weightOf(at, question, scores));
  const heads = scores.filter((_, at) => weights[at] === 1);
  const nouns = scores.filter((_, at) => weights[at] === 0.6);
  // The first verb is the clause's own; those after it hang on it.
  const asked = question.wanted.kind === 'filler' ? question.wanted.deed : null;
  const wantedDeed = asked !== null && (weights[asked] ?? 0) > 0.3 ? scores[asked] : undefined;
  const edge = Math.max(0, ...scores.filter((_, at) => isEdge(question, at)));
  const verb = wantedDeed ?? heads[0] ?? Math.max(0, ...(nouns.length > 0 ? nouns : scores));
  const main = edge >= kindDeed ? Math.max(verb, edge) : verb;
  const reversed = relations.some(({ score, reversed: turned }) => turned && score === main);
  return { relations, scores, weights, main, reversed, heads: heads.length, unmet };
}

/** How much a deed of the question says of what is asked about: 1 its verb, 0.8 a beginning or an end that is asked for, 0.6 a noun, 0.3 a verb that lends itself to another deed. */
function weightOf(at: number, question: Question, scores: readonly number[]): number {
  const deed = question.deeds[at];
  if (isEdge(question, at)) return 0.8;
  if (
    !deed ||
    deed.readings.every((reading) => lightDeeds.has(reading.deed)) ||
    (isLightDeed(deed) &&
      deed.readings.every((reading) => lightDeeds.has(reading.deed) || reading.deed === 'succeed'))
  )
    return 0.3;
  if (supports(at, question, scores)) return 0.3;
  // "memberikan jaminan": the noun is what is done.
  if (supports(at - 1, question, scores) || (isAskedFor(at, question) && supports(at + 1, question, scores)))
    return 1;
  return deed.voice === 'active' || deed.voice === 'passive' ? 1 : 0.6;
}

/** "what promise did he make": the noun that is asked for. */
function isAskedFor(at: number, { deeds, units }: Question): boolean {
  const deed = deeds[at];
  return deed?.voice === 'noun' && /^(?:what|which)$/.test(units[deed.unit - 1]?.text ?? '');
}

/** "ngasih pengumuman", "send thanks": a verb that lends itself to the noun behind it, which is rather this event's. */
function supports(at: number, question: Question, scores: readonly number[]): boolean {
  const { deeds, units } = question;
  const noun = isAskedFor(at - 1, question) ? at - 1 : at + 1;
  const [deed, next] = [deeds[at], deeds[noun]];
  const isNear = noun < at || (next?.unit ?? 0) - (deed?.unit ?? 0) <= 3;
  if (!deed || deed.voice === 'noun' || next?.voice !== 'noun' || !isNear) return false;
  const lends =
    deed.readings.some((reading) => supportDeeds.has(reading.deed)) ||
    lending.test(units[deed.unit]?.text ?? '');
  return lends && (scores[at] ?? 0) < (scores[noun] ?? 0);
}

/** Words of saying that lend themselves to a noun: "expressed his thanks", "melayangkan protes". */
const lending = /^(?:express\w*|voic\w+|extend\w*|\w*sampaikan|\w*layangkan|\w*ucapkan|\w*lontarkan)$/;

const perceiving: ReadonlySet<string> = new Set('find discover see notice spot detect catch hear'.split(' '));

/** "who found the data being sold": what was found was done, as another event tells. */
function isSeenDone(
  at: number,
  { deeds, units }: Question,
  scores: readonly number[],
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): boolean {
  const [before, deed] = [deeds[at - 1], deeds[at]];
  if (!before || deed?.voice !== 'passive' || before.voice !== 'active' || (scores[at - 1] ?? 0) < 0.7)
    return false;
  const sees = before.readings.some(({ deed: key }) => perceiving.has(key));
  const isApart =
    deed.unit - before.unit > 1 && !units.slice(before.unit, deed.unit).some(({ text }) => text === 'yang');
  return (
    sees &&
    isApart &&
    prepared.events.some((each) =>
      deed.readings.some(({ deed: key }) => relate(key, each, lexicon).score >= veryDeed),
    )
  );
}

/** "kapan perjanjiannya mulai berlaku": of when, the beginning and the end are matter of their own. */
function isEdge({ deeds, wanted }: Question, at: number): boolean {
  return wanted.kind === 'time' && deeds[at]?.readings.some(({ deed }) => edgeDeeds.has(deed)) === true;
}

/** "Who made the vaccine?": a deed of its own where a thing is made, not "a call" or "a mistake". */
function makesThing(at: number, { deeds, parts, wanted }: Question): boolean {
  const isAlone = deeds.length === 1 && deeds[at]?.readings.some(({ deed }) => deed === 'make') === true;
  const thing = parts.some(({ keys, deed, role }) => keys.length > 0 && deed === at && role === 'target');
  return isAlone && thing && wanted.kind === 'filler' && wanted.role === 'agent';
}

/** Whether a deed of the question is the event's, says nothing of its own, or names who takes part. */
function isMet(at: number, question: Question, scores: readonly number[], candidate: PreparedEvent): boolean {
  const deed = question.deeds[at];
  if (!deed) return true;
  if ((scores[at] ?? 0) >= 0.4) return true;
  const unit = question.units[deed.unit];
  // "kapan mergernya kelar": the day that it was agreed on is not the day when it is done.
  if (asksEnd(question, at) && candidate.event.until === undefined) return false;
  if (makesThing(at, question)) return false;
  if (isLightDeed(deed) || unit?.isFunction || unit?.text === 'ikut') return true;
  // A suspect, a victim: a name for who takes part, rather than a deed of its own.
  return unit !== undefined && covers(unit, candidate.sentenceTerms);
}
