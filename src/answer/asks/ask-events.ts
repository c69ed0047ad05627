import type { Question } from '../../question/question.ts';
import type { Answer, Topic } from '../answer.ts';
import type { Desk, Told } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { isLightDeed, planningDeeds } from '../match/deeds.ts';
import { isNear, isPartOf } from '../match/linked.ts';
import { type Fit, fitEvents } from '../match/match.ts';
import {
  correctable,
  deniesDoer,
  isClaimOfAnother,
  isFromAnother,
  isMerelyNamed,
  veryDeed,
} from '../match/premises.ts';
import { createRanking, type Ranking } from '../match/ranking.ts';
import { fillersOfSort } from '../match/wanted-fillers.ts';
import { notSaid, notSaidBut, said } from '../not-said.ts';
import { tellCorrection, tellDenied, tellTruth } from '../tell/corrections.ts';
import { hidesWho } from '../tell/fillers.ts';
import { tellFromEvent, tellWhole } from '../tell/from-events.ts';
import { withMatter } from '../tell/matter.ts';
import { both, saysAlike } from '../tell/wording.ts';
import { createScales } from '../weigh/weigh.ts';
import { askDescribed } from './ask-described.ts';
import { askEarlier, isEarlier } from './ask-earlier.ts';
import { askHolder } from './ask-holders.ts';
import { findLoosely, findNearly } from './ask-loosely.ts';
import { askReasonGiven, speechDeeds } from './ask-quotes.ts';
import { askSaidIn } from './ask-said-in.ts';
import { tellSentence } from './ask-sentences.ts';
import { askSpeaker, askSpoken, askWhenSaid, askWhoSaidThat } from './ask-speakers.ts';
import { askUndone } from './ask-undone.ts';
import { askWhetherSoMany } from './ask-whether-number.ts';
import { askWhyNot } from './ask-why-not.ts';
import { asksUntold } from './asks-untold.ts';
import { findOpposite, findRefusal, tellDeniedOutright, tellOthersLeft, undoneBy } from './denials.ts';
import { causedByAnother } from './on-ones-own.ts';

const negative = /\b(?:not|no|never|without|none|neither)\b|n't\b/i;

/** What something consists of. */
const listing: ReadonlySet<string> = new Set(['contain', 'include', 'consist']);

// How surely a deed of the question is the event's own before the event may answer; below it the words only meet somewhere in its text.
const sameDeed = 0.7;
const weightOfShare = 4;
// Where nothing else of the question is met, a kindred deed alone is not enough.
const sureDeed = 0.85;

// Two deeds that one word may mean are not enough to say that it was the other way round.
const likeDeed = 0.75;

