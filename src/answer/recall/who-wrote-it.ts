import type { Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';

const writing: ReadonlySet<string> = new Set(['write', 'report', 'publish', 'edit']);

/** "Yang nulis?", "and who wrote it?" after where the news is from: of the article. */
export function whoWroteIt(question: Question, topic: Topic): Question | null {
  const { deeds, parts, rest, wanted } = question;
  const [deed, ...others] = deeds;
  const writes = deed?.readings.some((reading) => writing.has(reading.deed)) === true;
  const isBare = others.length + rest.length === 0 && parts.every(({ keys }) => keys.length === 0);
  return topic.asked?.wanted.kind === 'source' && wanted.kind === 'filler' && writes && isBare
    ? { ...question, wanted: { kind: 'source' }, deeds: [] }
    : null;
}
