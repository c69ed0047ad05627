import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { converse, lineOf, topicOn } from './asked.ts';

const answerer = testAnswerer();
const briefings = new Map(everyBriefing().map((briefing) => [briefing.slug, briefing] as const));

/** What is answered, in the question's own language, to one question about an article of the fixtures. */
function told(slug: string, question: string): { answer: Answer; text: string } {
  const briefing = briefings.get(slug);
  if (!briefing) throw new Error(`no briefing ${slug}`);
  const [reaction] = converse(answerer, [question], [briefing], { topic: topicOn(slug) });
  if (reaction?.kind !== 'answer') throw new Error(`expected an answer, got ${reaction?.kind}`);
  return { answer: reaction.answer, text: lineOf(reaction.answer, reaction.language) };
}

describe('a list of those who are spoken of', () => {
  it.each([
    ['putin-trump-petersburg', 'siapa aja presiden yg disebut?', /^Vladimir Putin .* dan Donald Trump/],
    ['putin-trump-petersburg', 'negara mana aja yg disebut?', /^Rusia, Amerika Serikat dan Korea Utara\.$/],
    ['putin-trump-petersburg', 'which agencies are mentioned?', /^The CIA, the FSB/],
    ['putin-trump-petersburg', 'List all the people named in this article.', /Putin.*Trump.*Pompeo/],
    ['pelatih-rajawali', 'siapa aja pelatih yg disebut', /^Duarte Magalhaes .* dan Dimas Pratama/],
    ['pelatih-rajawali', 'klub apa aja yang disebut di berita?', /^Borneo Rajawali, Persiwa/],
    ['kebakaran-tirtamaya', 'which police officers are named?', /^Rudi Hartanto .* and Anton Siregar/],
    ['nusawings-meridian', 'negara mana aja yang disebut', /^Singapura, Indonesia dan Malaysia\.$/],
  ])('names all of the sort that is asked for: %s: %s', (slug, question, expected) => {
    expect(told(slug, question).text).toMatch(expected);
  });

  it('is the cast where no sort is asked for', () => {
    for (const question of ['siapa aja yg disebut?', 'who is mentioned in the article?'])
      expect(told('putin-trump-petersburg', question).answer).toMatchObject({ kind: 'view', view: 'cast' });
  });

  it('is no answer to what somebody has or did', () => {
    expect(told('putin-trump-petersburg', 'ada korban?').answer.kind).not.toBe('view');
    expect(told('nusawings-meridian', 'which company is named in the union accusation').text).not.toMatch(
      /Luzon/,
    );
  });
});
