import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import type { AnswerKey } from '../answer.ts';
import type { Desk, Told } from '../desk.ts';
import type { Fit } from '../match/match.ts';
import { negative } from '../match/negation.ts';
import type { Conflict } from '../match/roles.ts';
import { sentencesOf } from './fillers.ts';
import { placesAsked, sayWithMatter } from './matter.ts';
import { told } from './told.ts';
import { bare, bothLines, capital, maxLineLength, sayFiller, sayList, withName } from './wording.ts';

/** What is wrong with the question's premise, and what is right. */
export function tellCorrection(fit: Fit, conflict: Conflict, question: Question, desk: Desk): Told {
  const { prepared, say } = desk;
  const { event } = fit.prepared;
  const known = conflict.asked[0];
  const line = bothLines((language) => {
    const instead =
      conflict.role === 'place' || (conflict.role === 'agent' && !conflict.swapped)
        ? sayList(
            conflict.actual.map((filler) => sayFiller(filler, language, prepared)),
            language,
            say,
          )
        : '';
    // "Why did Trump phone Putin?": who phoned whom, and then why.
    const why = question.wanted.kind === 'reason' ? event.purpose?.[language] : undefined;
    const whole =
      why === undefined || event.text[language].includes(bare(why))
        ? event.text[language]
        : `${bare(event.text[language])}${language === 'id' ? ', ' : ' '}${bare(why)}.`;
    const told = whole.length <= maxLineLength - 30 ? whole : event.text[language];
    // Whoever it was, or wherever, where the line itself leaves it out.
    const terms = prepared.termsOf(told);
    const isTold = conflict.actual.every((filler) => terms.has(`n:${filler}`));
    const isLeftOut = instead !== '' && !isTold && !told.toLowerCase().includes(instead.toLowerCase());
    const mark = conflict.role === 'place' ? ':' : '.';
    const line = `${capital(instead)}${mark} ${told}`;
    const text = isLeftOut && line.length <= maxLineLength - 30 ? line : told;
    // Of what nobody else did there is no other way round.
    const isTurned = question.wanted.kind !== 'truth' || conflict.actual.length > 0;
    if (conflict.swapped && isTurned) return { lead: '', rest: say(language, 'swapped', { text }) };
    const who = { actual: instead, text: told };
    const fits = (line: string) => conflict.role === 'agent' && isLeftOut && line.length <= maxLineLength;
    if (question.wanted.kind === 'truth') {
      const named = say(language, 'noWho', who);
      return { lead: '', rest: fits(named) ? named : say(language, 'no', { text }) };
    }
    // What no sentence speaks of is not said again, not even to deny it.
    if (known === undefined) return { lead: '', rest: say(language, 'amended', { text }) };
    const asked = sayFiller(known, language, prepared);
    const named = say(language, 'insteadWho', { asked, ...who });
    return { lead: '', rest: fits(named) ? named : say(language, 'instead', { asked, text }) };
  });
  const denies = known !== undefined && !conflict.swapped && question.wanted.kind !== 'truth';
  return told(
    line,
    event,
    desk,
    [],
    [
      ...(denies ? withName(known, event.sentences, prepared) : []),
      ...(conflict.role === 'place' || conflict.role === 'agent'
        ? conflict.actual.flatMap((filler) => sentencesOf(filler, prepared))
        : []),
    ],
  );
}

/** A premise that an event gainsays: no, or not quite, with what it tells. */
export function tellDenied(event: BriefingEvent, { wanted }: Question, desk: Desk): Told {
  const key = wanted.kind === 'truth' ? 'no' : 'amended';
  return told(
    bothLines((language) => ({ lead: '', rest: desk.say(language, key, { text: event.text[language] }) })),
    event,
    desk,
    [],
  );
}

/** Words that ask for what is done, not for what is to come. */
export const doneWord = /^(?:sudah|telah|pernah|jadi|belum|already|did|has|have|had|was|were|yet)$/;

/** The verdict on whether it is so, or was; null: neither yes nor no. */
export function truthOf(
  { status, text }: BriefingEvent,
  question: Question,
  asPlanned: boolean,
): AnswerKey | null {
  // "Did it fail?" of what was foiled: it did.
  const asksFailure = question.deeds.some(({ readings }) => readings.some(({ deed }) => deed === 'fail'));
  if (status === 'foiled' && !asPlanned) return asksFailure ? 'yes' : 'foiled';
  const done = question.units.some((unit) => unit.text.split(' ').some((word) => doneWord.test(word)));
  if (status === 'planned' && !asPlanned && done) return 'planned';
  // "Did they deny it?" of who denied it.
  const asksDenial = question.deeds.some(({ readings }) => readings.some(({ deed }) => deed === 'deny'));
  // What somebody claims is so for him alone.
  if (status === 'said') return null;
  // "Will they pay?" of who will on a condition.
  if (conditional.test(text.en)) return null;
  // "He never phoned?": yes and no would each be taken both ways.
  if (status !== 'denied' && deniesIt(question) && !negative.test(text.en)) return null;
  if (status !== 'denied' || asksDenial) return 'yes';
  return negative.test(text.en) ? 'no' : 'denied';
}

/** What is to be only if something else is. */
const conditional = /\b(?:only if|unless)\b/i;

/** "He did not phone?", not "Didn't he phone?", which asks whether he did. */
function deniesIt({ negated, units }: Question): boolean {
  return negated && !/^(?:bukan|tidak|\p{L}+n't)$/u.test(units[0]?.text ?? '');
}

/** Yes, or no where the event did not come about. */
export function tellTruth(question: Question, event: BriefingEvent, desk: Desk, asPlanned: boolean): Told {
  const key = truthOf(event, question, asPlanned);
  return told(
    bothLines((language) => {
      const text = sayWithMatter(event, question, language, desk);
      return { lead: '', rest: key === null ? text : desk.say(language, key, { text }) };
    }),
    event,
    desk,
    [],
    placesAsked(event, question, desk).flatMap((place) => sentencesOf(place, desk.prepared)),
  );
}
