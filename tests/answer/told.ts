import { expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lastLine, lineOf } from './asked.ts';

const published = everyBriefing();

/** What is told last in a chat about one story, where nothing else is published. */
export function told(
  slug: string,
  ...turns: readonly string[]
): { readonly answer: Answer; readonly text: string } {
  const alone = published.filter((briefing) => briefing.slug === slug);
  const { answer, language } = lastAnswer(testAnswerer(), slug, turns, alone);
  return { answer, text: lineOf(answer, language) };
}

/** The line of it alone. */
export function toldLine(slug: string, ...turns: readonly string[]): string {
  return told(slug, ...turns).text;
}

/** The same; `not said: …` where nothing is told. */
export function toldOrNot(slug: string, ...turns: readonly string[]): string {
  const { answer, text } = told(slug, ...turns);
  return answer.kind === 'not-said' ? `not said: ${text}` : text;
}

/** A row of a table: a story, a question about it and what is told, `not said: …` where nothing is. */
export function expectTold(slug: string, question: string, expected: RegExp): void {
  expect(toldOrNot(slug, question)).toMatch(expected);
}

/** The same by the line alone. */
export function expectLine(slug: string, question: string, expected: RegExp): void {
  expect(toldLine(slug, question)).toMatch(expected);
}

/** Rows of briefing, question (its turns between ` // `) and what a direct answer to it looks like. */
export function answersRightly(
  rows: readonly (readonly [slug: string, question: string, expected: RegExp])[],
): void {
  it.each(rows)('%s: %s', (slug, question, expected) => {
    expect(told(slug, ...question.split(' // '))).toMatchObject({
      answer: { kind: 'said' },
      text: expect.stringMatching(expected),
    });
  });
}

/** The line told last in a chat about one story, where all the others are published too. */
export function toldAmongAll(slug: string, ...turns: readonly string[]): string {
  return lastLine(testAnswerer(), slug, turns, published);
}
