import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { lastAnswer, lineOf } from './asked.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const first = 'putin-trump-petersburg';

function told(slug: string, ...turns: string[]): string {
  const { answer, language } = lastAnswer(answerer, slug, turns, published);
  return lineOf(answer, language);
}

describe('what was just told', () => {
  it.each([
    [first, 'Who arrested them?', 'are you sure?', /^Yes\. In the article's words: “The FSB announced/],
    [first, 'siapa yang menangkap mereka?', 'serius?', /^Ya\. Menurut artikel ini: “FSB mengumumkan/],
    ['truk-karangjati', 'Was the driver drunk?', 'is that true?', /^Yes\. .*“Dewi denied reports/],
    ['truk-karangjati', 'berapa korban tewas?', 'yakin?', /^Ya\. .*menewaskan empat orang/],
  ])('is backed by the article where it is doubted: %s, %s %s', (slug, asked, doubt, line) => {
    expect(told(slug, asked, doubt)).toMatch(line);
  });

  it('is said once more where its sentence is too long to show it', () => {
    expect(told(first, 'kapan serangannya?', 'yakin tuh?')).toMatch(/^Ya\. Sabtu \(16\/12\)/);
  });

  it.each([
    [first, 'When did Putin call?', 'how do you know?', /^Sunday \(17\/12\): Putin/],
    [first, 'Who arrested them?', 'how do you know that?', /^In the article's words: “The FSB announced/],
    ['truk-karangjati', 'siapa sopirnya?', 'kok kamu tahu?', /^Menurut artikel ini: “Sopirnya, Slamet/],
  ])('rests on a sentence, where it is asked how one knows: %s, %s %s', (slug, asked, doubt, line) => {
    expect(told(slug, asked, doubt)).toMatch(line);
  });

  it('is the article’s own where nobody is told to have said it', () => {
    expect(told('truk-karangjati', 'did the driver die?', 'who says so?')).toMatch(
      /article's words: “Slamet/,
    );
    expect(told('truk-karangjati', 'Was the driver drunk?', 'who says so?')).toMatch(/Dewi Larasati/);
    expect(told(first, 'siapa yang menyerang?', 'siapa yang bilang gitu?')).toMatch(/“FSB mengumumkan/);
  });

  it('stays unsaid where it was not said', () => {
    expect(told('truk-karangjati', 'berapa gaji sopirnya?', 'yakin?')).toMatch(/tidak menyebutkan/);
  });

  it('is gone on from, and not from the doubt', () => {
    expect(told(first, 'When did Putin call Trump?', 'are you sure?', 'why?')).toMatch(/^To thank him/);
  });
});
