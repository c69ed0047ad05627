import type { Actor } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { said } from '../../not-said.ts';
import { told } from '../../tell/told.ts';
import { bothLines, leadAndText, namesOf, sayFiller, withName } from '../../tell/wording.ts';

/** "Kata siapa?" of a fact for which the briefing names nobody: whom its own sentence gives it to ("according to the ministry"); null: it gives it to nobody. */
export function askAccordingTo(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { wanted } = question;
  const { prepared } = desk;
  const event = prepared.briefing.events.find(({ key }) => key === question.event);
  if (wanted.kind !== 'filler' || wanted.role !== 'by' || !event || event.by) return null;
  const givenTo = event.sentences.flatMap((number) => {
    const sentence = prepared.briefing.sentences[number - 1];
    const english = prepared.briefing.language === 'en' ? sentence?.text : sentence?.translation;
    const source = english?.split(/\baccording to (?:the )?/i)[1];
    return source === undefined ? [] : prepared.briefing.actors.filter((actor) => opensWith(source, actor));
  });
  const [actor, ...others] = new Set(givenTo);
  if (!actor || others.length > 0) return null;
  const line = bothLines((language) =>
    leadAndText(sayFiller(actor.key, language, prepared), namesOf(actor), event.text[language]),
  );
  const answer = told(line, event, desk, [actor.key], withName(actor.key, event.sentences, prepared));
  return said(question, desk, topic, answer, event.key, 'answer', wordForWord);
}

function opensWith(text: string, { aliases, name }: Actor): boolean {
  return [name.en, ...aliases].some((each) => {
    const bare = each.replace(/^the /i, '');
    return text.startsWith(bare) && !/^\p{L}/u.test(text.slice(bare.length));
  });
}
