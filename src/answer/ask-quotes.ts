import type { Bilingual } from '../language.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Topic } from './answer.ts';
import { covers } from './covers.ts';
import type { Desk, Told } from './desk.ts';
import { said } from './not-said.ts';
import { sameActor } from './same-actor.ts';
import { both, bothLines, sayFiller, shortenAlike, withName } from './wording.ts';

/** Deeds of saying: what somebody said is best told in his own words. */
export const speechDeeds: ReadonlySet<string> = new Set(
  'quote say tell state declare comment speak remark add explain respond answer react'.split(' '),
);

/** What somebody said, in his own words, where the briefing quotes him on it; null: it does not. */
export function askQuote(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared, say } = desk;
  const { briefing } = prepared;
  const keys = question.parts.flatMap((part) => part.keys);
  const content = [
    ...question.rest,
    ...question.deeds
      .filter((deed) => !deed.readings.some((reading) => speechDeeds.has(reading.deed)))
      .map((deed) => deed.unit),
  ];
  const spoken = briefing.quotes
    .filter(
      (each) =>
        each.speaker !== undefined && keys.some((key) => sameActor(key, each.speaker ?? '', prepared)),
    )
    .filter((each) =>
      content.every((at) => {
        const unit = question.units[at];
        return (
          unit === undefined ||
          each.sentences.some((number) => covers(unit, prepared.sentences[number - 1] ?? new Set()))
        );
      }),
    );
  const quote = spoken.find((each) => keys.includes(each.speaker ?? '')) ?? spoken[0];
  if (!quote) return null;
  const speaker = quote.speaker ?? '';
  const quoteBy = (text: Bilingual) =>
    both((language) =>
      say(language, 'quoteBy', { speaker: sayFiller(speaker, language, prepared), text: text[language] }),
    );
  const words = both((language) => (language === briefing.language ? quote.text : quote.translation));
  const line = quoteBy(shortenAlike(words, quoteBy({ id: '', en: '' })));
  const told: Told = {
    line: bothLines((language) => ({ lead: '', rest: line[language] })),
    sentences: withName(speaker, quote.sentences, prepared),
    actors: [speaker],
  };
  return said(question, desk, topic, told, null, 'answer', 0.9);
}
