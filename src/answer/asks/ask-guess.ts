import type { Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { keptQuestion } from '../recall/asked.ts';

/** "Who arrested them?", then "was it the CIA?", "CIA ya?": the last question with this for its answer, asked whether it is so; null: it is no such guess. */
export function guessAt(question: Question, topic: Topic | null, desk: Desk): Question | null {
  if (!topic?.asked || topic.slug !== desk.prepared.briefing.slug || question.wanted.kind !== 'truth')
    return null;
  // Of what it goes on from is known already.
  if (question.event !== null) return null;
  // "And the boss of Kestrel?" asks what of him.
  if (/^(?:and|dan|terus|lalu|kalau|so)$/.test(question.units[0]?.text ?? '')) return null;
  const spoken = question.deeds.some(({ unit }) => (question.units[unit]?.deeds.length ?? 0) > 0);
  const named = question.parts.filter(({ keys }) => keys.length > 0);
  if (spoken || question.negated || named.length + question.rest.length !== 1) return null;
  const last = keptQuestion(topic.asked);
  const at = last.units.length;
  const unit = question.units[named[0]?.unit ?? question.rest[0] ?? -1];
  if (!unit || last.deeds.length === 0) return null;
  const guess: Question = {
    ...last,
    language: question.language,
    units: [...last.units, unit],
    wanted: { kind: 'truth' },
    type: null,
    sort: null,
    only: [],
    more: false,
    negated: false,
  };
  const [part] = named;
  const role =
    last.wanted.kind === 'filler' ? last.wanted.role : last.wanted.kind === 'place' ? 'place' : null;
  if (part && role !== null) {
    const deed = last.wanted.kind === 'filler' ? last.wanted.deed : 0;
    return { ...guess, parts: [...last.parts, { unit: at, keys: part.keys, role, deed }] };
  }
  return unit.date && last.wanted.kind === 'time' ? { ...guess, rest: [...last.rest, at] } : null;
}
