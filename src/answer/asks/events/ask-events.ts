import { circumstances, type Question } from '../../../question/question.ts';
import { relativeWord } from '../../../question/small-words.ts';
import { handing } from '../../../question/wanted/wanted-source.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { hasOnlyBesides } from '../../match/besides.ts';
import { likeDeed, sameDeed, sureDeed, veryDeed } from '../../match/deeds.ts';
import type { Fit } from '../../match/match.ts';
import { deniesDoer, mayBeAmong } from '../../match/premises.ts';
import type { Ranking } from '../../match/ranking.ts';
import type { Conflict } from '../../match/roles.ts';
import { notSaid, notSaidBut, said } from '../../not-said.ts';
import { tellCorrection, tellDenied, tellTruth } from '../../tell/corrections.ts';
import { hidesWho } from '../../tell/fillers.ts';
import { tellIdentity } from '../../tell/from-actors.ts';
import { tellWhole } from '../../tell/told.ts';
import { both, saysAlike } from '../../tell/wording.ts';
import { askFigureTold } from '../numbers/ask-figure-told.ts';
import { askWhetherSoMany } from '../numbers/ask-whether-number.ts';
import { askDescribed } from '../people/ask-described.ts';
import { askHolder } from '../people/ask-holders.ts';
import { askWhereStudying } from '../people/ask-where-studying.ts';
import { askAccordingTo } from '../sayings/ask-according-to.ts';
import { askWhoSpeaksOf, askWhoTellsOfHimself } from '../sayings/ask-own-words.ts';
import { askReasonGiven } from '../sayings/ask-quotes.ts';
import { askSaidIn } from '../sayings/ask-said-in.ts';
import { askSpeaker, askWhoSaidThat } from '../sayings/ask-speakers.ts';
import { askSpoken, askWhenSaid } from '../sayings/ask-spoken.ts';
import { askCauser } from './ask-causer.ts';
import { askEarlier, isRecalled } from './ask-earlier.ts';
import { findLoosely, findNearly } from './ask-loosely.ts';
import { tellOwnDoing } from './ask-own-doing.ts';
import { tellSentence } from './ask-sentences.ts';
import { askTimeTold } from './ask-time-told.ts';
import { askUndone } from './ask-undone.ts';
import { askUnhappened } from './ask-unhappened.ts';
import { askWhyNot } from './ask-why-not.ts';
import { asksUntold } from './asks-untold.ts';
import { findOpposite, findRefusal, tellDeniedOutright } from './denials.ts';
import { type Survey, surveyEvents } from './survey.ts';

/** What the question asks of events: all of it met → said; a premise that is wrong → corrected; else not said. */
export function askEvents(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const named = question.parts.some((part) => part.keys.length > 0);
  if (question.deeds.length === 0 && !named && question.rest.length === 0) return null;
  const beforehand =
    askUnhappened(question, desk, topic) ??
    askAccordingTo(question, desk, topic) ??
    askWhereStudying(question, desk, topic) ??
    askCauser(question, desk, topic) ??
    askWhoSaidThat(question, desk, topic) ??
    askWhoSpeaksOf(question, desk, topic) ??
    askWhyNot(question, desk, topic);
  if (beforehand) return beforehand;
  if (asksUntold(question, desk)) return notSaid(question, desk, topic, null);
  const survey = surveyEvents(question, desk, topic);
  const answer = askSurveyed(question, survey, desk, topic);
  const told = answer.kind === 'said' ? answer.topic.event : null;
  const left = survey.fits.find(({ prepared: { event } }) => event.key === told)?.prepared.event;
  if (!left || !hasOnlyBesides(left, question, desk.prepared)) return answer;
  return notSaidBut(notSaid(question, desk, topic, null), tellWhole(left, desk), desk);
}

function askSurveyed(question: Question, survey: Survey, desk: Desk, topic: Topic | null): Answer {
  return (
    askWhoHides(question, survey, desk, topic) ??
    askEarlier(question, survey.fits, survey.fitting, survey.ranking, desk, topic) ??
    askBest(question, survey, desk, topic) ??
    askTimeTold(question, desk, topic) ??
    askOtherwise(question, survey, desk, topic) ??
    askNearly(question, survey, desk, topic)
  );
}

