import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question, SpokenDeed } from '../../question/question.ts';
import type { Desk } from '../desk.ts';
import { isLightDeed, relate } from '../match/deeds.ts';
import { hangsOn } from '../match/linked.ts';
import type { PreparedEvent } from '../prepare/prepare.ts';

/** Words that say when or in what something else was done. */
const during = /^(?:saat|ketika|waktu|sewaktu|selama|dalam|during|while|when|in|amid)$/;

// As surely as an event answers a question of its own deed.
const sameDeed = 0.7;

/**
 * "What was found during the raid?", "apa yang disita saat penangkapan": where the article tells of the raid, and beside it of what
 * was done in it, the raid says no more than which finding is meant.
 */
export function withoutCircumstance(question: Question, desk: Desk): Question {
  const { deeds, units, wanted } = question;
  if (deeds.length < 2 || wanted.kind === 'time') return question;
  const asked = wanted.kind === 'filler' ? wanted.deed : null;
  const at = deeds.findIndex(
    (deed, index) =>
      index > 0 &&
      index !== asked &&
      deed.voice === 'noun' &&
      [units[deed.unit - 1], units[deed.unit - 2]].some((unit) => during.test(unit?.text ?? '')),
  );
  const circumstance = deeds[at];
  if (!circumstance) return question;
  const others = deeds.filter((deed) => deed !== circumstance && !isLightDeed(deed));
  const { events } = desk.prepared;
  const is = (event: PreparedEvent, deed: SpokenDeed) =>
    deed.readings.some((reading) => relate(reading.deed, event, desk.lexicon).score >= sameDeed);
  const meant = events.filter((event) => is(event, circumstance));
  const isTold = events.some(
    (event) =>
      others.some((deed) => is(event, deed)) &&
      meant.some((each) => each !== event && isBeside(each.event, event.event)),
  );
  if (!isTold || others.length === 0) return question;
  const moved = (deed: number | null) => (deed === null || deed === at ? null : deed > at ? deed - 1 : deed);
  return {
    ...question,
    deeds: deeds.filter((deed) => deed !== circumstance),
    parts: question.parts.map((part) =>
      part.deed === at ? { ...part, deed: null, role: null } : { ...part, deed: moved(part.deed) },
    ),
    wanted: wanted.kind === 'filler' ? { ...wanted, deed: moved(wanted.deed) } : wanted,
  };
}

/** One came of the other, or both are told in the same breath. */
function isBeside(one: BriefingEvent, other: BriefingEvent): boolean {
  return (
    hangsOn(one, other) ||
    hangsOn(other, one) ||
    one.sentences.some((left) => other.sentences.some((right) => Math.abs(left - right) <= 1))
  );
}
