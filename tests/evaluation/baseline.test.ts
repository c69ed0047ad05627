import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../src/chat/incoming.ts';
import { createBaseline } from '../../src/evaluation/baseline.ts';
import { replyText } from '../../src/evaluation/reply-text.ts';

const respond = createBaseline([
  {
    slug: 'fire',
    sentences: [
      { text: 'Gudang itu terbakar pada Rabu.', translation: 'The warehouse burned on Wednesday.' },
      { text: 'Polisi memeriksa manajer & staf.', translation: 'Police questioned the manager & staff.' },
    ],
  },
  {
    slug: 'film',
    sentences: [{ text: 'Manajer bioskop menang.', translation: 'The cinema manager won.' }],
  },
]);

async function ask(chatId: number, body: Partial<Incoming['body']>): Promise<string> {
  const incoming = {
    chatId,
    chatKind: 'private',
    personId: chatId,
    languageCode: 'id',
    at: 0,
    isAdministrator: async () => true,
    body: { messageId: 1, replied: null, ...body },
  } as Incoming;
  return replyText(await respond(incoming));
}

describe('the baseline', () => {
  test('answers with the sentence that holds most of the words, and its translation', async () => {
    expect(await ask(1, { kind: 'text', text: 'siapa yang memeriksa staf?' })).toBe(
      'Polisi memeriksa manajer & staf.\nPolice questioned the manager & staff.',
    );
  });

  test('keeps to the article that the chat was opened on', async () => {
    await ask(2, { kind: 'command', name: 'start', argument: 'b_fire' });
    expect(await ask(2, { kind: 'text', text: 'manajer bioskop' })).toContain('memeriksa manajer');
    expect(await ask(3, { kind: 'text', text: 'manajer bioskop' })).toContain('menang');
  });

  test('says that the article does not say it when no word is found', async () => {
    expect(await ask(4, { kind: 'text', text: 'xyzzy' })).toContain('Artikel ini tidak menyebutkan itu.');
  });
});
