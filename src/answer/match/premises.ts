import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import { setsBeside } from '../../question/small-words.ts';
import { isA, type PreparedBriefing } from '../prepare/prepare.ts';
import { allFillers } from './covers.ts';
import { harming, veryDeed } from './deeds.ts';
import type { Fit } from './match.ts';
import type { Conflict } from './roles.ts';

/** "tersangkanya orang Rusia?": that both take part in something does not make the one the other. */
export function isMerelyNamed(
  { covered, prepared: { event } }: Fit,
  { deeds, parts, rest, wanted }: Question,
): boolean {
  if (wanted.kind !== 'truth' || deeds.length > 0) return false;
  // "informasinya dari FSB?": only who gave it is who it is from.
  const isFrom = parts.some(({ role }) => role === 'source') && event.recipient === undefined;
  return rest.length === 0 || covered < 1 || isFrom;
}

/** Said to be from somebody else than who gave it. */
export function isFromAnother({ conflicts, prepared: { event } }: Fit, { deeds, parts }: Question): boolean {
  return (
    deeds.length === 0 &&
    // "dia dari Rusia?": where somebody comes from, and nothing that he gave.
    parts.every(({ role }) => role === 'source') &&
    event.status === 'happened' &&
    conflicts.every(({ role }) => role === 'source')
  );
}

// What a verb and a noun of just this weigh together, or nearly so.
const verbAndNoun = 1.25;

function hasOneVerb({ deeds }: Question): boolean {
  return deeds.length === 2 && deeds.filter(({ voice }) => voice === 'noun').length === 1;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

/** A wrong premise can be corrected where everything else fits, or the two sides stand the wrong way round. */
export function correctable(fit: Fit, question: Question): boolean {
  const turned = fit.conflicts.filter(({ swapped }) => swapped).length;
  // "why does Putin want to help America": that the CIA, an American body, helped somebody is another deed.
  const isHimself = fit.conflicts.every(
    ({ asked, swapped }) => !swapped || asked.some((key) => allFillers(fit.prepared.event).includes(key)),
  );
  const isMeant = fit.deed >= veryDeed && (question.wanted.kind !== 'reason' || isHimself);
  if (turned > 0 && (turned === fit.conflicts.length || isMeant)) return true;
  // Asked whether it is so, the very deed told as it was is the answer, however much of the premise is wrong.
  if (
    question.wanted.kind === 'truth' &&
    fit.deed >= veryDeed &&
    fit.conflicts.some((each) => each.actual.length > 0)
  )
    return true;
  const [conflict] = fit.conflicts;
  if (fit.conflicts.length > 1 || conflict === undefined) return false;
  // "The fire of 2021" is another one.
  if (conflict.role === 'number' && isYear(question.units[conflict.unit]?.number?.value ?? 0)) return false;
  // "Lie and Wahyu got four and two years": of one it is so, and that it was only one nobody claimed.
  const own = question.parts.find(({ unit }) => unit === conflict.unit);
  const beside = question.parts.some(
    (part) =>
      own !== undefined &&
      part !== own &&
      part.role === own.role &&
      part.deed === own.deed &&
      Math.abs(part.unit - own.unit) === 2 &&
      setsBeside(question.units[(part.unit + own.unit) / 2]?.text),
  );
  if (beside) return false;
  return (
    fit.met + fit.covered > 0 ||
    // "demand a recount": the noun is as much its own as the verb.
    (conflict.role === 'agent' && fit.deed >= veryDeed && fit.deeds >= verbAndNoun && hasOneVerb(question)) ||
    conflict.role === 'date' ||
    conflict.role === 'number' ||
    conflict.asked.length === 0 ||
    (question.wanted.kind === 'truth' && question.parts.length === 1)
  );
}

/** "why wasn't it X who", "kenapa bukan X yang": that it was another one is known to whoever asks. */
export function deniesDoer({ parts, units }: Question): boolean {
  return parts.some(({ keys, unit }) => {
    const before = units
      .slice(0, unit)
      .findLast(({ text }) => !/^(?:the|it|presiden|president|si)$/.test(text));
    return keys.length > 0 && /^(?:bukan|not|wasn't|isn't)$/.test(before?.text ?? '');
  });
}

/** Somebody claims it whom the question does not name for it. */
export function isClaimOfAnother({ prepared: { event } }: Fit, { parts }: Question): boolean {
  const named = parts.flatMap(({ keys }) => keys);
  return event.status === 'said' && event.by?.every((filler) => !named.includes(String(filler))) === true;
}

/** What befell one person may have befallen him as one of a group of which it is asked. */
export function mayBeAmong(
  { actual, asked, swapped }: Conflict,
  { deeds }: Question,
  prepared: PreparedBriefing,
): boolean {
  const befalls = deeds.some(({ readings }) => readings.some(({ deed }) => harming.has(deed)));
  return (
    befalls &&
    !swapped &&
    asked.some((key) => isA(key, prepared, 'group')) &&
    actual.some((filler) => isA(filler, prepared, 'person'))
  );
}

/** That one was hurt says nothing of another. */
function isHarm({ readings }: Question['deeds'][number]): boolean {
  return readings.some(({ deed }) => deed === 'injure');
}

/** "Were hostages taken?" of who took money, or robbed a bank: that it was done to something says nothing of people. */
export function isOfThings({ conflicts }: Fit, question: Question, prepared: PreparedBriefing): boolean {
  const isPeople = (filler: unknown) => isA(filler, prepared, 'person', 'group');
  return (
    question.wanted.kind === 'truth' &&
    conflicts.every(
      ({ actual, asked, role, swapped }) =>
        role === 'target' &&
        !swapped &&
        asked.some(isPeople) &&
        (!actual.some(isPeople) || question.deeds.some(isHarm)),
    )
  );
}

const heldAgainst: ReadonlySet<string> = new Set(
  'accuse charge suspect arrest detain question name try convict sentence hunt identify'.split(' '),
);

/** "Siapa tersangka keracunan itu?": those who were poisoned are not they. */
export function isOnlySuffered(
  { action, agent, by }: BriefingEvent,
  { type, units, wanted }: Question,
): boolean {
  const who = units.findIndex(({ wh }) => wh === 'who');
  const at = units.findIndex(({ isFunction }, index) => index > who && !isFunction);
  const asksSuspect = units[at]?.concepts.includes('suspect-group') === true;
  const asksWho = type === 'person' && who >= 0 && wanted.kind === 'filler';
  const isByAnyone = [...(agent ?? []), ...(by ?? [])].some((filler) => typeof filler === 'string');
  return asksWho && asksSuspect && !isByAnyone && !action.some((deed) => heldAgainst.has(deed));
}
