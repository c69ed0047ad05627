import type { Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { covers } from '../match/covers.ts';
import { isA } from '../prepare/prepare.ts';
import { ofThemeTold } from './the-one-theme.ts';

/** "Keneknya gimana?", "terus presidennya gimana?": what became of the one whom the word means, not in what way. */
export function howOneFares(question: Question, topic: Topic, desk: Desk): Question {
  const { deeds, parts, rest, units, wanted } = question;
  const [at = -1, ...others] = rest;
  const unit = units[at];
  const isBare = deeds.length + others.length === 0 && parts.every(({ keys }) => keys.length === 0);
  if (wanted.kind !== 'manner' || !unit || !isBare) return question;
  if (!units.some(({ text }) => /^(?:bagaimana|how)$/.test(text))) return question;
  const state = { ...question, wanted: { kind: 'state' } as const };
  if (unit.offices.length + unit.relations.length > 0) return state;
  const { briefing, entityTerms } = desk.prepared;
  const [only, another] = briefing.actors.filter(
    ({ key }) =>
      isA(key, desk.prepared, 'person', 'group') && covers(unit, entityTerms.get(key) ?? new Set()),
  );
  return only && !another
    ? { ...state, parts: [{ unit: at, keys: [only.key], role: null, deed: null }], rest: [] }
    : (unit.enclitic && ofThemeTold(unit, question, topic, desk)) || question;
}
