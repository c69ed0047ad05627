import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const first = 'putin-trump-petersburg';

/** What was answered to the last turn of a conversation that was opened on one briefing. */
function told(slug: string, ...turns: string[]): string {
  const { answer, language } = lastAnswer(answerer, slug, turns, published);
  return lineOf(answer, language);
}

describe('whoever asks for more', () => {
  it.each([
    ['mount-sirawan', ['Who was hurt?', 'anyone else?'], /^Yosef Lado/],
    ['vonis-wanasari', ['siapa yang dihukum?', 'siapa lagi?'], /^Lie/],
    ['vonis-wanasari', ['siapa yang dihukum?', 'siapa lagi?', 'ada lagi?'], /^Wahyu/],
    [first, ['who did Putin thank?', 'who else'], /^Mike Pompeo/],
    [first, ['Putin berterima kasih ke siapa?', 'selain itu?'], /^Mike Pompeo/],
  ])('is told of others: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });

  it.each([
    [first, ['who was arrested?', 'who else'], /does not mention any others/],
    [first, ['who was arrested?', 'anyone else?'], /does not mention any others/],
    [first, ['apa yang disita?', 'apa lagi?'], /tidak menyebutkan yang lain/],
    [first, ['apa yang disita?', 'selain itu?'], /tidak menyebutkan yang lain/],
  ])('is told that there are none, and never the same again: %s %j', (slug, turns, line) => {
    expect(told(slug, ...turns)).toMatch(line);
  });

  it('is told what became of the rest', () => {
    const slug = 'perampokan-pettarani';
    expect(told(slug, 'how many robbers were there?', 'how many were caught?', 'and the rest?')).toMatch(
      /at large/,
    );
  });
});
