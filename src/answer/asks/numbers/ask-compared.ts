import type { Figure } from '../../../briefing/schema.ts';
import type { Question, Unit } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { relate, sameDeed } from '../../match/deeds.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import type { Terms } from '../../prepare/read-terms.ts';
import { withVerdict } from '../../tell/verdicts.ts';
import { bothLines, capital, maxLineLength, sayFiller, withName } from '../../tell/wording.ts';
import { countedTerms, countsPeople, eventOf, isSomebody } from './figures-of.ts';

const more =
  /^(?:besar|gede|banyak|tinggi|berat|lama|panjang|mahal|luas|bigger|larger|more|higher|heavier|longer|greater|dearer|costlier)$/;
const less =
  /^(?:kecil|sedikit|dikit|rendah|ringan|singkat|pendek|murah|smaller|fewer|less|lower|lighter|shorter|cheaper)$/;
const than = /^(?:than|dari|daripada|dari pada|dibanding|dibandingkan|ketimbang|compared to)$/;
const or = /^(?:or|atau|apa|sama|dan|and)$/;
/** Words that only say that there is so much of something. */
const amount =
  /^(?:jumlah|nilai|angka|total|value|number|amount|sum|size|lebih|besarnya|banyaknya|versi|version|mana)$/;
/** A part of the whole, told in percent. */
const part = /^(?:share|stake|slice|portion|bagian|porsi|jatah|persentase|percentage)$/;

/** What two numbers are compared by, and of what each is. */
interface Comparison {
  readonly wantsMore: boolean;
  /** Whether it is so; else which of them it is. */
  readonly isTruth: boolean;
  readonly left: readonly Unit[];
  readonly right: readonly Unit[];
}

/** "Is the fine bigger than the bribe?", "mana yang lebih banyak, A atau B?", "who gets the bigger share?": by two figures of the article; null: it compares no two that are told. */
export function askCompared(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const asked = comparisonIn(question);
  const pair = asked && (asked.right.length > 0 ? bestPair(asked, desk) : onlyPair(asked, question, desk));
  if (!asked || !pair || pair[0].value === pair[1].value) return null;
  const [first, second] = pair;
  const isMore = first.value > second.value;
  const holds = isMore === asked.wantsMore;
  const named = asked.right.length === 0 ? undefined : nameOf(holds ? asked.left : asked.right);
  const told = tellPair(holds ? pair : [second, first], asked.isTruth, named, desk);
  if (!told) return null;
  const line = asked.isTruth ? withVerdict(told, holds ? 'yes' : 'no', desk) : told.line;
  const as = asked.isTruth && !holds ? 'correction' : 'answer';
  return said(question, desk, topic, { ...told, line }, eventOf(first, desk)?.key ?? null, as, wordForWord);
}

/** Who one side is named by. */
function nameOf(words: readonly Unit[]): string | undefined {
  const names = words.flatMap((unit) => unit.names);
  return names.length === 1 ? names[0] : undefined;
}

function comparisonIn({ negated, units, wanted }: Question): Comparison | null {
  const at = units.findIndex(({ text }, index) => isDegree(text) && isComparing(index, units));
  const degree = units[at]?.text;
  if (at < 0 || degree === undefined || negated) return null;
  const wantsMore = more.test(degree);
  const thanAt = units.findIndex(({ text }, index) => index > at && than.test(text));
  const matter = (from: number, to: number) => units.slice(from, to).filter(isMatter);
  const isWhether = wanted.kind === 'truth' || units[0]?.wh === 'whether' || units[0]?.auxiliary != null;
  if (thanAt > 0) {
    const [left, right] = [matter(0, at), matter(thanAt + 1, units.length)];
    return left.length > 0 && right.length > 0 && (isWhether || asksNothing(units))
      ? { wantsMore, isTruth: true, left, right }
      : null;
  }
  if (!units.some(({ wh }) => wh === 'who' || wh === 'which' || wh === 'what')) return null;
  const orAt = units.findLastIndex(({ text }) => or.test(text));
  if (orAt < 0) return { wantsMore, isTruth: false, left: matter(0, units.length), right: [] };
  const [from, to] = orAt > at ? [at + 1, units.length] : [0, at];
  const [one, other] = [matter(from, orAt), matter(orAt + 1, to)];
  // "siapa yang suaranya lebih banyak, …": what is compared is of both.
  const both = orAt > at ? matter(0, at) : [];
  return one.length > 0 && other.length > 0
    ? { wantsMore, isTruth: false, left: [...both, ...one], right: [...both, ...other] }
    : null;
}

function asksNothing(units: readonly Unit[]): boolean {
  return units.every(({ wh }) => wh === null);
}

function isDegree(text: string): boolean {
  return more.test(text) || less.test(text);
}

/** "lebih banyak", and what is a comparison by itself in English. */
function isComparing(at: number, units: readonly Unit[]): boolean {
  const text = units[at]?.text ?? '';
  return units[at - 1]?.text === 'lebih' || /er$|^(?:more|less)$/.test(text);
}

function isMatter({ auxiliary, concepts, isFunction, preposition, pronoun, text, wh }: Unit): boolean {
  return (
    !(isFunction && concepts.length === 0) &&
    !wh &&
    !auxiliary &&
    !preposition &&
    !pronoun &&
    !amount.test(text) &&
    !or.test(text) &&
    !isDegree(text)
  );
}

