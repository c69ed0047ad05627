import type { Answer } from '../../src/answer/answer.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

/** What is told last in a chat about one story, where nothing else is published. */
export function told(
  slug: string,
  ...turns: readonly string[]
): { readonly answer: Answer; readonly text: string } {
  const published = everyBriefing().filter((briefing) => briefing.slug === slug);
  const { answer, language } = lastAnswer(testAnswerer(), slug, turns, published);
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
