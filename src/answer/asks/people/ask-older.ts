import type { Actor } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { said } from '../../not-said.ts';
import { tellTie } from '../../tell/from-actors.ts';
import { tellFigure } from '../../tell/from-events.ts';
import { withVerdict } from '../../tell/verdicts.ts';
import { bothLines } from '../../tell/wording.ts';
import { isAgeOfSomebody } from '../numbers/figures-of.ts';

const elderWord = /^(?:older|elder|oldest|eldest|tua|tertua|sulung)$/;
const youngerWord = /^(?:younger|youngest|muda|termuda|bungsu)$/;
const elderKin = /^(?:kakak|abang|(?:elder|older|big) (?:brother|sister|sibling))$/;
const youngerKin = /^(?:adik|(?:younger|little) (?:brother|sister|sibling))$/;
const elderTitle = /\b(?:kakak|abang|elder|older)\b/i;
const youngerTitle = /\b(?:adik|younger)\b/i;

/**
 * "Is Yosef older than Mateus", "how old is the elder of the two": told by their ages, or by who is whose elder brother; null: no ages are held against each
 * other, or they are not told.
 */
export function askOlder(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { negated, units, wanted } = question;
  const isOf = (word: RegExp, kin: RegExp) =>
    units.some(({ text }, at) => word.test(text) || (kin.test(text) && isBetween(at, question)));
  const asksElder = isOf(elderWord, elderKin);
  if (negated || asksElder === isOf(youngerWord, youngerKin)) return null;
  const people = peopleIn(question, desk);
  const [one, other] = people;
  if (!one || !other) return null;
  if (wanted.kind === 'truth' || asksWhoIs(question)) {
    if (people.length > 2) return null;
    const elder = elderOf(one, other, desk);
    if (!elder) return null;
    const { told } = elder;
    if (wanted.kind !== 'truth') return said(question, desk, topic, told, null, 'answer', 0.95);
    const isSo = (elder.key === one.key) === asksElder;
    const line = withVerdict(told, isSo ? 'yes' : 'no', desk);
    return said(question, desk, topic, { ...told, line }, null, isSo ? 'answer' : 'correction', 0.95);
  }
  if (wanted.kind !== 'number') return null;
  const ages = people.flatMap(({ key }) => ageOf(key, desk) ?? []);
  if (ages.length < people.length) return null;
  const sorted = ages.toSorted((left, right) => right.value - left.value);
  const figure = asksElder ? sorted[0] : sorted.at(-1);
  return figure ? said(question, desk, topic, tellFigure(figure, desk), null, 'answer', 0.95) : null;
}

/** "Is Yosef the elder brother of Mateus?", "Yosef itu kakaknya Mateus?": the first is said to be the second's. */
function isBetween(at: number, { parts, wanted }: Question): boolean {
  const [one, other, ...more] = parts.filter(({ keys }) => keys.length === 1).map(({ unit }) => unit);
  const isOfTwo = one !== undefined && other !== undefined && more.length === 0;
  return wanted.kind === 'truth' && isOfTwo && one < at && at < other;
}

/** The people whom the question holds against each other: those named, or the members of the one group that it names. */
function peopleIn({ parts }: Question, { prepared }: Desk): readonly Actor[] {
  const { actors } = prepared.briefing;
  const keys = new Set(parts.flatMap((part) => (part.keys.length === 1 ? part.keys : [])));
  const named = actors.filter(({ key, kind }) => keys.has(key) && kind === 'person');
  if (named.length > 1) {
    const order = [...keys];
    return named.toSorted((left, right) => order.indexOf(left.key) - order.indexOf(right.key));
  }
  return actors.filter(({ belongs, kind }) => kind === 'person' && belongs.some(({ to }) => keys.has(to)));
}

/** "who is the elder of the two", "siapa yang lebih tua". */
function asksWhoIs({ deeds, wanted }: Question): boolean {
  return deeds.length === 0 && (wanted.kind === 'identity' || wanted.kind === 'filler');
}

function ageOf(key: string, desk: Desk) {
  return desk.prepared.briefing.figures.find((figure) => figure.of === key && isAgeOfSomebody(figure, desk));
}

/** Which of two is the elder, and what tells it; null: nothing does. */
function elderOf(one: Actor, other: Actor, desk: Desk): { readonly key: string; readonly told: Told } | null {
  for (const [each, against] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const office of each.offices.filter(({ of }) => of === against.key)) {
      const title = languages.map((language) => office.title?.[language] ?? '').join(' ');
      const told = tellTie(each.key, office, desk);
      if (told && elderTitle.test(title)) return { key: each.key, told };
      if (told && youngerTitle.test(title)) return { key: against.key, told };
    }
  }
  const [own, its] = [ageOf(one.key, desk), ageOf(other.key, desk)];
  if (!own || !its || own.value === its.value || own.unit.en !== its.unit.en) return null;
  const elder = own.value > its.value ? { key: one.key, own, its } : { key: other.key, own: its, its: own };
  const line = bothLines((language) => {
    const ages = [elder.own, elder.its].map(
      ({ of, shown, unit, value }) =>
        `${nameOf(of, language)} (${shown?.[language] ?? `${value} ${unit[language]}`})`,
    );
    return { lead: '', rest: `${ages.join(', ')}.` };
  });
  const named = [one, other].flatMap(({ sentences }) => sentences.slice(0, 1));
  const sentences = [...new Set([...own.sentences, ...its.sentences, ...named])].sort((a, b) => a - b);
  return { key: elder.key, told: { line, sentences, actors: [elder.key] } };

  function nameOf(of: unknown, language: 'id' | 'en'): string {
    return desk.prepared.entities.get(String(of))?.name[language] ?? '';
  }
}
