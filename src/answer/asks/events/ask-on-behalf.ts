import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { said } from '../../not-said.ts';
import { tellWhole } from '../../tell/told.ts';

const forWhom =
  /\b(?:atas nama (?:siapa|apa)|on whose behalf|on behalf of whom?|whose behalf|in whose name)\b/;
const onBehalf = /\b(?:atas nama|on behalf of|in the name of)\b/i;

/** "Atas nama siapa?": the event spoken of, or the only one that tells for whom somebody acts; null: none does. */
export function askOnBehalf(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  if (!forWhom.test(question.units.map(({ text }) => text).join(' '))) return null;
  const tells = desk.prepared.briefing.events.filter(({ text }) => onBehalf.test(`${text.id} ${text.en}`));
  const event = tells.find(({ key }) => key === topic?.event) ?? (tells.length === 1 ? tells[0] : undefined);
  return event ? said(question, desk, topic, tellWhole(event, desk), event.key, 'answer', wordForWord) : null;
}
