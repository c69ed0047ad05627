import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { said } from '../../not-said.ts';
import { isA } from '../../prepare/prepare.ts';
import { told } from '../../tell/told.ts';
import { bothLines, capital, leadAndText, sayFiller, sayList, withName } from '../../tell/wording.ts';

const both = /^(?:both|kedua|keduanya)$/;

/** "Who are the two leaders?": just so many people as take part where the article speaks of such; null: it does not, or not of so many. */
export function askSoMany(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, units, wanted } = question;
  const { prepared, say } = desk;
  const names = units.some((unit) => unit.names.length > 0);
  if (wanted.kind !== 'identity' || deeds.some(({ voice }) => voice !== 'agent') || names) return null;
  // In the words themselves, since a pair that nothing was said of stands in no part of what is left.
  const content = units.filter(
    ({ auxiliary, isFunction, preposition, pronoun, text, wh }) =>
      both.test(text) || (!isFunction && !wh && !auxiliary && !preposition && !pronoun),
  );
  const counts = content.find(({ number, text }) => number !== null || both.test(text));
  const count = counts && (both.test(counts.text) ? 2 : counts.number?.value);
  const words = content.filter((unit) => unit !== counts);
  if (count === undefined || count < 2 || words.length === 0) return null;
  const event = prepared.events.find(
    (each) => words.every((unit) => covers(unit, each.terms)) && peopleIn(each.event, desk).length === count,
  )?.event;
  if (!event) return null;
  const keys = peopleIn(event, desk);
  const line = bothLines((language) => {
    const people = keys.map((key) => sayFiller(key, language, prepared));
    return leadAndText(capital(sayList(people, language, say)), [], event.text[language]);
  });
  const named = keys.flatMap((key) => withName(key, event.sentences, prepared));
  return said(question, desk, topic, told(line, event, desk, keys, named), event.key, 'answer', 0.9);
}

function peopleIn({ agent, target, together }: BriefingEvent, { prepared }: Desk): readonly string[] {
  const isPerson = (filler: unknown): filler is string => isA(filler, prepared, 'person');
  return [...new Set([...(agent ?? []), ...(together ?? []), ...(target ?? [])].filter(isPerson))];
}
