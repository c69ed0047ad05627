import { describe, expect, test } from 'vitest';
import { createPersonalDataFeature } from '../../src/chat/features/personal-data.ts';
import { createStatisticsFeature } from '../../src/chat/features/statistics.ts';
import type { Reply } from '../../src/chat/incoming.ts';
import { createI18n } from '../../src/i18n.ts';
import { pause } from '../../src/reader/subscription/subscription.ts';
import { buttonsOf, createTestChat, dataOf, messageOf, type Speaker, unfolded } from '../harness/chat.ts';
import { openStore } from '../harness/open-store.ts';
import { planDigests, sevenOClock } from '../storage/contract/subscribers.ts';

const i18n = createI18n();

function documentOf([reply]: readonly Reply[]) {
  if (reply?.kind !== 'document') return expect.fail(`expected a document, got ${JSON.stringify(reply)}`);
  return reply.document;
}

describe('/dataku and /hapusdata', () => {
  async function openChat(speaker: Speaker = {}) {
    const store = await openStore();
    const chat = createTestChat([], {
      features: [createPersonalDataFeature({ personalData: store.personalData, i18n })],
      speaker,
    });
    return { store, chat };
  }

  test('show everything as a file of JSON', async () => {
    const { store, chat } = await openChat();
    await planDigests(store, [1, 2]);
    const { fileName, content, caption } = documentOf(await chat.command('/dataku'));
    expect([fileName, caption]).toEqual(['ringkas.json', 'Semua yang disimpan tentang percakapan ini.']);
    expect(JSON.parse(content)).toMatchObject({
      subscription: [{ chat_id: 1, local_time: '07:00' }],
      delivery: [{ chat_id: 1 }],
    });
  });

  test('ask first, then delete every row', async () => {
    const { store, chat } = await openChat();
    await planDigests(store, [1, 2]);
    const asked = messageOf(await chat.command('/hapusdata'));
    expect(unfolded(messageOf(await chat.press(dataOf(asked, 'Jangan'))))).toBe('Tidak ada yang dihapus.');
    expect(await store.subscriptions.find(1)).not.toBeNull();
    expect(unfolded(messageOf(await chat.press(dataOf(asked, 'Ya, hapus semua'))))).toContain(
      'sudah dihapus',
    );
    for (const rows of Object.values(await store.personalData.collect(1))) expect(rows).toEqual([]);
    expect(await store.subscriptions.find(2)).not.toBeNull();
  });

  test('in a group only administrators may', async () => {
    const { store, chat } = await openChat({ chatId: -5, chatKind: 'group', isAdministrator: false });
    await planDigests(store, [-5]);
    for (const line of ['/dataku@RingkasBot', '/hapusdata@RingkasBot']) {
      expect(unfolded(messageOf(await chat.command(line)))).toContain('hanya admin');
    }
    const [toast] = await chat.press('hdA/delete');
    expect(toast?.kind).toBe('toast');
    expect(await store.subscriptions.find(-5)).not.toBeNull();
  });
});

describe('/statistik', () => {
  async function openChat() {
    const store = await openStore();
    let wakes = 0;
    const feature = createStatisticsFeature({
      statistics: store.statistics,
      administrators: [1],
      slugOf: (number) => (number === 2 ? 'jembatan' : null),
      onSendAgain: () => {
        wakes += 1;
      },
      i18n,
    });
    await planDigests(store, [11, 12, 13], '3,2');
    await store.subscriptions.change(13, (current) => current && pause(current, 'blocked'));
    const taken = await store.deliveries.take('me', 3);
    const results = taken.map(({ id, chatId }) =>
      chatId === 11
        ? ({ id, kind: 'sent', messageId: 70, chatId, doubtful: 0 } as const)
        : ({ id, kind: 'failed', description: '400 Bad Request: "quoted", and so on' } as const),
    );
    await store.deliveries.record('me', sevenOClock + 1_000, { sending: taken.map(({ id }) => id), results });
    return { store, chat: createTestChat([], { features: [feature] }), wakes: () => wakes };
  }

  test('shows subscribers by state and language, and what became of the last editions', async () => {
    const { chat } = await openChat();
    const message = messageOf(await chat.command('/statistik'));
    expect(unfolded(message).split('\n')).toEqual([
      'Pelanggan',
      'aktif, bahasa Indonesia: 2',
      'dijeda (diblokir), bahasa Indonesia: 1',
      'Digest terakhir',
      '24 November 2026: 1 terkirim, 0 ditolak, 1 gagal, 0 menunggu',
    ]);
    const labels = buttonsOf(message).map(({ text }) => text);
    expect(labels.slice(0, 2)).toEqual(['📄 24 November 2026', 'Kirim ulang 1 yang gagal (24 November…']);
  });

  test('tells who got what as a file', async () => {
    const { chat } = await openChat();
    const message = messageOf(await chat.command('/stats'));
    const { fileName, content } = documentOf(await chat.press(dataOf(message, '📄 24 November 2026')));
    expect(fileName).toBe('digest-2026-11-24.csv');
    expect(content.split('\n').slice(0, 3)).toEqual([
      'chat_id,state,briefings,attempts,doubtful,message_id,detail,due_at,closed_at',
      '11,sent,#3 jembatan,1,0,70,,2026-11-24T00:00:00.000Z,2026-11-24T00:00:01.000Z',
      '12,failed,#3 jembatan,1,0,,"400 Bad Request: ""quoted"", and so on",2026-11-24T00:00:00.000Z,2026-11-24T00:00:01.000Z',
    ]);
  });

  test('puts what failed back into the queue', async () => {
    const { store, chat, wakes } = await openChat();
    const message = messageOf(await chat.command('/statistik'));
    const button = buttonsOf(message).find(({ text }) => text.startsWith('Kirim ulang'));
    const replies = await chat.press(button && 'data' in button ? button.data : '');
    expect(replies.at(-1)).toEqual({ kind: 'toast', text: '1 kiriman dicoba lagi.' });
    expect(wakes()).toBe(1);
    expect((await store.deliveries.take('me', 5)).map(({ chatId }) => chatId)).toEqual([12]);
  });

  test('is for the newsroom alone, and not in front of a group', async () => {
    const { chat } = await openChat();
    for (const speaker of [
      { personId: 2, chatId: 2 },
      { chatKind: 'group', chatId: -5 },
    ] as const) {
      const message = messageOf(await chat.command('/statistik@RingkasBot', speaker));
      expect(unfolded(message)).toBe('Perintah ini hanya untuk redaksi.');
      expect((await chat.press('edA/2026-11-24', speaker))[0]?.kind).not.toBe('document');
    }
  });
});
