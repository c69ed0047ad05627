import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Answer, Topic } from '../../src/answer/answer.ts';
import type { Answerer, Reaction } from '../../src/answer/answerer.ts';
import type { Briefing } from '../../src/briefing/schema.ts';
import { parseQuestionSet, type QuestionSet } from '../../src/evaluation/question-set.ts';
import type { Language } from '../../src/language.ts';

const folder = resolve(import.meta.dirname, '../fixtures/questions');

/** Every set of questions there is, the ones kept unseen too: count what comes of these, never show it. */
export function everyQuestionSet(): readonly QuestionSet[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => parseQuestionSet(name, readFileSync(join(folder, name), 'utf8')));
}

/** The topic of a conversation that was opened on one briefing. */
export function topicOn(slug: string, more: Partial<Topic> = {}): Topic {
  return { slug, actors: [], event: null, place: null, asked: null, ...more };
}

/** Says several things one after another, as in one chat; what was answered to each. */
export function converse(
  answerer: Answerer,
  turns: readonly string[],
  published: readonly Briefing[],
  { topic: first = null, language = 'id' }: { topic?: Topic | null; language?: Language } = {},
): readonly Reaction[] {
  let topic = first;
  return turns.map((turn) => {
    const reaction = answerer.answer(turn, published, language, topic);
    if (reaction.kind === 'answer') topic = reaction.answer.topic;
    return reaction;
  });
}

/** The last answer of a conversation that was opened on the briefing `slug`. @throws Error where it is no answer. */
export function lastAnswer(
  answerer: Answerer,
  slug: string,
  turns: readonly string[],
  published: readonly Briefing[],
): Extract<Reaction, { kind: 'answer' }> {
  const reaction = converse(answerer, turns, published, { topic: topicOn(slug) }).at(-1);
  if (reaction?.kind !== 'answer') throw new Error(`expected an answer, got ${reaction?.kind}`);
  return reaction;
}

/** The line of that last answer, in the language that it leads with. */
export function lastLine(...asked: Parameters<typeof lastAnswer>): string {
  const { answer, language } = lastAnswer(...asked);
  return lineOf(answer, language);
}

/** The line of an answer in one language; a view has none. */
export function lineOf(answer: Answer, language: Language): string {
  if (answer.kind === 'view') return '';
  const line = answer.line[language];
  return typeof line === 'string' ? line : line.lead + line.rest;
}