type Pair = readonly [Figure, Figure];

/** The two figures that speak of all that is compared, in the same unit. */
function bestPair({ left, right }: Comparison, desk: Desk): Pair | null {
  // "… than Meridian's": what is left out is what the other side says.
  const isName = ({ names }: Unit) => names.length > 0;
  const shared = right.every(isName) ? left.filter((unit) => !isName(unit)) : [];
  const same = shared.length > 0 ? pairOf(left, [...shared, ...right], desk) : null;
  return same ?? pairOf(left, right, desk);
}

function pairOf(left: readonly Unit[], right: readonly Unit[], desk: Desk): Pair | null {
  const { figures } = desk.prepared.briefing;
  const [lefts, rights] = [left, right].map((words) =>
    figures.filter((figure) => tellsOf(figure, words, desk)),
  );
  const pairs = (lefts ?? [])
    .flatMap((one) => (rights ?? []).map((other): Pair => [one, other]))
    .filter(([one, other]) => one !== other && isOneUnit(one, other, desk))
    // What speaks of both sides is neither of them.
    .filter(([one, other]) => !(rights?.includes(one) && lefts?.includes(other)));
  const far = ([one, other]: Pair) =>
    Math.abs((one.sentences[0] ?? 0) - (other.sentences[0] ?? 0)) + (one.sentences[0] ?? 0) / 100;
  return pairs.toSorted((one, other) => far(one) - far(other))[0] ?? null;
}

/** Of just two, told of two in one sentence, neither is named. */
function onlyPair({ left }: Comparison, { units }: Question, desk: Desk): Pair | null {
  const isShare = units.some(({ text }) => part.test(text));
  const matter = left.filter(({ text }) => !part.test(text));
  const found = desk.prepared.briefing.figures.filter((figure) =>
    isSomebody(figure.of, desk) || (typeof figure.of === 'string' && desk.prepared.entities.has(figure.of))
      ? (!isShare || /^per ?cent/.test(figure.unit.en)) && tellsOf(figure, matter, desk)
      : false,
  );
  const pairs = found.flatMap((one, at) =>
    found
      .slice(at + 1)
      .filter(
        (other) =>
          isOneUnit(one, other, desk) &&
          one.of !== other.of &&
          one.sentences.some((number) => other.sentences.includes(number)),
      )
      .map((other): Pair => [one, other]),
  );
  const [pair, another] = pairs;
  // Of three, neither of two is meant.
  const isOneOfMany = pair && found.filter((figure) => isOneUnit(figure, pair[0], desk)).length > 2;
  return pair && !another && !isOneOfMany && (isShare || matter.length > 0) ? pair : null;
}

function isOneUnit(one: Figure, other: Figure, desk: Desk): boolean {
  return one.unit.en === other.unit.en || (countsPeople(one, desk) && countsPeople(other, desk));
}

/** Every word of one side is the figure's own, or its event's. */
function tellsOf(figure: Figure, words: readonly Unit[], desk: Desk): boolean {
  const { prepared, lexicon } = desk;
  const own: Terms = countedTerms(figure, desk);
  const event = eventOf(figure, desk);
  const told = prepared.events.find((each) => each.event === event);
  const counted = told?.event.amount === figure.key ? told : undefined;
  const isOf = (name: string) =>
    isSomebody(figure.of, desk)
      ? sameActor(name, figure.of, prepared)
      : own.has(`n:${name}`) ||
        sameActor(name, figure.of, prepared) ||
        (figure.of === counted?.event.key &&
          counted?.event.agent?.some((filler) => sameActor(name, filler, prepared)) === true);
  return words.every((unit) => {
    if (unit.names.length > 0) return unit.names.some(isOf);
    if (covers(unit, own)) return true;
    const isDone = ({ deed }: Unit['deeds'][number]) =>
      counted !== undefined && relate(deed, counted, lexicon).score >= sameDeed;
    return unit.deeds.some(isDone);
  });
}

function tellPair(pair: Pair, isTruth: boolean, named: string | undefined, desk: Desk): Told | null {
  const [first] = pair;
  const sayings = pair.map((figure) => figure.text ?? eventOf(figure, desk)?.text);
  if (sayings.includes(undefined)) return null;
  const { of } = first;
  const who = typeof of === 'string' && desk.prepared.entities.has(of) ? of : named;
  const line = bothLines((language) => {
    const texts = sayings.map((text) => text?.[language]).join(' ');
    if (isTruth) return { lead: '', rest: texts };
    const lead = capital(
      who === undefined ? (first.shown?.[language] ?? '') : sayFiller(who, language, desk.prepared),
    );
    return { lead, rest: `${lead === '' ? '' : '. '}${texts}` };
  });
  if (
    Math.max(line.id.lead.length + line.id.rest.length, line.en.lead.length + line.en.rest.length) >
    maxLineLength
  )
    return null;
  const own = [...new Set(pair.flatMap((figure) => figure.sentences))];
  const sentences = who === undefined ? own : withName(who, own, desk.prepared);
  return { line, sentences, actors: who === undefined ? [] : [who] };
}
