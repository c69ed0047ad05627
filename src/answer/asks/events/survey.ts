import type { Question } from '../../../question/question.ts';
import { talkingDeeds } from '../../../question/sentence/speech.ts';
import { speaksOfAll } from '../../../question/small-words.ts';
import { handing } from '../../../question/wanted/wanted-source.ts';
import { asksWhatItWas } from '../../../question/what-it-was.ts';
import type { Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { isOnlyBesides } from '../../match/besides.ts';
import { covers } from '../../match/covers.ts';
import {
  isLightDeed,
  kindDeed,
  likeDeed,
  sameDeed,
  speechDeeds,
  sureDeed,
  veryDeed,
} from '../../match/deeds.ts';
import { isDoneToPeople, onlyBefell } from '../../match/done-by-and-to.ts';
import { isNear, isPartOf } from '../../match/linked.ts';
import { type Fit, fitEvents } from '../../match/match.ts';
import { negative } from '../../match/negation.ts';
import {
  correctable,
  isClaimOfAnother,
  isFromAnother,
  isMerelyNamed,
  isOfThings,
  isOnlySuffered,
} from '../../match/premises.ts';
import { createRanking, isInItsWords, type Ranking } from '../../match/ranking.ts';
import { asksOfPast, asksToCome, asksWhenWeCan, isToCome, speaksAhead } from '../../match/to-come.ts';
import { fillersOfSort } from '../../match/wanted-fillers.ts';
import { tellDenied, tellTruth } from '../../tell/corrections.ts';
import { tellFromEvent } from '../../tell/from-events.ts';
import { withMatter } from '../../tell/matter.ts';
import { createScales } from '../../weigh/weigh.ts';
import { isEarlier } from './ask-earlier.ts';
import { undoneBy } from './denials.ts';
import { directWord } from './in-person.ts';
import { causedByAnother, isByOtherCause } from './on-ones-own.ts';

/** All events of a briefing laid against one question. */
export interface Survey {
  readonly fits: readonly Fit[];
  readonly ranking: Ranking;
  /** Those that may answer, best first. */
  readonly fitting: readonly Fit[];
  /** The first of these that tells what is asked, and what it tells. */
  readonly best: { readonly fit: Fit; readonly told: Told } | null;
  /** The event that contradicts the question the most surely, and by what. */
  readonly wrong: { readonly fit: Fit; readonly conflict: Fit['conflicts'][number] } | null;
  /** The question has it the wrong way round, whatever else fits. */
  readonly turned: boolean;
  /** It asks what somebody said. */
  readonly speech: boolean;
  /** It speaks of a plan or of what is to come, not of what took place. */
  readonly ahead: boolean;
}

/** Asked for these, whoever is named may stand on either side of what was handed on. */
const openToBoth: ReadonlySet<string> = new Set(['time', 'place', 'manner', 'number']);

/** What something consists of. */
const listing: ReadonlySet<string> = new Set(['contain', 'include', 'consist']);

const weightOfShare = 4;

/** Lays all events against a question. */
export function surveyEvents(question: Question, desk: Desk, topic: Topic | null): Survey {
  const { prepared, lexicon } = desk;
  const asksSource = question.wanted.kind === 'filler' && question.wanted.role === 'by';
  const fits = fitEvents(question, prepared, lexicon).filter(
    ({ prepared: { event } }) =>
      !event.action.some((action) => question.apart.includes(action)) &&
      !(event.status !== 'planned' && asksWhenWeCan(question)) &&
      !(event.status === 'planned' && asksOfPast(question)) &&
      !isDoneToPeople(event, question, desk) &&
      !isOnlySuffered(event, question) &&
      !onlyBefell(event, question) &&
      (question.event === null ||
        (asksSource
          ? event.key === question.event
          : isPartOf(event, question.event, desk, question.negated))),
  );
  // When and where: of several that fit, the one that speaks of most of the question.
  const weighs = question.wanted.kind === 'time' || question.wanted.kind === 'place';
  const scales = weighs ? createScales(question, prepared, lexicon) : null;
  const ranking = createRanking(
    (fit) => tell(question, fit, desk),
    (fit, answers) =>
      rank(fit, question, desk, topic, answers) + (scales?.event(fit.prepared).share ?? 0) * weightOfShare,
  );
  const fitting = ranking.order(fits.filter((fit) => mayAnswer(fit, question)));
  // "which data were not leaked" asks for what only an event that says "not" tells of.
  const denies = question.negated && question.wanted.kind !== 'truth';
  const tells = fitting.find(
    (fit) => (!denies || negative.test(fit.prepared.event.text.en)) && ranking.told(fit) !== null,
  );
  const told = tells ? ranking.told(tells) : null;
  const best = tells && told ? { fit: tells, told } : null;
  const speech = question.deeds.some(({ readings }) => readings.some(({ deed }) => speechDeeds.has(deed)));
  // Many people say many things: that one said something does not mean that another did not.
  const wrongs = speech
    ? []
    : fits.filter((fit) => gainsays(fit, question) && !isOfThings(fit, question, desk.prepared));
  const nearest = Math.max(...wrongs.map(({ deed }) => deed));
  const [contrary] = ranking.order(wrongs.filter(({ deed }) => deed === nearest));
  // "The other way round" only where both sides are: a third person is somebody else.
  const conflict = contrary?.conflicts.find((each) => !each.swapped) ?? contrary?.conflicts[0];
  const wrong = contrary && conflict ? { fit: contrary, conflict } : null;
  // An event of just this deed with the two sides the other way round beats one of a kindred deed that happens to fit;
  // so does, where it is asked whether it is so, any that says otherwise of just this deed.
  const likely = best !== null && wrong !== null && best.fit.deed <= likeDeed && wrong.fit.deed >= veryDeed;
  const turned =
    wrong !== null &&
    ((wrong.conflict.swapped && (best === null || best.fit.deed < wrong.fit.deed)) ||
      (likely && question.wanted.kind === 'truth'));
  return { fits, ranking, fitting, best, wrong, turned, speech, ahead: speaksAhead(question) };
}

/** Whether an event meets all that a question says. */
function mayAnswer(fit: Fit, question: Question): boolean {
  const onlyLight = question.deeds.every(isLightDeed);
  // "Are they in prison?" of whoever was arrested: a word that may mean either makes no yes.
  const isDirect = question.units.some(({ text }) => directWord.test(text));
  const affirms = question.wanted.kind === 'truth' && !isDirect && fit.prepared.event.status !== 'foiled';
  const least = affirms ? likeDeed : sameDeed;
  const needed = (onlyLight && !isOfMind(question)) || isDeedSort(question) ? 0 : least;
  // Whether it is so is said of just this deed.
  const surely = question.wanted.kind === 'truth' ? veryDeed : sureDeed;
  const others = fit.met + fit.covered;
  return (
    fit.conflicts.length === 0 &&
    fit.uncovered.length === 0 &&
    fit.unknown.length <= tolerated(question) + (deniesAny(fit, question) ? 1 : 0) &&
    fit.deed >= (needed > 0 && others === 0 ? surely : needed) &&
    // That its sentence names somebody besides makes nothing an answer about him, unless others are asked for.
    (needed > 0 || fit.deed >= sameDeed || fit.met >= (question.more ? 0.5 : 1) || fit.covered > 0) &&
    !isMerelyNamed(fit, question) &&
    !isOnlyBesides(fit.prepared.event, question) &&
    // What was done before says nothing of what will be.
    (!asksToCome(question) || isToCome(fit.prepared.event))
  );
}

const mindful: ReadonlySet<string> = new Set('believe know want suspect assess'.split(' '));

/** "Does he trust her?": what one thinks of another is told as just that. */
function isOfMind({ deeds, parts, wanted }: Question): boolean {
  const isMindful = (deed: number | null) =>
    deeds[deed ?? -1]?.readings.some(({ deed: key }) => mindful.has(key)) === true;
  return (
    wanted.kind === 'truth' &&
    deeds.length === 1 &&
    parts.some(({ deed, keys, role }) => keys.length > 0 && role === 'target' && isMindful(deed))
  );
}

/** Whether an event puts a question right: the same deed, but by others, to others or on another day. */
function gainsays(fit: Fit, question: Question): boolean {
  const { conflicts, deed, reversed, uncovered } = fit;
  const { parts, wanted } = question;
  const asksWho = wanted.kind === 'filler';
  const isTurned = conflicts.every((each) => each.swapped);
  const isBoth = parts.filter(({ keys }) => keys.length > 0).length > 1;
  // Who gave may have received as well: only where both sides are named are they the wrong way round.
  const hands = question.deeds.some(({ readings }) => readings.every(({ deed: key }) => handing.has(key)));
  const isHalf =
    (reversed || (hands && openToBoth.has(wanted.kind)) || (asksWho && wanted.fromWhom === true)) && !isBoth;
  // Of one alone a kindred deed may well have been done to him too: "who told him?" of him who told somebody.
  // "Did he invite her?" of whom she asked for something: nor is another deed of the sort, unless it was of the same matter.
  const isOther = wanted.kind === 'truth' && fit.covered === 0;
  const surely = !isTurned || !isBoth || isOther ? sureDeed : asksWho ? sameDeed : likeDeed;
  return (
    (isFromAnother(fit, question) || deed >= surely) &&
    uncovered.length === 0 &&
    conflicts.length > 0 &&
    !isHalf &&
    // "Why did they bring up X?": that they spoke of something else besides says nothing of it.
    !(wanted.kind === 'reason' && question.deeds.some(speaksOf) && conflicts.every(isMatter)) &&
    // That two talked with each other does not say with whom else they did.
    !(wanted.kind === 'truth' && isTalkOfOthers(fit)) &&
    // What somebody else claims puts no reason right, nor whether it was he who did it.
    !(
      (wanted.kind === 'reason' || (wanted.kind === 'truth' && !isTurned && conflicts.some(isOfDoer))) &&
      isClaimOfAnother(fit, question)
    ) &&
    // What is to come is not put right by what has been.
    (!asksToCome(question) || isToCome(fit.prepared.event)) &&
    // Nor what has been by what is to come.
    !(asksWho && isTurned && fit.prepared.event.status === 'planned' && !speaksAhead(question)) &&
    // What was meant to be done to others and was not is no deed that could be the other way round.
    !(wanted.kind === 'truth' && fit.prepared.event.status === 'foiled' && isTurned) &&
    correctable(fit, question)
  );
}

function isTalkOfOthers({ conflicts, deed, prepared: { event } }: Fit): boolean {
  return (
    ((event.together?.length ?? 0) > 1 || deed < veryDeed) &&
    event.action.some((action) => talkingDeeds.has(action)) &&
    conflicts.some(({ role, swapped }) => role !== 'date' && !swapped)
  );
}

const speakingOf: ReadonlySet<string> = new Set(['discuss', 'talk', 'mention']);

function speaksOf({ readings }: Question['deeds'][number]): boolean {
  return readings.some(({ deed }) => speakingOf.has(deed));
}

function isOfDoer({ role }: Fit['conflicts'][number]): boolean {
  return role === 'agent';
}

function isMatter({ role }: Fit['conflicts'][number]): boolean {
  return role === 'target' || role === 'about';
}

const allTold = /\b(?:semua|semuanya|seluruh|seluruhnya|setiap|all|every|each|entire|whole|both)\b/i;

function tell(question: Question, fit: Fit, desk: Desk): Told | null {
  if (question.wanted.kind !== 'truth')
    return withMatter(tellFromEvent(question, fit, desk), fit.prepared.event, question, desk);
  // That all of them did is not said by what some did.
  const { id, en } = fit.prepared.event.text;
  if (speaksOfAll(question) && !allTold.test(`${id} ${en}`)) return null;
  if (isByOtherCause(fit.prepared.event, question, desk)) return null;
  const undone =
    undoneBy(fit.prepared.event, question, desk) ?? causedByAnother(fit.prepared.event, question, desk);
  if (undone) return tellDenied(undone, question, desk);
  const ofSort = asksWhatItWas(question);
  if (ofSort && (fit.reversed || fit.deed < kindDeed)) return null;
  return tellTruth(question, fit.prepared.event, desk, ofSort || speaksAhead(question));
}

const nothing = /\b(?:never|nothing|nobody|no one|anyone|anybody|anything|not (?:a|an|one|any))\b/i;

/** "Did he pay the coach?" of who never paid a cent: what was not done at all was not done to anybody. */
function deniesAny({ deed, met, prepared: { event } }: Fit, { wanted }: Question): boolean {
  return (
    wanted.kind === 'truth' &&
    event.status === 'denied' &&
    deed >= veryDeed &&
    met >= 1 &&
    nothing.test(event.text.en)
  );
}

/** How many named parts an event may say nothing of and still answer. */
function tolerated(question: Question): number {
  return question.wanted.kind === 'truth' || question.deeds.every(isLightDeed) ? 0 : 1;
}

function rank(fit: Fit, question: Question, desk: Desk, topic: Topic | null, answers: boolean): number {
  const { event } = fit.prepared;
  const earlier = isEarlier(event, desk);
  const points = pointsAtWhatHappened(question) && isNear(event.key, topic, desk);
  return (
    fit.deeds * 4 +
    fit.deed * 3 +
    fit.met * 3 +
    fit.covered -
    // Both sides the other way round is one slip.
    (fit.conflicts.length > 1 && fit.conflicts.every(({ swapped }) => swapped)
      ? 2
      : fit.conflicts.length * 5) -
    // Of whom something was done to, somebody else may have done it; that it was done to others says nothing of him.
    (fit.conflicts.some(({ role }) => role === 'target') && question.deeds[0]?.voice === 'passive' ? 1 : 0) -
    fit.unknown.length * 2 -
    fit.uncovered.length * 3 +
    (answers ? 2 : 0) +
    (fillersOfSort(question, event, desk.prepared)
      ? isDeedSort(question)
        ? ofSort.deed
        : ofSort.thing
      : 0) +
    (listsSort(question, fit) ? 2.5 : 0) +
    (asksWhatOneGets(question) && event.action.some((action) => getting.has(action)) ? 3 : 0) +
    (question.order === 'before' && earlier ? 4 : 0) +
    // "When will they first vote?": before what was decided with a view to it.
    (event.status === 'planned' && asksToCome(question) ? 1 : 0) +
    (topic?.event === event.key ? 0.6 : 0) +
    (fit.deed >= veryDeed && isInItsWords(question, fit) ? 0.5 : 0) +
    (question.event === event.key && answers ? itself : 0) +
    (points && topic?.event !== event.key ? 1.2 : 0) -
    fit.prepared.index * 0.01
  );
}

/** "Wulan dapat apa?", "what did she get?": without another verb. */
function asksWhatOneGets({ deeds, units, wanted }: Question): boolean {
  return (
    wanted.kind === 'filler' &&
    wanted.role === 'target' &&
    deeds.length === 0 &&
    units.some(({ text }) => /^(?:dapat|get|gets|got)$/.test(text))
  );
}

const getting: ReadonlySet<string> = new Set(['receive', 'earn', 'obtain']);

/** What it is worth that it is the very event which a follow-up asks of: more than anything else. */
const itself = 20;

/** What it is worth that an event has something of the sort asked for; more than the deed itself where the sort is its noun. */
const ofSort = { thing: 1.5, deed: 8 };

/** "what kind of injuries did they have": the sort is the noun of a deed, and what was done is not asked. */
function isDeedSort({ deeds, sort }: Question): boolean {
  return deeds.length === 1 && deeds[0]?.unit === sort && deeds[0]?.voice === 'noun';
}

/** "What data were leaked": an event that says what they consist of. */
function listsSort({ negated, sort, units }: Question, { prepared: { event, terms } }: Fit): boolean {
  const unit = sort === null ? undefined : units[sort];
  return (
    unit !== undefined &&
    event.action.some((action) => listing.has(action)) &&
    (event.status === 'denied') === negated &&
    covers(unit, terms)
  );
}

/** "Who announced it?", "why were they paused?": not somebody is meant but what was told. */
function pointsAtWhatHappened({ parts, units }: Question): boolean {
  const somebody = (at: number) => parts.some((part) => part.unit === at && part.keys.length > 0);
  return units.some(
    ({ pronoun, text }, at) =>
      pronoun === 'it' ||
      (pronoun === 'they' && !somebody(at)) ||
      (/^(?:itu|tersebut)$/.test(text) && /^(?:hal|pesan|kabar)$/.test(units[at - 1]?.text ?? '')),
  );
}
