import { describe, expect, it } from 'vitest';
import type { Topic } from '../../src/answer/answer.ts';
import { parseFocus, serializeFocus } from '../../src/chat/focus.ts';
import { lineOf } from '../answer/asked.ts';
import { everyBriefing } from '../harness/briefings.ts';
import { createTestChat, dataOf, messageOf, testAnswerer, unfolded } from '../harness/chat.ts';

const answerer = testAnswerer();
const published = everyBriefing();

function asked(text: string, topic: Topic | null = null) {
  return answerer.answer(text, published, 'id', topic);
}

/** The stories that were offered, and what the chat keeps of it. */
function offered(text: string) {
  const reaction = asked(text);
  if (reaction.kind !== 'which-briefing')
    throw new Error(`expected stories to choose from, got ${reaction.kind}`);
  return reaction;
}

describe('a question that several stories may answer', () => {
  it.each(['yang kedua', '2', 'the second one', 'nomor 2'])(
    'is asked again in the one chosen by %s',
    (text) => {
      const { slugs, topic } = offered('siapa yang ditangkap?');
      const reaction = asked(text, topic);
      expect(reaction).toMatchObject({ kind: 'answer', answer: { kind: 'said', slug: slugs[1] } });
    },
  );

  it('is asked again in the one whose words are typed', () => {
    const { topic } = offered('siapa yang ditangkap?');
    const reaction = asked('yang bank', topic);
    expect(reaction).toMatchObject({ kind: 'answer', answer: { slug: 'perampokan-pettarani' } });
    expect(reaction.kind === 'answer' && lineOf(reaction.answer, 'id')).toMatch(/Rahmat/);
  });

  it('waits across a restart, and gives way to another question', () => {
    const { topic, slugs } = offered('siapa yang ditangkap?');
    const kept = parseFocus(JSON.parse(JSON.stringify(serializeFocus({ ...topic, sentences: [] }))));
    expect(asked('1', kept)).toMatchObject({ answer: { slug: slugs[0] } });
    expect(asked('Siapa yang menemukan orangutan itu?', kept)).toMatchObject({
      answer: { slug: 'orangutan-ketapang' },
    });
  });

  it.each([
    ['/sumber', /^Sumber/],
    ['/siapa', /^Siapa saja/],
    ['/ringkasan', /./],
  ])('has %s ask of which one, and opens it there', async (command, shown) => {
    const chat = createTestChat(published);
    await chat.say('siapa yang ditangkap?');
    const choice = messageOf(await chat.command(command));
    expect(unfolded(choice)).toMatch(/^Tentang berita yang mana\?\n1\. /);
    const second = messageOf(await chat.press(dataOf(choice, '2')));
    expect(unfolded(second)).toMatch(shown);
  });
});