/** "Who shot it?": that another one shot at it too, with a dart, is no answer where the article does not say who did. */
function askWhoHides(
  question: Question,
  { best, fitting }: Survey,
  desk: Desk,
  topic: Topic | null,
): Answer | null {
  const hidden =
    best &&
    fitting.find(
      (fit) =>
        fit.deed >= best.fit.deed &&
        fit.met >= best.fit.met &&
        fit.covered >= best.fit.covered &&
        hidesWho(question, fit, desk),
    );
  const nobody = fitting.find((fit) => isDoneByNobody(fit, question));
  const isNearer = !best || best.fit.deed <= likeDeed || (nobody?.deed ?? 0) > best.fit.deed;
  const untold = hidden ?? (isNearer ? nobody : undefined);
  if (!untold) return null;
  return notSaidBut(notSaid(question, desk, topic, untold), tellWhole(untold.prepared.event, desk), desk);
}

/** What the event tells that meets all of the question. */
function askBest(
  question: Question,
  { ahead, best, fits, fitting, ranking, turned }: Survey,
  desk: Desk,
  topic: Topic | null,
): Answer | null {
  if (!best || turned) return null;
  const { event } = best.fit.prepared;
  // "Why did it happen?" of what was foiled: it did not.
  if (event.status === 'foiled' && !ahead && ['reason', 'outcome'].includes(question.wanted.kind)) {
    const told = tellTruth(question, event, desk, false);
    return said(question, desk, topic, told, event.key, 'correction', 0.7);
  }
  // "When did she resign?": that she will is denied, and leaving the room is another deed.
  const denial =
    best.fit.deed < veryDeed && circumstances.has(question.wanted.kind) ? deniedIn(fitting) : null;
  if (denial) {
    const told = tellTruth(question, denial, desk, false);
    return said(question, desk, topic, told, denial.key, 'correction', 0.7);
  }
  const answerOf = (fit: Fit, told: Told) =>
    said(question, desk, topic, told, fit.prepared.event.key, 'answer', quality(fit, question));
  if (began(question, best.fit)) {
    // Of several calls the one that somebody made is meant, unless a day says which.
    const [own] = ranking.order(
      fits.filter(
        ({ conflicts, deed, prepared, unknown }) =>
          conflicts.length + unknown.length === 0 &&
          prepared.event.together === undefined &&
          deed >= best.fit.deed,
      ),
    );
    const told = own && ranking.told(own);
    return own && told ? answerOf(own, told) : notSaid(question, desk, topic, best.fit);
  }
  // "Who negotiated the ceasefire?": the one that the article is about, before an earlier one of the same sort.
  const present = isRecalled(event, desk) ? presentInstead(best.fit, question, fitting, ranking, desk) : null;
  if (present) return answerOf(present.fit, present.told);
  const now = isBare(question) && isRecalled(event, desk) ? sameNow(best.fit, fitting, desk) : null;
  if (now?.status === 'foiled') {
    const told = tellTruth(question, now, desk, false);
    return said(question, desk, topic, told, now.key, 'correction', 0.7);
  }
  if (now) return notSaid(question, desk, topic, best.fit);
  const another =
    question.more && question.type === 'person' ? anotherTold(best.told, best.fit, fitting, ranking) : null;
  if (another) return answerOf(another.fit, another.told);
  // When another one opens is not when this one does.
  const undone = best.fit.unknown.length > 0 ? askUndone(question, desk, topic) : null;
  return undone ?? answerOf(best.fit, best.told);
}

/** "Who phoned first?", "which of the two made the call?" of a talk between two: who began it is not told. */
function began({ units, wanted }: Question, { prepared: { event } }: Fit): boolean {
  const asksFirst = units.some(({ text }) => /^(?:duluan|first|lebih dulu)$/.test(text));
  const asksWhich = units.some(
    ({ text, wh }, at) => wh === 'which' && text === 'which' && units[at + 1]?.text === 'of',
  );
  return (
    (asksFirst || asksWhich) &&
    wanted.kind === 'filler' &&
    wanted.role === 'agent' &&
    (event.together?.length ?? 0) > 1
  );
}

