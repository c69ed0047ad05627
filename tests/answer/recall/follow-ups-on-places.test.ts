import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../../harness/briefings.ts';
import { testAnswerer } from '../../harness/chat.ts';
import { lastAnswer, lineOf } from '../asked.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const first = 'putin-trump-petersburg';

function told(slug: string, ...turns: string[]): string {
  const reaction = lastAnswer(answerer, slug, turns, published);
  return lineOf(reaction.answer, reaction.language);
}

describe('a place that was spoken of', () => {
  it('is one of several, or the only one', () => {
    expect(told(first, 'Ada apa dengan Katedral Kazan?', 'letaknya di mana?', 'cuma itu targetnya?')).toMatch(
      /kota besar lain/,
    );
    expect(told(first, 'where was the attack to be?', 'is that the only target?')).toMatch(/other large/);
  });

  it('is of a sort, where one of the places is', () => {
    expect(told(first, 'apa target terorisnya?', 'was it a church?')).toMatch(/^The Kazan Cathedral/);
    expect(told('gajah-wana-asri', 'di mana anak gajahnya kejebak?', 'itu sumur?')).toMatch(/^Sumur/);
    expect(told(first, 'where was the attack planned?', 'was it a mosque?')).toMatch(/does not say/);
  });

  it('is in some part of the city', () => {
    const where = 'target serangannya di mana?';
    expect(told(first, where, 'letaknya di sebelah mana kota?')).toMatch(/^Katedral Kazan.*pusat kota/);
    expect(told(first, 'where was the attack to be?', 'in what part of the city?')).toMatch(/city centre/);
  });
});
