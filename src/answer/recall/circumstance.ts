import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question, SpokenDeed } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { isLightDeed, relate, sameDeed } from '../match/deeds.ts';
import { hangsOn } from '../match/linked.ts';
import type { PreparedEvent } from '../prepare/prepare.ts';

/** Words that say when or in what something else was done. */
const during = /^(?:saat|ketika|waktu|sewaktu|selama|dalam|during|while|when|in|amid)$/;

/**
 * "What was found during the raid?", "apa yang disita saat penangkapan": where the article tells of the raid, and beside it of what
 * was done in it, the raid says no more than which finding is meant.
 */
export function withoutCircumstance(question: Question, desk: Desk): Question {
  const { deeds, units, wanted } = question;
  if (deeds.length < 2 || wanted.kind === 'time') return question;
  const asked = wanted.kind === 'filler' ? wanted.deed : null;
  const at = deeds.findIndex(
    (deed, index) => index > 0 && index !== asked && deed.voice === 'noun' && openedAt(deed.unit, units) >= 0,
  );
  const circumstance = deeds[at];
  if (!circumstance) return question;
  const others = deeds.filter((deed) => deed !== circumstance && !isLightDeed(deed));
  const { events, sentences } = desk.prepared;
  const from = openedAt(circumstance.unit, units);
  const noun = units[circumstance.unit];
  // "During the strike 640 operations were postponed. A man died …": the sentence, or the one before it, says when.
  const isSet = ({ event }: PreparedEvent) =>
    event.sentences.some((number) =>
      [sentences[number - 2], sentences[number - 1]].some((terms) => noun && terms && covers(noun, terms)),
    );
  const is = (event: PreparedEvent, deed: SpokenDeed) =>
    deed.readings.some((reading) => relate(reading.deed, event, desk.lexicon).score >= sameDeed);
  const meant = events.filter((event) => is(event, circumstance));
  const isTold = events.some(
    (event) =>
      others.some((deed) => is(event, deed)) &&
      meant.some((each) => each !== event && (isBeside(each.event, event.event) || isSet(event))),
  );
  if (!isTold || others.length === 0) return question;
  const moved = (deed: number | null) => (deed === null || deed === at ? null : deed > at ? deed - 1 : deed);
  return {
    ...question,
    deeds: deeds.filter((deed) => deed !== circumstance),
    parts: question.parts
      // "during the St. Brendan strike": whose it was says nothing of what was done in it.
      .filter(({ unit }) => unit < from || unit > circumstance.unit || units[unit]?.names.length === 0)
      .map((part) =>
        part.deed === at ? { ...part, deed: null, role: null } : { ...part, deed: moved(part.deed) },
      ),
    wanted: wanted.kind === 'filler' ? { ...wanted, deed: moved(wanted.deed) } : wanted,
  };
}

/** Where "during the strike", "selama pemogokan", "in the St. Brendan strike" begins; -1: the noun says no such thing. */
function openedAt(noun: number, units: Question['units']): number {
  const before = units.findLastIndex(
    ({ isFunction, names, preposition, text }, at) =>
      at < noun && names.length === 0 && (during.test(text) || !isFunction || preposition),
  );
  return during.test(units[before]?.text ?? '') ? before : -1;
}

/** One came of the other, or both are told in the same breath. */
function isBeside(one: BriefingEvent, other: BriefingEvent): boolean {
  return (
    hangsOn(one, other) ||
    hangsOn(other, one) ||
    one.sentences.some((left) => other.sentences.some((right) => Math.abs(left - right) <= 1))
  );
}
