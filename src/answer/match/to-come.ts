import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import { planningDeeds } from './deeds.ts';

const asking = /^(?:akan|bakal|will|going to|gonna)$/;
const telling = /\b(?:will|would|plan(?:s|ned)? to|going to|to (?:give|send|be))\b/;

/** The question asks for what is to come, as seen from the article; "would" and "mau" may speak of what was only meant to be. */
export function asksToCome({ units }: Question): boolean {
  return units.some(({ text }) => asking.test(text));
}

/** Whether an event tells of what is to come, be it that somebody promised it. */
export function isToCome({ action, status, text }: BriefingEvent): boolean {
  return status !== 'happened' || action.some((each) => planningDeeds.has(each)) || telling.test(text.en);
}
