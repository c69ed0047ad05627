import type { Figure } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { ageWord, isMeasuredIn, measureAsked } from '../../match/measures.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import { union } from '../../prepare/read-briefing.ts';
import { namesIn } from '../../prepare/read-terms.ts';
import { tellFigure } from '../../tell/from-events.ts';
import { canHold } from '../events/ask-sentences.ts';
import { eventOf } from './figures-of.ts';

const toldByFigures: ReadonlySet<Question['wanted']['kind']> = new Set([
  'filler',
  'manner',
  'outcome',
  'number',
]);

/** "What is he facing?", "how did the company start out?": what the article tells by a number alone, in the words of that figure; null: none of them says it, or several do. */
export function askFigureTold(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const { prepared } = desk;
  if (!toldByFigures.has(wanted.kind) || question.type === 'person' || question.negated) return null;
  if (wanted.kind === 'filler' && wanted.role === 'agent') return null;
  const matter = [...rest, ...deeds.map(({ unit }) => unit)].flatMap((at) => units[at] ?? []);
  const named = parts.filter(({ keys }) => keys.length > 0);
  if (matter.length === 0 || matter.length + named.length < 2) return null;
  const measure = wanted.kind === 'number' ? measureAsked(question) : null;
  if (units.some(({ text }) => ageWord.test(text))) return null;
  const tells = (figure: Figure) => {
    const { text } = figure;
    if (!text || !isMeasuredIn(figure, measure)) return false;
    const terms = union(languages.map((language) => prepared.termsOf(text[language])));
    const names = namesIn(terms);
    return (
      matter.every((unit) => covers(unit, terms)) &&
      named.every(({ keys }) => keys.some((key) => names.some((name) => sameActor(key, name, prepared)))) &&
      canHold(question, `${text.id} ${text.en}`)
    );
  };
  const [figure, another] = prepared.briefing.figures.filter(tells);
  if (!figure || another) return null;
  const event = eventOf(figure, desk);
  return said(question, desk, topic, tellFigure(figure, desk), event?.key ?? null, 'answer', 0.85);
}