/** "Kapan PHK-nya?": nothing says which. */
function isBare({ event, order, parts, rest, units, wanted }: Question): boolean {
  const plain = parts.length + rest.length === 0 && order === null && event === null;
  return wanted.kind === 'time' && plain && units.every(({ date }) => date === null);
}

/** When it was done years ago is not when it is to be done now: the event of now that is of the same deed. */
function sameNow(best: Fit, fitting: readonly Fit[], desk: Desk) {
  const now = fitting.find((fit) => !isRecalled(fit.prepared.event, desk) && fit.deed >= best.deed);
  return now?.prepared.event ?? null;
}

/** An event of now of just this deed, which speaks of as much of what is asked; null: there is none, or an earlier one is asked for. */
function presentInstead(
  best: Fit,
  { order, units }: Question,
  fitting: readonly Fit[],
  ranking: Survey['ranking'],
  desk: Desk,
): { readonly fit: Fit; readonly told: Told } | null {
  if (order !== null || units.some(({ date, number }) => date !== null || number !== null)) return null;
  const fit = fitting.find(
    ({ covered, deed, met, prepared }) =>
      !isRecalled(prepared.event, desk) && deed >= veryDeed && met >= best.met && covered >= best.covered,
  );
  const told = fit && ranking.told(fit);
  return fit && told ? { fit, told } : null;
}

/** The event of just this deed that is told as denied. */
function deniedIn(fitting: Survey['fitting']) {
  const denied = fitting.find(
    ({ deed, prepared: { event } }) => deed >= veryDeed && event.status === 'denied',
  );
  return denied?.prepared.event ?? null;
}

/** Who handed something to somebody. */
function asksWhoHanded({ deeds, parts, wanted }: Question): boolean {
  const asks = wanted.kind === 'filler' && wanted.role === 'agent' && !wanted.fromWhom;
  const hands = deeds.some(({ readings }) => readings.some(({ deed }) => handing.has(deed)));
  return asks && hands && parts.filter(({ keys }) => keys.length > 0).length === 1;
}

/** Where no event meets the question: what puts it right, or else what is said of it in another way. */
function askOtherwise(
  question: Question,
  { ahead, fits, fitting, ranking, turned, wrong }: Survey,
  desk: Desk,
  topic: Topic | null,
): Answer | null {
  const corrected = (told: Told, event: string | null) =>
    said(question, desk, topic, told, event, 'correction', 0.7);
  const denied = tellDeniedOutright(question, desk);
  if (denied) return corrected(denied, null);
  const opposite = fitting.length === 0 ? findOpposite(question, desk) : null;
  if (opposite) return corrected(opposite.told, opposite.fit.prepared.event.key);
  if (wrong && question.wanted.kind === 'reason' && deniesDoer(question))
    return notSaid(question, desk, topic, null);
  // "What did they talk about on Sunday?": the call of that day, before the talk that was on another.
  const thatDay =
    wrong?.conflict.role === 'date' && question.wanted.kind === 'filler'
      ? findLoosely(question, fits, ranking, desk)
      : null;
  if (thatDay)
    return said(question, desk, topic, thatDay.told, thatDay.fit.prepared.event.key, 'answer', 0.65);
  // "Is he 16?": the figure that counts just this, before an event of those who are as old.
  const counted = wrong?.conflict.role === 'number' ? askWhetherSoMany(question, desk, topic) : null;
  if (counted) return counted;
  const himself = wrong && question.wanted.kind === 'truth' ? tellOwnDoing(wrong, fits, desk) : null;
  if (himself) return corrected(himself, wrong?.fit.prepared.event.key ?? null);
  const own = wrong && fitting.length === 0 ? tellOfBody(question, wrong.conflict, desk) : null;
  if (own) return said(question, desk, topic, own, null, 'answer', 0.75);
  // "Siapa kepala desa yang menerima laporan?": who asks for somebody's name is not told that it was not he.
  const isAsked = wrong !== null && isAskedFor(wrong.conflict.unit, question);
  const isTold = wrong !== null && !isAsked && (turned || fitting.length === 0);
  // "Who tipped off the CIA?": that it told others does not mean that nobody told it.
  const isLeftOpen =
    wrong !== null &&
    ((wrong.conflict.swapped && asksWhoHanded(question)) ||
      // "Did any patients die?": whoever it was that died may well be one of them.
      (question.wanted.kind === 'truth' && mayBeAmong(wrong.conflict, question, desk.prepared)));
  if (isTold && isLeftOpen) {
    const near = tellWhole(wrong.fit.prepared.event, desk);
    return notSaidBut(notSaid(question, desk, topic, wrong.fit), near, desk);
  }
  if (isTold)
    return corrected(tellCorrection(wrong.fit, wrong.conflict, question, desk), wrong.fit.prepared.event.key);
  const refusal = findRefusal(question, desk, ahead);
  if (refusal) {
    const { event } = refusal.prepared;
    return corrected(tellDenied(event, question, desk), event.key);
  }
  return (
    askReasonGiven(question, desk, topic) ??
    askWhetherSoMany(question, desk, topic) ??
    askHolder(question, desk, topic) ??
    askDescribed(question, desk, topic) ??
    askSpeaker(question, desk, topic) ??
    askSpoken(question, desk, topic) ??
    askWhenSaid(question, desk, topic) ??
    askUndone(question, desk, topic) ??
    askSaidIn(question, desk, topic) ??
    askWhoTellsOfHimself(question, desk, topic) ??
    askFigureTold(question, desk, topic)
  );
}

