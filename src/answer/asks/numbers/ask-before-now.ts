import type { Figure } from '../../../briefing/schema.ts';
import type { Question, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { said } from '../../not-said.ts';
import { tellFigure } from '../../tell/from-events.ts';
import { countedTerms, eventOf, textsOf } from './figures-of.ts';
import { earlier, earlierAsked } from './number-asked.ts';

const nowWord = /^(?:sekarang|kini|now|currently|at present|at the moment|nowadays)$/;
const nowTold = /\b(?:sekarang|kini|now|currently|at present)\b/i;
/** What says nothing of what is counted. */
const idle = /^(?:mau|jadi|kalau|terus|dan|itu|punya|stand|used to be)$/;

/** "How much was it before?", "and how many now?", "harga lamanya berapa?": the other number of the same sort, of then or of now; null: it is not asked, or not told of one alone. */
export function askBeforeOrNow(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { negated, units, wanted } = question;
  const content = units.filter(
    ({ isFunction, pronoun, text, wh }) => sideOf(text) || !(isFunction || pronoun !== null || wh !== null),
  );
  const [side, ...others] = content.flatMap(({ text }) => sideOf(text) ?? []);
  const things = content.filter(({ text }) => !sideOf(text) && !idle.test(text));
  const isQuantity = ({ concepts }: Unit) =>
    concepts.some((concept) => desk.lexicon.concepts.get(concept)?.kind === 'quantity');
  const asksWhat = (wanted.kind === 'identity' || wanted.kind === 'filler') && things.some(isQuantity);
  const isAsked =
    asksWhat || wanted.kind === 'number' || (topic?.asked?.wanted.kind === 'number' && content.length === 1);
  if (!side || others.length > 0 || !isAsked || negated) return null;
  if (things.length > 1 || things.some(({ concepts, names }) => concepts.length === 0 || names.length > 0))
    return null;
  const spoken = things.length > 0 ? desk.prepared.briefing.figures : toldBefore(topic, desk);
  const told = spoken.filter((figure) => !isOf(side, figure, desk));
  const [only, another] = desk.prepared.briefing.figures.filter(
    (figure) =>
      isOf(side, figure, desk) &&
      told.some((each) => each !== figure && isOfSameThing(each, figure)) &&
      things.every((thing) => speaksOf(thing, figure, desk)),
  );
  if (!only || another) return null;
  const event = eventOf(only, desk);
  return said(
    question,
    desk,
    topic,
    tellFigure(only, desk, event ?? undefined),
    event?.key ?? null,
    'answer',
    0.95,
  );
}

/** They count alike, and the article tells of the one right beside the other. */
function isOfSameThing(one: Figure, other: Figure): boolean {
  const isBeside = one.sentences.some((number) =>
    other.sentences.some((each) => Math.abs(each - number) <= 1),
  );
  return one.unit.en === other.unit.en && isBeside;
}

type Side = 'before' | 'now';

function sideOf(text: string): Side | null {
  return earlierAsked.test(text) ? 'before' : nowWord.test(text) ? 'now' : null;
}

/** It tells what was before, or what is now or is to come. */
function isOf(side: Side, figure: Figure, desk: Desk): boolean {
  const wasBefore = textsOf(figure).some((text) => earlier.test(text));
  if (side === 'before') return wasBefore;
  const isNow = figure.sentences.some((number) => {
    const sentence = desk.prepared.briefing.sentences[number - 1];
    return sentence !== undefined && nowTold.test(`${sentence.text} ${sentence.translation}`);
  });
  return !wasBefore && (isNow || eventOf(figure, desk)?.status === 'planned');
}

/** The numbers of what was told last, or of that which it was done to; at the beginning those of what the story begins with. */
function toldBefore(topic: Topic | null, desk: Desk): readonly Figure[] {
  const { events, figures } = desk.prepared.briefing;
  const spoken = topic?.asked ? events.find(({ key }) => key === topic.event) : events[0];
  const keys = spoken ? [spoken.key, ...(spoken.target ?? [])] : [];
  const numbers = new Set(topic?.asked ? topic.sentences : []);
  return figures.filter(
    (figure) =>
      keys.includes(eventOf(figure, desk)?.key ?? '') ||
      figure.sentences.every((number) => numbers.has(number)),
  );
}

function speaksOf(thing: Unit, figure: Figure, desk: Desk): boolean {
  return covers(thing, countedTerms(figure, desk));
}
