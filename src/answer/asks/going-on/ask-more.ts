import { type BriefingEvent, roles } from '../../../briefing/schema.ts';
import { asksForMoreOnly } from '../../../question/more.ts';
import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { lightDeeds, spokenActs } from '../../match/deeds.ts';
import { notSaid, said } from '../../not-said.ts';
import { keptQuestion } from '../../recall/asked.ts';
import { sentencesOf } from '../../tell/fillers.ts';
import { tellDoings } from '../../tell/from-actors.ts';
import { told } from '../../tell/told.ts';
import { bothLines, capital, leadAndText, sayFiller, sayList } from '../../tell/wording.ts';

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
  if (!asksForMoreOnly(question.units)) return askOthersOf(question, desk, topic, ask);
  const last = keptQuestion(topic.asked);
  if (last.wanted.kind === 'place' || last.wanted.kind === 'time') return null;
  const silent = notSaid({ ...last, more: true }, desk, topic, null);
  if (!listed.has(last.wanted.kind)) return silent;
  const beside = tellBesides(last, desk, topic);
  if (beside) return beside;
  const named = new Set(last.parts.flatMap(({ keys }) => keys));
  const known = topic.actors.filter((key) => !named.has(key));
  const again = { ...last, besides: [...last.besides, ...known], more: true };
  for (const event of [null, ...othersLike(topic.event, desk)]) {
    const answer = ask({ ...again, event });
    if (answer.kind === 'said' && isNew(answer, topic)) return { ...answer, score: wordForWord };
  }
  return alsoSaid(last, desk, topic) ?? silent;
}

/** "What did he tell her? Anything else?": whatever else the same one said or asked. */
function alsoSaid(last: Question, desk: Desk, topic: Topic): Answer | null {
  const { events } = desk.prepared.briefing;
  const spoken = events.find(({ key }) => key === topic.event);
  const says = ({ action }: BriefingEvent) => action.some((deed) => spokenActs.has(deed));
  const [speaker] = spoken?.agent ?? [];
  const asksMatter = last.wanted.kind === 'filler' && last.wanted.role !== 'agent' && last.type !== 'person';
  // What two talked about is told whole.
  if (!spoken || spoken.together || !says(spoken) || !asksMatter || typeof speaker !== 'string') return null;
  const [first, ...more] = events.filter(
    (event) => event !== spoken && says(event) && event.agent?.includes(speaker) === true,
  );
  const others = first && tellDoings(speaker, [first, ...more]);
  return others ? said(last, desk, topic, others, first.key, 'answer', wordForWord) : null;
}

/** It tells of somebody who was not spoken of yet. */
function isNew(answer: Answer, topic: Topic): boolean {
  return (
    answer.kind === 'said' &&
    answer.as === 'answer' &&
    answer.topic.told !== topic.told &&
    answer.topic.actors.some((key) => !topic.actors.includes(key))
  );
}

const elseWord = /^any(?:one|body|thing) else$/;

/** "Was anyone else arrested?", "anything else targeted?": who or what else, and not whether it was done at all. */
function askOthersOf(
  question: Question,
  desk: Desk,
  topic: Topic,
  ask: (again: Question) => Answer,
): Answer | null {
  const { deeds, units, wanted } = question;
  const at = units.findIndex(({ text }, index) => elseWord.test(`${text} ${units[index + 1]?.text}`));
  const deed = deeds.findIndex(({ readings }) => readings.some((reading) => !lightDeeds.has(reading.deed)));
  if (wanted.kind !== 'truth' || at < 0 || deed < 0) return null;
  const type = units[at]?.text === 'anything' ? ('thing' as const) : ('person' as const);
  const doer = units[0]?.auxiliary === 'do' && at < (deeds[deed]?.unit ?? -1);
  const role = doer ? ('agent' as const) : ('target' as const);
  const besides = [...question.besides, ...topic.actors];
  const asked: Question = { ...question, wanted: { kind: 'filler', role, deed }, type, besides, more: true };
  const answer = ask(asked);
  // What is told to have been done is nothing else that is merely like it.
  const { events } = desk.prepared.briefing;
  const isDone = ({ action }: BriefingEvent) =>
    deeds[deed]?.readings.some((reading) => action.includes(reading.deed)) === true;
  const isIt =
    !events.some(isDone) || events.some((event) => event.key === answer.topic.event && isDone(event));
  return answer.kind === 'said' && isIt && isNew(answer, topic)
    ? { ...answer, score: wordForWord }
    : notSaid(asked, desk, topic, null);
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
