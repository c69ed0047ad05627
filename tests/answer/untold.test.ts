import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Briefing } from '../../src/briefing/schema.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

const answerer = testAnswerer();
const briefings = everyBriefing();

/** A briefing as an editor in a hurry leaves it: without these events and figures, and what hangs on them. */
function without(slug: string, keys: readonly string[]): Briefing {
  const briefing = briefings.find((each) => each.slug === slug);
  if (!briefing) throw new Error(`expected a briefing, got none called ${slug}`);
  const left = (key: unknown) => !keys.includes(String(key));
  const events = briefing.events.filter(({ key }) => left(key));
  expect(briefing.events.length - events.length).toBe(keys.length);
  return {
    ...briefing,
    events,
    times: briefing.times.filter(({ event }) => left(event)),
    figures: briefing.figures.filter(({ key, of }) => left(key) && left(of)),
  };
}

function ask(slug: string, keys: readonly string[], question: string): { answer: Answer; text: string } {
  const { answer, language } = lastAnswer(answerer, slug, [question], [without(slug, keys)]);
  return { answer, text: lineOf(answer, language) };
}

describe('what a briefing leaves out', () => {
  it.each([
    [
      'how many is not told by what counts something else of the same event',
      'kebakaran-tirtamaya',
      ['deployment'],
      'brp fire trucks dikerahin',
    ],
    [
      'how many were taken out is not told by how long that took',
      'orangutan-ketapang',
      ['removal'],
      'How many pellets were removed?',
    ],
    [
      'how many jobs go is not told by what the deal is worth',
      'nusawings-meridian',
      ['job-cuts'],
      'How many posts are to be axed?',
    ],
    [
      'how much was paid is not told by an age',
      'kebocoran-sehatkita',
      ['arrest'],
      'How much did the buyers pay for the data?',
    ],
    [
      'that one thing leaked does not say that another did',
      'kebocoran-sehatkita',
      ['not-leaked'],
      'Were passwords leaked too?',
    ],
    [
      'when it is done is not told by when it was agreed on',
      'nusawings-meridian',
      ['completion'],
      'kapan mergernya kelar',
    ],
    [
      'what became of a part is not told by what became of the whole',
      'nusawings-meridian',
      ['rise', 'fall'],
      'saham meridian gmn abis pengumuman',
    ],
    [
      'things are not told by how many people there are',
      'phk-sukarenda',
      ['letters'],
      'How many shoes does the factory make each year?',
    ],
    [
      'who made it is not told by who spoke of it',
      'vaksin-dengara',
      ['development'],
      'Who made the vaccine?',
    ],
    [
      'when it opens is not told by its having been shut',
      'mount-sirawan',
      ['airport-opens'],
      'kpn bandara buka lg',
    ],
  ] as const)('is not made of something else: %s', (_, slug, keys, question) => {
    const { answer, text } = ask(slug, keys, question);
    if (answer.kind === 'said') expect(text).toMatch(/^(?:Menurut artikel ini|In the article's words): /);
    else expect(answer.kind).toBe('not-said');
  });

  it('is told where it is there', () => {
    expect(ask('kebakaran-tirtamaya', [], 'brp fire trucks dikerahin').text).toMatch(/^22 mobil pemadam/);
    expect(ask('mount-sirawan', [], 'kpn bandara buka lg').text).toMatch(/^Kamis/);
    expect(ask('festival-teluk-biru', [], 'Who handed the trophy over?').text).toMatch(/^Claire Moreau/);
  });
});
