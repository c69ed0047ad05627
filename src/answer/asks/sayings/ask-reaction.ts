import type { BriefingEvent, Filler } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question } from '../../../question/question.ts';
import { isBySeat } from '../../../question/units/seats.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { replyingDeeds, spokenActs } from '../../match/deeds.ts';
import { actsFor, sameActor } from '../../match/same-actor.ts';
import { notSaid, said } from '../../not-said.ts';
import { tellDoings } from '../../tell/from-actors.ts';
import { tellOutcome } from '../../tell/from-causes.ts';
import { createScales } from '../../weigh/weigh.ts';
import { isEarlier } from '../events/ask-earlier.ts';
import { askQuote } from './ask-quotes.ts';
import { noReaction } from './ask-spoken.ts';

/** "Tanggapan direkturnya?": what he said or did in answer, nearest to what else the question speaks of; else his own words. */
export function askReaction(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared } = desk;
  const [key] = question.parts.toSorted((left, right) => left.unit - right.unit).flatMap((part) => part.keys);
  if (key === undefined) return null;
  const answered = new Set(
    prepared.briefing.events.filter(({ because, after }) => because.length + after.length > 0),
  );
  // Of a team, whom it is the team of; of a country, its bodies.
  const [named] = question.parts.filter((part) => part.keys.includes(key));
  const bySeat = named !== undefined && isBySeat(named, question);
  const speaksForHim = (filler: Filler) =>
    bySeat
      ? filler === key
      : sameActor(key, filler, prepared, true) ||
        actsFor(filler, key, prepared) ||
        (typeof filler === 'string' && prepared.wholes.get(key)?.has(filler) === true);
  // With no matter of its own, only what he said or did for a reason, and by himself, is a reaction.
  const isBare = question.rest.length + question.deeds.length === 0 && question.parts.length === 1;
  const scales = createScales(question, prepared, desk.lexicon);
  const [best] = prepared.events
    .flatMap((each) => {
      const { event } = each;
      const isHis = [...(event.agent ?? []), ...(event.by ?? [])].some(speaksForHim);
      // What he did together with whom he answers is no answer.
      const isWithHim = question.parts.some(
        (part) =>
          !part.keys.includes(key) && event.agent?.some((filler) => part.keys.includes(String(filler))),
      );
      const byAnother = isWithHim || (event.by?.every((filler) => !speaksForHim(filler)) ?? false);
      // What was before all of it answers nothing.
      if (!isHis || byAnother || isEarlier(event, desk)) return [];
      const isSpoken =
        event.by !== undefined ||
        event.action.some((action) => spokenActs.has(action) && !noReaction.has(action));
      // A country that is called by where it is governed from answers in words.
      if (bySeat && !isSpoken) return [];
      const isReply = event.action.some((action) => replyingDeeds.has(action));
      const isShared =
        event.by === undefined && event.agent?.every((filler) => speaksForHim(filler)) === false;
      if (isBare && (isShared || !(isSpoken || answered.has(event)))) return [];
      const worth =
        scales.event(each).share +
        (isSpoken ? 0.3 : 0) +
        (isReply ? 0.15 : 0) +
        (answered.has(event) ? 0.1 : 0);
      return [{ event, worth }];
    })
    .sort((left, right) => right.worth - left.worth);
  const met = metWith(key, question, desk);
  if (met) return said(question, desk, topic, met.told, met.event.key, 'answer', 0.75);
  const line = best ? tellDoings(key, [best.event]) : null;
  if (line && best) return said(question, desk, topic, line, best.event.key, 'answer', 0.7);
  // The words of whom he answers are not his.
  const own = question.parts.filter((part) => part.keys.includes(key));
  const quoted = askQuote({ ...question, parts: own, rest: [] }, desk, topic);
  return quoted ?? (isBare ? notSaid(question, desk, topic, null) : null);
}

/** "Reaksi hadirin waktu Wulan ngomong itu?": how those took it whom what came of it names; null: none of what the question speaks of is told so. */
function metWith(key: string, question: Question, desk: Desk): { told: Told; event: BriefingEvent } | null {
  const { prepared, lexicon } = desk;
  const scales = createScales(question, prepared, lexicon);
  const isHis = (filler: Filler) => sameActor(key, filler, prepared);
  const [best] = prepared.events
    .filter(({ event: { agent, outcome } }) => {
      const names =
        outcome !== undefined && languages.some((each) => prepared.termsOf(outcome[each]).has(`n:${key}`));
      return names && !agent?.some(isHis);
    })
    .map((each) => ({ event: each.event, share: scales.event(each).share }))
    .sort((left, right) => right.share - left.share);
  const told = best && best.share >= wellMet ? tellOutcome(best.event, desk) : null;
  return told && best ? { told, event: best.event } : null;
}

const wellMet = 0.7;