/** "Siapa juru bicara perusahaan yang dituding itu?": who speaks for it, not that it was not he who was accused. */
function tellOfBody(question: Question, conflict: Conflict, desk: Desk): Told | null {
  const [key, ...others] = conflict.asked;
  const actor = desk.prepared.briefing.actors.find((each) => each.key === key);
  if (question.type !== 'person' || !actor || others.length > 0 || !isAskedFor(conflict.unit, question))
    return null;
  const isOfIt = actor.offices.some(({ of }) => conflict.actual.some((filler) => filler === of));
  return isOfIt ? tellIdentity(actor.key, desk) : null;
}

/** "Siapa gubernur yang …": the words between who and the clause say who is asked for. */
function isAskedFor(at: number, { units, wanted }: Question): boolean {
  const asksWho = wanted.kind === 'filler' && units[0]?.wh === 'who';
  return asksWho && relativeWord.test(units[at + 1]?.text ?? '');
}

/** What meets the question but for a little, or a sentence that holds it; else not said. */
function askNearly(
  question: Question,
  { fits, fitting, ranking, speech }: Survey,
  desk: Desk,
  topic: Topic | null,
): Answer {
  const [found] = fitting;
  const known = found !== undefined && found.deed >= sureDeed && found.unknown.length === 0;
  // Where the very event is known and does not tell why, another one's reason is not its own.
  const silent = known && (question.wanted.kind === 'reason' || question.wanted.kind === 'manner');
  const nearly = silent
    ? null
    : (findLoosely(question, fits, ranking, desk) ?? findNearly(question, fits, ranking));
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
  const near = found ?? ranking.order(fits.filter(({ deed }) => deed >= sameDeed))[0] ?? null;
  return notSaid(question, desk, topic, near);
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

/** Who did it is asked of what the article tells as done, and not by whom. */
function isDoneByNobody({ deed, prepared: { event } }: Fit, { wanted }: Question): boolean {
  return (
    wanted.kind === 'filler' &&
    wanted.role === 'agent' &&
    deed >= veryDeed &&
    !event.agent &&
    !event.by &&
    !event.together
  );
}

function quality(fit: Fit, question: Question): number {
  const asked = question.parts.filter((part) => part.keys.length > 0).length;
  // What came of something is asked of the thing by its name alone.
  const ofThing = question.wanted.kind === 'outcome' && fit.covered > 0 ? 0.2 : 0;
  return Math.min(0.94, 0.4 + ofThing + 0.3 * fit.deed + (asked === 0 ? 0 : (0.3 * fit.met) / asked));
}
