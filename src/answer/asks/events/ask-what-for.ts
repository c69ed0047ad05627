import type { BriefingEvent } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { allFillers } from '../../match/covers.ts';
import { said } from '../../not-said.ts';
import { tellReason } from '../../tell/from-causes.ts';
import { isMoney } from '../numbers/figure-units.ts';

/** "What was the money for?", "duitnya buat apa": what the one sum is for that is told to be for something; null: it is not asked, or no sum or several are. */
export function askWhatFor(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const isOfMoney = rest.length === 1 && units[rest[0] ?? 0]?.concepts.includes('money');
  if (wanted.kind !== 'reason' || !isOfMoney || deeds.length > 0 || parts.some(({ keys }) => keys.length > 0))
    return null;
  const told = desk.prepared.briefing.events.filter((event) => event.purpose && isOfSum(event, desk));
  const spoken = told.find(({ key }) => key === topic?.event);
  const event = spoken ?? (told.length === 1 ? told[0] : undefined);
  const reason = event && tellReason(false, event, desk);
  return reason ? said(question, desk, topic, reason, event.key, 'answer', 0.85) : null;
}

/** Money changes hands in it, or is to. */
function isOfSum(event: BriefingEvent, { prepared }: Desk): boolean {
  const figure = prepared.briefing.figures.find(({ key }) => key !== undefined && key === event.amount);
  const speaksOfMoney = allFillers(event).some(
    (filler) =>
      typeof filler !== 'string' &&
      languages.some((language) => prepared.termsOf(filler[language]).has('c:money')),
  );
  return (figure !== undefined && isMoney(figure)) || speaksOfMoney;
}
