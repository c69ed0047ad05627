import { roles } from '../../briefing/schema.ts';
import { asksForMoreOnly } from '../../question/more.ts';
import type { Question } from '../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { notSaid, said } from '../not-said.ts';
import { keptQuestion } from '../recall/asked.ts';
import { sentencesOf } from '../tell/fillers.ts';
import { told } from '../tell/told.ts';
import { bothLines, capital, leadAndText, sayFiller, sayList } from '../tell/wording.ts';

/** What can be asked for once more; whether it was so cannot. */
const listed: ReadonlySet<Question['wanted']['kind']> = new Set(['filler', 'identity', 'doing', 'quote']);

/** "Siapa lagi?", "anything else?", "selain itu?": the last question, without whom or what it was answered with. */
export function askMore(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (again: Question) => Answer,
): Answer | null {
  const names = question.units.some((unit) => unit.names.length > 0);
  if (!topic?.asked || names) return null;
  if (!asksForMoreOnly(question.units)) return null;
  const last = keptQuestion(topic.asked);
  if (last.wanted.kind === 'place' || last.wanted.kind === 'time') return null;
  const silent = notSaid({ ...last, more: true }, desk, topic, null);
  if (!listed.has(last.wanted.kind)) return silent;
  const beside = tellBesides(last, desk, topic);
  if (beside) return beside;
  const named = new Set(last.parts.flatMap(({ keys }) => keys));
  const known = topic.actors.filter((key) => !named.has(key));
  const again = { ...last, besides: [...last.besides, ...known], more: true };
  const isNew = (answer: Answer) =>
    answer.kind === 'said' &&
    answer.as === 'answer' &&
    answer.topic.told !== topic.told &&
    answer.topic.actors.some((key) => !topic.actors.includes(key));
  for (const event of [null, ...othersLike(topic.event, desk)]) {
    const answer = ask({ ...again, event });
    if (answer.kind === 'said' && isNew(answer)) return { ...answer, score: wordForWord };
  }
  return silent;
}

/** "Whom else?", after who the first of several is: the others who take the same part in what was told. */
function tellBesides(last: Question, desk: Desk, topic: Topic): Answer | null {
  const { prepared, say } = desk;
  const event = prepared.briefing.events.find(({ key }) => key === topic.event);
  const known = last.parts.flatMap(({ keys }) => keys).slice(0, 1);
  if (!event || last.wanted.kind !== 'identity') return null;
  const side = roles
    .map((role) => (event[role] ?? []).filter((filler) => typeof filler === 'string'))
    .find((fillers) => fillers.length > 1 && known.some((key) => fillers.includes(key)));
  const others = side?.filter((key) => !known.includes(key) && prepared.entities.has(key)) ?? [];
  if (others.length === 0) return null;
  const line = bothLines((language) => {
    const names = others.map((key) => sayFiller(key, language, prepared));
    return leadAndText(capital(sayList(names, language, say)), names, event.text[language]);
  });
  const sentences = others.flatMap((key) => sentencesOf(key, prepared));
  return said(
    last,
    desk,
    topic,
    told(line, event, desk, others, sentences),
    event.key,
    'answer',
    wordForWord,
  );
}

/** Other events of the same deed. */
function othersLike(key: string | null, { prepared }: Desk): readonly string[] {
  const { events } = prepared.briefing;
  const spoken = events.find((event) => event.key === key);
  return events
    .filter((event) => event !== spoken && event.action.some((deed) => spoken?.action.includes(deed)))
    .map((event) => event.key);
}
