import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../../harness/briefings.ts';
import { testAnswerer } from '../../harness/chat.ts';
import { lastAnswer, lineOf } from '../asked.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const first = 'putin-trump-petersburg';

function told(slug: string, ...turns: string[]): string {
  const reaction = lastAnswer(answerer, slug, turns, published);
  return 'line' in reaction.answer ? lineOf(reaction.answer, reaction.language) : reaction.answer.kind;
}

describe('what a follow-up leaves to what was spoken of', () => {
  it('is the office, of a counterpart elsewhere', () => {
    expect(told(first, 'what about the American president?', 'and his Russian colleague?')).toMatch(
      /^Vladimir Putin/,
    );
    expect(told('karvonia-hacker', 'who is Teresa Valadares?', 'and her Canadian counterpart?')).toMatch(
      /^Daniel Achebe/,
    );
    expect(told('serai-hostages', 'siapa Salim al-Busri?', 'kalau rekannya di Malaysia?')).toMatch(
      /^Azlina Hamzah/,
    );
  });

  it('is the article, of whoever wrote it', () => {
    expect(told(first, 'Ini beritanya dari media apa?', 'yang nulis?')).toBe('view');
    expect(told('nusawings-meridian', 'what paper is this from?', 'and who wrote it?')).toBe('view');
  });

  it('is what went through another, and so was not done in person', () => {
    expect(told(first, 'Who is Mike Pompeo?', 'did Putin thank him?', 'directly?')).toMatch(/Lewat Trump/);
    expect(told(first, 'siapa pompeo?', 'putin bilang makasih ke dia?', 'secara langsung?')).toMatch(
      /^Tidak\. Lewat Trump/,
    );
  });

  it('is the first of two talks, or in what time there were two', () => {
    expect(told(first, 'putin nelpon trump hr apa', 'yg kmrn nya bahas apa')).toMatch(/Korea Utara/);
    expect(told(first, 'how many calls were there?', 'over what period?')).toMatch(/three days/);
  });
});
