import { describe, expect, it } from 'vitest';
import { leadAndText } from '../../../src/answer/tell/wording.ts';
import { petersburg } from '../../harness/briefings.ts';
import { testAnswerer } from '../../harness/chat.ts';
import { converse, lineOf, topicOn } from '../asked.ts';

function answerTo(question: string): string {
  const reaction = converse(testAnswerer(), [question], [petersburg()], {
    topic: topicOn(petersburg().slug),
  })[0];
  if (reaction?.kind !== 'answer') throw new Error(`expected an answer, got ${reaction?.kind}`);
  return lineOf(reaction.answer, reaction.language);
}

describe('a lead and its event', () => {
  it('are told with what was asked for first', () => {
    expect(leadAndText('seven people', [], 'The police arrested seven people.')).toEqual({
      lead: 'Seven people',
      rest: '. The police arrested seven people.',
    });
  });

  it('stay two where only a part of a word is the lead', () => {
    expect(leadAndText('art', [], 'The start was late.')).toEqual({
      lead: 'Art',
      rest: '. The start was late.',
    });
  });

  it('stay two where the answer would be lost in a long text', () => {
    const text =
      'In the night before, after hours of talks in two cities, the police of both arrested seven people.';
    expect(leadAndText('seven people', [], text).lead).toBe('Seven people');
  });
});

describe('what is quoted', () => {
  it('begins with a capital, also where its speaker’s name has none', () => {
    expect(answerTo('what did the white house say?')).toMatch(/^The White House: “/);
  });

  it('stands in one pair of quotation marks', () => {
    const text = answerTo('apa itu saluran mitra?');
    expect(text).toContain('“Vladimir Putin meyakinkan');
    expect(text).not.toMatch(/["]/);
  });
});

describe('the verb of a passive', () => {
  it('is the event’s own, where the other language has one verb for two', () => {
    expect(answerTo('siapa yang dititipi ucapan terima kasih?')).toMatch(
      /^Donald Trump, diminta Vladimir Putin/,
    );
    expect(answerTo('who was entrusted with passing on the thanks?')).toMatch(
      /^Donald Trump, asked by Vladimir Putin/,
    );
  });
});

describe('what is not said', () => {
  it.each([
    ['umur pompeo berapa?', 'Artikel ini tidak menyebutkan umurnya.'],
    ['how old is pompeo?', 'The article does not mention an age.'],
    ['how tall is trump?', 'The article does not mention a figure.'],
    ['berapa harga beras?', 'Artikel ini tidak menyebutkan jumlahnya.'],
  ])('is named: %s', (question, line) => {
    expect(answerTo(question)).toBe(line);
  });
});
