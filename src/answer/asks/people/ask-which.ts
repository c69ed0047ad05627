import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isNear } from '../../match/linked.ts';
import { strangers, topicOf } from '../../not-said.ts';
import { isNamed } from '../../tell/from-actors.ts';
import { both, sayFiller } from '../../tell/wording.ts';
import { askHolder } from './ask-holders.ts';

const scoreOf = (answer: Answer | undefined) => (answer?.kind === 'said' ? answer.score : 0);

/** A name that two bear: the one of whom it is true, else the reader is asked. */
export function askWhich(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (alone: Question) => Answer,
): Answer | null {
  const { prepared, say } = desk;
  const at = question.parts.findIndex((part) => part.keys.length > 1);
  const part = question.parts[at];
  if (!part || strangers(question, desk).length > 0) return null;
  // "which Santoso leads the union": what is said of one of them by what he is.
  const isChosen =
    question.units[part.unit - 1]?.wh === 'which' || question.units[part.unit + 1]?.wh === 'which';
  // "siapa ketua KPPU": of several who are one, the one of whom the rest is said.
  const isTold =
    question.wanted.kind === 'identity' &&
    question.rest.length > 0 &&
    question.units[part.unit]?.pronoun === null;
  const holder = isChosen || isTold ? askHolder(question, desk, topic) : null;
  if (holder) return holder;
  const own = isChosen && question.parts.find((each) => each !== part && each.keys.length === 1);
  if (own && part.keys.includes(own.keys[0] ?? ''))
    return ask({ ...question, parts: question.parts.filter((each) => each !== part) });
  const pronoun = question.units[part.unit]?.pronoun !== null || question.units[part.unit]?.enclitic === true;
  const inFocus = part.keys.filter((key) => topic?.actors.includes(key));
  const candidates = inFocus.length > 0 ? inFocus : part.keys;
  const answers = candidates.map((key) => {
    const parts = question.parts.map((each, index) => (index === at ? { ...each, keys: [key] } : each));
    return { key, answer: ask({ ...question, parts }) };
  });
  const said = answers.filter(({ answer }) => answer.kind === 'said' && answer.as === 'answer');
  const [first] = said;
  // A pronoun means whom the conversation spoke of last, as long as it is true of him.
  if (pronoun) {
    // Of whom it is clearly told, before whom it might be told of.
    const clear = said.find(({ answer }) => scoreOf(answer) > scoreOf(first?.answer) + 0.05);
    // "Terus dia ngaku?": of two the one of whom it is told whether he did.
    const told = answers.filter(({ answer }) => answer.kind === 'said');
    const judged = question.wanted.kind === 'truth' && told.length === 1 ? told[0] : undefined;
    const meant = question.wanted.kind === 'name' ? undefined : (clear ?? first ?? judged);
    // Whom a pronoun means is a guess: nobody is corrected for it, unless he asked whether it is so.
    const unsaid =
      question.wanted.kind === 'truth' ? undefined : answers.find(({ answer }) => answer.kind === 'not-said');
    return (
      (
        meant ??
        (answers[0]?.answer.kind === 'said' && answers[0].answer.as === 'correction' ? unsaid : undefined) ??
        answers[0]
      )?.answer ?? null
    );
  }
  const same =
    first !== undefined &&
    said.every(
      ({ answer }) =>
        'line' in answer &&
        'line' in first.answer &&
        JSON.stringify(answer.line) === JSON.stringify(first.answer.line),
    );
  if (first && same) return first.answer;
  // Whom a word of several means is open: nobody is put right for it where of another it is only not said.
  const silent = answers.find(({ answer }) => answer.kind === 'not-said');
  const descriptive = question.units[part.unit]?.descriptive === true;
  if (said.length === 0 && silent && descriptive && question.wanted.kind !== 'truth') return silent.answer;
  if (said.length === 0)
    return answers.find(({ answer }) => answer.kind === 'said')?.answer ?? answers[0]?.answer ?? null;
  // Things and groups that share a word are not worth a question back: the first that fits will do.
  const people = said.filter(({ key }) => isNamed(key, desk));
  if (people.length === 0 && first) return first.answer;
  // "Whitfield bilang apa soal itu?": the one who said it of what was spoken of.
  const pointsAt = question.units.some(({ text }) => /^(?:itu|tersebut|that|this|it)$/.test(text));
  const [ofSpoken, another] = people.filter(({ answer }) => isNear(answer.topic.event, topic, desk));
  if (pointsAt && ofSpoken && !another) return ofSpoken.answer;
  return {
    kind: 'which',
    slug: prepared.briefing.slug,
    line: both((language) => say(language, 'which')),
    choices: said.map(({ key }) => ({ key, label: both((language) => sayFiller(key, language, prepared)) })),
    topic: topicOf(question, desk, topic, part.keys, null),
  };
}
