import type { Bilingual } from '../../language.ts';
import type { Question } from '../../question/question.ts';
import { type Answer, type Line, type Topic, wordForWord } from '../answer.ts';
import { tellGainsaid } from '../asks/events/denials.ts';
import type { Desk } from '../desk.ts';
import { isSaidAgain, notSaid, notSaidBut } from '../not-said.ts';
import { withoutVerdict } from '../tell/verdicts.ts';
import { bothLines } from '../tell/wording.ts';
import { isAllOrNothing } from './all-or-nothing.ts';
import { comesNear } from './comes-near.ts';
import { beside, createScales, type Scales, type Weight } from './weigh.ts';

// What fits by so little fits by chance: nobody named and no deed of its own.
const fitsByChance = 0.5;
/** Of an answer, so much of what the question speaks of should be in its facts and sentences … */
const enough = 0.7;
/** … and nothing else in the article should speak of so much more. */
const behind = 0.1;
/** How much less will do where the answer was found by rules that look closely. */
const leeway = 0.2;
const closely = 0.8;

/**
 * An answer that speaks of too little of the question is not given as one: it is told as what comes closest. Measured over the
 * sets of questions, a third of such answers are wrong, of all others one in twenty.
 */
export function withDoubt(answer: Answer, question: Question, desk: Desk, topic: Topic | null): Answer {
  if (answer.kind !== 'said' || answer.as !== 'answer') return answer;
  const scales = createScales(question, desk.prepared, desk.lexicon);
  const weight = weightOf(answer, scales, desk);
  if (
    !isDoubtful(answer.score, weight, scales, desk) &&
    !affirmsOther(answer, scales, desk) &&
    !isSaidAgain(answer.line, question, topic)
  )
    return answer;
  const tells =
    !isAllOrNothing(question, desk) &&
    (weight === null || !measured.has(question.wanted.kind) || comesNear(weight, question));
  const silent = notSaid(question, desk, topic, null);
  if (silent.kind !== 'not-said') return answer;
  const doubted = { ...silent, topic: answer.topic, score: Math.min(answer.score, 0.3) };
  if (!tells) return doubted;
  const spoken = desk.prepared.briefing.events.find(({ key }) => key === answer.topic.event);
  const gainsaid = question.wanted.kind === 'truth' && spoken ? tellGainsaid(spoken, desk) : [];
  for (const told of gainsaid) {
    const near = notSaidBut(doubted, told, desk);
    if (near !== doubted) return near;
  }
  const line = factOf(answer, question, desk);
  return notSaidBut(doubted, { line, sentences: answer.sentences, actors: [] }, desk);
}

/** Kinds that say nothing by what is told of another deed or thing. */
const measured: ReadonlySet<Question['wanted']['kind']> = new Set(['number', 'time']);

type Said = Extract<Answer, { kind: 'said' }>;

/** What the answer tells, without its yes or no. */
function factOf(
  { line, sentences, topic: { event } }: Said,
  { wanted }: Question,
  desk: Desk,
): Bilingual<Line> {
  const { prepared } = desk;
  // An answer without an event of its own leaves the topic with that of the answer before.
  const told = prepared.briefing.events.find(
    (each) => each.key === event && each.sentences.every((number) => sentences.includes(number)),
  );
  return bothLines((language) =>
    wanted.kind === 'truth' && told && line[language].lead === ''
      ? { lead: '', rest: told.text[language] }
      : withoutVerdict(line[language], desk),
  );
}

/** How much of the question the answer's facts and sentences speak of, at the most; null: the question speaks of nothing. */
function weightOf({ sentences, topic: { event } }: Said, scales: Scales, { prepared }: Desk): Weight | null {
  if (scales.needs.length === 0) return null;
  const own = new Set(sentences);
  const weights = [
    ...prepared.events
      .filter((each) => each.event.key === event || each.event.sentences.every((number) => own.has(number)))
      .map((each) => scales.event(each)),
    ...sentences.map((number) => scales.sentence(number)),
  ];
  return weights.reduce<Weight | null>(
    (best, each) => (best && best.share >= each.share ? best : each),
    null,
  );
}

/** "Were passwords leaked?": a yes by an event that speaks of data, while only its sentences speak of passwords, and may deny it. */
function affirmsOther({ line, topic: { event } }: Said, scales: Scales, { prepared, say }: Desk): boolean {
  const told = prepared.events.find((each) => each.event.key === event);
  if (!told || line.en.rest !== say('en', 'yes', { text: told.event.text.en })) return false;
  return scales
    .event(told)
    .met.some(({ need, how }) => need.weight >= 1 && need.keys.length === 0 && !need.deed && how <= beside);
}

function isDoubtful(score: number, weight: Weight | null, scales: Scales, { prepared }: Desk): boolean {
  if (score < fitsByChance) return true;
  if (score >= wordForWord) return false;
  if (scales.needs.length === 0) return false;
  const share = weight?.share ?? 0;
  const less = score >= closely ? leeway : 0;
  if (share < enough - less) return true;
  const most = Math.max(
    ...prepared.events.map((each) => scales.event(each).share),
    ...prepared.sentences.map((_, at) => scales.sentence(at + 1).share),
  );
  return most - share >= behind + less;
}
