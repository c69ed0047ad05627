import { describe, expect, it } from 'vitest';
import { parseFocus, serializeFocus } from '../../src/chat/focus.ts';
import { lineOf, topicOn } from '../answer/asked.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const slug = 'vonis-wanasari';

function asked(text: string) {
  const reaction = answerer.answer(text, published, 'id', topicOn(slug));
  if (reaction.kind !== 'answer') throw new Error(`expected an answer, got ${reaction.kind}`);
  return { ...reaction.answer.topic, sentences: [1] };
}

describe('a focus that the store kept', () => {
  it('takes up the last question', () => {
    const kept = parseFocus(JSON.parse(JSON.stringify(serializeFocus(asked('lie dihukum berapa tahun?')))));
    const reaction = answerer.answer('wahyu?', published, 'id', kept);
    expect(reaction.kind === 'answer' && lineOf(reaction.answer, 'id')).toMatch(/dua tahun/i);
  });

  it('has no word that only the reader knows', () => {
    const kept = JSON.stringify(serializeFocus(asked('apakah zulkarnaen sahabat saya dihukum bersama Lie?')));
    expect(kept).toContain('lie');
    expect(kept).not.toMatch(/zulkarnaen/i);
  });

  it('is none where another version wrote it', () => {
    expect(
      parseFocus({ slug, actors: [], event: null, place: null, wanted: null, sentences: [] }),
    ).toBeNull();
    const broken = { ...asked('siapa Wahyu?'), asked: { wanted: { kind: 'number' } } };
    expect(parseFocus(JSON.parse(JSON.stringify(broken)))).toBeNull();
  });
});
