import type { Part, Question } from '../../../question/question.ts';
import { emptyUnit } from '../../../question/units/units.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isPlace } from '../../match/covers.ts';
import { isNear } from '../../match/linked.ts';
import { notSaid } from '../../not-said.ts';
import { keptQuestion } from '../../recall/asked.ts';

/** A guess at what was just told, asked whether it is so; null: it is none. */
export function askGuess(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (guess: Question) => Answer,
): Answer | null {
  const guess = guessAt(question, topic);
  const guessed = guess && ask(guess);
  const isNearby =
    guessed?.kind === 'said' && (topic?.event == null || isNear(guessed.topic.event, topic, desk));
  if (isNearby) return guessed;
  const places = guessesWhere(question, topic, desk);
  // That it lies elsewhere says nothing of whatever else it may be.
  const lies = places.map(ask).find((answer) => answer.kind === 'said' && answer.as === 'answer');
  return lies ?? (places.length > 0 ? notSaid(question, desk, topic, null) : null);
}

const placing = /^(?:di|in|at|near|dekat|inside|outside)$/;

/** "Di pusat kota?", "in West Java?" of a place or thing that was spoken of: whether it lies there. */
function guessesWhere(question: Question, topic: Topic | null, { prepared }: Desk): readonly Question[] {
  const { deeds, parts, rest, units, wanted } = question;
  if (!topic || wanted.kind !== 'truth' || question.event !== null) return [];
  const named = parts.filter(({ keys }) => keys.length > 0);
  const at = named[0]?.unit ?? rest[0] ?? -1;
  const before = units.slice(0, at).findLast(({ text }) => text !== 'the');
  const isBare = deeds.length === 0 && named.length + rest.length === 1;
  if (!isBare || !placing.test(before?.text ?? '')) return [];
  const lying = [...topic.actors, ...(topic.place ? [topic.place] : [])].filter(
    (key) => key !== named[0]?.keys[0] && isPlace(key, prepared),
  );
  return lying.map((key): Question => {
    const part: Part = { unit: units.length, keys: [key], role: null, deed: null };
    return { ...question, units: [...units, { ...emptyUnit, names: [key] }], parts: [part, ...named] };
  });
}

/** "Who arrested them?", then "was it the CIA?", "CIA ya?": the last question with this for its answer, asked whether it is so; null: it is no such guess. */
function guessAt(question: Question, topic: Topic | null): Question | null {
  if (!topic?.asked || question.wanted.kind !== 'truth') return null;
  // Of what it goes on from is known already.
  if (question.event !== null) return null;
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
