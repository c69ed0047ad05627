import { isFunctionWord } from '../../question/function-words.ts';
import type { Question, Unit } from '../../question/question.ts';
import { emptyUnit } from '../../question/units/units.ts';

/**
 * A question as the conversation keeps it, to be asked again of somebody else: in keys of the lexicon and of the briefing. Of its
 * words only those stay that questions are built of.
 */
export interface Asked extends Omit<Question, 'units'> {
  /** What differs from a unit that says nothing. */
  readonly units: readonly Partial<Unit>[];
}

/** What is kept of a question. A word that only its reader knows is kept as one that nothing meets; `words`: those that a story has itself. */
export function keepQuestion(question: Question, words: ReadonlySet<string> = new Set()): Asked {
  return { ...question, units: question.units.map((unit) => keepUnit(unit, words)) };
}

/** What the fields of a unit that says nothing hold, as JSON. */
const silent = new Map(Object.entries(emptyUnit).map(([name, value]) => [name, JSON.stringify(value)]));

function keepUnit(unit: Unit, words: ReadonlySet<string>): Partial<Unit> {
  // A whole name is the story's own.
  const builds =
    words.has(unit.text) ||
    unit.isFunction ||
    unit.wh !== null ||
    isFunctionWord(unit.text) ||
    unit.nameHow === 'whole';
  const kept = { ...unit, from: 0, typed: '', text: builds ? unit.text : '' };
  const isSaid = ([name, value]: [string, unknown]) =>
    value !== emptyUnit[name as keyof Unit] && JSON.stringify(value) !== silent.get(name);
  return Object.fromEntries(Object.entries(kept).filter(isSaid));
}

/** The question that was kept. */
export function keptQuestion(asked: Asked): Question {
  return { ...asked, units: asked.units.map((unit) => ({ ...emptyUnit, ...unit })) };
}
