import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question, Unit } from '../../question/question.ts';
import { verbsOf } from '../../question/sentence/voice.ts';
import { planningDeeds } from './deeds.ts';

/** What will be. */
const willBe = /^(?:akan|bakal|will|going to|gonna)$/;
/** What would be, or was to be; it may have come to nothing, and who is "behind" a plan has one all the same. */
const wasToBe =
  /^(?:mau|hendak|would|behind|supposed(?: to)?|set to|(?:(?:was|were|is|are) )?(?:going|meant|due|planned) to|rencananya|target|targets|targeted|ditargetkan|disasar|diincar|sasaran|incaran)$/;
/** When it will be, whatever the verb. */
const future = /^(?:(?:in (?:the )?)?future|going forward|from now on|kelak|nantinya|ke depan|ke depannya)$/;
/** Whoever reads it. */
const us = /^(?:i|we|you|saya|aku|kita|kami|gue|gua|gw)$/;
const telling = /\b(?:will|would|plan(?:s|ned)? to|going to|to (?:give|send|be))\b/;

/** The question asks for what is to come, as seen from the article; "would" and "mau" may speak of what was only meant to be. */
export function asksToCome({ units }: Question): boolean {
  return units.some(({ text }) => willBe.test(text) || future.test(text));
}

/** "When can I get it?", "kapan kita bisa beli?": what nobody can yet. */
export function asksWhenWeCan({ units, wanted }: Question): boolean {
  return (
    wanted.kind === 'time' &&
    units.some(
      ({ text }, at) =>
        /^(?:can|bisa)$/.test(text) && [at - 1, at + 1].some((beside) => us.test(units[beside]?.text ?? '')),
    )
  );
}

/** "Where was the final played?": nothing in it speaks of a plan, and what is only planned says nothing of it. */
export function asksOfPast(question: Question): boolean {
  const asksWhere = question.wanted.kind === 'place' || question.wanted.kind === 'time';
  // "When was the parade?": by its noun alone it may be asked of what is yet to come, too.
  const isDone = verbsOf(question.deeds).length > 0;
  const isPast = question.units.some(({ text }) => /^(?:was|were|did)$/.test(text));
  return asksWhere && isDone && isPast && !speaksAhead(question);
}

/** A word for what will be, or was to be. */
export function isAhead(text: string): boolean {
  return willBe.test(text) || wasToBe.test(text);
}

/** The question speaks of a plan or of what is to come, not of what took place. */
export function speaksAhead({ deeds, units }: Question): boolean {
  return (
    deeds.some(({ readings }) => readings.some(({ deed }) => planningDeeds.has(deed))) ||
    units.some(({ text }, at) => isAhead(text) || isWasTo(units, at))
  );
}

/** "why were they to be laid off", "when was the parade to start": no other verb stands between. */
function isWasTo(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (units[at]?.text !== 'to' || !next) return false;
  const be = units.findLastIndex(({ text }, index) => index < at && /^(?:was|were)$/.test(text));
  const isPlain = units.slice(be + 1, at).every(({ deeds }) => deeds.every(({ voice }) => voice === 'noun'));
  return next.text === 'be' || (be >= 0 && isPlain && next.names.length === 0 && next.deeds.length > 0);
}

/** Whether an event tells of what is to come, be it that somebody promised it. */
export function isToCome({ action, status, text }: BriefingEvent): boolean {
  return status !== 'happened' || action.some((each) => planningDeeds.has(each)) || telling.test(text.en);
}
