import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { converse, lineOf, topicOn } from './asked.ts';

const answerer = testAnswerer();
const published = everyBriefing();

/** The last answer of a conversation that was opened on one briefing, with the briefing that gives it. */
function told(slug: string, ...turns: string[]): string {
  const reaction = converse(answerer, turns, published, { topic: topicOn(slug) }).at(-1);
  if (reaction?.kind !== 'answer') throw new Error(`expected an answer, got ${reaction?.kind}`);
  return `${reaction.answer.slug}: ${lineOf(reaction.answer, reaction.language)}`;
}

describe('the last question, asked again', () => {
  it('is asked of another by his name alone', () => {
    expect(told('vonis-wanasari', 'lie dihukum berapa tahun?', 'wahyu?')).toMatch(/Dua tahun penjara/);
    expect(told('nusawings-meridian', 'saham NusaWings gimana?', 'and Meridian?')).toMatch(
      /fell three percent/,
    );
  });

  it('is asked of another thing', () => {
    expect(told('vonis-wanasari', 'dendanya brp', 'klo uang pengganti')).toMatch(/Rp 2,6 miliar/);
  });

  it('is not answered by who that is where it is not told of him', () => {
    expect(told('orangutan-ketapang', 'how old is the baby', 'and the mother?')).toMatch(/does not say/);
  });
});

describe('what points back', () => {
  it('is asked of no other briefing', () => {
    expect(told('vonis-wanasari', 'siapa Yuliana Pertiwi?', 'kapan?')).toMatch(/^vonis-wanasari/);
    expect(told('pilkada-randusari', 'who is the mayor', 'which club does he support?')).toMatch(
      /^pilkada-randusari/,
    );
  });
});