/** What the question asks of events: all of it met → said; a premise that is wrong → corrected; else not said. */
export function askEvents(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared, lexicon } = desk;
  const named = question.parts.some((part) => part.keys.length > 0);
  if (question.deeds.length === 0 && !named && question.rest.length === 0) return null;
  const reported = askWhoSaidThat(question, desk, topic);
  if (reported) return reported;
  const whyUndone = askWhyNot(question, desk, topic);
  if (whyUndone) return whyUndone;
  if (asksUntold(question, desk)) return notSaid(question, desk, topic, null);
  const onlyLight = question.deeds.every(isLightDeed);
  const needed = question.deeds.length === 0 || isDeedSort(question) ? 0 : onlyLight ? 0 : sameDeed;
  const asksSource = question.wanted.kind === 'filler' && question.wanted.role === 'by';
  // Whether it is so is said of just this deed.
  const surely = question.wanted.kind === 'truth' ? veryDeed : sureDeed;
  const fits = fitEvents(question, prepared, lexicon).filter(
    ({ prepared: { event } }) =>
      question.event === null ||
      (asksSource ? event.key === question.event : isPartOf(event, question.event, desk)),
  );
  // When and where: of several that fit, the one that speaks of most of the question.
  const weighs = question.wanted.kind === 'time' || question.wanted.kind === 'place';
  const scales = weighs ? createScales(question, prepared, lexicon) : null;
  const ranking = createRanking(
    (fit) => tell(question, fit, desk),
    (fit, answers) =>
      rank(fit, question, desk, topic, answers) + (scales?.event(fit.prepared).share ?? 0) * weightOfShare,
  );
  const answerOf = (fit: Fit, told: Told) =>
    said(question, desk, topic, told, fit.prepared.event.key, 'answer', quality(fit, question));

  const whole = fits.filter(
    (fit) =>
      fit.conflicts.length === 0 && fit.uncovered.length === 0 && fit.unknown.length <= tolerated(question),
  );
  const fitting = ranking.order(
    whole.filter(
      (fit) =>
        fit.deed >= (needed > 0 && fit.met + fit.covered === 0 ? surely : needed) &&
        (needed > 0 || fit.deed >= sameDeed || fit.met + fit.covered > 0) &&
        !isMerelyNamed(fit, question),
    ),
  );
  const speech = question.deeds.some((deed) =>
    deed.readings.some((reading) => speechDeeds.has(reading.deed)),
  );
  const asksWho = question.wanted.kind === 'filler';
  const fromWhom = question.wanted.kind === 'filler' && question.wanted.fromWhom === true;
  const wrongs = fits.filter(
    (fit) =>
      (isFromAnother(fit, question) ||
        fit.deed >= (!fit.conflicts.every((each) => each.swapped) ? 0.85 : asksWho ? sameDeed : likeDeed)) &&
      fit.uncovered.length === 0 &&
      fit.conflicts.length > 0 &&
      // Who gave may have received as well: only where both sides are named are they the wrong way round.
      !((fit.reversed || fromWhom) && question.parts.filter(({ keys }) => keys.length > 0).length < 2) &&
      // What somebody else claims puts no reason right.
      !(question.wanted.kind === 'reason' && isClaimOfAnother(fit, question)) &&
      // Many people say many things: that one said something does not mean that another did not.
      !speech &&
      // What was meant to be done to others and was not is no deed that could be the other way round.
      !(
        question.wanted.kind === 'truth' &&
        fit.prepared.event.status === 'foiled' &&
        fit.conflicts.every((each) => each.swapped)
      ) &&
      correctable(fit, question),
  );
  const nearest = Math.max(...wrongs.map(({ deed }) => deed));
  const [wrong] = ranking.order(wrongs.filter(({ deed }) => deed === nearest));
  // "The other way round" only where both sides are: a third person is somebody else.
  const conflict = wrong?.conflicts.find((each) => !each.swapped) ?? wrong?.conflicts[0];
  // "which data were not leaked" asks for what only an event that says "not" tells of.
  const denies = question.negated && question.wanted.kind !== 'truth';
  const best = fitting.find(
    (fit) => (!denies || negative.test(fit.prepared.event.text.en)) && ranking.told(fit) !== null,
  );
  const bestTold = best ? ranking.told(best) : null;
  // "Who shot it?": that another one shot at it too, with a dart, is no answer where the article does not say who did.
  const hidden =
    best &&
    fitting.find(
      (fit) =>
        fit.deed >= best.deed &&
        fit.met >= best.met &&
        fit.covered >= best.covered &&
        hidesWho(question, fit, desk),
    );
  if (hidden)
    return notSaidBut(notSaid(question, desk, topic, hidden), tellWhole(hidden.prepared.event, desk), desk);
  const nobody = fitting.find((fit) => isDoneByNobody(fit, question));
  if (nobody && (!best || best.deed <= likeDeed))
    return notSaidBut(notSaid(question, desk, topic, nobody), tellWhole(nobody.prepared.event, desk), desk);
  const earlier = askEarlier(question, fits, fitting, ranking, desk, topic);
  if (earlier) return earlier;
  // An event of just this deed with the two sides the other way round beats one of a kindred deed that happens to fit;
  // so does, where it is asked whether it is so, any that says otherwise of just this deed.
  const likely = best !== undefined && wrong !== undefined && best.deed <= likeDeed && wrong.deed >= 0.95;
  const turned =
    wrong !== undefined &&
    ((conflict?.swapped === true && (best === undefined || best.deed < wrong.deed)) ||
      (likely && question.wanted.kind === 'truth'));
  // "Why did it happen?" of what was foiled: it did not.
  const ahead = isAhead(question);
  if (
    best &&
    !turned &&
    best.prepared.event.status === 'foiled' &&
    !ahead &&
    ['reason', 'outcome'].includes(question.wanted.kind)
  ) {
    return said(
      question,
      desk,
      topic,
      tellTruth(question, best.prepared.event, desk, false),
      best.prepared.event.key,
      'correction',
      0.7,
    );
  }
  if (best && bestTold && !turned) {
    const another =
      question.more && question.type === 'person' ? anotherTold(bestTold, best, fitting, ranking) : null;
    if (another) return answerOf(another.fit, another.told);
    // When another one opens is not when this one does.
    const undone = best.unknown.length > 0 ? askUndone(question, desk, topic) : null;
    return undone ?? answerOf(best, bestTold);
  }
  const denied = tellOthersLeft(question, desk) ?? tellDeniedOutright(question, desk);
  if (denied) return said(question, desk, topic, denied, null, 'correction', 0.7);
  const opposite = fitting.length === 0 ? findOpposite(question, desk) : null;
  if (opposite)
    return said(question, desk, topic, opposite.told, opposite.fit.prepared.event.key, 'correction', 0.7);
  const whyNot = question.wanted.kind === 'reason' && deniesDoer(question);
  if (wrong && conflict && whyNot) return notSaid(question, desk, topic, null);
  // "What did they talk about on Sunday?": the call of that day, before the talk that was on another.
  const thatDay = conflict?.role === 'date' && asksWho ? findLoosely(question, fits, ranking, desk) : null;
  if (thatDay)
    return said(question, desk, topic, thatDay.told, thatDay.fit.prepared.event.key, 'answer', 0.65);
  if (wrong && conflict && (turned || fitting.length === 0)) {
    return said(
      question,
      desk,
      topic,
      tellCorrection(wrong, conflict, question, desk),
      wrong.prepared.event.key,
      'correction',
      0.7,
    );
  }
  const refusal = ahead ? findRefusal(question, desk) : null;
  if (refusal) {
    const { event } = refusal.prepared;
    return said(question, desk, topic, tellDenied(event, question, desk), event.key, 'correction', 0.7);
  }
  const otherwise =
    askReasonGiven(question, desk, topic) ??
    askWhetherSoMany(question, desk, topic) ??
    askHolder(question, desk, topic) ??
    askDescribed(question, desk, topic) ??
    askSpeaker(question, desk, topic) ??
    askSpoken(question, desk, topic) ??
    askWhenSaid(question, desk, topic) ??
    askUndone(question, desk, topic) ??
    askSaidIn(question, desk, topic);
  if (otherwise) return otherwise;
  const [found] = fitting;
  const known = found !== undefined && found.deed >= 0.85 && found.unknown.length === 0;
  // Where the very event is known and does not tell why, another one's reason is not its own.
  const silent = known && (question.wanted.kind === 'reason' || question.wanted.kind === 'manner');
  const loosely = silent ? null : findLoosely(question, fits, ranking, desk);
  if (loosely)
    return said(question, desk, topic, loosely.told, loosely.fit.prepared.event.key, 'answer', 0.65);
  const nearly = silent ? null : findNearly(question, fits, ranking);
  if (nearly) return said(question, desk, topic, nearly.told, nearly.fit.prepared.event.key, 'answer', 0.65);
  // Only its own sentences may add what its facts leave out; where it took place they would have.
  const quoted =
    speech || (known && question.wanted.kind === 'place')
      ? null
      : tellSentence(question, fits, desk, known ? found.prepared.event.sentences : null);
  // Where it is cut, both languages keep the same numbers, or it is not told.
  const isAlike =
    quoted && saysAlike(both((language) => quoted.line[language].lead + quoted.line[language].rest));
  if (quoted && isAlike) return said(question, desk, topic, quoted, null, 'answer', 0.6);
  return notSaid(
    question,
    desk,
    topic,
    found ?? ranking.order(fits.filter(({ deed }) => deed >= sameDeed))[0] ?? null,
  );
}

/** "Who else did he thank?", with nobody told of yet: whoever the next event of just this deed tells of. */
function anotherTold(first: Told, best: Fit, fitting: readonly Fit[], ranking: Ranking) {
  for (const fit of fitting) {
    const told = ranking.told(fit);
    const isNew = told?.actors.some((key) => !first.actors.includes(key)) === true;
    if (fit !== best && fit.deed >= veryDeed && told && isNew) return { fit, told };
  }
  return null;
}

const all = /^(?:semua|semuanya|seluruh|seluruhnya|all|every|everyone|everybody|entire|whole)$/;
const allTold = /\b(?:semua|semuanya|seluruh|seluruhnya|setiap|all|every|each|entire|whole)\b/i;

function tell(question: Question, fit: Fit, desk: Desk): Told | null {
  if (question.wanted.kind !== 'truth')
    return withMatter(tellFromEvent(question, fit, desk), fit.prepared.event, question, desk);
  // That all of them did is not said by what some did.
  const { id, en } = fit.prepared.event.text;
  if (
    question.units.some(({ text }) => text.split(' ').some((word) => all.test(word))) &&
    !allTold.test(`${id} ${en}`)
  )
    return null;
  const undone =
    undoneBy(fit.prepared.event, question, desk) ?? causedByAnother(fit.prepared.event, question, desk);
  if (undone) return tellDenied(undone, question, desk);
  return tellTruth(question, fit.prepared.event, desk, isAhead(question));
}

/** The question speaks of a plan or of what is to come, not of what took place. */
function isAhead(question: Question): boolean {
  return (
    question.deeds.some((deed) => deed.readings.some((reading) => planningDeeds.has(reading.deed))) ||
    // "why were they to be laid off"
    question.units.some(({ text }, at) => text === 'to' && question.units[at + 1]?.text === 'be') ||
    question.units.some((unit) =>
      /^(?:akan|bakal|will|would|going to|gonna|rencananya|mau|supposed to|set to|target|targets|sasaran|incaran)$/.test(
        unit.text,
      ),
    )
  );
}

/** Who did it is asked of what the article tells as done, and not by whom. */
function isDoneByNobody({ deed, prepared: { event } }: Fit, { wanted }: Question): boolean {
  return (
    wanted.kind === 'filler' &&
    wanted.role === 'agent' &&
    deed >= 0.95 &&
    !event.agent &&
    !event.by &&
    !event.together
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
    (topic?.event === event.key ? 0.6 : 0) +
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

function quality(fit: Fit, question: Question): number {
  const asked = question.parts.filter((part) => part.keys.length > 0).length;
  // What came of something is asked of the thing by its name alone.
  const ofThing = question.wanted.kind === 'outcome' && fit.covered > 0 ? 0.2 : 0;
  return Math.min(0.94, 0.4 + ofThing + 0.3 * fit.deed + (asked === 0 ? 0 : (0.3 * fit.met) / asked));
}
